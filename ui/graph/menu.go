package graph

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.SecondaryTappable = (*board)(nil)

// TappedSecondary offers what can be done with what lies under the pointer.
func (b *board) TappedSecondary(ev *fyne.PointEvent) {
	if b.scene != nil {
		b.offer(b.scene.nodeAt(ev.Position), ev.Position)
	}
}

// offerHere offers what can be done with the actor that the keys are on, or else with the picture, the first of it marked.
func (b *board) offerHere() {
	if b.scene == nil {
		return
	}
	node, at := -1, b.scene.view().middle()
	if standing, ok := b.standing(); ok {
		node, at = standing, b.scene.at[standing]
	}
	if menu := b.offer(node, at); menu != nil {
		menu.ActivateNext()
	}
}

// offer shows the menu of a node, or with -1 that of the picture, at a place in the view.
func (b *board) offer(node int, at fyne.Position) *widget.PopUpMenu {
	b.linger.end()
	b.card.Hide()
	return offerIn(b, at, b.choicesOf(node))
}

// offerIn shows a menu at a place in a view, and gives nil where that is in no window.
func offerIn(view fyne.CanvasObject, at fyne.Position, items []*fyne.MenuItem) *widget.PopUpMenu {
	c := fyne.CurrentApp().Driver().CanvasForObject(view)
	if c == nil {
		return nil
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	menu.ShowAtPosition(fyne.CurrentApp().Driver().AbsolutePositionForObject(view).Add(at))
	return menu
}

// choices lists what can be done with the picture.
func (b *board) choices() []*fyne.MenuItem {
	all, undo := b.choice(lang.L("Show all"), b.store.ShowAll), b.choice(lang.L("Undo"), b.store.Undo)
	all.Disabled, undo.Disabled = !b.store.State().Filters.Any(), !b.store.CanUndo()
	return []*fyne.MenuItem{b.choice(lang.L("Fit"), b.fit), all, undo}
}

// choicesOf lists what can be done with an actor, with -1 what with the picture.
func (b *board) choicesOf(node int) []*fyne.MenuItem {
	if node < 0 {
		return b.choices()
	}
	id := b.chart.nodes[node].actor.ID
	selected := b.store.State().Selected()
	add := lang.L("Add to what is selected")
	if slices.Contains(selected, id) {
		add = lang.L("Deselect")
	}
	pin, toggle := lang.L("Pin here"), func() { b.pin(node) }
	if b.pinned[node] {
		pin, toggle = lang.L("Unpin"), func() { b.store.Unpin(id) }
	}
	return []*fyne.MenuItem{
		b.choice(lang.L("Select"), func() { b.store.SelectActor(id) }),
		b.choice(add, func() { b.store.AddActor(id) }),
		b.choice(lang.L("Show its neighbourhood"), func() { b.store.Surround(id, 1) }),
		fyne.NewMenuItemSeparator(),
		b.choice(pin, toggle),
		b.choice(lang.L("Hide"), func() { b.store.HideActors(id) }),
	}
}

// choice gives an item of a menu, which like anything that is done stops the story.
func (b *board) choice(does string, do func()) *fyne.MenuItem {
	return fyne.NewMenuItem(does, func() { b.store.StopPlaying(); do() })
}

// hide puts the selected actors out of sight.
func (b *board) hide() {
	if ids := b.store.State().Selected(); len(ids) > 0 {
		b.store.HideActors(ids...)
	}
}
