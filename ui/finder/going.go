package finder

import (
	"daqin/model/search"
	"daqin/ui/state"
)

// preview shows what a line leads to in the views, in passing; of a command there is nothing to be seen before it is
// given.
func (f *Finder) preview(l line) {
	switch {
	case l.place != nil:
		f.store.PreviewPlace(placeOf(f.store.Index(), l))
	case l.hit == nil:
		f.store.PreviewNothing()
	case l.hit.Kind == search.Actor:
		f.store.Preview(state.Actor(l.hit.Actor))
	case l.hit.Kind == search.Event:
		f.store.Preview(state.Event(l.hit.Event))
	case l.hit.Kind == search.Date:
		f.store.PreviewSpan(l.hit.Span)
	default:
		f.store.PreviewText(l.hit.Evidence)
	}
}

// enter goes where a line leads, or gives a command where one was before the search.
func (f *Finder) enter(l line) {
	switch {
	case l.word != "":
		f.store.Search(l.word)
		f.field.toEnd()
		return
	case l.more != none:
		f.wants(l.more)
		return
	case l.command != nil:
		f.Leave()
		l.command.Do()
		return
	case l.place != nil:
		f.store.Go(placeOf(f.store.Index(), l))
	case l.link:
		place, _ := state.ParseAddress(f.store.Index(), f.query())
		f.store.Go(place)
	case l.hit != nil:
		f.goTo(*l.hit)
	default:
		return
	}
	f.leave()
}

// goTo goes to a hit.
func (f *Finder) goTo(h search.Hit) {
	switch h.Kind {
	case search.Actor:
		f.store.SelectActor(h.Actor)
	case search.Event:
		f.store.SelectEvent(h.Event)
	case search.Date:
		f.store.GoTo(h.Span)
	case search.Section:
		f.store.OpenSection(h.Evidence.Section)
	default:
		f.store.Read(h.Evidence)
	}
}
