package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/hover"
	"daqin/ui/keys"
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
	texts    metrics
	measured float32 // the size of labels that these were measured for

	tools    toolbar
	entry    *spanEntry
	card     *hover.Card
	listed   *widget.PopUpMenu // the list that was opened last, nil for none
	flag     *flag
	dates    *dates    // of the model's events
	ends     [2]string // the story's first and last year
	edges    edges     // that a hand meets
	here     []caret   // where the text stands
	swatches []swatch  // in the line of words
	against  tally     // of the held span
	press    press
	earlier  model.Span // the chosen span when the button went down the time before
	hint     hint       // beside the end that is moved
	over     target     // what the pointer is on
	focus    part
	rings    bool           // around what has the focus: once keys have been used, until the mouse is
	lane     model.Category // that the keys go to, empty for none
	// passing is set while the store is at a place in passing that no end of a gesture will settle: after the
	// wheel, after an arrow key.
	passing   bool
	modifiers func() fyne.KeyModifier // gives the keys that are held
	scrolled  fyne.Position           // where the wheel was last turned
}

// plan is all that zones, scene and overview depend on.
type plan struct {
	size          fyne.Size
	text          float32
	span, held    model.Span
	filters       state.Filters
	lanes         state.Lanes
	subject       state.Subject
	actor, beside model.ActorID
	others        state.ActorSet
	table         bool
}

// New gives the timeline of a store's model.
func New(store *state.Store) *Timeline {
	t := &Timeline{store: store, index: store.Index(), card: hover.NewCard(), flag: newFlag(), modifiers: keys.Held}
	t.dates, t.ends = newDates(t.index), endsOf(t.index.Story)
	t.tools, t.entry = newToolbar(t), newSpanEntry(t)
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
	moved := t.locate(prev, next)
	seen := func(s state.State) state.State {
		s.Section, s.Mark, s.Reading, s.Query = "", state.Mark{}, state.Mark{}, ""
		s.Play.Rest, s.Play.Event = 0, ""
		return s
	}
	if moved || prev == next || seen(prev) != seen(next) {
		t.Refresh()
	}
}

// arrange brings zones, scene and overview up to date with the state, the size and the theme.
func (t *Timeline) arrange() {
	p := t.state.Place
	want := plan{t.Size(), look.Size(look.SizeLabel), p.Span, p.Held, p.Filters, p.Lanes, p.Subject, p.Actor(), p.Beside, p.Others, p.AsTable}
	had := t.planned
	if want == had && t.scene != nil || want.size.Width <= 0 || want.size.Height <= 0 {
		return
	}
	t.planned = want
	room := t.scene == nil || want.size != had.size || want.text != had.text || want.table != had.table
	if room {
		t.zones = divide(want.size, t.metrics())
	}
	if room || want.filters != had.filters {
		t.overview = newOverview(t.index, t.zones, p, tickWidth)
	} else if want.actor != had.actor || want.beside != had.beside {
		t.overview.follow(p)
	}
	if want.held != had.held || want.filters != had.filters {
		t.against = t.tally(want.held, "")
	}
	if room || want.filters != had.filters || want.lanes != had.lanes || want.span != had.span {
		if t.scene == nil {
			t.scene = &scene{dates: t.dates}
		}
		t.scene.lay(t.zones.lanes, p, t.zones.scale) // in the same memory
		t.ticks = t.scene.scale.Ticks(12, tickWidth)
	}
	if want.table {
		return
	}
	t.scene.entitle(state.State{Place: p}, want.size.Width, func(text string) fyne.Size {
		return fyne.MeasureText(text, t.zones.letters(), fyne.TextStyle{})
	})
}

// metrics gives the measures of the texts that the view is divided by. They are asked for with each picture, and measured when
// the size of the text has changed.
func (t *Timeline) metrics() metrics {
	if size := look.Size(look.SizeLabel); size != t.measured {
		t.measured, t.texts = size, t.measure()
	}
	m := t.texts
	m.table = t.state.AsTable
	return m
}

func (t *Timeline) measure() metrics {
	size := func(text string, name fyne.ThemeSizeName) fyne.Size {
		return fyne.MeasureText(text, look.Size(name), fyne.TextStyle{})
	}
	m := metrics{scale: look.Size(look.SizeLabel) / plainLabel, lanes: len(t.dates.needs)}
	for _, n := range t.dates.needs {
		m.rows += n.rows - 1
		m.name = max(m.name, size(words.Category(n.category), look.SizeLabel).Width)
	}
	m.small = size("0", theme.SizeNameCaptionText).Height
	m.words = max(size("0", theme.SizeNameText).Height, look.Size(theme.SizeNameInlineIcon)) + 4
	for i, text := range t.ends {
		m.ends[i] = size(text, theme.SizeNameCaptionText).Width
	}
	return m
}

// endsOf says the first and the last year of a story.
func endsOf(story model.Span) [2]string {
	first, _, _ := story.From.Civil()
	last, _, _ := (story.Until - 1).Civil()
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
