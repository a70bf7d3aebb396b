package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
	"daqin/ui/words"
)

// MouseIn is called by Fyne.
func (t *Timeline) MouseIn(ev *desktop.MouseEvent) { t.MouseMoved(ev) }

// MouseMoved glances at what lies under the pointer and says what it is.
func (t *Timeline) MouseMoved(ev *desktop.MouseEvent) {
	const still = 4 // the pointer may tremble while the wheel is turned
	if d := ev.Position.Subtract(t.scrolled); max(d.X, -d.X, d.Y, -d.Y) > still {
		t.settle()
	}
	on := t.under(ev.Position)
	if on != t.over {
		t.over = on
		t.Refresh()
	}
	glance := state.Subject{}
	if on.sort == onMark && t.scene.marks[on.at].count == 1 {
		glance = state.Event(t.event(t.scene.marks[on.at].refs[0]).ID)
	}
	t.store.Glance(glance)
	if t.press.dragged {
		return
	}
	t.card.Show(t.cardAt(on, ev.Position), t.Size(), t.tell(on, ev.Position)...)
}

// cardAt gives the position beside which the card of what is under the pointer stands: that of a lane's name right of the names, so
// that it covers none of them.
func (t *Timeline) cardAt(on target, pointer fyne.Position) fyne.Position {
	if on.sort == onName {
		return fyne.NewPos(t.zones.names.x1, t.scene.lanes[on.at].y0)
	}
	return pointer
}

// MouseOut glances at nothing.
func (t *Timeline) MouseOut() {
	t.settle()
	t.card.Hide()
	t.store.Glance(state.Subject{})
	if t.over != (target{}) {
		t.over = target{}
		t.Refresh()
	}
}

// Cursor shows what can be clicked and what can be dragged.
func (t *Timeline) Cursor() desktop.Cursor {
	switch t.over.sort {
	case onName, onMark:
		return desktop.PointerCursor
	case onLeft, onRight:
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// tell says what something is, in the lines of a card; nothing where there is nothing to say.
func (t *Timeline) tell(on target, at fyne.Position) []string {
	switch on.sort {
	case onName:
		return t.tellLane(t.scene.lanes[on.at])
	case onMark:
		m := t.scene.marks[on.at]
		if m.count > 1 {
			return t.tellCluster(m)
		}
		return t.tellEvent(t.event(m.refs[0]), m.presence)
	case onLeft:
		return []string{words.Day(t.state.Span.From), lang.L("Shift or Alt: about the centre · Ctrl: to the day")}
	case onRight:
		return []string{words.Day(t.state.Span.Until - 1), lang.L("Shift or Alt: about the centre · Ctrl: to the day")}
	case onSpace, onWindow, onTrack:
		if events := t.hereAt(at); len(events) > 0 {
			return tellHere(events)
		}
		return t.tellTime(t.dayAt(at), at.Y)
	}
	return nil
}

// tellTime says of a bar of the histogram how many events it stands for, and what is special of a time where the pointer is on
// the axis or on the slider: that it belongs to the held span, that the sources are silent of it or don't reach there.
func (t *Timeline) tellTime(at float64, y float32) (lines []string) {
	day := edtf.Day(math.Floor(at))
	if y < t.zones.axis.y0 && !t.state.AsTable {
		return nil
	}
	if z := t.zones.histogram; z.y0 <= y && y < z.y1 {
		lines = t.tellBin(day)
	}
	if y >= t.zones.histogram.y0 && t.state.Compares() && t.state.Held.Contains(day) {
		lines = append(lines, lang.L("Held to compare: {{.Span}}", map[string]any{"Span": words.Span(t.state.Held)}))
	}
	for _, s := range t.outside() {
		if s.Contains(day) {
			return append(lines, lang.L("Outside of what the sources tell"), words.Span(s))
		}
	}
	silences := t.index.Silences()
	i, _ := slices.BinarySearchFunc(silences, day, func(s model.Span, d edtf.Day) int { return cmp.Compare(s.Until, d+1) })
	if i == len(silences) || !silences[i].Contains(day) {
		return lines
	}
	lines = append(lines, lang.L("The sources tell of nothing that happened"), words.Span(silences[i]))
	lasted := 0
	for range t.index.Overlapping(silences[i]) {
		lasted++
	}
	if lasted > 0 {
		lines = append(lines, lang.N("{{.Count}} things lasted", lasted, map[string]any{"Count": lasted}))
	}
	return lines
}

// tellBin says how many events are or may be in the time of the histogram's bar that a day belongs to, and how many of those
// with each of the actors followed.
func (t *Timeline) tellBin(at edtf.Day) []string {
	in, ok := t.overview.binOf(at)
	if !ok {
		return nil
	}
	lines := []string{words.Span(in), t.tally(in, "").words()}
	for _, d := range t.overview.followed {
		name := t.index.Actor(d.actor).Name
		lines = append(lines, lang.L("With {{.Actor}}: {{.Counts}}", map[string]any{"Actor": name, "Counts": t.tally(in, d.actor).figures()}))
	}
	return lines
}

// events counts events in words.
func events(n int) string {
	return lang.N("{{.Count}} events", n, map[string]any{"Count": n})
}

// tellEvent says when an event was, what, who took part, and how many sources say it.
func (t *Timeline) tellEvent(e *model.Event, p model.Presence) []string {
	lines := []string{words.Title(e), words.Date(e.When)}
	if p == model.Possible {
		lines[1] += " · " + lang.L("possibly in the chosen span")
	}
	if names := t.names(e.Actors); names != "" {
		lines = append(lines, names)
	}
	n := len(words.Sources(t.index, e))
	lines = append(lines, lang.N("{{.Count}} sources", n, map[string]any{"Count": n}))
	return append(lines, t.agreement(e)...)
}

// agreement says how the tellings of what an event is about stand to one another, and of what that is.
func (t *Timeline) agreement(e *model.Event) (lines []string) {
	const most = 3
	accounts := t.index.AccountsOf(e.ID)
	for i, a := range accounts {
		if i == most {
			rest := len(accounts) - most
			return append(lines, lang.N("and {{.Count}} more", rest, map[string]any{"Count": rest}))
		}
		lines = append(lines, words.Verdict(a.Verdict)+": "+a.Title)
	}
	return lines
}

// names lists the first actors and counts the rest.
func (t *Timeline) names(actors []model.ActorID) string {
	const most = 4
	var names []string
	for _, id := range actors {
		if a := t.index.Actor(id); a != nil {
			names = append(names, a.Name)
		}
	}
	if rest := len(names) - most; rest > 0 {
		names = append(names[:most], lang.N("{{.Count}} others", rest, map[string]any{"Count": rest}))
	}
	return strings.Join(names, ", ")
}
