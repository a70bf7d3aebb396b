package timeline

import "fyne.io/fyne/v2"

// sort is what kind of part of the view something is.
type sort uint8

const (
	onNothing sort = iota
	onName         // of a lane
	onMark
	onSpace // of the lanes, and their axis
	onLeft  // thumb
	onRight
	onWindow // between the thumbs
	onTrack  // beside them
)

// target is what lies under the pointer: its sort, and which of them.
type target struct {
	sort sort
	at   int // in the scene's lanes or marks
}

// slider tells whether the target belongs to the slider.
func (t target) slider() bool { return t.sort >= onLeft }

// under gives what lies at a position of the view.
func (t *Timeline) under(at fyne.Position) target {
	if t.arrange(); t.scene == nil {
		return target{}
	}
	z := t.zones
	switch {
	case at.Y >= z.words.y0:
		return target{}
	case at.Y >= z.histogram.y0-2:
		return t.underSlider(at)
	case t.state.AsTable:
		return target{}
	case at.X < z.names.x1:
		for i, l := range t.scene.lanes {
			if t.nameBox(l).contains(at) {
				return target{onName, i}
			}
		}
		return target{}
	}
	if i := t.scene.under(at); i >= 0 {
		return target{onMark, i}
	}
	return target{sort: onSpace}
}

func (t *Timeline) underSlider(at fyne.Position) target {
	h := t.overview.thumbs(t.state.Span)
	at.Y = h.window.middle().Y
	switch {
	case h.leftZone.contains(at):
		return target{sort: onLeft}
	case h.rightZone.contains(at):
		return target{sort: onRight}
	case h.window.contains(at) && t.state.Span != t.index.Story:
		return target{sort: onWindow}
	case h.window.contains(at), h.before.contains(at), h.after.contains(at):
		return target{sort: onTrack} // a window as wide as the story can't move: there a new one is drawn
	}
	return target{}
}

// under gives the mark at a position, or that whose title is there, -1 where there is none. Of several the nearest
// counts: sideways as far as its box is away, up and down as far as its middle.
func (s *scene) under(at fyne.Position) int {
	const slack = 3 // around a mark, for a hand that is not exact
	best, nearest := -1, float32(0)
	for i := range s.marks {
		m := &s.marks[i]
		if !m.grown(slack).contains(at) && (m.count == 1 || !m.pill.grown(1).contains(at)) {
			continue
		}
		middle := m.middle()
		dx, dy := max(m.x0-at.X, at.X-m.x1, 0), middle.Y-at.Y
		if m.count > 1 && m.pill.contains(at) {
			return i
		}
		if far := dx*dx + dy*dy; best < 0 || far < nearest {
			best, nearest = i, far
		}
	}
	if best >= 0 {
		return best
	}
	for _, title := range s.titles {
		if title.contains(at) {
			return s.markOf(title.event)
		}
	}
	return -1
}

// markOf gives the first mark that stands for an event, -1 where there is none.
func (s *scene) markOf(event int) int {
	for i := range s.marks {
		for _, r := range s.marks[i].refs {
			if r.event == event {
				return i
			}
		}
	}
	return -1
}
