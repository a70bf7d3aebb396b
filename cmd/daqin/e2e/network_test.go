//go:build e2e && linux

package e2e

import (
	"image"
	"maps"
	"slices"
	"strings"
	"testing"
)

// beside clicks a part with Ctrl held.
func (u *user) beside(part string) {
	u.t.Helper()
	u.movesTo(u.part(part))
	u.does("keydown", "ctrl", "click", "1", "keyup", "ctrl")
}

// commands gives a command by the search.
func (u *user) commands(words string) {
	u.t.Helper()
	u.presses("ctrl+k")
	u.types(words)
	u.presses("Return")
}

// apart is how far two parts of a report are from each other.
func (r report) apart(a, b string) float64 {
	p, q := r.Parts[a], r.Parts[b]
	return max(abs(p[0]-q[0]), abs(p[1]-q[1]))
}

func abs(v float64) float64 { return max(v, -v) }

const xi, wang = "network.actor.xi-jinping", "network.actor.wang-yi"

func TestActorsArePinnedAndHiddenAndAllIsUndone(t *testing.T) {
	user := open(t)
	start := user.sees("nothing selected", subject(""))
	by := image.Pt(-30, 40)
	user.drags(xi, by)
	pinned := user.sees("Xi Jinping pinned", func(r report) bool { return len(r.Pins) == 1 && r.Undo })
	for i, want := range [2]int{by.X, by.Y} {
		if moved := pinned.Parts[xi][i] - start.Parts[xi][i]; abs(moved-float64(want)) > 3 {
			t.Errorf("dragged by %v Xi Jinping moved from %v to %v", by, start.Parts[xi], pinned.Parts[xi])
		}
	}
	user.clicks(wang)
	user.sees("Wang Yi selected", subject("actor:wang-yi"))
	user.presses("ctrl+h")
	user.sees("Wang Yi hidden", func(r report) bool { return r.Hidden == 1 && r.Subject == "" })
	user.presses("ctrl+z")
	user.sees("Wang Yi in sight again", func(r report) bool { return r.Hidden == 0 && len(r.Pins) == 1 })
	user.presses("ctrl+z")
	user.sees("Xi Jinping where he was", func(r report) bool { return len(r.Pins) == 0 && !r.Undo })
	user.presses("ctrl+shift+z")
	user.sees("Xi Jinping pinned again", func(r report) bool { return len(r.Pins) == 1 })
	user.commands("put back what was moved")
	user.sees("no pin", func(r report) bool { return len(r.Pins) == 0 && r.Undo })
	user.closes()
}

func TestTheNetworkIsZoomedAndPanned(t *testing.T) {
	user := open(t)
	start := user.sees("nothing selected", subject(""))
	user.movesTo(user.part(xi))
	user.does("click", "--repeat", "3", "4") // the wheel, away from one
	user.looks()
	user.presses("ctrl+b") // whose report tells where things are
	near := user.sees("a comparison", func(r report) bool { return r.Against != "" })
	if near.apart(xi, wang) <= start.apart(xi, wang)*1.2 {
		t.Errorf("zoomed, the two are %v apart, before %v", near.apart(xi, wang), start.apart(xi, wang))
	}
	if moved := abs(near.Parts[xi][0] - start.Parts[xi][0]); moved > 3 {
		t.Errorf("what is under the pointer moved by %v while zooming", moved)
	}
	user.drags("network.empty", image.Pt(30, -20))
	user.looks()
	user.presses("ctrl+b")
	moved := user.sees("no comparison", func(r report) bool { return r.Against == "" })
	if by := moved.Parts[xi][0] - near.Parts[xi][0]; abs(by-30) > 3 {
		t.Errorf("dragged by 30 the picture moved by %v", by)
	}
	user.closes()
}

func TestTiesPathsAndNeighbourhoods(t *testing.T) {
	user := open(t)
	start := user.sees("nothing selected", subject(""))
	ties := slices.DeleteFunc(slices.Sorted(maps.Keys(start.Parts)), func(part string) bool { return !strings.HasPrefix(part, "network.tie.") })
	if len(ties) == 0 {
		t.Fatal("no tie is in sight")
	}
	user.clicks(ties[0])
	told := user.sees("a tie selected", func(r report) bool { return strings.HasPrefix(r.Subject, "tie:") })
	if told.Mark[0] >= told.Mark[1] {
		t.Errorf("at %s no sentence is shown", told.Place)
	}

	user.clicks(xi)
	user.sees("Xi Jinping selected", subject("actor:xi-jinping"))
	before := user.looks()
	user.beside(wang)
	user.sees("Wang Yi beside him", func(r report) bool { return slices.Equal(r.Selected, []string{"xi-jinping", "wang-yi"}) })
	user.differ(before, "network", "reader")
	user.beside("network.actor.syria")
	user.sees("three selected", func(r report) bool { return len(r.Selected) == 3 })

	user.presses("Escape")
	user.sees("nothing selected", subject(""))
	user.clicks(xi)
	user.sees("Xi Jinping again", subject("actor:xi-jinping"))
	user.commands("neighbourhood two ties")
	user.sees("what is two ties away", func(r report) bool { return r.Depth == 2 })
	user.presses("Escape")
	user.sees("no depth, and Xi Jinping still", func(r report) bool { return r.Depth == 0 && r.Subject == "actor:xi-jinping" })
	user.commands("show groups")
	user.sees("groups", func(r report) bool { return r.Drawing == "groups=shown" })
	user.closes()
}
