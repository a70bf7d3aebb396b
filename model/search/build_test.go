package search

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"sync"
	"testing"
)

func TestBuildTellsItsProgress(t *testing.T) {
	x := fixture()
	var told []float64
	e, err := Build(context.Background(), x, func(share float64) { told = append(told, share) })
	if err != nil || len(told) < len(x.Model.Sections) || told[len(told)-1] != 1 || told[0] <= 0 || !slices.IsSorted(told) {
		t.Errorf("told %v (%v)", told, err)
	}
	if got, want := e.Find("al-Sharaa", 9), New(x).Find("al-Sharaa", 9); !reflect.DeepEqual(got, want) {
		t.Errorf("built, it finds %v; new, %v", describe(got), describe(want))
	}
}

func TestBuildEndsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	told := 0
	e, err := Build(ctx, fixture(), func(float64) { told++; cancel() })
	if e != nil || !errors.Is(err, context.Canceled) || told != 1 {
		t.Errorf("%v, %v after %d steps", e, err, told)
	}
}

// One engine may be asked by many at once.
func TestFindAtOnce(t *testing.T) {
	e := New(fixture())
	queries := []string{"china", "asad", "Chou En-lai", "non-aligned states", "wnag yi", "a"}
	var want [][]Hit
	for _, q := range queries {
		want = append(want, e.Find(q, 9))
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for i, q := range queries {
				if got := e.Find(q, 9); !reflect.DeepEqual(got, want[i]) {
					t.Errorf("%q: alone %v, among others %v", q, describe(want[i]), describe(got))
				}
			}
		})
	}
	all.Wait()
}
