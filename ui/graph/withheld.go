package graph

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/keys"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

var (
	_ fyne.Focusable     = (*withheld)(nil)
	_ fyne.Shortcutable  = (*withheld)(nil)
	_ fyne.Tappable      = (*withheld)(nil)
	_ desktop.Hoverable  = (*withheld)(nil)
	_ desktop.Cursorable = (*withheld)(nil)
)

// withheld is the line that says what filters have put out of sight, and the way back. It lies over the picture or below the
// list, so that nothing moves when it comes. It is there while anything is filtered.
type withheld struct {
	widget.BaseWidget
	store   *state.Store
	said    string
	tip     *tip
	over    bool
	focused bool
}

func newWithheld(store *state.Store, tip *tip) *withheld {
	w := &withheld{store: store, tip: tip}
	w.ExtendBaseWidget(w)
	w.Hide()
	return w
}

// show counts what a sight leaves out, and says why. It tells whether the line now takes other room.
func (w *withheld) show(next state.State, hidden tally) bool {
	said := ""
	if next.Filters.Any() {
		said = lang.L("{{.Things}} hidden: {{.Reasons}}", map[string]any{
			"Things": withheldCount(hidden), "Reasons": strings.Join(w.reasons(next.Filters), "; ")})
	}
	if said == w.said {
		return false
	}
	w.said, w.Hidden = said, said == ""
	w.Refresh()
	return true
}

// withheldCount says how many actors and ties are out of sight.
func withheldCount(hidden tally) string {
	var all []string
	if hidden.actors > 0 || hidden.ties == 0 {
		all = append(all, lang.N("{{.Count}} actors", hidden.actors, map[string]any{"Count": hidden.actors}))
	}
	if hidden.ties > 0 {
		all = append(all, lang.N("{{.Count}} ties", hidden.ties, map[string]any{"Count": hidden.ties}))
	}
	return strings.Join(all, ", ")
}

// reasons lists what the filters put out of sight, in words.
func (w *withheld) reasons(f state.Filters) (all []string) {
	m := w.store.Index().Model
	all = appendHidden(all, model.ActorKinds, f.HidesKind, words.Kind)
	all = appendHidden(all, model.Sides, f.HidesSide, func(s model.Side) string { return words.Side(m, s) })
	all = appendHidden(all, model.TieKinds, f.HidesTies, words.TieKind)
	all = appendHidden(all, model.Categories, f.HidesCategory, words.Category)
	if f.Least > 1 {
		all = append(all, lang.L("fewer than {{.Count}} sentences", map[string]any{"Count": f.Least}))
	}
	const named = 3
	if hidden := f.Hidden().All(); len(hidden) > named {
		all = append(all, lang.N("{{.Count}} actors by name", len(hidden), map[string]any{"Count": len(hidden)}))
	} else {
		for _, id := range hidden {
			all = append(all, w.store.Index().Actor(id).Name)
		}
	}
	return all
}

// appendHidden adds the words for what is hidden of a vocabulary, joined by commas.
func appendHidden[W ~string](all []string, vocabulary []W, hidden func(W) bool, say func(W) string) []string {
	var said []string
	for _, word := range vocabulary {
		if hidden(word) {
			said = append(said, say(word))
		}
	}
	if len(said) == 0 {
		return all
	}
	return append(all, strings.Join(said, ", "))
}

// Tapped has everything back in sight.
func (w *withheld) Tapped(*fyne.PointEvent) {
	w.tip.Hide()
	w.store.StopPlaying()
	w.store.ShowAll()
}

// MouseIn says in full what there may be no room for, and which keys do the same.
func (w *withheld) MouseIn(ev *desktop.MouseEvent) {
	w.over = true
	lines := append([]string{lang.L("Click to show all (Ctrl+Shift+H)")}, w.reasons(w.store.State().Filters)...)
	w.tip.say(w, ev.Position, lines...)
	w.Refresh()
}

func (w *withheld) MouseMoved(*desktop.MouseEvent) {}

func (w *withheld) MouseOut() {
	w.over = false
	w.tip.Hide()
	w.Refresh()
}

func (w *withheld) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained draws the ring.
func (w *withheld) FocusGained() { w.store.StopPlaying(); w.focused = true; w.Refresh() }
func (w *withheld) FocusLost()   { w.focused = false; w.Refresh() }

// TypedKey has everything back in sight with Space or Enter.
func (w *withheld) TypedKey(ev *fyne.KeyEvent) {
	switch stopFor(w.store, ev); ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		w.store.ShowAll()
	default:
		keys.Pass(w, ev)
	}
}

func (w *withheld) TypedRune(r rune)              { keys.PassRune(w, r) }
func (w *withheld) TypedShortcut(s fyne.Shortcut) { keys.PassShortcut(w, s) }

// withheldHeight is that of the line.
func withheldHeight() float32 { return look.Size(look.SizeLabel)*1.4 + 8 }

// Lengths of the line, in Fyne's units.
const (
	withheldEdge = 8 // beside its words, and between it and the view's edge
	withheldGap  = 10
)

// fit gives the size that the line takes in a width: the words are cut, the way back never is.
func (w *withheld) fit(width float32) fyne.Size {
	need := measureLabel(w.said) + withheldGap + measureLabel(lang.L("Show all")) + 2*withheldEdge
	return fyne.NewSize(min(need, width), withheldHeight())
}

func measureLabel(text string) float32 {
	return fyne.MeasureText(text, look.Size(look.SizeLabel), fyne.TextStyle{}).Width
}

// CreateRenderer is called by Fyne.
func (w *withheld) CreateRenderer() fyne.WidgetRenderer {
	r := &withheldRenderer{withheld: w, ground: canvas.NewRectangle(color.Transparent), words: canvas.NewText("", nil), back: canvas.NewText("", nil)}
	r.ground.CornerRadius, r.ground.StrokeWidth = 6, 1
	return r
}

type withheldRenderer struct {
	withheld    *withheld
	ground      *canvas.Rectangle
	words, back *canvas.Text
}

var _ fyne.WidgetRenderer = (*withheldRenderer)(nil)

func (r *withheldRenderer) MinSize() fyne.Size { return fyne.NewSize(0, withheldHeight()) }
func (r *withheldRenderer) Destroy()           {}
func (r *withheldRenderer) Layout(fyne.Size)   { r.Refresh() }

func (r *withheldRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.words, r.back}
}

func (r *withheldRenderer) Refresh() {
	w, size, em := r.withheld, r.withheld.Size(), look.Size(look.SizeLabel)
	r.ground.Resize(size)
	r.ground.FillColor, r.ground.StrokeColor = look.Color(look.ColorPanel), look.Color(theme.ColorNameSeparator)
	if r.ground.StrokeWidth = 1; w.focused {
		r.ground.StrokeWidth, r.ground.StrokeColor = 1.5, look.Color(theme.ColorNameFocus)
	}
	r.ground.Refresh()
	write(r.back, lang.L("Show all"), look.Color(theme.ColorNameHyperlink), em)
	if r.back.TextStyle.Underline != w.over {
		r.back.TextStyle.Underline = w.over
		r.back.Refresh()
	}
	back := r.back.MinSize()
	room := max(size.Width-back.Width-withheldGap-2*withheldEdge, 0)
	write(r.words, look.Cut(w.said, em, fyne.TextStyle{}, room), look.Color(theme.ColorNameForeground), em)
	put(r.words, rectAt(fyne.NewPos(withheldEdge, (size.Height-back.Height)/2), r.words.MinSize()))
	put(r.back, rectAt(fyne.NewPos(size.Width-withheldEdge-back.Width, (size.Height-back.Height)/2), back))
}
