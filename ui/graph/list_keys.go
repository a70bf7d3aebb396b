package graph

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/keys"
	"daqin/ui/rows"
	"daqin/ui/state"
)

var (
	_ fyne.Focusable    = (*rowList)(nil)
	_ fyne.Shortcutable = (*rowList)(nil)
	_ rows.Pointed      = (*rowList)(nil)
	_ rows.Offering     = (*rowList)(nil)
)

// rowList is the rows of the list, what the pointer does to them and the keys that go to them.
type rowList struct {
	rows.List
	list *list
}

func newRowList(l *list) *rowList {
	r := &rowList{list: l}
	r.Length = func() int { return len(l.listing.entries) }
	r.CreateItem = func() fyne.CanvasObject { return newRow(l) }
	r.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*row).tell(i, l.listing.entries[i]) }
	r.HideSeparators = true
	r.ExtendBaseWidget(r)
	return r
}

// ListKeys lists those that the list hears while it has the focus.
func ListKeys() []keys.Key {
	return []keys.Key{
		{Press: "↑ ↓ PgUp PgDn", Does: lang.L("Another row")},
		{Press: lang.L("Home, End"), Does: lang.L("First, last row")},
		{Press: "↑", Does: lang.L("From the first row: to the names; Esc or ↓ leads back")},
		{Press: "→ ←", Does: lang.L("Open an actor's ties, close them")},
		{Press: lang.L("Enter, Ctrl+Enter"), Does: lang.L("Select it, add it to what is selected")},
		{Press: "1 – 7", Does: lang.L("Sort by that of the columns in sight, again the other way round")},
		{Press: "N", Does: lang.L("Only who is within one tie of it, two, three; all")},
		{Press: "F", Does: lang.L("Filter and draw")},
		{Press: "P", Does: lang.L("Pin it, or all that are selected, or let them go")},
		{Press: lang.L("H, Delete, Backspace"), Does: lang.L("Hide it, or all that are selected")},
		{Press: lang.L("Menu, Shift+F10"), Does: lang.L("What can be done with it")},
	}
}

// Click selects what a row stands for, with Ctrl beside what is selected; on the sign at the left it opens the ties or closes them.
func (r *rowList) Click(place int, at fyne.Position, with fyne.KeyModifier) {
	l := r.list
	l.store.StopPlaying()
	if place >= 0 {
		l.at = l.listing.entries[place]
	}
	if l.take(r); place < 0 {
		return
	}
	if fold := l.room.fold; l.at.tie == noTie && at.X < fold.X+fold.Width+0.2*fold.Width {
		r.open(!l.listing.open[l.at.node])
		return
	}
	l.pick(with&fyne.KeyModifierShortcutDefault != 0)
}

// Point glances at what a row stands for, Leave at nothing.
func (r *rowList) Point(place int, _ fyne.Position) {
	r.list.over = place
	r.list.glance(r.list.subject(r.list.listing.entries[place]))
}

func (r *rowList) Leave() {
	r.list.over = -1
	r.list.card.Hide()
	r.list.unglance()
}

// Wheel scrolls.
func (r *rowList) Wheel(by float32) {
	r.list.store.StopPlaying()
	r.ScrollToOffset(r.GetScrollOffset() - by)
}

func (l *list) glance(id state.Subject) {
	l.told = id
	l.store.Glance(id)
	l.rows.Refresh()
}

func (l *list) unglance() {
	if told := l.told; told != (state.Subject{}) && l.store.State().Glance == told {
		l.store.Glance(state.Subject{})
	}
	l.told = state.Subject{}
	l.rows.Refresh()
}

// pick selects what the keys stand at, or adds it to what is selected.
func (l *list) pick(added bool) {
	switch {
	case l.listing.row(l.at) < 0:
	case l.at.tie != noTie:
		l.store.SelectTie(l.chart.index.Model.Ties[l.at.tie].ID)
	case added:
		l.store.AddActor(l.actor())
	default:
		l.store.SelectActor(l.actor())
	}
}

// actor is whose row, or whose tie's, the keys stand at.
func (l *list) actor() model.ActorID { return l.chart.nodes[l.at.node].actor.ID }

// FocusGained and FocusLost don't tell Fyne's list, which would show a highlight of its own. Who comes with the keys stops the
// story, and stands at the first row in sight where the keys stood at none before.
func (r *rowList) FocusGained() {
	l := r.list
	l.store.StopPlaying()
	l.focused = true
	if at := max(r.RowAt(0), 0); l.listing.row(l.at) < 0 && at < r.Length() {
		l.at = l.listing.entries[at]
	}
	r.Refresh()
}

func (r *rowList) FocusLost() {
	r.list.focused = false
	r.list.unglance()
}

// TypedKey moves from row to row, opens and closes, and selects.
func (r *rowList) TypedKey(ev *fyne.KeyEvent) {
	l := r.list
	l.card.Hide()
	stopFor(l.store, ev)
	at := l.listing.row(l.at)
	if ev.Name == desktop.KeyMenu || ev.Name == fyne.KeyF10 && l.panel.board.modifiers()&fyne.KeyModifierShift != 0 {
		r.offer(at)
		return
	}
	switch ev.Name {
	case fyne.KeyUp:
		if at == 0 {
			l.take(l.field)
			return
		}
		r.move(at - 1)
	case fyne.KeyDown:
		r.move(at + 1)
	case fyne.KeyPageUp:
		r.move(at - r.Page())
	case fyne.KeyPageDown:
		r.move(at + r.Page())
	case fyne.KeyHome:
		r.move(0)
	case fyne.KeyEnd:
		r.move(r.Length() - 1)
	case fyne.KeyRight:
		r.enter(at)
	case fyne.KeyLeft:
		r.leave(at)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.pick(false)
	case fyne.KeyDelete, fyne.KeyBackspace:
		l.hide()
	default:
		keys.Pass(r, ev)
	}
}

// move stands at another row, the nearest that there is.
func (r *rowList) move(to int) {
	l := r.list
	if r.Length() == 0 {
		return
	}
	to = min(max(to, 0), r.Length()-1)
	l.at = l.listing.entries[to]
	r.ScrollTo(to)
	l.glance(l.subject(l.at))
}

// enter opens an actor's ties, and goes to the first of them where they are open.
func (r *rowList) enter(at int) {
	switch l := r.list; {
	case at < 0 || l.at.tie != noTie:
	case l.listing.open[l.at.node]:
		if at+1 < r.Length() && l.listing.entries[at+1].tie != noTie {
			r.move(at + 1)
		}
	default:
		r.open(true)
	}
}

// leave closes an actor's ties, or goes from one of them to the actor.
func (r *rowList) leave(at int) {
	switch l := r.list; {
	case at < 0:
	case l.at.tie != noTie:
		r.move(l.listing.row(entry{l.at.node, noTie}))
	default:
		r.open(false)
	}
}

// offer offers what can be done with the actor that the keys stand at, the first of it marked.
func (r *rowList) offer(row int) {
	if row < 0 {
		return
	}
	r.ScrollTo(row)
	l := r.list
	beneath := fyne.NewPos(l.room.cells[name].X, float32(row+1)*r.Pitch()-r.GetScrollOffset())
	if menu := offerIn(r, beneath, l.panel.board.choicesOf(l.at.node)); menu != nil {
		menu.ActivateNext()
	}
}

// Offer offers what can be done with the actor of a row under the pointer, which the keys then stand at.
func (r *rowList) Offer(place int, at fyne.Position) {
	l := r.list
	l.store.StopPlaying()
	l.at = l.listing.entries[place]
	l.take(r)
	l.card.Hide()
	r.Refresh()
	offerIn(r, at, l.panel.board.choicesOf(l.at.node))
}

// open opens or closes the ties of the actor that the keys stand at.
func (r *rowList) open(wanted bool) {
	l := r.list
	if wanted {
		l.listing.open[l.at.node] = true
	} else {
		delete(l.listing.open, l.at.node)
	}
	l.listing.unfold()
	l.Refresh()
	r.Settle()
}

// TypedRune sorts by a digit, and does to the actor what a letter stands for.
func (r *rowList) TypedRune(typed rune) {
	l := r.list
	l.card.Hide()
	if c, ok := rows.Placed(l.heads[:], int(typed-'0')); ok {
		l.SortBy(c)
		return
	}
	switch unicode.ToLower(typed) {
	case 'n':
		l.store.StopPlaying()
		l.surround()
	case 'f':
		l.store.StopPlaying()
		l.panel.toggle()
	case 'h':
		l.store.StopPlaying()
		l.hide()
	case 'p':
		l.store.StopPlaying()
		l.panel.board.togglePins(l.meant()...)
	default:
		keys.PassRune(r, typed)
	}
}

// surround lists only who is near the actor that the keys stand at, each time one tie farther, at last all again.
func (l *list) surround() {
	switch s := l.store.State(); {
	case l.listing.row(l.at) < 0:
	case s.Subject != state.Actor(l.actor()):
		l.store.Surround(l.actor(), 1)
	default:
		l.store.SetDepth((s.Depth + 1) % (state.MostSteps + 1))
	}
}

// meant is the actor that the keys stand at, or of several selected ones all; nobody where they stand at none.
func (l *list) meant() []model.ActorID {
	switch {
	case l.listing.row(l.at) < 0:
		return nil
	case l.chosen(entry{l.at.node, noTie}):
		return l.store.State().Selected()
	}
	return []model.ActorID{l.actor()}
}

// hide puts out of sight who is meant.
func (l *list) hide() {
	at := l.listing.row(l.at)
	if at < 0 {
		return
	}
	l.store.HideActors(l.meant()...)
	if l.listing.row(l.at) < 0 {
		l.rows.move(at)
	}
}

// TypedShortcut takes Ctrl+Enter: the actor that the keys stand at is held beside the selected ones.
func (r *rowList) TypedShortcut(s fyne.Shortcut) {
	r.list.card.Hide()
	if custom, ok := s.(*desktop.CustomShortcut); ok && custom.Modifier == fyne.KeyModifierShortcutDefault &&
		(custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter) {
		r.list.store.StopPlaying()
		r.list.pick(true)
		return
	}
	keys.PassShortcut(r, s)
}

// nameField is where one types what the names of the listed actors are to hold.
type nameField struct {
	widget.Entry
	list *list
}

func newNameField(l *list) *nameField {
	f := &nameField{list: l}
	f.ExtendBaseWidget(f)
	f.PlaceHolder = lang.L("Only names with…")
	f.OnChanged = l.find
	return f
}

// TypedKey goes to the rows with Down and Enter; Esc empties the field first.
func (f *nameField) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		f.leave()
	case fyne.KeyEscape:
		if f.Text == "" {
			f.leave()
		}
		f.SetText("")
	default:
		f.Entry.TypedKey(ev)
	}
}

// leave has the keys go to the rows, and the one that they stand at in sight.
func (f *nameField) leave() {
	f.list.take(f.list.rows)
	f.list.rows.move(max(f.list.listing.row(f.list.at), 0))
}

// TypedShortcut edits with the shortcuts that edit and hands the others on: Fyne would swallow them here.
func (f *nameField) TypedShortcut(s fyne.Shortcut) {
	if keys.Edits(s) {
		f.Entry.TypedShortcut(s)
		return
	}
	keys.PassShortcut(f, s)
}
