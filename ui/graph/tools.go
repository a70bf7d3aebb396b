package graph

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tools are the buttons in the corner: they move the picture and turn it into the list.
type tools struct {
	row                        *fyne.Container
	farther, nearer, fit, form *widget.Button
}

func newTools(n *Network) *tools {
	t := &tools{
		farther: n.tool(theme.ZoomOutIcon(), func() { n.board.zoom(-1); n.focus(n.board) }),
		nearer:  n.tool(theme.ZoomInIcon(), func() { n.board.zoom(+1); n.focus(n.board) }),
		fit:     n.tool(theme.ZoomFitIcon(), func() { n.board.fit(); n.focus(n.board) }),
		form:    n.tool(theme.ListIcon(), n.turn),
	}
	t.row = container.NewHBox(t.farther, t.nearer, t.fit, t.form)
	return t
}

// tool gives a button, which like anything that is done stops the story.
func (n *Network) tool(icon fyne.Resource, tapped func()) *widget.Button {
	b := widget.NewButtonWithIcon("", icon, func() { n.board.store.StopPlaying(); tapped() })
	b.Importance = widget.LowImportance
	return b
}

// arrange shows the buttons that there is something to do for: those of the list, or those of the picture.
// In a view narrower than a certain width they go without words.
func (t *tools) arrange(n *Network, width float32) {
	const wordsFrom = 44 // times the size of text
	listed := n.list.Visible()
	t.farther.Hidden, t.nearer.Hidden, t.fit.Hidden = listed, listed, listed
	fit, form, icon := lang.L("Fit"), lang.L("List"), theme.ListIcon()
	if listed {
		form, icon = lang.L("Picture"), theme.GridIcon()
	}
	if width < wordsFrom*theme.TextSize() {
		fit, form = "", ""
	}
	if t.fit.Text != fit {
		t.fit.SetText(fit)
	}
	if t.form.Text != form || t.form.Icon.Name() != icon.Name() {
		t.form.Text, t.form.Icon = form, icon
		t.form.Refresh()
	}
}

// middle gives the middle of a button, as seen from the network.
func (t *tools) middle(b *widget.Button) fyne.Position {
	size := b.Size()
	return t.row.Position().Add(b.Position()).AddXY(size.Width/2, size.Height/2)
}
