package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/background"
)

// turns does work in the background when it is asked to.
type turns struct{ elsewhere, here []func() }

func (t *turns) runner() *background.Runner {
	r := background.New(func(do func()) { t.elsewhere = append(t.elsewhere, do) }, func(do func()) { t.here = append(t.here, do) })
	return &r
}

// work does what is asked for elsewhere, arrive what comes of it.
func (t *turns) work()   { run(&t.elsewhere) }
func (t *turns) arrive() { run(&t.here) }

func run(tasks *[]func()) {
	for len(*tasks) > 0 {
		do := (*tasks)[0]
		*tasks = (*tasks)[1:]
		do()
	}
}

func modelFile(t *testing.T, m *model.Model) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "ages.json")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := model.Encode(f, m); err != nil {
		t.Fatal(err)
	}
	return name
}

// While a file is opened the model before it can be used, and a notice tells of it.
func TestAFileIsOpenedInTheBackground(t *testing.T) {
	var hand turns
	w := open(t, Start{runner: hand.runner()})
	before := w.desk
	w.openFile(modelFile(t, modeltest.Many(5)))
	if !w.notice.Visible() || !strings.Contains(w.notice.words.Text, "ages.json") {
		t.Errorf("the notice: visible %v, %q", w.notice.Visible(), w.notice.words.Text)
	}
	hand.work()
	before.Store.SelectActor("norland")
	if w.desk != before || len(before.Store.State().Selected()) != 1 {
		t.Error("before the file is there its model is gone")
	}
	hand.arrive()
	if w.desk == before || w.notice.Visible() || w.opening.Runs() {
		t.Errorf("the notice is still there: %v", w.notice.Visible())
	}
}

func TestOpeningCanBeCancelled(t *testing.T) {
	name := modelFile(t, modeltest.Many(5))
	for _, end := range []struct {
		name string
		do   func(*Window)
	}{
		{"Cancel", (*Window).dropOpening},
		{"a closed window", func(w *Window) { w.opening.Cancel() }},
	} {
		for worked := range 2 {
			var hand turns
			w := open(t, Start{runner: hand.runner()})
			before := w.desk
			w.openFile(name)
			if worked == 1 {
				hand.work()
			}
			end.do(w)
			hand.work()
			hand.arrive()
			if w.desk != before || w.win.Canvas().Overlays().Top() != nil {
				t.Errorf("after %s something arrives", end.name)
			}
		}
	}
}

func TestOfTwoFilesTheLaterOneIsOpened(t *testing.T) {
	var hand turns
	w := open(t, Start{runner: hand.runner()})
	first := modeltest.Many(5)
	first.Title = "The first"
	w.openFile(modelFile(t, first))
	hand.work()
	second := modeltest.Many(7)
	second.Title = "The second"
	w.openFile(modelFile(t, second))
	hand.arrive()
	hand.work()
	hand.arrive()
	if got := w.desk.Store.Index().Model.Title; got != second.Title {
		t.Errorf("opened is %q", got)
	}
	w.openFile(filepath.Join(t.TempDir(), "none.json"))
	hand.work()
	hand.arrive()
	if w.win.Canvas().Overlays().Top() == nil || w.desk.Store.Index().Model.Title != second.Title {
		t.Error("a file that is not there is not told of, or the model is gone")
	}
}
