package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/hover"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/timescale"
	"daqin/ui/words"
)

var (
	_ fyne.Widget         = (*Timeline)(nil)
	_ fyne.Draggable      = (*Timeline)(nil)
	_ fyne.DoubleTappable = (*Timeline)(nil)
	_ fyne.Scrollable     = (*Timeline)(nil)
	_ fyne.Focusable      = (*Timeline)(nil)
	_ fyne.Tabbable       = (*Timeline)(nil)
	_ fyne.Shortcutable   = (*Timeline)(nil)
	_ desktop.Mouseable   = (*Timeline)(nil)
	_ desktop.Hoverable   = (*Timeline)(nil)
	_ desktop.Cursorable  = (*Timeline)(nil)
	_ desktop.Keyable     = (*Timeline)(nil)
)

// Timeline is the view of time: the chosen span in lanes, and the slider that chooses it.
type Timeline struct {
	widget.BaseWidget
	store *state.Store
	index *model.Index
	state state.State // that it shows

	zones    zones
	scene    *scene    // nil until the view has a size
	overview *overview // likewise
	planned  plan      // what these were made for
	ticks    []timescale.Tick

	tools [3]*tool
	card  *hover.Card
	press press
	over  target // what the pointer is on
	focus part
	// passing is set while the store is at a place in passing that no end of a gesture will settle: after the
	// wheel, after an arrow key.
	passing  bool
	scrolled fyne.Position // where the wheel was last turned
}

// plan is all that zones, scene and overview depend on.
type plan struct {
	size    fyne.Size
	text    float32
	span    model.Span
	filters state.Filters
	subject state.Subject
	beside  model.ActorID
}

// New gives the timeline of a store's model.
func New(store *state.Store) *Timeline {
	t := &Timeline{store: store, index: store.Index(), card: hover.NewCard()}
	t.tools = [3]*tool{
		newTool(t, lang.L("Previous event"), theme.MediaSkipPreviousIcon(), store.PreviousEvent),
		newTool(t, lang.L("Next event"), theme.MediaSkipNextIcon(), store.NextEvent),
		newTool(t, lang.L("All of time"), theme.ZoomFitIcon(), t.showAll),
	}
	t.ExtendBaseWidget(t)
	store.Watch(t.show)
	return t
}

// CreateRenderer is called by Fyne.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer { return newRenderer(t) }

// show draws the view anew where what it shows has changed.
func (t *Timeline) show(prev, next state.State) {
	t.state = next
	if prev.Place != next.Place {
		t.card.Hide() // what it told of may stand elsewhere now
	}
	seen := func(s state.State) state.State {
		s.Section, s.Mark, s.Query = "", state.Mark{}, ""
		return s
	}
	if prev == next || seen(prev) != seen(next) {
		t.Refresh()
	}
}

// arrange brings zones, scene and overview up to date with the state, the size and the theme.
func (t *Timeline) arrange() {
	want := plan{t.Size(), look.Size(look.SizeLabel), t.state.Span, t.state.Filters, t.state.Subject, t.state.Beside}
	had := t.planned
	if want == had && t.scene != nil || want.size.Width <= 0 || want.size.Height <= 0 {
		return
	}
	t.planned = want
	room := t.scene == nil || want.size != had.size || want.text != had.text
	if room {
		t.zones = divide(want.size, t.metrics())
	}
	if room || want.filters != had.filters {
		t.overview = newOverview(t.index, t.zones, t.state.Place, tickWidth)
	} else if want.subject != had.subject {
		t.overview.follow(t.state.Place)
	}
	if room || want.filters != had.filters || want.span != had.span {
		t.scene = newScene(t.index, t.zones.lanes, t.state.Place, want.text/plainLabel)
		t.ticks = t.scene.scale.Ticks(12, tickWidth)
	}
	t.scene.entitle(state.State{Place: t.state.Place}, want.size.Width, func(text string) fyne.Size {
		return fyne.MeasureText(text, want.text, fyne.TextStyle{})
	})
}

// metrics measures the texts that the view is divided by.
func (t *Timeline) metrics() metrics {
	size := func(text string, name fyne.ThemeSizeName) fyne.Size {
		return fyne.MeasureText(text, look.Size(name), fyne.TextStyle{})
	}
	needs := needsOf(t.index)
	m := metrics{scale: look.Size(look.SizeLabel) / plainLabel, lanes: len(needs)}
	for _, n := range needs {
		m.rows += n.rows - 1
		m.name = max(m.name, size(words.Category(n.category), look.SizeLabel).Width)
	}
	m.small = size("0", theme.SizeNameCaptionText).Height
	m.words = max(size("0", theme.SizeNameText).Height, look.Size(theme.SizeNameInlineIcon)) + 4
	for i, text := range t.ends() {
		m.ends[i] = size(text, theme.SizeNameCaptionText).Width
	}
	return m
}

// ends says the first and the last year of the story.
func (t *Timeline) ends() [2]string {
	first, _, _ := t.index.Story.From.Civil()
	last, _, _ := (t.index.Story.Until - 1).Civil()
	return [2]string{words.Year(first), words.Year(last)}
}

// tickWidth gives the width of a tick's label.
func tickWidth(tick timescale.Tick) float64 {
	return float64(fyne.MeasureText(tickLabel(tick), look.Size(theme.SizeNameCaptionText), fyne.TextStyle{}).Width)
}

// showAll chooses all of time.
func (t *Timeline) showAll() {
	t.store.MoveTo(t.index.Story)
	t.store.Settle()
}

// Parts gives the middles of the parts in sight, from the view's top left corner.
func (t *Timeline) Parts() map[string]fyne.Position {
	parts := map[string]fyne.Position{}
	if t.arrange(); t.scene == nil {
		return parts
	}
	for _, l := range t.scene.lanes {
		parts["timeline.lane."+string(l.category)] = t.nameBox(l).middle()
	}
	for i := range t.scene.marks {
		if m := &t.scene.marks[i]; m.count == 1 {
			parts["timeline.event."+string(t.event(m.refs[0]).ID)] = t.inSight(m.box).middle()
		}
	}
	h := t.overview.thumbs(t.state.Span)
	parts["timeline.thumb.left"], parts["timeline.thumb.right"] = h.left.middle(), h.right.middle()
	level := h.left.middle().Y
	parts["timeline.window"] = fyne.NewPos(h.window.middle().X, level)
	for name, b := range map[string]box{"timeline.track.before": h.before, "timeline.track.after": h.after} {
		if b.width() > 0 {
			parts[name] = fyne.NewPos(b.middle().X, level)
		}
	}
	for i, name := range []string{"timeline.previous", "timeline.next", "timeline.all"} {
		size := t.tools[i].Size()
		parts[name] = t.tools[i].Position().AddXY(size.Width/2, size.Height/2)
	}
	return parts
}

// event gives the event that a mark stands for.
func (t *Timeline) event(r ref) *model.Event { return &t.index.Model.Events[r.event] }

// inSight gives the part of a mark's box that lies in the lanes.
func (t *Timeline) inSight(b box) box {
	z := t.zones.lanes
	b.x0, b.x1 = min(max(b.x0, z.x0-edge), z.x1), max(min(b.x1, z.x1+edge), z.x0)
	return b
}

// nameBox gives where the name of a lane can be clicked.
func (t *Timeline) nameBox(l lane) box {
	return box{t.zones.names.x0, l.y0, t.zones.names.x1, l.y1}
}
