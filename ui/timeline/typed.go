package timeline

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/period"
	"daqin/ui/hover"
	"daqin/ui/keys"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

// spanEntry is where the chosen span is typed, in place of its words. Enter goes there; what can't be read is told above
// it, and the entry stays. Esc, Tab or a click elsewhere leaves it.
type spanEntry struct {
	widget.Entry
	timeline *Timeline
	problem  *hover.Card
}

func newSpanEntry(t *Timeline) *spanEntry {
	e := &spanEntry{timeline: t, problem: hover.NewCard()}
	e.ExtendBaseWidget(e)
	e.TextStyle.Bold = true
	e.OnSubmitted = func(string) { e.submit() }
	e.OnChanged = func(string) { e.problem.Hide() }
	e.Hide()
	return e
}

// TypeSpan turns the words of the chosen span into an entry.
func (t *Timeline) TypeSpan() {
	c := fyne.CurrentApp().Driver().CanvasForObject(t)
	if t.arrange(); t.scene == nil || c == nil {
		return
	}
	t.store.StopPlaying()
	t.settle()
	t.card.Hide()
	e := t.entry
	e.SetText(words.Span(t.state.Span))
	e.Show()
	t.Refresh()
	c.Focus(e)
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// submit goes to the stretch of time that was typed.
func (e *spanEntry) submit() {
	t := e.timeline
	span, err := readSpan(e.Text, t.index)
	if err != nil {
		above := fyne.NewSize(t.Size().Width, e.Position().Y) // so that the card stands there
		e.problem.Show(e.Position(), above, complaint(err)...)
		return
	}
	e.leave()
	t.store.MoveTo(span) // as a thumb does: what is selected stays
	t.store.Settle()
}

// elsewhere is the fault of a stretch of time that was read but has no day in the story.
type elsewhere struct{ story model.Span }

func (e elsewhere) Error() string { return "outside of " + state.SpanText(e.story) }

// complaint says to the user what is wrong with what was typed.
func complaint(err error) []string {
	if out := (elsewhere{}); errors.As(err, &out) {
		return []string{lang.L("That lies outside of the story"), lang.L("The story: {{.Span}}", map[string]any{"Span": words.Span(out.story)})}
	}
	first, size := utf8.DecodeRuneInString(err.Error())
	return append([]string{lang.L("This can’t be read")}, wrapped(string(unicode.ToUpper(first))+err.Error()[size:])...)
}

// readSpan reads a stretch of time, as much of it as lies in the story.
func readSpan(text string, x *model.Index) (model.Span, error) {
	p, err := period.Parse(text)
	if err != nil {
		return model.Span{}, err
	}
	span := x.Clip(p.First, p.Last)
	if span.Until <= span.From {
		return span, elsewhere{x.Story}
	}
	return span, nil
}

// wrapped breaks a text into lines that a card can hold.
func wrapped(text string) (lines []string) {
	const most = 56 // letters
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && utf8.RuneCountInString(line)+utf8.RuneCountInString(word) >= most {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return append(lines, line)
}

// leave gives the place back to the words, and the keys to the timeline.
func (e *spanEntry) leave() {
	e.close()
	e.timeline.take(body)
}

func (e *spanEntry) close() {
	if e.Visible() {
		e.problem.Hide()
		e.Hide()
		e.timeline.Refresh()
	}
}

// FocusLost leaves the entry: what was typed and not sent is forgotten.
func (e *spanEntry) FocusLost() {
	e.Entry.FocusLost()
	e.close()
}

// AcceptsTab keeps the focus from going to the window's first button.
func (e *spanEntry) AcceptsTab() bool { return true }

// TypedKey leaves with Esc and with Tab; keys that the entry has no use for are the window's.
func (e *spanEntry) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape, fyne.KeyTab:
		e.leave()
	case fyne.KeyF1, fyne.KeyF11:
		keys.Pass(e, ev)
	default:
		e.Entry.TypedKey(ev)
	}
}

// TypedShortcut edits with the shortcuts that edit and hands the others on: Fyne would swallow them here.
func (e *spanEntry) TypedShortcut(s fyne.Shortcut) {
	if keys.Edits(s) {
		e.Entry.TypedShortcut(s)
		return
	}
	keys.PassShortcut(e, s)
}

// box gives where the entry stands, which has no size while it is not shown.
func (e *spanEntry) box() box {
	if !e.Visible() {
		return box{}
	}
	at, size := e.Position(), e.Size()
	return box{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

// place puts the entry where the words stand, its text in their line.
func (e *spanEntry) place(z box) {
	const letters = 26 // of "26 September – 3 October 2023"
	size := fyne.NewSize(letters*0.62*look.Size(theme.SizeNameText), e.MinSize().Height)
	e.Resize(size)
	e.Move(fyne.NewPos(z.x0-2, min(z.middle().Y-size.Height/2, z.y1-size.Height+4)))
}

// shortSpan says a span in fewer letters: "26 Sep 2023 – 3 Oct 2024".
func shortSpan(s model.Span) string {
	d, err := edtf.Parse(state.SpanText(s))
	if err != nil {
		return words.Span(s)
	}
	return words.ShortDate(d)
}
