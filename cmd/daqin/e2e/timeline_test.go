//go:build e2e && linux

package e2e

import (
	"image"
	"strings"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
)

// span is the chosen span of a report.
func (r report) span(t *testing.T) model.Span {
	t.Helper()
	d, err := edtf.Parse(r.When)
	if err != nil {
		t.Fatal(err)
	}
	earliest, latest := d.Bounds()
	return model.Span{From: earliest, Until: latest + 1}
}

func TestEachPartOfTheSlider(t *testing.T) {
	const start = "1970/1989"
	user := open(t, "-place", "daqin:?when="+start)
	chosen := func(when string) func(report) bool { return func(r report) bool { return r.When == when } }
	was := user.sees("the span of the address", chosen(start)).span(t)
	back := func() {
		t.Helper()
		user.presses("alt+Left")
		user.sees("the span of the address again", chosen(start))
	}

	for _, c := range []struct {
		name, part string
		by         int
		holds      func(now model.Span) bool
	}{
		{"the left thumb to the left", "timeline.thumb.left", -60, func(now model.Span) bool { return now.From < was.From && now.Until == was.Until }},
		{"the left thumb to the right", "timeline.thumb.left", 60, func(now model.Span) bool { return now.From > was.From && now.Until == was.Until }},
		{"the right thumb to the right", "timeline.thumb.right", 60, func(now model.Span) bool { return now.From == was.From && now.Until > was.Until }},
		{"the left thumb past the right", "timeline.thumb.left", 400, func(now model.Span) bool { return now.From == was.Until && now.Until > was.Until }},
		{"the window", "timeline.window", -80, func(now model.Span) bool {
			return now.From < was.From && now.Until < was.Until && near(now.Days(), was.Days(), 3)
		}},
		{"a new window before", "timeline.track.before", -60, func(now model.Span) bool { return now.Until <= was.From }},
		{"a new window after", "timeline.track.after", 60, func(now model.Span) bool { return now.From >= was.Until }},
	} {
		user.drags(c.part, image.Pt(c.by, 0))
		user.sees(c.name, func(r report) bool { return r.When != start && c.holds(r.span(t)) })
		back()
	}

	user.does("keydown", "alt")
	user.drags("timeline.thumb.right", image.Pt(60, 0))
	user.does("keyup", "alt")
	user.sees("both ends move away from the middle", func(r report) bool {
		now := r.span(t)
		return now.From < was.From && now.Until > was.Until && near(int(now.From+now.Until), int(was.From+was.Until), 800)
	})
	back()

	user.movesTo(user.part("timeline.window"))
	user.does("click", "--repeat", "2", "--delay", "60", "1")
	user.sees("all of time by a double click", func(r report) bool { return !strings.Contains(r.Place, "when=") })
	user.closes()
}

// near tells whether two counts of days differ by no more than some.
func near(a, b, most int) bool { return max(a-b, b-a) <= most }

func TestThumbsMoveByKeys(t *testing.T) {
	user := open(t, "-place", "daqin:?when=1970/1989")
	was := user.sees("the span of the address", func(r report) bool { return r.When == "1970/1989" }).span(t)
	user.clicks("timeline.thumb.left")
	for _, c := range []struct {
		keys string
		from edtf.Day
	}{
		{"ctrl+Right", was.From + 1},
		{"ctrl+Left", was.From},
		{"Left", edtf.DayOf(1969, 1, 1)},
		{"shift+Right", edtf.DayOf(1970, 1, 1)}, // the next beginning of ten years
		{"shift+Right", edtf.DayOf(1980, 1, 1)},
		{"Home", edtf.DayOf(1939, 1, 1)},
	} {
		user.presses(c.keys)
		user.sees(c.keys+" on the left thumb", func(r report) bool { return r.span(t) == model.Span{From: c.from, Until: was.Until} })
	}
	user.closes()
}

func TestASpanIsTyped(t *testing.T) {
	user := open(t)
	start := user.sees("all of time", func(r report) bool { return r.Ready })
	for _, c := range []struct{ typed, when string }{
		{"1989", "1989"},
		{"May 2016 - 2018", "2016-05/2018-12"},
		{"2011/2023", "2011/2023"},
	} {
		user.clicks("timeline.span")
		user.types(c.typed)
		user.presses("Return")
		user.sees(c.typed, func(r report) bool { return r.When == c.when })
	}
	user.clicks("timeline.span")
	user.types("Mey 2016")
	user.presses("Return")
	user.presses("Escape")
	user.presses("alt+Left") // what can't be read has led nowhere, so that this is the span before the last
	user.sees("the span before the last", func(r report) bool { return r.When == "2016-05/2018-12" })
	user.presses("alt+Left")
	user.presses("alt+Left")
	user.sees("the start", func(r report) bool { return r.When == start.When })
	user.closes()
}

func TestTheStoryPlays(t *testing.T) {
	user := open(t)
	user.sees("all of time", func(r report) bool { return r.Ready })
	user.clicks("timeline.speed")
	user.sees("twice the speed", func(r report) bool { return r.Speed == 2 })

	user.presses("space")
	first := user.sees("an event at which it rests", func(r report) bool { return r.Plays && r.Subject != "" })
	next := user.sees("the next event", func(r report) bool { return r.Plays && r.Subject != "" && r.Subject != first.Subject })
	if next.When < first.When || first.When == "1939/2026" || next.Mark[0] >= next.Mark[1] {
		t.Errorf("the story plays from %s to %s, and the reader points at %v", first.When, next.When, next.Mark)
	}
	user.presses("Down")
	user.sees("a key stops it", func(r report) bool { return !r.Plays })

	user.clicks("timeline.play")
	user.sees("it plays on", func(r report) bool { return r.Plays })
	user.clicks("network.empty")
	user.sees("a click stops it", func(r report) bool { return !r.Plays })
	user.closes()
}

func TestTwoSpansAreCompared(t *testing.T) {
	user := open(t, "-place", "daqin:?when=1960/1979")
	user.sees("the span of the address", func(r report) bool { return r.When == "1960/1979" })
	user.presses("ctrl+b")
	user.sees("the span held", func(r report) bool { return r.Against == "1960/1979" })
	before := user.looks()
	user.drags("timeline.thumb.right", image.Pt(300, 0))
	user.sees("another one beside it", func(r report) bool { return r.Against == "1960/1979" && r.When > "1960/1979" })
	user.differ(before, "network", "timeline")
	user.clicks("timeline.swap")
	user.sees("the two exchanged", func(r report) bool { return r.When == "1960/1979" && r.Against != "" })
	user.clicks("timeline.compare")
	user.sees("the held one let go", func(r report) bool { return r.Against == "" })
	user.closes()
}

func TestTheEventsAsATable(t *testing.T) {
	user := open(t)
	user.sees("all of time", func(r report) bool { return r.Ready })
	user.clicks("timeline.table")
	table := user.sees("the table", func(r report) bool { return strings.Contains(r.Place, "as=table") })
	user.looks()
	var row string
	for part := range table.Parts {
		if strings.HasPrefix(part, "table.row.") {
			row = part
		}
	}
	if row == "" {
		t.Fatal("no row is in sight")
	}
	user.clicks(row)
	user.sees("the row's event", func(r report) bool { return r.Subject == "event:"+strings.TrimPrefix(row, "table.row.") })
	user.presses("ctrl+t")
	user.sees("the lanes again", func(r report) bool { return !strings.Contains(r.Place, "as=table") })
	user.closes()
}
