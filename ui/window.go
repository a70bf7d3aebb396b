package ui

import (
	"context"
	"io"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// Start is what a window opens with.
type Start struct {
	Index   *model.Index
	Problem error     // told in a dialog: why the file that was asked for is not the one shown
	Place   string    // an address to open at; empty for the start
	Size    fyne.Size // zero for the one that it was left with
	Fonts   look.Fonts
	Report  io.Writer          // nil, or where each change of place is written as a line of JSON
	Frames  io.Writer          // nil, or where it is written what each of them took
	Notes   string             // the folder of the files of notes; empty for the app's own
	runner  *background.Runner // nil for one apart; tests have everything done at once, and nothing waited for
}

// Window is the real window of the program.
type Window struct {
	app        fyne.App
	win        fyne.Window
	desk       *Desk
	settings   settings
	fonts      look.Fonts
	theme      *look.Theme
	report     io.Writer
	unreported []unreported
	runner     background.Runner
	opening    *background.Job // of a file, nil before the first
	notice     *notice         // that it is being opened
	said       *notice         // what has been done, for a moment
	unsaved    *notice         // that notes can't be read or saved
	trouble    error           // why; nil where all is well
	keeper     *keeper         // of the notes of the model that is shown
	leaving    *leaving        // while it is asked whether to leave without notes
	notesIn    string          // the folder of the files of notes
	pause      func(context.Context, time.Duration)
	frames     *frames
	commands   []command
	listed     *container.Scroll // the list of keys while it is shown
}

// Open makes the window and shows it. The caller runs the app, and once that has ended, however it did, has the notes saved.
func Open(app fyne.App, s Start) *Window {
	w := &Window{app: app, settings: settings{app.Preferences()}, fonts: s.Fonts, report: s.Report, runner: background.Apart(), pause: pause, notesIn: s.Notes}
	if s.runner != nil {
		w.runner, w.pause = *s.runner, func(context.Context, time.Duration) {}
	}
	if w.notesIn == "" {
		w.notesIn = notesFolder(app)
	}
	if s.Frames != nil {
		w.frames = newFrames(s.Frames, w.runner.Later)
	}
	w.theme = look.New(w.settings.look(), w.settings.scale(), s.Fonts)
	w.theme.SetReading(w.settings.reading())
	app.Settings().SetTheme(w.theme)
	w.win = app.NewWindow(lang.L("Daqin"))
	w.win.SetPadded(false)
	w.notice, w.said = newNotice(widget.NewButton(lang.L("Cancel"), w.dropOpening)), newNotice()
	w.unsaved = newNotice(widget.NewButton(lang.L("Why?"), w.explainTrouble))
	w.commands = w.allCommands()
	w.bindKeys()
	size := s.Size
	if size.IsZero() {
		size = w.settings.size()
	}
	w.show(s.Index)
	w.win.Resize(size)
	w.win.SetMaster()
	w.win.SetOnClosed(func() {
		w.opening.Cancel()
		w.desk.Close()
		w.keep()
	})
	w.win.SetCloseIntercept(func() { w.leave(w.win.Close) })
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 {
			w.openFile(files[0].Path())
		}
	})
	app.Lifecycle().SetOnStarted(func() { w.started(s) })
	w.win.Show()
	return w
}

// started tells what went wrong on the way, once there is a window to tell it in.
func (w *Window) started(s Start) {
	if s.Place != "" {
		w.follow(s.Place)
	}
	w.reportReady()
	if s.Problem != nil {
		w.tell(s.Problem)
	}
}

// show puts a model's desk into the window.
func (w *Window) show(x *model.Index) {
	store := state.NewStore(x)
	store.SetSpeed(w.settings.speed())
	if w.settings.scripts() {
		store.ToggleScripts()
	}
	if w.frames != nil {
		store.Watch(w.frames.began)
	}
	if w.desk != nil {
		w.desk.Close()
	}
	w.desk = NewDesk(store, w.runner, w.settings.shares(), w.showMenu)
	w.desk.finder.Offer(offers(w.commands))
	w.win.SetTitle(lang.L("{{.Model}} – Daqin", map[string]any{"Model": clip(x.Model.Title)}))
	w.win.SetContent(container.NewStack(w.desk.Content(), newNotices(w.notice, w.said, w.unsaved)))
	w.keepNotes(store)
	newPlayer(store)
	store.Watch(w.keepSettings)
	store.Watch(w.reportPlace)
}

// clip gives a model's title as far as it stands above the window.
func clip(title string) string {
	const longest = 300 // letters
	count := 0
	for at := range title {
		if count++; count > longest {
			return title[:at] + "…"
		}
	}
	return title
}

// keep remembers how the window is left.
func (w *Window) keep() {
	if w.desk.Store.Index().Dated() { // else there was no timeline to give height to
		w.settings.keepShares(w.desk.shares())
	}
	if !w.win.FullScreen() {
		w.settings.keepSize(w.win.Canvas().Size())
	}
}

// keepSettings remembers how fast the story plays and how names are written.
func (w *Window) keepSettings(prev, next state.State) {
	if prev.Speed != next.Speed {
		w.settings.keepSpeed(next.Speed)
	}
	if prev.Scripts != next.Scripts {
		w.settings.keepScripts(next.Scripts)
	}
}

// setLook changes the theme, and remembers it.
func (w *Window) setLook(l look.Look) {
	if l != w.theme.Look() {
		reading := w.theme.Reading()
		w.theme = look.New(l, w.theme.Scale(), w.fonts)
		w.theme.SetReading(reading)
		w.app.Settings().SetTheme(w.theme)
		w.settings.keepLook(w.theme)
	}
}

// setScale changes the size of the text, and remembers it.
func (w *Window) setScale(scale float32) {
	w.theme.Resize(scale)
	w.win.Content().Refresh()
	w.settings.keepLook(w.theme)
}

// A dialog shows so many lines of an error; "daqin-model check" prints them all.
const toldLines = 6

// tell shows an error in a dialog.
func (w *Window) tell(err error) {
	lines := strings.Split(err.Error(), "\n")
	if more := len(lines) - toldLines; more > 0 {
		lines = append(lines[:toldLines], lang.N("and {{.Count}} fault more", more, map[string]any{"Count": more}))
	}
	text := widget.NewLabel(strings.Join(lines, "\n"))
	text.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom(lang.L("This can't be opened"), lang.L("Close"), text, w.win)
	d.Resize(fyne.NewSize(560, float32(130+24*len(lines))*textScale()))
	d.Show()
}

// follow goes to an address and tells what of it could not be followed.
func (w *Window) follow(address string) {
	place, lost := state.ParseAddress(w.desk.Store.Index(), address)
	w.desk.Store.Go(place)
	if len(lost) > 0 {
		dialog.ShowInformation(lang.L("Not all of the link could be followed"), strings.Join(lost, "\n"), w.win)
	}
}
