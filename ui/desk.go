package ui

import (
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/background"
	"daqin/ui/finder"
	"daqin/ui/graph"
	"daqin/ui/look"
	"daqin/ui/reader"
	"daqin/ui/state"
	"daqin/ui/table"
	"daqin/ui/timeline"
)

// Desk is what a window holds, and a picture of one: the bar, the three views and the splits between them.
type Desk struct {
	Store *state.Store

	bar      *bar
	finder   *finder.Finder
	network  *graph.Network
	reader   *reader.Reader
	timeline *timeline.Timeline
	table    *table.Table

	stage   *stage
	upper   *container.Split // network and reader
	outer   *container.Split // both above the timeline
	content fyne.CanvasObject
}

// Shares is how the splits stand: the network's part of the width, and the part of the height above the timeline.
type Shares struct{ Upper, Outer float64 }

// NewDesk lays out the views of a store's model. The menu is what the bar's last button opens.
func NewDesk(store *state.Store, r background.Runner, shares Shares, menu func(at fyne.CanvasObject)) *Desk {
	d := &Desk{Store: store}
	d.network, d.reader = graph.New(d.Store, r), reader.New(d.Store, r)
	d.timeline, d.table = timeline.New(d.Store), table.New(d.Store)
	d.finder = finder.New(d.Store, r)
	d.bar = newBar(d.Store, d.finder, menu)
	d.upper = container.NewHSplit(d.network, d.reader)
	d.stage = newStage(d.Store, d.upper, d.network, d.reader)
	d.outer = container.NewVSplit(container.New(d.stage, d.upper, d.stage.tabs), newFoot(d.Store, d.table, d.timeline))
	d.upper.Offset, d.outer.Offset = shares.Upper, shares.Outer
	if !store.Index().Dated() { // a slider over nothing would pretend that there is time in it
		d.outer.Trailing = container.NewPadded(widget.NewLabel(lang.L("There are no dates in this model.")))
		d.outer.Offset = 1
	}
	page := container.NewBorder(d.bar, nil, nil, nil, d.outer)
	d.content = container.NewStack(page, d.finder.Panel())
	return d
}

// Content is the object to put into a window or a picture.
func (d *Desk) Content() fyne.CanvasObject { return d.content }

// Close ends what goes on in the background: nothing comes any more.
func (d *Desk) Close() {
	d.network.Close()
	d.reader.Close()
	d.finder.Close()
}

func (d *Desk) shares() Shares { return Shares{d.upper.Offset, d.outer.Offset} }

// Parts gives the middles of the named parts in sight, in the window's units: "timeline.thumb.left",
// "network.actor.xi-jinping". Tests and reports find things by them.
func (d *Desk) Parts() map[string]fyne.Position {
	all := map[string]fyne.Position{}
	for _, view := range []interface {
		fyne.CanvasObject
		Parts() map[string]fyne.Position
	}{d.bar, d.network, d.reader, d.table, d.timeline, d.finder.List()} {
		origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(view)
		for name, at := range maps.All(view.Parts()) {
			all[name] = origin.Add(at)
		}
	}
	return all
}

// stage is where the network and the reader stand: side by side where there is room, else in one place by tabs.
type stage struct {
	split           *container.Split
	network, reader fyne.CanvasObject
	tabs            *container.AppTabs
	narrow          bool
}

// Below this width at a text size of 100 % the network and the reader are too narrow to stand side by side.
const narrowWidth = 1000

// The two tabs.
const (
	theNetwork = iota
	theReader
)

func newStage(store *state.Store, split *container.Split, network, reader fyne.CanvasObject) *stage {
	s := &stage{split: split, network: network, reader: reader}
	s.tabs = container.NewAppTabs(
		container.NewTabItem(lang.L("Network"), container.NewStack()),
		container.NewTabItem(lang.L("Reader"), container.NewStack()),
	)
	s.tabs.Hide()
	store.Watch(s.show)
	return s
}

// turn tells which of the two comes next, after the one that has the keys, or whose tab is chosen, and chooses its tab.
func (s *stage) turn(reads bool) (to int) {
	if s.narrow {
		reads = s.tabs.SelectedIndex() == theReader
	}
	if !reads {
		to = theReader
	}
	s.tabs.SelectIndex(to)
	return to
}

// show turns to the reader's tab when there is something to be read: a sentence, a text that was opened, a source, or a list. An
// actor is seen in the network, which stays.
func (s *stage) show(prev, next state.State) {
	kind, selects := next.Subject.Kind, next.Subject != prev.Subject
	turned := next.Section != prev.Section || next.Facing != prev.Facing
	pointed := next.Mark != (state.Mark{}) && (turned || next.Mark != prev.Mark)
	reads := turned && !selects || selects && kind == state.ASource || pointed && kind != state.AnActor
	lists := kind == state.AList && (selects || next == prev)
	if early := s.tabs.Size().IsZero(); reads && (s.narrow || early) || lists { // how wide it is may be yet to come
		s.tabs.SelectIndex(theReader)
	}
}

// MinSize is small: the views adapt.
func (s *stage) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 150) }

// Layout gives the whole place to the split or to the tabs.
func (s *stage) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s.arrange(size.Width < narrowWidth*textScale())
	s.split.Resize(size)
	s.tabs.Resize(size)
}

func (s *stage) arrange(narrow bool) {
	if narrow == s.narrow {
		return
	}
	s.narrow = narrow
	if narrow {
		s.split.Hide()
		s.split.Leading, s.split.Trailing = container.NewStack(), container.NewStack()
		s.tabs.Items[0].Content, s.tabs.Items[1].Content = s.network, s.reader
		s.tabs.Show()
	} else {
		s.tabs.Hide()
		s.tabs.Items[0].Content, s.tabs.Items[1].Content = container.NewStack(), container.NewStack()
		s.network.Show() // a tab that isn't chosen has hidden its content
		s.reader.Show()
		s.split.Leading, s.split.Trailing = s.network, s.reader
		s.split.Show()
	}
	s.tabs.Refresh()
	s.split.Refresh()
}

// textScale gives the running theme's size of text, but never so much that no screen is wide enough for two views.
func textScale() float32 { return min(look.Size(theme.SizeNameText)/13, 1.3) }
