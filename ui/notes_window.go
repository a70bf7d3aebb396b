package ui

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"daqin/model/notes"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// notesFolder is where the notes on all models are: the program's own folder of what the user made.
func notesFolder(app fyne.App) string { return filepath.Join(app.Storage().RootURI().Path(), "notes") }

// keepNotes has a model's notes read, and kept from now on in place of those of the model before.
func (w *Window) keepNotes(store *state.Store) {
	w.trouble = nil
	w.unsaved.Hide()
	w.keeper = &keeper{store: store, runner: w.runner, folder: w.notesIn, pause: w.pause, told: w.toldNotes}
	w.keeper.start()
}

// leaving is the question whether to leave a model though its notes can't be saved.
type leaving struct {
	dialog dialog.Dialog
	over   fyne.CanvasObject // that lies over the window
	then   func()            // where one goes on to
}

// leave goes on from the model that is shown, once its notes are saved; where they can't be it asks first. Of two ways on
// the later one is meant.
func (w *Window) leave(then func()) {
	err := w.keeper.close()
	switch {
	case !failed(err):
		if asked := w.leaving; asked != nil {
			w.leaving = nil
			asked.dialog.Hide()
		}
		w.unsaved.Hide()
		then()
	case w.leaving != nil:
		w.leaving.then = then
	default:
		w.askToLeave(err, then)
	}
}

func (w *Window) askToLeave(err error, then func()) {
	text := wrapped(err.Error() + "\n\n" + lang.L("What you wrote last will be lost."))
	d := dialog.NewCustomConfirm(lang.L("Your notes can't be saved"), lang.L("Leave without them"), lang.L("Stay"), text, func(leaves bool) {
		asked := w.leaving
		w.leaving = nil
		switch {
		case asked == nil: // it has been left
		case leaves:
			asked.then()
		default:
			w.keeper.resume()
		}
	}, w.win)
	d.Resize(w.dialogSize())
	d.Show()
	w.leaving = &leaving{d, w.win.Canvas().Overlays().Top(), then}
}

// closeTop closes what lies uppermost over the window. To leave a question unanswered is to stay.
func (w *Window) closeTop() {
	top := w.win.Canvas().Overlays().Top()
	if w.leaving != nil && w.leaving.over == top {
		w.leaving.dialog.Hide()
		return
	}
	w.win.Canvas().Overlays().Remove(top)
	w.listed = nil
}

// SaveNotes saves what is not saved yet, before it returns. The error tells why it can't be.
func (w *Window) SaveNotes() error {
	if err := w.keeper.close(); failed(err) {
		return fmt.Errorf("the notes written last can't be saved: %w", err)
	}
	return nil
}

// toldNotes tells how reading or saving notes went. What does not go well stands there until it does, or until one has asked
// why.
func (w *Window) toldNotes(err error) {
	switch damaged := (*notes.Damaged)(nil); {
	case failed(err):
		if w.trouble == nil || w.trouble.Error() != err.Error() {
			w.trouble = err
			w.unsaved.say(w.troubled())
		}
		return
	case errors.As(err, &damaged):
		w.explain(lang.L("The file of your notes was damaged"), damageText(damaged))
	case w.trouble != nil:
		w.said.mention(lang.L("Your notes are in order again."))
	}
	w.trouble = nil
	w.unsaved.Hide()
}

func damageText(d *notes.Damaged) string {
	kept := lang.L("None of the notes in it could be read.")
	if d.Kept > 0 {
		kept = lang.N("{{.Count}} note could be read and is here.", d.Kept, map[string]any{"Count": d.Kept})
	}
	return kept + "\n\n" + lang.L("The file as it was is kept as\n{{.Name}}\nin {{.Folder}}",
		map[string]any{"Name": filepath.Base(d.Aside), "Folder": filepath.Dir(d.Aside)})
}

func (w *Window) troubled() string {
	if w.keeper.file == nil {
		return lang.L("Your notes can't be read. Trying again…")
	}
	return lang.L("Your notes can't be saved. Trying again…")
}

// explainTrouble tells the reason, and puts the notice away.
func (w *Window) explainTrouble() {
	w.unsaved.Hide()
	w.explain(w.troubled(), w.trouble.Error()+"\n\n"+
		lang.L("What you write stays here as long as the window is open. You can export it from the menu."))
}

// explain shows some text in a dialog.
func (w *Window) explain(title, text string) {
	d := dialog.NewCustom(title, lang.L("Close"), wrapped(text), w.win)
	d.Resize(w.dialogSize())
	d.Show()
}

// wrapped shows text of any length in any room.
func wrapped(text string) fyne.CanvasObject {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	return container.NewVScroll(label)
}

func (w *Window) dialogSize() fyne.Size {
	return fyne.NewSize(560*textScale(), 260*textScale()).Min(w.win.Canvas().Size())
}

// exportNotes asks where to, and writes the notes there as Markdown.
func (w *Window) exportNotes() {
	d := dialog.NewFileSave(func(f fyne.URIWriteCloser, err error) {
		switch {
		case err != nil:
			w.explain(lang.L("Your notes can't be exported"), err.Error())
		case f != nil:
			w.writeNotes(f)
		}
	}, w.win)
	title := w.desk.Store.Index().Model.Title
	d.SetFileName(notes.FileName(title) + ".md")
	d.Show() // before Resize, which asks a shown dialog for its size
	d.Resize(w.win.Canvas().Size().Subtract(fyne.NewSize(80, 80)))
}

func (w *Window) writeNotes(f fyne.URIWriteCloser) {
	x, all := w.desk.Store.Index(), w.desk.Store.State().Notes
	headings := notes.Headings{
		Title:    lang.L("Notes on {{.Model}}", map[string]any{"Model": x.Model.Title}),
		Bookmark: lang.L("Bookmark"),
		Places:   lang.L("Other places"),
		Adrift:   lang.L("No longer in the text"),
	}
	background.Start(w.runner, background.Work[struct{}, error]{
		Do: func(context.Context, func(struct{})) error {
			return errors.Join(notes.Markdown(f, x, all, headings), f.Close())
		},
		Done: func(err error) {
			if err != nil {
				w.explain(lang.L("Your notes can't be exported"), err.Error())
				return
			}
			name := look.Cut(f.URI().Name(), noticeText(), fyne.TextStyle{}, widestName)
			w.said.mention(lang.L("Notes exported: {{.Name}}", map[string]any{"Name": name}))
		},
	})
}
