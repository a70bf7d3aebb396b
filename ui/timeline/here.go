package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/state"
	"daqin/ui/words"
)

// caret is a place in time of which the text tells where the reader stands.
type caret struct {
	event *model.Event
	span  model.Span // in which it was
}

// locate finds the carets again and tells whether they have changed.
func (t *Timeline) locate(prev, next state.State) bool {
	if prev != next && prev.Section == next.Section && prev.Mark == next.Mark && prev.Reading == next.Reading {
		return false
	}
	var here []caret
	for _, e := range next.Here(t.index) {
		for _, part := range e.When.Parts() {
			if in := t.index.Clip(part.Bounds()); in.From < in.Until {
				here = append(here, caret{e, in})
			}
		}
	}
	same := len(here) == len(t.here)
	for i := 0; same && i < len(here); i++ {
		same = here[i] == t.here[i]
	}
	t.here = here
	return !same
}

// The sign for a place in the text, in Fyne's units; it grows with the text, but less.
const (
	caretHigh = 5.5
	mostCaret = 1.5 // times that
)

// paintHere draws a caret under a line for each place in time of which the text tells where the reader stands; at gives
// where a day stands, zone what is in sight.
func (t *Timeline) paintHere(p pen, at func(int) float32, top float32, zone box) {
	c := look.Color(look.ColorChosen)
	high := caretHigh * min(look.Size(look.SizeLabel)/plainLabel, mostCaret)
	half := high * 0.85 // of its width
	for _, h := range t.here {
		x := caretX(h, at)
		if x < zone.x0-1 || x > zone.x1+1 {
			continue
		}
		p.Polygon([]paint.Point{p.at(x, top), p.at(x+half, top+high), p.at(x-half, top+high)}, c)
	}
}

// caretX gives where a caret points: the middle of its stretch of time.
func caretX(c caret, at func(int) float32) float32 {
	return (at(int(c.span.From)) + at(int(c.span.Until))) / 2
}

// hereAt lists the events to which a caret near a position points, none where there is none.
func (t *Timeline) hereAt(at fyne.Position) (events []*model.Event) {
	const reach = 5
	z := t.zones
	scale := func(day int) float32 { return z.axis.x0 + float32(t.scene.scale.X(float64(day))) }
	switch {
	case z.axis.contains(at):
	case z.track.y0 <= at.Y && at.Y < z.words.y0:
		scale = t.overview.x
	default:
		return nil
	}
	for _, c := range t.here {
		if x := caretX(c, scale); x-reach <= at.X && at.X <= x+reach {
			events = append(events, c.event)
		}
	}
	return events
}

// tellHere says that the text stands there, and what it tells of.
func tellHere(events []*model.Event) []string {
	const most = 4
	lines := []string{lang.L("Where the text stands")}
	for i, e := range events {
		if i == most {
			rest := len(events) - most
			return append(lines, lang.N("and {{.Count}} more events", rest, map[string]any{"Count": rest}))
		}
		lines = append(lines, words.Date(e.When)+"  "+words.Title(e))
	}
	return lines
}
