package graph

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	boxes "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// tools are the buttons in the corner: they select actors in the picture, move it, and turn it into the list.
//
//	aim at what is selected · box, lasso · farther, nearer, fit · list
type tools struct {
	row                        *fyne.Container
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
	t.row = container.New(boxes.NewCustomPaddedHBoxLayout(0), b.aimer, b.box, b.lasso, t.farther, t.nearer, t.fit, t.form)
	return t
}

// arrange shows the buttons that there is something to do for: those of the list, or those of the picture. In a view
// narrower than a certain width they go without words, and what keys and the mouse do without them goes first.
func (t *tools) arrange(n *Network, width float32) {
	const wordsFrom, drawingFrom, zoomFrom = 44, 40, 18 // times the size of text
	listed, letters := n.list.Visible(), width/theme.TextSize()
	draws, zooms := !listed && letters >= drawingFrom, !listed && letters >= zoomFrom
	there(draws, n.board.aimer, n.board.box, n.board.lasso)
	there(zooms, t.farther, t.nearer)
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

// middle gives the middle of a button, as seen from the network.
func (t *tools) middle(b *tool) fyne.Position {
	size := b.Size()
	return t.row.Position().Add(b.Position()).AddXY(size.Width/2, size.Height/2)
}
