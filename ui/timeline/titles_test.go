package timeline

import (
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"daqin/assets"
	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/look"
	"daqin/ui/state"
)

func TestTitlesCoverNothing(t *testing.T) {
	someScenes(t, func(t *testing.T, s *scene) {
		for i, title := range s.titles {
			ink := title.ink()
			ink.y0, ink.y1 = ink.y0+0.01, ink.y1-0.01
			for _, m := range s.marks {
				if ink.overlaps(m.box) {
					t.Errorf("title %q at %v covers the mark at %v", title.text, title.box, m.box)
				}
			}
			for _, other := range s.titles[i+1:] {
				theirs := other.ink()
				if ink.x0 -= 1.1 * title.height(); ink.overlaps(theirs) {
					t.Errorf("titles %q and %q overlap or nearly touch", title.text, other.text)
				}
				ink.x0 += 1.1 * title.height()
				theirs.x0 -= 1.1 * title.height()
				if ink.overlaps(theirs) {
					t.Errorf("titles %q and %q overlap or nearly touch", title.text, other.text)
				}
			}
		}
	})
}

// Who is selected asks first, then who belongs to it, and no other while something is selected; otherwise who more is said of.
func TestTitlesGoToTheImportantFirst(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	for _, c := range []struct {
		name   string
		choose func(*state.Store)
		want   []model.EventID
		others bool
	}{
		{"nothing", func(*state.Store) {}, []model.EventID{"recognition", "coast-treaty-signed"}, true},
		{"an actor", func(s *state.Store) { s.SelectActor("ana-vell") }, []model.EventID{"coast-treaty-signed", "port-mira-meeting"}, false},
		{"an event", func(s *state.Store) { s.SelectEvent("loan") }, []model.EventID{"loan", "loan"}, false},
	} {
		store := state.NewStore(x)
		c.choose(store)
		s := newScene(x, box{100, 0, 1100, 210}, store.State().Place, 1)
		s.resting.follow(s.dates, store.State())
		var got []model.EventID
		for _, asks := range s.callers() {
			got = append(got, x.Model.Events[asks.event].ID)
		}
		if others := len(got) > len(c.want); len(got) < len(c.want) || !slices.Equal(got[:len(c.want)], c.want) || others != c.others {
			t.Errorf("with %s selected the titles are asked for by %v, want %v, others %t", c.name, got, c.want, c.others)
		}
	}
}

// A cluster that holds what belongs to the selected says the title of one of them, and how many more they are.
func TestClustersTellWhatBelongsToTheSelected(t *testing.T) {
	m := dated("1950-03-02", "1950-03-03", "1950-03-04", "1980")
	m.Actors = []model.Actor{{ID: "ana", Name: "Ana", Kind: model.Person}}
	for i := range m.Events[:2] {
		m.Events[i].Actors = []model.ActorID{"ana"}
	}
	m.Events[1].Title, m.Events[1].Statements = "Ana comes", []model.Statement{{}}
	x := model.NewIndex(m)
	store := state.NewStore(x)
	s := newScene(x, box{100, 0, 400, 22}, store.State().Place, 1)
	said := func() (texts []string) {
		s.entitle(store.State(), 500, plainText)
		for _, title := range s.titles {
			texts = append(texts, title.text)
		}
		return texts
	}
	if got, want := said(), []string{"Envoys meet"}; !slices.Equal(got, want) {
		t.Errorf("with nothing selected the titles are %q, want %q", got, want)
	}
	store.SelectActor("ana")
	if got, want := said(), []string{"Ana comes +1"}; !slices.Equal(got, want) {
		t.Errorf("with Ana selected the titles are %q, want %q", got, want)
	}
}

// What lasts all through the view and beyond says what it is: above the rows of bars, one title beside the other.
func TestBarsThatFillTheViewHaveTitles(t *testing.T) {
	x := model.NewIndex(dated("1950/1990", "1951/1990", "1952/1990"))
	place := state.NewStore(x).State().Place
	place.Span = years(1970, 1971)
	s := newScene(x, box{100, 0, 1100, 40}, place, 1)
	s.entitle(state.State{Place: place}, 1200, plainText)
	if len(s.titles) != 3 {
		t.Errorf("%d titles, want 3: %+v", len(s.titles), s.titles)
	}
	for _, title := range s.titles {
		if m := s.marks[title.mark]; title.ink().y1 > m.y0 || title.x0 < s.zone.x0 {
			t.Errorf("title %v of the bar %v does not stand above it", title.ink(), m.box)
		}
	}
}

// A title stands clear of the marks of others, but those above or below its own, and of the ring around what is selected.
func TestTitlesKeepApartFromOthersMarks(t *testing.T) {
	check := func(t *testing.T, s *scene) {
		for i := range s.titles {
			title := &s.titles[i]
			own := s.marks[title.mark]
			if left := max(own.x0, s.zone.x0); title.x0 > left+0.1 && title.x0 < own.x1 && own.x1 < s.zone.x1 && title.x1 > own.x1+0.1 {
				t.Errorf("title %q at %v leaves the bar at %v", title.text, title.box, own.box)
			}
			for k, m := range s.marks {
				ink := title.ink().grown(-0.01)
				if k != title.mark && (m.x1 < own.x0 || own.x1 < m.x0) {
					ink.x0, ink.x1 = ink.x0-foreign+0.1, ink.x1+foreign-0.1
				}
				switch s.resting.strongest(&m) {
				case state.Faded: // titles of what is selected may lie on it
					continue
				case state.Selected:
					m.box = m.grown(3.6)
				}
				if ink.overlaps(m.box) {
					t.Errorf("title %q of %v at %v comes too near to the mark at %v", title.text, own.box, title.ink(), m.box)
				}
			}
		}
	}
	someScenes(t, check)
	x := model.NewIndex(modeltest.Small())
	store := state.NewStore(x)
	for _, e := range x.Model.Events {
		store.SelectEvent(e.ID)
		for _, high := range []float32{130, 210, 400} {
			s := newScene(x, box{100, 0, 1100, high}, store.State().Place, 1)
			s.entitle(store.State(), 1200, plainText)
			check(t, s)
		}
	}
}

// Letters lie in the ink of a title, in the fonts that the app writes with: from the highest without an accent to the lowest.
func TestInkIsWhereLettersAre(t *testing.T) {
	app := test.NewTempApp(t)
	for name, fonts := range map[string]look.Fonts{"plain": {}, "names": {Names: fyne.NewStaticResource("names.ttf", assets.NamesFont)}} {
		for _, scale := range []float32{1, 2} {
			app.Settings().SetTheme(look.New(look.Light, scale, fonts))
			text := canvas.NewText("Adfhklgjpqy", color.Black)
			text.TextSize = plainLabel * scale
			c := software.NewCanvas()
			c.SetPadded(false)
			c.SetContent(text)
			c.Resize(text.MinSize())
			picture := c.Capture()
			first, last := -1, 0
			for y := range picture.Bounds().Dy() {
				for x := range picture.Bounds().Dx() {
					if r, _, _, _ := picture.At(x, y).RGBA(); r < 0x8000 {
						if first < 0 {
							first = y
						}
						last = y + 1
					}
				}
			}
			ink := (&title{box: box{0, 0, 0, text.MinSize().Height}}).ink()
			if float32(first) < ink.y0-0.6 || float32(last) > ink.y1+0.6 || float32(last-first) < 0.85*ink.height() {
				t.Errorf("%s at %v: letters from %d to %d, ink from %v to %v of %v", name, scale, first, last, ink.y0, ink.y1, text.MinSize().Height)
			}
		}
	}
}

func TestLongTitlesAreCutAfterAWord(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want string
	}{
		{"Trade begins", 12, "Trade begins"},
		{"A delegation comes, and stays", 20, "A delegation comes…"},
		{"A delegation comes", 13, "A delegation…"},
		{"Überseehandelsgesellschaft", 10, "Überseeha…"},
	} {
		if got := shorten(c.text, c.most); got != c.want {
			t.Errorf("shorten(%q, %d) = %q, want %q", c.text, c.most, got, c.want)
		}
	}
}
