package graph

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	boxes "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// tools are the buttons in the corner: they select actors in the picture, move it, and turn it into the list. Where the legend has
// a row above its last, those that select may stand there.
//
//	aim at what is selected · box, lasso · farther, nearer, fit · list
type tools struct {
	picks, row                 *fyne.Container
	farther, nearer, fit, form *tool
}

func newTools(n *Network) *tools {
	b := n.board
	t := &tools{
		farther: newTool(b, lang.L("Farther (−)"), theme.ZoomOutIcon(), func() { b.zoom(-1) }),
		nearer:  newTool(b, lang.L("Nearer (+)"), theme.ZoomInIcon(), func() { b.zoom(+1) }),
		fit:     newTool(b, lang.L("All of the network (0)"), theme.ZoomFitIcon(), b.fit),
		form:    newTool(b, "", theme.ListIcon(), n.turn),
	}
	t.picks = container.New(boxes.NewCustomPaddedHBoxLayout(0), b.aimer, b.box, b.lasso)
	t.row = container.New(boxes.NewCustomPaddedHBoxLayout(0), t.farther, t.nearer, t.fit, t.form)
	return t
}

// arrange shows the buttons that there is something to do for: those of the list, or those of the picture. In a view
// narrower than a certain width they go without words, and those that keys and the wheel do as well go.
func (t *tools) arrange(n *Network, width float32) {
	const wordsFrom, zoomFrom = 44, 18 // times the size of text
	listed, letters := n.list.Visible(), width/theme.TextSize()
	there(!listed, n.board.aimer, n.board.box, n.board.lasso)
	there(!listed && letters >= zoomFrom, t.farther, t.nearer)
	there(!listed, t.fit)
	form, icon, does := lang.L("List"), theme.ListIcon(), lang.L("Show the network as a list")
	if listed {
		form, icon, does = lang.L("Picture"), theme.GridIcon(), lang.L("Show the network as a picture")
	}
	if letters < wordsFrom {
		form = ""
	}
	t.form.wear(form, icon)
	t.form.does = does
}

// parts adds the middles of the buttons in sight.
func (t *tools) parts(all map[string]fyne.Position) {
	for name, b := range map[string]*tool{"fit": t.fit, "nearer": t.nearer, "farther": t.farther,
		"aim": t.fit.board.aimer, "box": t.fit.board.box, "lasso": t.fit.board.lasso} {
		if b.Visible() {
			all["network."+name] = t.middle(b)
		}
	}
}

// place fits the legend beside the buttons, in the room that it may have: those that select actors stand before the others where
// there is width for that, or above them where the legend has a row there, or are left out. It gives the legend's height.
func (t *tools) place(l *legend, room fyne.Size, width, taken float32) (height float32, above bool) {
	const gap, wide = 8, 40 // the last times the size of text: then they are worth a row
	picks, rest := t.picks.MinSize().Width, t.row.MinSize().Width+gap+taken
	line := l.keys[0].MinSize().Height
	together := func() float32 { return l.fit(room, beside{last: picks + rest}) }
	if width/theme.TextSize() >= wide || picks == 0 {
		return together(), false
	}
	if height = together(); height > 0 && height <= line && l.counts {
		return height, false
	}
	if height = l.fit(room, beside{last: rest, above: picks + gap}); height > line {
		return height, true
	}
	there(false, t.fit.board.aimer, t.fit.board.box, t.fit.board.lasso)
	return l.fit(room, beside{last: rest}), false
}

// middle gives the middle of a button, as seen from the network.
func (t *tools) middle(b *tool) fyne.Position {
	size, in := b.Size(), t.row
	if slices.Contains(t.picks.Objects, fyne.CanvasObject(b)) {
		in = t.picks
	}
	return in.Position().Add(b.Position()).AddXY(size.Width/2, size.Height/2)
}
