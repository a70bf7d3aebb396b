package timeline

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

// toolbar is what can be pressed in the line of words: the span's own words at its left, groups of buttons at its right.
//
//	[1956–1970] 13 events · against 1939–1955: 9   ⇄ ⧉ ▦ ?   ▣ ⤢   ⏮ ▶ ⏭ 1×
type toolbar struct {
	span                        *tool // the words of the chosen span, which a click lets one type
	swap, compare, table, key   *tool
	zoom, all                   *tool
	previous, play, next, speed *tool
	shown                       told
}

// told is all of a state that the buttons' faces tell of.
type told struct {
	compares, table, plays, selected bool
	speed                            float64
}

func newToolbar(t *Timeline) toolbar {
	stopping := func(do func()) func() { // any press stops the story, but those of its own buttons
		return func() { t.store.StopPlaying(); do() }
	}
	b := toolbar{
		span:     newTool(t, lang.L("Type a stretch of time (F2)"), nil, t.TypeSpan),
		swap:     newTool(t, lang.L("Swap the two spans"), swapIcon, stopping(t.store.Swap)),
		compare:  newTool(t, "", compareIcon, stopping(t.store.Compare)),
		table:    newTool(t, "", tableIcon, stopping(t.store.ToggleTable)),
		key:      newTool(t, lang.L("What the marks mean"), theme.QuestionIcon(), stopping(t.showLegend)),
		zoom:     newTool(t, lang.L("Zoom to what is selected"), nearIcon, stopping(t.store.ZoomToSubject)),
		all:      newTool(t, lang.L("All of time"), theme.ZoomFitIcon(), stopping(t.showAll)),
		previous: newTool(t, lang.L("Previous event"), theme.MediaSkipPreviousIcon(), stopping(t.store.PreviousEvent)),
		play:     newTool(t, "", theme.MediaPlayIcon(), t.store.TogglePlaying),
		next:     newTool(t, lang.L("Next event"), theme.MediaSkipNextIcon(), stopping(t.store.NextEvent)),
		speed:    newTool(t, "", nil, t.changeSpeed),
	}
	b.span.Alignment = widget.ButtonAlignLeading
	b.speed.other = t.slower
	b.play.plays, b.speed.plays = true, true
	return b
}

// groups lists the buttons at the right as they stand, related ones together. What comes and goes stands first, so that
// nothing else moves.
func (b *toolbar) groups() [][]*tool {
	return [][]*tool{{b.swap, b.compare, b.table, b.key}, {b.zoom, b.all}, {b.previous, b.play, b.next, b.speed}}
}

// every lists all of them from left to right.
func (b *toolbar) every() []*tool {
	return append([]*tool{b.span}, slices.Concat(b.groups()...)...)
}

// update gives the buttons the faces that go with a state.
func (b *toolbar) update(s state.State) {
	selected := s.Subject.Kind != state.Nothing && s.Subject.Kind != state.ASource && s.Subject.Kind != state.AList
	is := told{s.Compares(), s.AsTable, s.Play.On, selected, s.Speed}
	if is == b.shown {
		return
	}
	b.shown = is
	plain := widget.LowImportance
	inForce := func(is bool) widget.Importance {
		if is {
			return widget.MediumImportance
		}
		return plain
	}
	compare, table, play, icon := lang.L("Hold this span and compare another with it"), lang.L("Show the events as a table"), lang.L("Play the story"), theme.MediaPlayIcon()
	if s.Compares() {
		compare = lang.L("Compare no more")
	}
	if s.AsTable {
		table = lang.L("Show the events in lanes")
	}
	if s.Play.On {
		play, icon = lang.L("Pause"), theme.MediaPauseIcon()
	}
	b.compare.wear(face{does: compare, icon: compareIcon, on: inForce(s.Compares())})
	b.table.wear(face{does: table, icon: tableIcon, on: inForce(s.AsTable)})
	b.play.wear(face{does: play, icon: icon, on: plain})
	speed := strconv.FormatFloat(s.Speed, 'f', -1, 64) + "×"
	b.speed.wear(face{does: lang.L("Speed {{.Speed}}: click for the next, right click for the one before", map[string]any{"Speed": speed}), text: speed, on: plain})
	b.key.able(!s.AsTable)
	b.zoom.able(selected)
	if b.swap.Hidden == s.Compares() {
		b.swap.Hidden = !s.Compares()
		b.swap.Refresh()
	}
}

// changeSpeed goes to the next speed, with Shift to the one before; after the last comes the first.
func (t *Timeline) changeSpeed() {
	if t.modifiers()&fyne.KeyModifierShift != 0 {
		t.slower()
		return
	}
	t.shiftSpeed(1)
}

func (t *Timeline) slower() { t.shiftSpeed(-1) }

func (t *Timeline) shiftSpeed(by int) {
	n := len(state.Speeds)
	at := max(slices.Index(state.Speeds, t.state.Speed), 0)
	t.store.SetSpeed(state.Speeds[(at+by+n)%n])
}

// groupGap is kept free between two groups of buttons where there is room, in Fyne's units.
const groupGap = 12

// gap is what is kept free between two texts in a line.
func (f font) gap() float32 { return 1.1 * f.size }

// cell is the room of a button: as wide as its sign or its word wants it.
func (b *tool) cell(high, beside float32) float32 {
	if b.Text == "" {
		return high + beside
	}
	return fyne.MeasureText("0.5×", look.Size(theme.SizeNameText), fyne.TextStyle{Bold: true}).Width + 2*beside + 6
}

// arrange puts the buttons at the right end of the line of words, nearer to each other where the span's words need the room,
// and then these at its left end, in fewer letters where there is still too little. It gives what is left between.
func (b *toolbar) arrange(z box, s state.State, story model.Span) box {
	const most = 30 // signs grow with the text, but not beyond what can be hit well
	high := z.height()
	side := min(high, max(most, high*0.8))
	width := func(beside, gap float32) (all float32) {
		for i, group := range b.groups() {
			if i > 0 {
				all += gap
			}
			for _, tool := range group {
				if tool.Visible() {
					all += tool.cell(side, beside)
				}
			}
		}
		return all
	}
	f := spanFont()
	after := f.gap()
	span := s.Span
	if s.Play.On { // days that pass by can't be read
		span = rounded(span, story)
	}
	text, beside, gap := words.Span(span), float32(4), float32(groupGap)
	if f.measure(text).Width+width(beside, gap)+2*after > z.width() {
		beside, gap = 0, 2
	}
	x := z.x1 - width(beside, gap)
	room := x - z.x0 - after
	if f.measure(text).Width > room {
		text = shortSpan(span)
	}
	rest := box{z.x0 + min(f.measure(text).Width, room) + after, z.y0, x - edge, z.y1}
	for i, group := range b.groups() {
		if i > 0 {
			x += gap
		}
		for _, tool := range group {
			if tool.Visible() {
				wide := tool.cell(side, beside)
				tool.place(box{x, z.y0, x + wide, z.y1})
				x += wide
			}
		}
	}
	b.span.wear(face{does: b.span.does, text: text, on: widget.LowImportance})
	inner := look.Size(theme.SizeNameInnerPadding) // the button's own, which stands beside its words
	b.span.place(box{z.x0 - inner, z.y0, rest.x0 - after + inner, z.y1})
	return rest
}

// place puts a button into a box.
func (b *tool) place(in box) {
	b.Move(fyne.NewPos(in.x0, in.y0))
	b.Resize(fyne.NewSize(in.width(), in.height()))
}

// spanFont is that of the chosen span's words.
func spanFont() font {
	return font{size: look.Size(theme.SizeNameText), color: look.Color(theme.ColorNameForeground), bold: true}
}
