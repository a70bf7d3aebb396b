package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model/search"
	"daqin/ui/keys"
	"daqin/ui/look"
	"daqin/ui/state"
)

// finder is the search field and the list of what it finds. What is typed is part of the place, so the field follows
// Back and an address too. Moving through the list previews in the views; Enter goes; Esc returns to where one was.
type finder struct {
	store    *state.Store
	engine   *search.Engine // made when first asked
	commands []command      // what the window can do is found, too
	entry    *searchEntry
	panel    *fyne.Container // floats above the views; hidden while nothing is searched for
	list     *hitList
	from     fyne.Focusable // what had the keys before, nil for nothing
}

// So many hits are listed.
const mostHits = 12

func newFinder(store *state.Store) *finder {
	f := &finder{store: store}
	f.entry = newSearchEntry(f)
	f.list = newHitList(f)
	f.panel = &fyne.Container{Objects: []fyne.CanvasObject{f.list}, Layout: f}
	f.list.Hide()
	store.Watch(f.show)
	return f
}

// show follows the place's query. Only a change of it looks again.
func (f *finder) show(prev, next state.State) {
	if f.entry.Text != next.Query {
		f.entry.SetText(next.Query)
	}
	if prev.Query == next.Query && (next.Query == "") == !f.list.Visible() {
		return
	}
	if strings.TrimSpace(next.Query) == "" {
		f.list.Hide()
		return
	}
	if f.engine == nil {
		f.engine = search.New(f.store.Index())
	}
	var hits []found
	if !isLink(next.Query) {
		hits = offer(f.engine.Find(next.Query, mostHits), f.commands, next.Query)
	}
	f.list.set(hits, f.hint(next.Query, len(hits)))
	f.list.Show()
	f.panel.Refresh()
}

// isLink tells whether the query is the address of a place, which is gone to and not searched for.
func isLink(query string) bool { return strings.HasPrefix(strings.TrimSpace(query), state.Scheme) }

// hint is what is said where there is no hit: where a link leads, what may have been meant, or that there is nothing.
func (f *finder) hint(query string, hits int) string {
	if isLink(query) {
		_, lost := state.ParseAddress(f.store.Index(), query)
		return strings.Join(append([]string{lang.L("Enter goes to this place")}, lost...), " · ")
	}
	if hits > 0 {
		return ""
	}
	if word := f.engine.Suggest(query); word != "" {
		return lang.L("Nothing found. Did you mean “{{.Word}}”?", map[string]any{"Word": word})
	}
	return lang.L("Nothing found.")
}

// enterLink goes to the place that the query is the address of.
func (f *finder) enterLink() {
	if query := f.store.State().Query; isLink(query) {
		place, _ := state.ParseAddress(f.store.Index(), query)
		f.store.Go(place)
		f.leave()
	}
}

// open puts the cursor into the field with all of it marked.
func (f *finder) open() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.entry); c != nil {
		if !f.focused() {
			f.from = c.Focused()
		}
		c.Focus(f.entry)
		f.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// close returns to where one was and takes the cursor out of the field. It tells whether there was a search to end.
func (f *finder) close() bool {
	searching := f.store.State().Query != "" || f.focused()
	if searching {
		f.store.Revert()
		f.leave()
	}
	return searching
}

func (f *finder) focused() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.entry)
	return c != nil && c.Focused() == fyne.Focusable(f.entry)
}

// preview shows a hit in the views, in passing; of a command there is nothing to be seen before it is given.
func (f *finder) preview(h found) {
	switch {
	case h.command != nil:
		f.store.PreviewNothing()
	case h.Kind == search.Actor:
		f.store.Preview(state.Actor(h.Actor))
	case h.Kind == search.Event:
		f.store.Preview(state.Event(h.Event))
	case h.Kind == search.Date:
		f.store.PreviewSpan(h.Span)
	default:
		f.store.PreviewText(h.Evidence)
	}
}

// enter goes to a hit, or gives a command where one was before the search.
func (f *finder) enter(h found) {
	if h.command != nil {
		f.close()
		h.command.do()
		return
	}
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
	f.leave()
}

// leave takes the cursor out of the field and gives the keys back to the view from which they came.
func (f *finder) leave() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.entry); c != nil && f.focused() {
		c.Unfocus()
		if f.from != nil {
			c.Focus(f.from)
		}
	}
	f.from = nil
}

// MinSize and Layout make the finder the layout of its panel: the list hangs below the field, as wide as it or wider.
func (f *finder) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (f *finder) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	field := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.entry)
	width := min(max(f.entry.Size().Width, narrowestList*look.Size(theme.SizeNameText)/13), size.Width)
	height := min(f.list.MinSize().Height, size.Height-field.Y-f.entry.Size().Height)
	f.list.Resize(fyne.NewSize(width, height))
	f.list.Move(fyne.NewPos(max(0, min(field.X, size.Width-width)), field.Y+f.entry.Size().Height+2))
}

const narrowestList = 460

// searchEntry is the field. Up, Down, Enter and Esc are the list's; shortcuts that aren't for editing are the window's.
type searchEntry struct {
	widget.Entry
	finder *finder
}

func newSearchEntry(f *finder) *searchEntry {
	e := &searchEntry{finder: f}
	e.ExtendBaseWidget(e)
	e.OnChanged = f.store.Search
	return e
}

// Resize says what can be searched for as long as there is room to say it.
func (e *searchEntry) Resize(size fyne.Size) {
	full := lang.L("Search people, events, dates, the text…   Ctrl+K")
	if fyne.MeasureText(full, look.Size(theme.SizeNameText), e.TextStyle).Width+4*theme.InnerPadding() > size.Width {
		full = lang.L("Search")
	}
	if e.PlaceHolder != full {
		e.SetPlaceHolder(full)
	}
	e.Entry.Resize(size)
}

// TypedKey moves through the list, goes to what is marked in it, or leaves; the rest edits.
func (e *searchEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown:
		e.finder.list.move(1)
	case fyne.KeyUp:
		e.finder.list.move(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		e.finder.list.enter()
	case fyne.KeyEscape:
		e.finder.close()
	default:
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut edits with the shortcuts that edit and hands the others on: Fyne would swallow them here.
func (e *searchEntry) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll, *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		e.Entry.TypedShortcut(s)
		return
	}
	keys.PassShortcut(e, s)
}

// FocusGained stops the story that plays: who looks for something has enough of it.
func (e *searchEntry) FocusGained() {
	e.finder.store.StopPlaying()
	e.Entry.FocusGained()
}
