package timeline

import (
	"fyne.io/fyne/v2"

	"daqin/model"
)

// press is what a button of the mouse went down on, and the chosen span at that time.
type press struct {
	down    bool
	dragged bool
	on      target
	at      fyne.Position
	span    model.Span
	goal    int // where a lane's name is dragged, the lane whose place it would take
	// Where a thumb is dragged, the ends of the span: the one in hand and the other, as days.
	moving, fixed float64
}

func (t *Timeline) begin(at fyne.Position) {
	t.settle()
	t.card.Hide()
	span := t.state.Span
	t.earlier = t.press.span
	t.press = press{down: true, on: t.under(at), at: at, span: span, moving: float64(span.From), fixed: float64(span.Until)}
	if t.press.on.sort == onName {
		t.press.goal = t.press.on.at
	}
	if t.press.on.sort == onRight {
		t.press.moving, t.press.fixed = t.press.fixed, t.press.moving
	}
}

// Dragged moves what was taken hold of.
func (t *Timeline) Dragged(ev *fyne.DragEvent) {
	if !t.press.down {
		t.begin(ev.Position.SubtractXY(ev.Dragged.DX, ev.Dragged.DY))
	}
	if t.scene == nil {
		return
	}
	if !t.press.dragged {
		t.press.dragged = true
		t.Refresh() // what is held shows it
	}
	p, story := t.press, t.index.Story
	shift := float64(ev.Position.X - p.at.X)
	days := shift / t.overview.scale.PerDay()
	switch p.on.sort {
	case onName:
		if to := t.goal(ev.Position.Y); to != p.goal {
			t.press.goal = to
			t.Refresh()
		}
	case onLeft, onRight, onWindow:
		if t.centred() {
			t.resize(days)
		} else if p.on.sort == onWindow {
			from, met := t.meet(float64(p.span.From) + days)
			t.lead(moved(p.span, from, story), hint{left, met}, from)
		} else {
			t.dragThumb(p.moving + days)
		}
	case onTrack:
		start, _ := t.meet(t.overview.day(p.at.X))
		end, met := t.meet(t.overview.day(ev.Position.X))
		t.lead(between(start, end, story), hint{sideOf(end, start), met}, end)
	case onSpace, onMark:
		days := shift / t.scene.scale.PerDay()
		t.store.MoveTo(model.Span{From: p.span.From - day(days), Until: p.span.Until - day(days)})
	}
}

// centred tells whether the span is to be resized about its centre: while Alt is held, or Shift, since many window
// managers keep dragging with Alt for themselves.
func (t *Timeline) centred() bool {
	return t.modifiers()&(fyne.KeyModifierAlt|fyne.KeyModifierShift) != 0
}

// sideOf tells which end of a span one day is, where another is the other.
func sideOf(at, other float64) part {
	if at < other {
		return left
	}
	return right
}

// resize makes the span longer or shorter about its centre: the end on whose side it was taken hold of goes with the hand.
func (t *Timeline) resize(days float64) {
	p := t.press
	centre := float64(p.span.From+p.span.Until) / 2
	end, side := float64(p.span.From), left
	if p.on.sort == onRight || p.on.sort == onWindow && t.overview.day(p.at.X) > centre {
		end, side = float64(p.span.Until), right
	}
	to, met := t.meet(end + days)
	half := max(to-centre, centre-to)
	t.lead(between(centre-half, centre+half, t.index.Story), hint{side, met}, to)
}

// dragThumb moves the end of the span that is in hand. Past the other end it becomes that one: the hand goes on, and
// the span reaches from where the other end stands to where the hand is.
func (t *Timeline) dragThumb(hand float64) {
	to, met := t.meet(hand)
	p := &t.press
	switch {
	case to < p.fixed:
		p.on.sort = onLeft
	case to > p.fixed:
		p.on.sort = onRight
	case p.on.sort == onLeft:
		to--
	default:
		to++
	}
	end := left
	if p.on.sort == onRight {
		end = right
	}
	t.over = p.on
	if t.focus > body {
		t.focus = end
	}
	t.lead(between(to, p.fixed, t.index.Story), hint{end, met}, to)
}

// DragEnd remembers where the drag has led.
func (t *Timeline) DragEnd() {
	if t.press.on.sort == onName && t.press.dragged && t.scene != nil {
		t.dropLane()
	}
	if on := t.press.on.sort; t.press.dragged && (on == onSpace || on == onMark) && t.modifiers()&fyne.KeyModifierControl == 0 {
		t.store.MoveTo(rounded(t.state.Span, t.index.Story)) // the hand has let go: now the words need to be plain
	}
	t.press = press{span: t.press.span}
	t.hint = hint{}
	t.store.Settle()
	t.Refresh()
}
