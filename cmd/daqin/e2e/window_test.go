//go:build e2e && linux

package e2e

import (
	"image"
	"testing"
)

func subject(id string) func(report) bool { return func(r report) bool { return r.Subject == id } }

func TestOneSelectionTurnsAllViews(t *testing.T) {
	user := open(t)
	start := user.sees("all of time with nothing selected", subject(""))

	user.clicks("network.empty") // gives it the focus, whose ring would change its picture, too
	user.movesTo(user.part("network.actor.xi-jinping"))
	before := user.looks()
	user.clicks("network.actor.xi-jinping")
	user.sees("Xi Jinping selected", subject("actor:xi-jinping"))
	user.differ(before, "network", "reader", "timeline")

	user.movesTo(user.part("timeline.thumb.left"))
	before = user.looks()
	half := user.part("timeline.thumb.right").Sub(user.part("timeline.thumb.left")).Div(2)
	user.drags("timeline.thumb.left", image.Pt(half.X, 0))
	later := user.sees("a later start of the span", func(r report) bool { return r.When > start.When && r.Events < start.Events })
	user.differ(before, "network", "reader", "timeline")
	if later.Subject != "actor:xi-jinping" {
		t.Errorf("the slider left %q selected; want Xi Jinping still", later.Subject)
	}
	if later.Actors >= start.Actors || later.Ties >= start.Ties {
		t.Errorf("the slider left %d actors and %d ties of %d and %d; want fewer", later.Actors, later.Ties, start.Actors, start.Ties)
	}

	user.presses("alt+Left")
	user.sees("all of time again, with Xi Jinping", func(r report) bool { return r.When == start.When && r.Subject == "actor:xi-jinping" })
	user.clicks("bar.back")
	user.sees("the start again", func(r report) bool { return r.Place == start.Place })
	user.presses("alt+Right")
	user.sees("Xi Jinping by Forward", subject("actor:xi-jinping"))

	user.closes()
}

func TestEveryViewLeadsToTheSentence(t *testing.T) {
	user := open(t)
	user.sees("all of time with nothing selected", subject(""))

	user.clicks("timeline.event.2004-visit")
	told := user.sees("the visit of 2004", subject("event:2004-visit"))
	if told.Section == "" || told.Mark[0] >= told.Mark[1] {
		t.Errorf("the reader stands at %q, bytes %v; want the sentence that tells of the visit", told.Section, told.Mark)
	}

	user.clicks("reader.mention.bashar-al-assad")
	user.sees("Bashar al-Assad, by his name in the text", subject("actor:bashar-al-assad"))

	user.clicks("network.empty")
	user.sees("nothing selected again", subject(""))
	user.closes()
}

func TestSearchForgivesSpelling(t *testing.T) {
	user := open(t)
	user.presses("ctrl+k")
	user.types("wang yee")
	user.presses("Return")
	user.sees("Wang Yi", subject("actor:wang-yi"))
	user.closes()
}

func TestOpensAtAnAddress(t *testing.T) {
	user := open(t, "-place", "daqin:?when=1989/1999&actor=mustafa-tlass")
	user.sees("the place of the address", func(r report) bool { return r.When == "1989/1999" && r.Subject == "actor:mustafa-tlass" })
	user.closes()
}
