package timeline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// The carets are the events told where the reader stands, and follow it.
func TestCaretsFollowTheReader(t *testing.T) {
	view, store := open(t, modeltest.Small())
	for _, act := range []func(){
		func() {},
		func() { store.SelectEvent("recognition") },
		func() { store.SelectEvent("docks") },
		func() { store.OpenSection(store.Index().Model.Sections[1].ID) },
		func() { store.Scroll(state.Mark{Start: 0, End: len(store.Index().Model.Sections[1].Text)}) },
	} {
		act()
		told := map[model.EventID]bool{}
		for _, e := range store.State().Here(store.Index()) {
			told[e.ID] = !e.When.IsZero()
		}
		shown := map[model.EventID]bool{}
		for _, c := range view.here {
			shown[c.event.ID] = true
		}
		for id, dated := range told {
			if shown[id] != dated {
				t.Errorf("%s has a caret: %t, want %t", id, shown[id], dated)
			}
		}
		if len(shown) > len(told) {
			t.Errorf("carets stand at %v, the text tells of %v", shown, told)
		}
	}
}

func TestACaretTellsWhatItIs(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.SelectEvent("recognition")
	x := caretX(view.here[0], view.overview.x)
	for name, at := range map[string]fyne.Position{
		"slider": fyne.NewPos(x, view.zones.track.middle().Y+4),
		"axis":   fyne.NewPos(view.zones.axis.x0+float32(view.scene.scale.X(float64(edtf.DayOf(1950, 3, 14)))), view.zones.axis.y0+3),
	} {
		lines := strings.Join(tellHere(view.hereAt(at)), "; ")
		if !strings.Contains(lines, "Where the text stands") || !strings.Contains(lines, "14 March 1950") {
			t.Errorf("%s: told is %q", name, lines)
		}
	}
}

// Silences and what lies outside of the material are told apart where one points at them.
func TestSilenceIsTold(t *testing.T) {
	m := &model.Model{Events: []model.Event{
		{ID: "a", Category: model.Visit, When: edtf.MustParse("1950")},
		{ID: "b", Category: model.Visit, When: edtf.MustParse("1953/1961")},
		{ID: "c", Category: model.Visit, When: edtf.MustParse("1980-05")},
	}}
	view, _ := open(t, m)
	tell := func(year int) string {
		day := float64(edtf.DayOf(year, 7, 1))
		return strings.Join(view.tellTime(day, view.zones.histogram.y1+1), "; ")
	}
	for year, want := range map[int][]string{
		1950: {""},
		1951: {"1951–1952", "The sources tell of nothing that happened"},
		1957: {"The sources tell of nothing that happened; 1954–1960; 1 thing lasted"},
		1970: {"1962", "The sources tell of nothing that happened"},
	} {
		for _, w := range want {
			if got := tell(year); !strings.Contains(got, w) || w == "" && got != "" {
				t.Errorf("%d: told is %q, want %q", year, got, w)
			}
		}
	}
	if got := tell(1980); len(view.outside()) > 0 && !strings.Contains(got, "Outside of what the sources tell") {
		t.Errorf("what is outside of the material is told as %q", got)
	}
}
