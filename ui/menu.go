package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// menu makes a menu of all commands as they stand now; what is not offered is grey. Those of a group stand together in a
// menu of their own.
func (w *Window) menu(offered func(command) bool) *fyne.Menu {
	m := fyne.NewMenu(lang.L("Daqin"))
	groups := map[string]*fyne.Menu{"": m}
	for _, c := range w.commands {
		in := groups[c.group]
		if in == nil {
			in = fyne.NewMenu(c.group)
			groups[c.group] = in
			item := fyne.NewMenuItem(c.group, nil)
			item.ChildMenu = in
			m.Items = append(m.Items, item)
		}
		in.Items = append(in.Items, c.item(offered(c)))
	}
	return m
}

func (c command) item(offered bool) *fyne.MenuItem {
	if c.name == "" {
		return fyne.NewMenuItemSeparator()
	}
	item := fyne.NewMenuItem(c.name, c.do)
	item.Checked, item.Disabled = c.on(), !offered
	if offered && len(c.keys) > 0 { // Fyne writes the keys of grey lines blacker than those of others
		item.Shortcut = c.keys[0]
	}
	return item
}

func (w *Window) showMenu(at fyne.CanvasObject) {
	menu := widget.NewPopUpMenu(w.menu(command.possible), w.win.Canvas())
	below := fyne.CurrentApp().Driver().AbsolutePositionForObject(at).AddXY(at.Size().Width-menu.MinSize().Width, at.Size().Height)
	menu.ShowAtPosition(below)
}
