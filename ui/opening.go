package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/background"
	"daqin/ui/look"
)

// opened is what opening a file leads to.
type opened struct {
	index *model.Index
	err   error
}

// openFile shows another model as soon as it is there; a notice tells how far it is, and the model that is shown can be used
// until then. One that can't be opened is told, and the one shown stays. Of two files the later one is meant.
func (w *Window) openFile(name string) {
	w.opening.Cancel()
	w.say(name, model.Reading)
	w.opening = background.Start(w.runner, background.Work[model.Stage, opened]{
		Do: func(ctx context.Context, begins func(model.Stage)) opened {
			x, err := model.Open(ctx, name, begins)
			return opened{x, err}
		},
		Step: func(s model.Stage) { w.say(name, s) },
		Done: func(o opened) {
			w.notice.Hide()
			if o.err != nil {
				w.tell(o.err)
				return
			}
			w.leave(func() {
				w.keep()
				w.desk.Store.StopPlaying()
				w.show(o.index)
			})
		},
	})
}

// dropOpening has the file that is being opened forgotten.
func (w *Window) dropOpening() {
	w.opening.Cancel()
	w.notice.Hide()
}

// say tells in the notice how far a file is.
func (w *Window) say(file string, s model.Stage) {
	name := map[string]any{"Name": look.Cut(filepath.Base(file), noticeText(), fyne.TextStyle{}, widestName)}
	switch s {
	case model.Reading:
		w.notice.say(lang.L("Opening {{.Name}}: reading it…", name))
	case model.Checking:
		w.notice.say(lang.L("Opening {{.Name}}: checking that it holds together…", name))
	case model.Indexing:
		w.notice.say(lang.L("Opening {{.Name}}: getting it ready…", name))
	}
}
