package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"daqin/ui/finder"
	"daqin/ui/look"
	"daqin/ui/state"
)

// command is one thing that the window can do: a line of the menu, what the search finds it by, and the keys for it.
type command struct {
	name    string
	also    string          // further words that people look for it by; empty for none
	group   string          // the menu within the menu in which it stands; empty for the menu itself
	keys    []fyne.Shortcut // the first is shown
	shown   string          // in the list of keys; empty for what has none
	checked func() bool     // nil for what is not on or off
	can     func() bool     // nil for what there always is something to do for
	do      func()
}

// offers gives the commands as the search finds them.
func offers(all []command) (found []finder.Command) {
	for _, c := range all {
		if c.name != "" {
			found = append(found, finder.Command{Name: c.name, Also: c.also, Keys: c.shown, Holds: c.on, Possible: c.possible, Do: c.do})
		}
	}
	return found
}

func (c command) on() bool       { return c.checked != nil && c.checked() }
func (c command) possible() bool { return c.can == nil || c.can() }

func control(keys ...fyne.KeyName) (all []fyne.Shortcut) {
	for _, k := range keys {
		all = append(all, &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault})
	}
	return all
}

func controlShift(key fyne.KeyName) []fyne.Shortcut {
	return []fyne.Shortcut{&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}}
}

// controlTab turns to the next tab in most programs, those of a Mac too.
var controlTab = []fyne.Shortcut{&desktop.CustomShortcut{KeyName: fyne.KeyTab, Modifier: fyne.KeyModifierControl}}

// larger is Ctrl++ on every layout: on some the plus needs Shift, and comes as the key that it shares.
func larger() []fyne.Shortcut {
	shift := fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift
	return append(control(fyne.KeyPlus, fyne.KeyEqual),
		&desktop.CustomShortcut{KeyName: fyne.KeyPlus, Modifier: shift}, &desktop.CustomShortcut{KeyName: fyne.KeyEqual, Modifier: shift})
}

func alt(key fyne.KeyName) []fyne.Shortcut {
	return []fyne.Shortcut{&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}}
}

// store gives what asks the store of the model that is shown for something; may and place what tells how things stand there.
func (w *Window) store(do func(*state.Store)) func() { return func() { do(w.desk.Store) } }

func (w *Window) may(holds func(*state.Store) bool) func() bool {
	return func() bool { return holds(w.desk.Store) }
}

func (w *Window) place(holds func(state.Place) bool) func() bool {
	return func() bool { return holds(w.desk.Store.State().Place) }
}

// allCommands lists them in the order of the menu; one without a name is a line between two groups.
func (w *Window) allCommands() []command {
	store, place := w.store, w.place
	all := []command{
		{name: lang.L("Open a model…"), keys: control(fyne.KeyO), shown: "Ctrl+O", do: w.askFile},
		{name: lang.L("Search"), keys: control(fyne.KeyK), shown: "Ctrl+K, /", do: func() { w.desk.finder.Open() }},
		{name: lang.L("Copy a link to this place"), keys: control(fyne.KeyL), shown: "Ctrl+L", do: w.copyLink},
		{},
		{name: lang.L("Back"), keys: alt(fyne.KeyLeft), shown: "Alt+\u2009←", do: store((*state.Store).Back)},
		{name: lang.L("Forward"), keys: alt(fyne.KeyRight), shown: "Alt+\u2009→", do: store((*state.Store).Forward)},
		{name: lang.L("Undo"), keys: []fyne.Shortcut{&fyne.ShortcutUndo{}}, shown: "Ctrl+Z",
			can: w.may((*state.Store).CanUndo), do: store((*state.Store).Undo)},
		{name: lang.L("Redo"), keys: append(controlShift(fyne.KeyZ), &fyne.ShortcutRedo{}), shown: "Ctrl+Shift+Z",
			can: w.may((*state.Store).CanRedo), do: store((*state.Store).Redo)},
		{},
		{name: lang.L("Play the story"), shown: lang.L("Space"), do: store((*state.Store).TogglePlaying),
			checked: func() bool { return w.desk.Store.State().Play.On }},
		{name: lang.L("Type a stretch of time"), shown: "F2", do: func() { w.desk.timeline.TypeSpan() }},
		{name: lang.L("Zoom to what is selected"), keys: control(fyne.KeyJ), shown: "Ctrl+J", do: store((*state.Store).ZoomToSubject)},
		{name: lang.L("Hold this span and compare another with it"), keys: control(fyne.KeyB), shown: "Ctrl+B",
			checked: place(state.Place.Compares), do: store((*state.Store).Compare)},
		{name: lang.L("Swap the two spans"), keys: controlShift(fyne.KeyB), shown: "Ctrl+Shift+B", do: store((*state.Store).Swap)},
		{name: lang.L("Show the events as a table"), keys: control(fyne.KeyT), shown: "Ctrl+T",
			checked: place(func(p state.Place) bool { return p.AsTable }), do: w.toggleTable},
		{name: lang.L("Turn to the reader, or back to the network"), also: lang.L("show text tab"), keys: controlTab, shown: "Ctrl+Tab", do: w.turn},
	}
	all = append(all, command{})
	all = append(all, w.contentsCommands()...)
	all = append(all, w.readerCommands()...)
	all = append(all, command{})
	all = append(all, w.findCommands()...)
	all = append(all, w.networkCommands()...)
	all = append(all, command{})
	for _, l := range look.Looks {
		all = append(all, command{name: lookName(l), checked: func() bool { return w.theme.Look() == l },
			do: func() { w.setLook(l) }})
	}
	scale := func(by float32) func() { return func() { w.setScale(w.theme.Scale() * by) } }
	all = append(all, command{},
		command{name: lang.L("Larger text"), keys: larger(), shown: "Ctrl++", do: scale(1.1)},
		command{name: lang.L("Smaller text"), keys: control(fyne.KeyMinus), shown: "Ctrl+−", do: scale(1 / 1.1)},
		command{name: lang.L("Normal text"), keys: control(fyne.Key0), shown: "Ctrl+0", do: func() { w.setScale(1) }},
	)
	return append(append(all, w.readingCommands()...),
		command{name: lang.L("Full screen"), shown: "F11", do: func() { w.win.SetFullScreen(!w.win.FullScreen()) }},
		command{},
		command{name: lang.L("All keys"), shown: "F1, ?", do: w.showKeys},
	)
}

func lookName(l look.Look) string {
	switch l {
	case look.Dark:
		return lang.L("Dark theme")
	case look.Contrast:
		return lang.L("High contrast")
	}
	return lang.L("Light theme")
}

// toggleTable lists the events or shows the lanes again, and has the keys go to what has come.
func (w *Window) toggleTable() {
	w.desk.Store.ToggleTable()
	if w.desk.Store.State().AsTable {
		w.win.Canvas().Focus(w.desk.table.Rows())
	} else {
		w.win.Canvas().Focus(w.desk.timeline)
	}
}

// turn has the keys go to the reader, or from there to the network, and shows it where the two share one place.
func (w *Window) turn() {
	d := w.desk
	if d.stage.turn(d.reader.Focused()) == theReader {
		w.win.Canvas().Focus(d.reader.Text())
	} else {
		w.win.Canvas().Focus(d.network.Shown())
	}
}

func (w *Window) askFile() {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			w.tell(err)
		case f != nil:
			f.Close() // the decoder reads the file by its name, to bound it
			w.openFile(f.URI().Path())
		}
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".json"}))
	d.Show() // before Resize, which asks a shown dialog for its size
	d.Resize(w.win.Canvas().Size().Subtract(fyne.NewSize(80, 80)))
}

// copyLink puts the place's address on the clipboard and says so for a moment.
func (w *Window) copyLink() {
	const widest = 520
	address := w.desk.Store.State().Place.Address(w.desk.Store.Index())
	w.app.Clipboard().SetContent(address)
	said := lang.L("Link copied: {{.Address}}", map[string]any{"Address": address})
	room := min(widest*textScale(), w.win.Canvas().Size().Width-80)
	w.said.mention(look.Cut(said, noticeText(), fyne.TextStyle{}, room))
}
