package finder

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model/notes"
	"daqin/ui/background"
	"daqin/ui/state"
)

// Finder is the field and the list below it.
type Finder struct {
	store    *state.Store
	engine   engine
	commands []Command
	field    *field
	list     *hitList
	panel    *panel
	opened   bool               // the field has the keys
	waiting  []fyne.KeyName     // typed before the answer to what stands in the field
	whole    map[groupName]bool // the groups that are shown whole
	from     fyne.Focusable     // what had the keys before, nil for nothing
}

// So many hits are looked for, and so many where all of a group is asked for.
const (
	firstHits = 100
	allHits   = 5000
)

// New gives the search of a store's model, whose index is built by the runner.
func New(store *state.Store, r background.Runner) *Finder {
	f := &Finder{store: store, engine: engine{runner: r}, whole: map[groupName]bool{}}
	f.field = newField(f)
	f.list = newHitList(f)
	f.panel = newPanel(f.list, f.field)
	f.engine.told = f.answered
	f.engine.build(store.Index())
	store.Watch(f.show)
	return f
}

// Field is what stands in the bar, Panel the layer above the views in which the list hangs.
func (f *Finder) Field() fyne.CanvasObject { return f.field }
func (f *Finder) Panel() fyne.CanvasObject { return f.panel.layer }

// List is what is in the list, with the places of its lines: see its Parts.
func (f *Finder) List() interface {
	fyne.CanvasObject
	Parts() map[string]fyne.Position
} {
	return f.list
}

// Offer has commands found, too.
func (f *Finder) Offer(commands []Command) { f.commands = commands }

// Close ends what goes on in the background.
func (f *Finder) Close() { f.engine.close() }

// Open puts the cursor into the field with all of it marked.
func (f *Finder) Open() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.field); c != nil {
		if !f.focused() {
			f.from = c.Focused()
		}
		c.Focus(f.field)
		f.field.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// Leave returns to where one was and takes the cursor out of the field. It tells whether there was a search to end.
func (f *Finder) Leave() bool {
	searching := f.store.State().Query != "" || f.focused() || f.panel.shown()
	if searching {
		f.store.Revert()
		f.leave()
	}
	return searching
}

// leave takes the cursor out of the field and gives the keys back to the view from which they came.
func (f *Finder) leave() {
	f.opened = false
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.field); c != nil && f.focused() {
		c.Unfocus()
		if f.from != nil {
			c.Focus(f.from)
		}
	}
	f.from = nil
	f.look()
}

func (f *Finder) focused() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.field)
	return c != nil && c.Focused() == fyne.Focusable(f.field)
}

// show follows the place's query. Only a change of it looks again.
func (f *Finder) show(prev, next state.State) {
	if f.field.Text != next.Query {
		f.field.SetText(next.Query)
	}
	if prev.Query != next.Query || prev == next {
		f.waiting = nil
		clear(f.whole)
		f.list.begin()
		f.look()
	}
}

// query is what is looked for.
func (f *Finder) query() string { return strings.TrimSpace(f.store.State().Query) }

// isLink tells whether a query is the address of a place, which is gone to and not searched for.
func isLink(query string) bool { return strings.HasPrefix(query, state.Scheme) }

// look asks for what the field says, and lists what is known of it.
func (f *Finder) look() {
	query := f.query()
	if query == "" && !f.opened {
		f.engine.ask(question{})
		f.list.set(nil)
		f.panel.hide()
		return
	}
	q := question{query, firstHits}
	if query == "" || isLink(query) {
		q = question{}
	}
	f.engine.ask(q)
	f.write()
	f.panel.show()
}

// answered hears of an answer, or of how far the index is, and then of the keys that have waited for it.
func (f *Finder) answered() {
	if !f.panel.shown() {
		return
	}
	f.write()
	f.panel.show()
	if f.behind() {
		return
	}
	waited := f.waiting
	f.waiting = nil
	for _, k := range waited {
		f.list.typed(k)
	}
}

// behind tells whether the list does not answer the field yet.
func (f *Finder) behind() bool { return !f.engine.answered() }

// write lists what is known now. While an answer is on its way the last one stays.
func (f *Finder) write() {
	s := sought{f.store.Index(), f.query(), f.engine.answer, f.commands, bookmarks(f.store.State().Notes), f.store.Visited(), f.whole}
	switch {
	case s.query == "":
		f.list.set(s.start())
	case isLink(s.query):
		f.list.set(linkLines(s.index, s.query))
	case f.engine.index == nil:
		s.answer = answer{}
		share := int(100 * f.engine.share)
		f.list.set(append(s.lines(), told(lang.L("Reading the texts, to search in them: {{.Percent}} %", map[string]any{"Percent": share}))))
	case !f.behind():
		all := s.lines()
		if len(all) == 0 {
			all = s.nothing()
		}
		f.list.set(all)
	}
}

// bookmarks gives those of a book, the last made first.
func bookmarks(b *notes.Book) []notes.Note {
	all := slices.DeleteFunc(b.All(), func(n notes.Note) bool { return n.Kind != notes.Bookmark })
	slices.SortStableFunc(all, func(a, b notes.Note) int { return b.Made.Compare(a.Made) })
	return all
}

// wants shows all of a group.
func (f *Finder) wants(g groupName) {
	f.whole[g] = true
	if f.engine.answer.full() {
		f.engine.ask(question{f.query(), allHits})
	}
	f.write()
	f.panel.show()
}
