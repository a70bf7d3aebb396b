package timeline

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daqin/model"
	"daqin/ui/state"
)

// press is what a button of the mouse went down on, and the chosen span at that time.
type press struct {
	down    bool
	dragged bool
	on      target
	at      fyne.Position
	span    model.Span
	// Where a thumb is dragged, the ends of the span: the one in hand and the other, as days.
	moving, fixed float64
}

func (t *Timeline) begin(at fyne.Position) {
	t.settle()
	t.card.Hide()
	span := t.state.Span
	t.press = press{down: true, on: t.under(at), at: at, span: span, moving: float64(span.From), fixed: float64(span.Until)}
	if t.press.on.sort == onRight {
		t.press.moving, t.press.fixed = t.press.fixed, t.press.moving
	}
}

// MouseDown takes hold of what is under the pointer, and the focus.
func (t *Timeline) MouseDown(ev *desktop.MouseEvent) {
	t.begin(ev.Position)
	switch t.press.on.sort {
	case onLeft:
		t.take(left)
	case onRight:
		t.take(right)
	default:
		t.take(body)
	}
}

// MouseUp is a click where nothing was dragged in between.
func (t *Timeline) MouseUp(ev *desktop.MouseEvent) {
	p := t.press
	if !p.down || p.dragged {
		return
	}
	t.press = press{}
	if ev.Button == desktop.MouseButtonPrimary {
		t.click(p.on)
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
	t.press.dragged = true
	p, story := t.press, t.index.Story
	shift := float64(ev.Position.X - p.at.X)
	switch perDay := t.overview.scale.PerDay(); p.on.sort {
	case onLeft, onRight:
		t.dragThumb(t.round(p.moving + shift/perDay))
	case onWindow:
		t.store.MoveTo(moved(p.span, t.round(float64(p.span.From)+shift/perDay), story))
	case onTrack:
		t.store.MoveTo(between(t.round(t.overview.day(p.at.X)), t.round(t.overview.day(ev.Position.X)), story))
	case onSpace, onMark:
		days := shift / t.scene.scale.PerDay()
		t.store.MoveTo(model.Span{From: p.span.From - day(days), Until: p.span.Until - day(days)})
	}
}

// dragThumb moves the end of the span that is in hand. Past the other end it becomes that one: the hand goes on, and
// the span reaches from where the other end stands to where the hand is.
func (t *Timeline) dragThumb(to float64) {
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
	held := left
	if p.on.sort == onRight {
		held = right
	}
	t.over = p.on
	if t.focus > body {
		t.focus = held
	}
	t.store.MoveTo(between(to, p.fixed, t.index.Story))
}

// DragEnd remembers where the drag has led.
func (t *Timeline) DragEnd() {
	t.press = press{}
	t.store.Settle()
}

// round gives the round date next to a day of the slider, a whole day while Ctrl is held.
func (t *Timeline) round(at float64) float64 {
	const reach = 3 // Fyne's units: less than a hand can place
	if modifiers()&fyne.KeyModifierControl == 0 {
		at = t.overview.scale.Snap(at, reach)
	}
	return math.Round(at)
}

// click does what a click on something asks for.
func (t *Timeline) click(on target) {
	switch on.sort {
	case onName:
		t.store.ToggleCategory(t.scene.lanes[on.at].category)
	case onMark:
		t.choose(t.scene.marks[on.at])
	case onSpace:
		t.store.Clear()
	}
}

// choose selects a mark's event; a cluster or a bundle it opens, or where that would part nothing, it selects the first of
// the events, then the next.
func (t *Timeline) choose(m mark) {
	if m.count == 1 {
		t.store.SelectEvent(t.event(m.refs[0]).ID)
		return
	}
	if span := t.scene.spanOf(m); t.opens(m, span) {
		t.store.MoveTo(span)
		t.store.Settle()
		return
	}
	next := 0
	for i, r := range m.refs {
		if t.state.Subject == state.Event(t.event(r).ID) {
			next = (i + 1) % len(m.refs)
		}
	}
	t.store.SelectEvent(t.event(m.refs[next]).ID)
}

// opens tells whether a mark of several events would be parted in another span, one clearly shorter.
func (t *Timeline) opens(m mark, span model.Span) bool {
	if float64(span.Days()) >= 0.8*float64(t.state.Span.Days()) {
		return false
	}
	place := t.state.Place
	place.Span = span
	nearer := newScene(t.index, t.zones.lanes, place, t.planned.text/plainLabel)
	at := nearer.markOf(m.refs[0].event)
	return at < 0 || nearer.marks[at].count < m.count
}

// spanOf gives the stretch of time that a cluster's events take up, with a little on either side.
func (s *scene) spanOf(m mark) model.Span {
	perPixel := 1 / s.scale.PerDay()
	from := float64(s.span.From) + float64(m.from-s.zone.x0)*perPixel
	until := float64(s.span.From) + float64(m.to-s.zone.x0)*perPixel
	beside := (until - from) * 0.15
	return between(math.Floor(from-beside), math.Ceil(until+beside), s.index.Story)
}

// DoubleTapped on the slider chooses all of time.
func (t *Timeline) DoubleTapped(ev *fyne.PointEvent) {
	if t.under(ev.Position).slider() {
		t.showAll()
	}
}

// Scrolled zooms about the pointer; a notch of the wheel is 25 units. Sideways it pans.
func (t *Timeline) Scrolled(ev *fyne.ScrollEvent) {
	const perUnit = 0.008
	if t.arrange(); t.scene == nil {
		return
	}
	span := t.state.Span
	about := t.scene.scale.Day(float64(ev.Position.X - t.zones.lanes.x0))
	if ev.Position.Y >= t.zones.histogram.y0 {
		about = t.overview.day(ev.Position.X)
	}
	if about < float64(span.From) || about > float64(span.Until) {
		about = float64(span.From+span.Until) / 2
	}
	t.card.Hide()
	t.scrolled = ev.Position
	if dx := ev.Scrolled.DX; dx != 0 {
		days := day(float64(-dx) / t.scene.scale.PerDay())
		t.pass(model.Span{From: span.From + days, Until: span.Until + days})
	}
	if dy := ev.Scrolled.DY; dy != 0 {
		t.zoom(about, math.Exp(-perUnit*float64(dy)))
	}
}

// zoom makes the chosen span longer by a factor, about a day.
func (t *Timeline) zoom(about, factor float64) {
	t.pass(zoomed(t.scene.scale, t.index.Story, about, factor))
}

// pass chooses a span in passing; settle remembers it.
func (t *Timeline) pass(span model.Span) {
	t.store.MoveTo(span)
	t.passing = true
}

// settle remembers the place that the wheel or the keys have led to.
func (t *Timeline) settle() {
	if t.passing {
		t.passing = false
		t.store.Settle()
	}
}
