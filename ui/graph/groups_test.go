package graph

import (
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/ui/force"
)

// All of a group stand on its ground, its name covers no disc and no other name, and time moves neither.
func TestGroupsStandOnTheirGround(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 420, Height: 300}, {Width: 700, Height: 480}, {Width: 1500, Height: 900}} {
		b, store := boardOf(t, builtIn(t), size)
		store.ToggleGroups()
		if len(b.scene.hulls) < 2 {
			t.Fatalf("%d groups are shown, want some", len(b.scene.hulls))
		}
		named := 0
		for _, h := range b.scene.hulls {
			for _, i := range b.groups.all[h.group].nodes {
				if out := h.outside(b.scene.at[i]); out > 0 {
					t.Errorf("%v: %q stands %g outside its group", size, b.names[i], out)
				}
			}
			if h.name.width() == 0 {
				continue
			}
			named++
			for _, i := range b.scene.front {
				if b.scene.disc(i).overlaps(h.name) {
					t.Errorf("%v: the name %q covers %q", size, h.said, b.names[i])
				}
			}
			for _, l := range b.scene.labels {
				if l.box.overlaps(h.name) {
					t.Errorf("%v: the name %q covers that of %q", size, h.said, b.names[l.node])
				}
			}
		}
		if size.Width > 600 && named == 0 {
			t.Errorf("%v: no group is named", size)
		}
		before := b.scene.hulls
		span := store.State().Span
		span.Until -= 9000
		store.MoveTo(span)
		if !slices.EqualFunc(before, b.scene.hulls, func(x, y hull) bool {
			return x.group == y.group && x.name == y.name && slices.Equal(x.field, y.field)
		}) {
			t.Errorf("%v: time moves a group", size)
		}
		if store.ToggleGroups(); len(b.scene.hulls) > 0 {
			t.Error("groups that are put away still show")
		}
	}
}

// The trunk of a group is as short as any tree that joins its nodes: on a line, from one to the next.
func TestTrunkIsShortest(t *testing.T) {
	world := []force.Point{{X: 0}, {X: 30}, {X: 10}, {X: 60}, {X: 11}}
	g := community{nodes: []int{0, 1, 2, 3, 4}}
	g.grow(world)
	length := 0.0
	for _, b := range g.trunk {
		length += math.Abs(world[b.a].X - world[b.b].X)
	}
	if len(g.trunk) != 4 || length != 60 {
		t.Errorf("the trunk has %d branches of %g, want 4 of 60", len(g.trunk), length)
	}
}

func TestNamesOfGroupsAreDividedInTheMiddle(t *testing.T) {
	for words, want := range map[string][2]string{
		"around China and Syria": {"around China", "and Syria"},
		"one":                    {"one", ""},
		"":                       {},
	} {
		if got := wrapped(words); got != want {
			t.Errorf("%q is divided into %q, want %q", words, got, want)
		}
	}
}
