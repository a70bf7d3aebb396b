//go:build e2e && linux

package e2e

import (
	"image"
	"testing"
)

const assad = "network.actor.bashar-al-assad"

// pixel is where a part was by a report.
func (r report) pixel(part string) image.Point {
	return image.Pt(int(r.Parts[part][0]), int(r.Parts[part][1]))
}

// startsAt selects an actor, so that the report tells where it stands, and the keys go to the network.
func (u *user) startsAt(actor string) report {
	u.t.Helper()
	u.clicks("network.actor." + actor)
	return u.sees(actor, subject("actor:"+actor))
}

func TestFiltersHideAndLeadBack(t *testing.T) {
	user := open(t)
	user.startsAt("bashar-al-assad")
	user.presses("h")
	hidden := user.sees("Bashar al-Assad hidden", func(r report) bool { return r.Hidden == 1 && r.Subject == "" })
	if _, there := hidden.Parts[assad]; there {
		t.Error("he is still in sight")
	}
	user.clicks("network.legend.kind.state")
	user.sees("states hidden, too", func(r report) bool { return r.Hidden > 1 && r.Undo })
	user.presses("ctrl+z")
	user.sees("him alone hidden", func(r report) bool { return r.Hidden == 1 })
	user.looks()
	user.clicks("network.filter.showall")
	user.sees("all shown", func(r report) bool { return r.Hidden == 0 && r.Undo })
	user.closes()
}

func TestAHandLooksRoundAnActorAndDrawsABox(t *testing.T) {
	user := open(t)
	start := user.startsAt("bashar-al-assad")

	// A double click shows the neighbourhood, a digit a wider one, Esc leads back to where the picture was.
	user.movesTo(start.pixel(assad))
	user.does("click", "--repeat", "2", "--delay", "60", "1")
	user.sees("his neighbourhood", func(r report) bool { return r.Depth == 1 && r.Subject == "actor:bashar-al-assad" })
	user.presses("2")
	user.sees("a wider one", func(r report) bool { return r.Depth == 2 })
	user.looks()
	user.clicks("network.depth.3")
	user.sees("a wider one still", func(r report) bool { return r.Depth == 3 })
	user.presses("Escape")
	user.sees("all of the network", func(r report) bool { return r.Depth == 0 && r.Subject == "actor:bashar-al-assad" })
	user.looks()

	// The picture goes wherever it is sent, and back when all of it is to be seen.
	user.presses("plus")
	user.presses("shift+Left")
	user.clicks("network.fit")
	user.looks()

	// A box, drawn after its button was pressed, selects who stands in it.
	const half = 14
	user.clicks("network.box")
	middle := start.pixel(assad)
	user.movesTo(middle.Sub(image.Pt(half, half)))
	user.does("mousedown", "1")
	for _, step := range []int{-half / 2, 0, half / 2, half} {
		user.movesTo(middle.Add(image.Pt(step, step)))
	}
	user.does("mouseup", "1")
	user.presses("p")
	pinned := user.sees("who was in the box pinned", func(r report) bool { return len(r.Pins) > 0 && len(r.Pins) == len(r.Selected) })
	if _, ok := pinned.Pins["bashar-al-assad"]; !ok {
		t.Errorf("a box round Bashar al-Assad pinned %v", pinned.Pins)
	}
	user.presses("p")
	user.sees("nobody pinned", func(r report) bool { return len(r.Pins) == 0 })
	user.closes()
}
