package timeline

import (
	"fmt"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
)

// tally is how many events are certainly in a stretch of time, and how many besides possibly are.
type tally struct{ certain, possible int }

// tally counts the events of the lanes that are not hidden, all of them or those of an actor. In the whole story are also those of
// which no date is told, as in the lanes.
func (t *Timeline) tally(in model.Span, of model.ActorID) (n tally) {
	add := func(e *model.Event) {
		if t.state.Filters.HidesCategory(e.Category) {
			return
		}
		switch t.index.Presence(e.When, in) {
		case model.Certain:
			n.certain++
		case model.Possible:
			n.possible++
		}
	}
	switch {
	case of != "":
		for _, e := range t.index.EventsOf(of) {
			add(e)
		}
	case in == t.index.Story:
		for e := range allEvents(t.index.Model) {
			add(e)
		}
	default:
		for i := range t.index.Overlapping(in) {
			add(&t.index.Model.Events[i])
		}
	}
	return n
}

// possibly adds to words of what is certain how much is possible.
func (n tally) possibly(words string) string {
	if n.possible == 0 {
		return words
	}
	return words + ", " + lang.N("{{.Count}} possibly", n.possible, map[string]any{"Count": n.possible})
}

// words says it in full: "13 events, 1 possibly"; figures without what they count.
func (n tally) words() string   { return n.possibly(events(n.certain)) }
func (n tally) figures() string { return n.possibly(fmt.Sprint(n.certain)) }
