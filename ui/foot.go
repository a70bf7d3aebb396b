package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"daqin/ui/state"
)

// foot is what lies below the network and the reader: the timeline, or where a table is asked for, that above the
// timeline's slider.
type foot struct {
	table, timeline fyne.CanvasObject
	content         *fyne.Container
}

func newFoot(store *state.Store, table, timeline fyne.CanvasObject) *fyne.Container {
	f := &foot{table: table, timeline: timeline}
	f.content = container.New(f, table, timeline)
	store.Watch(f.show)
	return f.content
}

func (f *foot) show(prev, next state.State) {
	if next.AsTable == f.table.Visible() && prev != next {
		return
	}
	if next.AsTable {
		f.table.Show()
	} else {
		f.table.Hide()
	}
	f.content.Refresh()
}

// leastTable is the height in which a table can be used: its head, a few rows and its foot.
const leastTable = 150

// MinSize leaves room for a few rows of the table.
func (f *foot) MinSize([]fyne.CanvasObject) fyne.Size {
	least := f.timeline.MinSize()
	if f.table.Visible() {
		least.Height += leastTable * textScale()
	}
	return least
}

// Layout gives the timeline all of the height, beside a table what its slider needs.
func (f *foot) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	high := size.Height
	if f.table.Visible() {
		high = min(f.timeline.MinSize().Height, size.Height)
	}
	f.table.Resize(fyne.NewSize(size.Width, size.Height-high))
	f.table.Move(fyne.NewPos(0, 0))
	f.timeline.Resize(fyne.NewSize(size.Width, high))
	f.timeline.Move(fyne.NewPos(0, size.Height-high))
}
