package rows

import (
	"slices"
	"testing"
)

func TestTurningTheOrder(t *testing.T) {
	for _, c := range []struct {
		was  Order[int]
		by   int
		want Order[int]
	}{
		{Order[int]{0, false}, 0, Order[int]{0, true}},
		{Order[int]{0, true}, 0, Order[int]{0, false}},
		{Order[int]{0, true}, 1, Order[int]{1, false}},
		{Order[int]{1, false}, 4, Order[int]{4, false}},
	} {
		if got := c.was.Turned(c.by); got != c.want {
			t.Errorf("%v turned by %d is %v, want %v", c.was, c.by, got, c.want)
		}
	}
}

// Ranks are those of the keys in their order, without gaps, and down is up turned round.
func TestRanksFollowTheKeys(t *testing.T) {
	texts := []string{"Zürich", "eagle", "émigrés", "Eagle", "matter 10", "Matter 9", ""}
	rank := Rank(Keys(len(texts), func(i int) string { return texts[i] }))
	if want := []int32{5, 1, 2, 1, 4, 3, 0}; !slices.Equal(rank, want) {
		t.Errorf("the ranks are %v, want %v", rank, want)
	}
	up, down := Order[int]{}, Order[int]{Down: true}
	for _, a := range rank {
		for _, b := range rank {
			if up.Compare(a, b) != -down.Compare(a, b) || (up.Compare(a, b) < 0) != (a < b) {
				t.Errorf("%d and %d compare as %d up, %d down", a, b, up.Compare(a, b), down.Compare(a, b))
			}
		}
	}
}
