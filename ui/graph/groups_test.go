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
			g := b.groups.all[h.group]
			if !slices.ContainsFunc(g.nodes[:namesakes], func(i int) bool { return h.name.off(b.scene.at[i]) <= b.scene.radius[i]+nameReach }) {
				t.Errorf("%v: the name %q stands by neither of them", size, h.said)
			}
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
		if size.Width > 600 && named < len(b.scene.hulls)*3/5 {
			t.Errorf("%v: %d of %d groups are named", size, named, len(b.scene.hulls))
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

// No ground runs far from one actor to another: halfway between two with much between them, and far from all others of their
// group, there is none. Each group shown has a colour of its own, and is no smaller than one that is not shown.
func TestGroundsHaveNoLongNecks(t *testing.T) {
	b, store := boardOf(t, builtIn(t), fyne.NewSize(900, 600))
	store.ToggleGroups()
	s := b.scene
	for i := range s.hulls {
		h := &s.hulls[i]
		for y := range h.down {
			for x := range h.across {
				p := h.from.AddXY(float32(x)*hullStep, float32(y)*hullStep)
				nearest := float32(math.Inf(1))
				for _, n := range b.groups.all[h.group].nodes {
					nearest = min(nearest, distance(p, s.at[n])-s.radius[n])
				}
				if nearest > b.neck()/2+2*hullPad && h.outside(p) < 0 {
					t.Fatalf("ground lies %g from the nearest of its group", nearest)
				}
			}
		}
	}
	if n := len(b.groups.all); n != mostGroups {
		t.Errorf("%d groups are shown, want %d", n, mostGroups)
	}
	if !slices.IsSortedFunc(b.groups.all, func(x, y community) int { return len(y.nodes) - len(x.nodes) }) {
		t.Error("a larger group comes after a smaller one")
	}
}

// The ground fades with those who stand on it.
func TestGroundFadesWithItsActors(t *testing.T) {
	b, store := boardOf(t, builtIn(t), fyne.NewSize(900, 600))
	store.ToggleGroups()
	span := store.State().Span
	span.Until = span.From + 4000
	store.MoveTo(span)
	full, faint := 0, 0
	for i := range b.scene.hulls {
		h := &b.scene.hulls[i]
		for _, n := range b.groups.all[h.group].nodes {
			at, dim := b.scene.at[n], b.sight.nodes[n].layer() <= dimLayer
			if alone := !slices.ContainsFunc(b.groups.all[h.group].nodes, func(o int) bool {
				return o != n && distance(at, b.scene.at[o]) < b.scene.radius[n]+b.scene.radius[o]+4*hullPad
			}); !alone {
				continue // between two of whom one is dim it goes over from one to the other
			}
			switch got := h.even(h.ink, at, 0); {
			case dim && got > hullFaint+0.01, !dim && got < 0.99:
				t.Errorf("%q is dim: %v, and its ground %g strong", b.names[n], dim, got)
			case dim:
				faint++
			default:
				full++
			}
		}
	}
	if full == 0 || faint == 0 {
		t.Errorf("%d stand on full ground and %d on faint, want some of both", full, faint)
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
