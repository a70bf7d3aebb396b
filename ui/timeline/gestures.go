package timeline

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daqin/model"
)

// MouseDown takes hold of what is under the pointer, and the focus.
func (t *Timeline) MouseDown(ev *desktop.MouseEvent) {
	t.store.StopPlaying()
	t.hint = hint{}
	t.begin(ev.Position)
	switch t.press.on.sort {
	case onLeft:
		t.take(left)
	case onRight:
		t.take(right)
	default:
		t.take(body)
	}
	t.ring(false)
}

// MouseUp is a click where nothing was dragged in between.
func (t *Timeline) MouseUp(ev *desktop.MouseEvent) {
	p := t.press
	if !p.down || p.dragged {
		return
	}
	t.press = press{span: p.span}
	switch on := t.under(p.at); { // found anew, for the lanes may have changed while the button was down
	case on.sort != p.on.sort:
	case on.sort == onName:
		t.clickName(t.scene.lanes[on.at].category, ev.Button)
	case ev.Button == desktop.MouseButtonPrimary:
		t.click(on, p.at)
	}
}

// click does what a click on something asks for.
func (t *Timeline) click(on target, at fyne.Position) {
	switch on.sort {
	case onMark:
		t.choose(t.scene.marks[on.at], at)
	case onSpace:
		t.store.Clear()
	}
}

// choose selects a mark's event; a cluster or a bundle it opens, or where that would part nothing, it lists the events.
func (t *Timeline) choose(m mark, at fyne.Position) {
	if m.count == 1 {
		t.store.SelectEvent(t.event(m.refs[0]).ID)
		return
	}
	if span := t.scene.spanOf(m); t.opens(m, span) {
		t.store.MoveTo(span)
		t.store.Settle()
		return
	}
	t.list(m, at)
}

// opens tells whether a mark of several events would be parted in another span, one clearly shorter.
func (t *Timeline) opens(m mark, span model.Span) bool {
	if float64(span.Days()) >= 0.8*float64(t.state.Span.Days()) {
		return false
	}
	place := t.state.Place
	place.Span = span
	nearer := &scene{dates: t.scene.dates}
	nearer.lay(t.zones.lanes, place, t.zones.scale)
	at := nearer.markOf(m.refs[0].event)
	return at < 0 || nearer.marks[at].count < m.count
}

// spanOf gives the stretch of time that a cluster's events take up, with a little on either side, between round dates.
func (s *scene) spanOf(m mark) model.Span {
	perPixel := 1 / s.scale.PerDay()
	from := float64(s.span.From) + float64(m.from-s.zone.x0)*perPixel
	until := float64(s.span.From) + float64(m.to-s.zone.x0)*perPixel
	beside := (until - from) * 0.15
	return widened(between(math.Floor(from-beside), math.Ceil(until+beside), s.index.Story), s.index.Story)
}

// DoubleTapped on the slider chooses all of time, on a mark the time of its event, on the lanes' empty space less time about
// the pointer. Where the first of the two clicks has opened a cluster, it has done what was asked for.
func (t *Timeline) DoubleTapped(ev *fyne.PointEvent) {
	const nearer = 0.5
	on := t.under(ev.Position)
	switch {
	case on.slider():
		t.showAll()
	case t.state.Span != t.earlier:
	case on.sort == onMark && t.scene.marks[on.at].count == 1:
		t.store.SelectEvent(t.event(t.scene.marks[on.at].refs[0]).ID)
		t.store.ZoomToSubject()
	case on.sort == onSpace:
		t.zoom(t.dayAt(ev.Position), nearer)
		t.settle()
	}
}

// dayAt gives the day of the lanes, or below them of the slider, at a position.
func (t *Timeline) dayAt(at fyne.Position) float64 {
	if at.Y >= t.zones.histogram.y0 {
		return t.overview.day(at.X)
	}
	return t.scene.scale.Day(float64(at.X - t.zones.lanes.x0))
}

// Scrolled zooms about the pointer; a notch of the wheel is 25 units. Sideways, or with Shift, it pans.
func (t *Timeline) Scrolled(ev *fyne.ScrollEvent) {
	const perUnit = 0.008
	if t.arrange(); t.scene == nil {
		return
	}
	t.store.StopPlaying()
	by := ev.Scrolled
	if t.modifiers()&fyne.KeyModifierShift != 0 && by.DX == 0 {
		by.DX, by.DY = by.DY, 0
	}
	span := t.state.Span
	about := t.dayAt(ev.Position)
	if about < float64(span.From) || about > float64(span.Until) {
		about = float64(span.From+span.Until) / 2
	}
	t.card.Hide()
	t.scrolled = ev.Position
	if dx := by.DX; dx != 0 {
		days := day(float64(-dx) / t.scene.scale.PerDay())
		t.pass(model.Span{From: span.From + days, Until: span.Until + days})
	}
	if dy := by.DY; dy != 0 {
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
