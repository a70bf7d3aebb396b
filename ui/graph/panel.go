package graph

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	boxes "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/keys"
	"daqin/ui/look"
	"daqin/ui/state"
)

var (
	_ fyne.Focusable    = (*panel)(nil)
	_ fyne.Shortcutable = (*panel)(nil)
)

// panel is all that filters and draws the network, in groups of keys. It opens over the window and what it does is seen beside it
// at once; a click elsewhere, Esc or F closes it. For the keyboard it is one stop, as the legend is.
type panel struct {
	widget.BaseWidget
	store  *state.Store
	from   fyne.CanvasObject // the view that it opens in
	board  *board
	groups []group

	scroll  *container.Scroll
	edge    *canvas.Rectangle
	popup   *widget.PopUp
	layer   fyne.CanvasObject // that it is, or was, over the window; nil while it never was open
	width   float32           // that the groups are laid out in
	at      int               // of the keys
	focused bool
}

// group is keys that do alike.
type group struct {
	title *canvas.Text
	keys  []*key
}

func newPanel(store *state.Store, from fyne.CanvasObject, b *board) *panel {
	p := &panel{store: store, from: from, board: b, edge: canvas.NewRectangle(color.Transparent)}
	add := func(title string, keys []*key) {
		if len(keys) > 0 {
			p.groups = append(p.groups, group{canvas.NewText(title, nil), keys})
		}
	}
	add(lang.L("Actors"), kindKeys(store))
	add(lang.L("Sides"), sideKeys(store))
	add(lang.L("Ties"), tieKeys(store))
	add(lang.L("Events"), categoryKeys(store))
	add(lang.L("Sentences of a line, at least"), leastKeys(store))
	add(lang.L("Lines"), lineSigns(store))
	add(lang.L("Several ties"), tieFormKeys(store))
	add(lang.L("Size tells"), sizeKeys(store))
	add(lang.L("Outside the span"), outsideKeys(store))
	add(lang.L("Places tell"), layoutKeys(store, b))
	add(lang.L("Show"), groupKeys(store))
	for _, k := range p.keys() {
		k.leave = func() { p.take(k) }
	}
	p.ExtendBaseWidget(p)
	p.scroll = container.NewVScroll(p)
	return p
}

// toggle opens the panel above a height of the view that it is for, or closes it.
func (p *panel) toggle() {
	over := fyne.CurrentApp().Driver().CanvasForObject(p.from)
	switch {
	case over == nil:
	case p.isOpen():
		p.popup.Hide()
	default:
		p.open(over)
	}
}

// isOpen tells whether the panel lies over the window.
func (p *panel) isOpen() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(p.from)
	return c != nil && p.layer != nil && slices.Contains(c.Overlays().List(), p.layer)
}

// open shows the panel beside its view, that what it does is seen at once. Where there is no room beside it, it covers no more than
// the view's right half, or what it needs at least, and nothing above the view while it need not. It is as high as it needs or as
// the window allows.
func (p *panel) open(over fyne.Canvas) {
	const margin, edge, widest, least = 12, 6, 54, 36 // the last two times the size of text
	p.weigh(p.store.State())
	p.follow(p.store.State())
	window, em := over.Size(), look.Size(look.SizeLabel)
	view := rectAt(fyne.CurrentApp().Driver().AbsolutePositionForObject(p.from), p.from.Size())
	pad := float32(2 * panelEdge)
	p.width = min(widest*em, window.Width-2*margin-pad)
	x, top := view.x1+edge, float32(margin)
	if x+p.width+pad > window.Width-margin {
		p.width = min(max(view.width()/2-pad-edge, least*em), p.width)
		x, top = max(min(view.x1-edge, window.Width-margin)-p.width-pad, margin), max(view.y0, margin)
	}
	need := p.flow()
	p.Resize(need)
	high := min(need.Height, max(window.Height-margin-top-pad, (window.Height-2*margin)/2))
	p.popup = widget.NewPopUp(container.NewStack(p.edge, container.New(boxes.NewCustomPaddedLayout(panelEdge, panelEdge, panelEdge, panelEdge), p.scroll)), over)
	p.popup.ShowAtPosition(fyne.NewPos(x, max(min(max(view.y1-edge-high-pad, top), window.Height-margin-high-pad), margin)))
	p.popup.Resize(fyne.NewSize(p.width+pad, high+pad))
	p.frame()
	p.layer = over.Overlays().Top()
	over.Focus(p)
}

// panelEdge lies between the panel's edge and what scrolls in it, in Fyne's units.
const panelEdge = 8

// frame draws the panel's edge.
func (p *panel) frame() {
	p.edge.StrokeColor, p.edge.StrokeWidth, p.edge.CornerRadius = look.Color(look.ColorQuiet), 1, theme.Size(theme.SizeNamePopupRadius)
	p.edge.Refresh()
}

// show has the keys follow the state, while they can be seen.
func (p *panel) show(next state.State) {
	if p.isOpen() {
		p.weigh(next)
		p.follow(next)
		p.Refresh()
	}
}

// weigh has what keeping the parties apart costs told as soon as it is known.
func (p *panel) weigh(next state.State) {
	p.board.weighSides(next.Drawing.Layout, func() { p.follow(p.store.State()) })
}

func (p *panel) follow(next state.State) {
	for _, g := range p.groups {
		for _, k := range g.keys {
			k.show(next)
		}
	}
}

// keys lists all that can be pressed, in the order of the groups.
func (p *panel) keys() (all []*key) {
	for _, g := range p.groups {
		for _, k := range g.keys {
			if k.does.do != nil {
				all = append(all, k)
			}
		}
	}
	return all
}

// take has the keyboard go on from a key.
func (p *panel) take(k *key) {
	p.at = max(slices.Index(p.keys(), k), 0)
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
	p.mark()
}

// FocusGained marks a key.
func (p *panel) FocusGained() { p.store.StopPlaying(); p.focused = true; p.mark() }
func (p *panel) FocusLost()   { p.focused = false; p.mark() }

// TypedKey goes from key to key, with Up and Down to the nearest of another row, or presses one.
func (p *panel) TypedKey(ev *fyne.KeyEvent) {
	stopFor(p.store, ev)
	all := p.keys()
	switch ev.Name {
	case fyne.KeyLeft:
		p.at = max(p.at-1, 0)
	case fyne.KeyRight:
		p.at = min(p.at+1, len(all)-1)
	case fyne.KeyUp:
		p.climb(-1)
	case fyne.KeyDown:
		p.climb(+1)
	case fyne.KeyHome:
		p.at = 0
	case fyne.KeyEnd:
		p.at = len(all) - 1
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		all[p.at].press()
	case fyne.KeyEscape:
		p.popup.Hide()
		return
	default:
		keys.Pass(p, ev)
		return
	}
	p.mark()
}

// climb goes to the key of the next row up or down that is nearest to the side.
func (p *panel) climb(by int) {
	all := p.keys()
	from, best := all[p.at], -1
	for i := p.at + by; i >= 0 && i < len(all); i += by {
		k := all[i]
		switch {
		case k.Position().Y == from.Position().Y:
		case best >= 0 && k.Position().Y != all[best].Position().Y:
			i = len(all) * by // past the row
		case best < 0 || abs(k.Position().X-from.Position().X) < abs(all[best].Position().X-from.Position().X):
			best = i
		}
	}
	if best >= 0 {
		p.at = best
	}
}

// TypedRune closes the panel with the letter that opened it.
func (p *panel) TypedRune(r rune) {
	if r == 'f' || r == 'F' {
		p.popup.Hide()
		return
	}
	keys.PassRune(p, r)
}

func (p *panel) TypedShortcut(s fyne.Shortcut) { keys.PassShortcut(p, s) }

// mark shows which key the keyboard is on, and has it in sight.
func (p *panel) mark() {
	for i, k := range p.keys() {
		k.mark(p.focused && i == p.at)
		if i != p.at || !p.focused {
			continue
		}
		top, bottom := k.Position().Y, k.Position().Y+k.Size().Height
		switch in := p.scroll; {
		case top < in.Offset.Y:
			in.ScrollToOffset(fyne.NewPos(0, top))
		case bottom > in.Offset.Y+in.Size().Height:
			in.ScrollToOffset(fyne.NewPos(0, bottom-in.Size().Height))
		}
	}
}

// flow puts the groups below one another in the panel's width: titles at the left and keys beside them, or where there is little
// room below them. It gives the size that this takes.
func (p *panel) flow() fyne.Size {
	const gap, groupGap, inset, narrow = 2, 7, 4, 42 // the last times the size of text
	em := look.Size(look.SizeLabel)
	beside := float32(0)
	if p.width >= narrow*em {
		for _, g := range p.groups {
			beside = max(beside, fyne.MeasureText(g.title.Text, em, fyne.TextStyle{Bold: true}).Width+signEdge+em)
		}
	}
	y := float32(inset)
	for _, g := range p.groups {
		write(g.title, g.title.Text, look.Color(theme.ColorNamePlaceHolder), em)
		g.title.TextStyle.Bold = true
		line := g.keys[0].MinSize().Height
		title := g.title.MinSize()
		put(g.title, rectAt(fyne.NewPos(inset+signEdge, y+(line-title.Height)/2), title))
		if beside == 0 {
			y += line
		}
		x := inset + beside
		for _, k := range g.keys {
			size := k.MinSize()
			if x > inset+beside && x+size.Width > p.width-inset {
				x, y = inset+beside, y+line+gap
			}
			put(k, rectAt(fyne.NewPos(x, y), size))
			x += size.Width + gap
		}
		y += line + groupGap
	}
	return fyne.NewSize(p.width, y-groupGap+inset)
}

// CreateRenderer is called by Fyne.
func (p *panel) CreateRenderer() fyne.WidgetRenderer {
	r := &panelRenderer{panel: p}
	for _, g := range p.groups {
		r.objects = append(r.objects, g.title)
		for _, k := range g.keys {
			r.objects = append(r.objects, k)
		}
	}
	return r
}

type panelRenderer struct {
	panel   *panel
	objects []fyne.CanvasObject
}

var _ fyne.WidgetRenderer = (*panelRenderer)(nil)

func (r *panelRenderer) MinSize() fyne.Size           { return r.panel.flow() }
func (r *panelRenderer) Layout(fyne.Size)             { r.panel.flow() }
func (r *panelRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *panelRenderer) Destroy()                     {}

func (r *panelRenderer) Refresh() {
	r.panel.flow()
	r.panel.frame()
	for _, o := range r.objects {
		o.Refresh()
	}
}
