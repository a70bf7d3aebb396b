package reader

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
	"daqin/ui/words"
)

// figured is a model with figures of all kinds: a series over time, one told once, a range, two for one thing, and some alone.
func figured() *model.Model {
	m := modeltest.Small()
	words := m.Figures[0].Evidence
	add := func(id model.FigureID, what, unit string, value, high float64, when string) {
		f := model.Figure{ID: id, What: what, Unit: unit, Value: value, High: high, Actors: []model.ActorID{"norland", "sudland"}, Evidence: words}
		if when != "" {
			f.When = edtf.MustParse(when)
		}
		m.Figures = append(m.Figures, f)
	}
	add("sold-1971", "exports", "crowns", 4e6, 0, "1971")
	add("sold-1980", "exports", "crowns", 9e6, 0, "1980")
	add("sold-1980-too", "exports", "crowns", 8e6, 0, "1980")
	add("sold-some-time", "exports", "crowns", 1e6, 0, "")
	add("loan", "loan", "crowns", 2e6, 3e6, "1974")
	add("rank-1", "place among buyers", model.Rank, 1, 0, "1971")
	add("rank-2", "place among sellers", model.Rank, 2, 0, "1971")
	add("boats", "boats", "boats", 12, 0, "2005")
	return m
}

// subjectsOf gives all that the links of a card lead to.
func (d desk) subjectsOf(kind state.Kind) (all []state.Subject) {
	for _, s := range d.card.sheet.stops() {
		for _, to := range s.link.subjects {
			if to.Kind == kind && !slices.Contains(all, to) {
				all = append(all, to)
			}
		}
	}
	return all
}

// Each figure of the model stands in the list, however narrow, and a click on it selects it and reads its words.
func TestEveryFigureIsListed(t *testing.T) {
	m := figured()
	for _, width := range []float32{320, 900} {
		d := open(t, m, width, 700)
		d.store.Select(state.Figures)
		if got := len(d.subjectsOf(state.AFigure)); got != len(m.Figures) {
			t.Errorf("%g wide, %d of %d figures are listed", width, got, len(m.Figures))
		}
	}
}

func TestABarLeadsToItsFigure(t *testing.T) {
	d := open(t, figured(), 900, 900)
	d.store.Select(state.Figures)
	at := slices.IndexFunc(d.card.sheet.marks, func(p placed) bool { return p.link != nil && first(p.link.subjects) == state.Figure("loan") })
	bar := d.card.onReader(d.card.sheet.marks[at].middle())
	test.MoveMouse(d.window.Canvas(), bar)
	if got := strings.Join(d.tip(d.over), " "); !strings.Contains(got, "2–3 million crowns") || !strings.Contains(got, "1974") || !strings.Contains(got, "Handbook") {
		t.Errorf("pointing at the bar says %q, not its number, date and source", got)
	}
	test.TapCanvas(d.window.Canvas(), bar)
	if got := d.state().Subject; got != state.Figure("loan") {
		t.Fatalf("%v is selected", got)
	}
	if got := d.quoted(); got != "about 40 million crowns" {
		t.Errorf("the place points at %q", got)
	}
	thin := map[state.Subject]float32{}
	for _, p := range d.card.sheet.marks {
		if p.link != nil && p.shape == shapeBar {
			if was, known := thin[first(p.link.subjects)]; !known || p.thin < was {
				thin[first(p.link.subjects)] = p.thin
			}
		}
	}
	if thin[state.Figure("loan")] >= thin[state.Figure("sold-1971")] {
		t.Errorf("on its card the figure stands no stronger than another: %v", thin)
	}
}

// On its own card a figure stands before all others, and looks as it does in the list: the same words, as strong.
func TestAFigureStandsFirstOnItsCard(t *testing.T) {
	d := open(t, figured(), 900, 900)
	for _, f := range d.index.Model.Figures {
		d.store.Select(state.Figure(f.ID))
		if _, charted := d.index.ChartOf(d.index.Figure(f.ID)); !charted {
			continue
		}
		if !slices.ContainsFunc(d.card.sheet.marks, func(p placed) bool {
			return p.link != nil && first(p.link.subjects) == state.Figure(f.ID) && p.overlaps(d.card.sheet.plots[0])
		}) {
			t.Errorf("on the card of %s it is not in the first plot", f.ID)
		}
		for _, b := range d.card.sheet.blocks {
			if b.text == words.Amount(&f) && len(b.runs) == 1 && b.runs[0].link != nil && first(b.runs[0].link.subjects) == state.Figure(f.ID) && b.face != faceStrong {
				t.Errorf("on its card the number of %s is in face %d", f.ID, b.face)
			}
		}
	}
}

// Of the years between two figures nothing is said that a third one between them contradicts, wherever it stands: as the first
// on its card, or in a column.
func TestNoSilenceIsToldWhereThereIsNone(t *testing.T) {
	m := modeltest.Small()
	evidence := m.Figures[0].Evidence
	m.Figures = nil
	for _, c := range [][3]string{
		{"boats", "1950", "boats built first"}, {"boats", "1970", "boats sunk"}, {"boats", "1990", "boats built last"},
		{"ships", "1950", "ships built first"}, {"ships", "1960", "ships sunk"}, {"ships", "1970", "ships sunk"}, {"ships", "1990", "ships built last"},
	} {
		m.Figures = append(m.Figures, model.Figure{ID: model.FigureID(c[0] + "-" + c[1]), What: c[2], Unit: c[0], Value: 5,
			When: edtf.MustParse(c[1]), Evidence: evidence})
	}
	d := open(t, m, 900, 900)
	for _, s := range []state.Subject{state.Figure("boats-1970"), state.Figure("ships-1970")} {
		d.store.Select(s)
		d.sees("none told between 1970 and 1990")
		for _, b := range d.card.sheet.blocks {
			if strings.Contains(b.text, "1950 and 1990") {
				t.Errorf("the card of %v says %q", s, b.text)
			}
		}
	}
}

// By keys alone: to the card, down to a figure, and to its sentence.
func TestTheKeysReachAFigure(t *testing.T) {
	d := open(t, figured(), 900, 900)
	d.store.Select(state.Figures)
	d.window.Canvas().Focus(d.Card())
	for range 100 {
		if d.card.cursor != nil && first(d.card.cursor.subjects) == state.Figure("sold-1980") {
			break
		}
		press(d.card, fyne.KeyDown)
	}
	press(d.card, fyne.KeyReturn)
	if got := d.state().Subject; got != state.Figure("sold-1980") {
		t.Errorf("%v is selected", got)
	}
}

// Where one thing has two numbers of one date both stand there, side by side, and are named as different.
func TestTwoNumbersForOneThingBothStand(t *testing.T) {
	d := open(t, figured(), 900, 900)
	d.store.Select(state.Figures)
	var a, b *placed
	for i := range d.card.sheet.marks {
		switch p := &d.card.sheet.marks[i]; {
		case p.link == nil:
		case first(p.link.subjects) == state.Figure("sold-1980"):
			a = p
		case first(p.link.subjects) == state.Figure("sold-1980-too"):
			b = p
		}
	}
	if a.at.X < b.at.X+b.size.Width && b.at.X < a.at.X+a.size.Width {
		t.Errorf("the two columns stand at %v and %v, one over the other", a.box, b.box)
	}
	d.sees("Told differently: exports  ① 9 million  ① 8 million")
}

// Accounts are listed by verdict, those that differ first, and each leads on; so does each telling, to its words.
func TestEveryAccountIsListed(t *testing.T) {
	m := modeltest.Small()
	d := open(t, m, 900, 700)
	d.store.Select(state.Accounts)
	want := []state.Subject{state.Account("docks-finished"), state.Account("recognition-told-twice")}
	if got := d.subjectsOf(state.AnAccount); !slices.Equal(got, want) {
		t.Errorf("listed are %v, want %v", got, want)
	}
	telling := m.Accounts[1].Tellings[1].Evidence
	d.follow(d.link(func(l *link) bool { return l.at != nil && *l.at == telling }))
	if got := d.state().Subject; got != want[0] || d.quoted() != telling.Quote {
		t.Errorf("the telling leads to %v, at %q", got, d.quoted())
	}
}

// Stepping goes through all of a list and comes round; the other way leads back.
func TestSteppingGoesRound(t *testing.T) {
	d := open(t, figured(), 900, 700)
	for _, from := range []state.Subject{state.Figure("loan"), state.Account("docks-finished")} {
		d.store.Select(from)
		_, all := d.inList(from)
		seen := map[state.Subject]bool{}
		for range all {
			if !d.CanStep() {
				t.Fatalf("%v stands in no list", d.state().Subject)
			}
			seen[d.state().Subject] = true
			d.Step(1)
		}
		if d.state().Subject != from || len(seen) != len(all) {
			t.Errorf("from %v, %d of %d are met, last %v", from, len(seen), len(all), d.state().Subject)
		}
		d.Step(1)
		d.Step(-1)
		if d.state().Subject != from {
			t.Errorf("there and back leads from %v to %v", from, d.state().Subject)
		}
	}
	for _, list := range []state.Subject{state.Figures, state.Accounts} {
		_, all := d.inList(list)
		for by, want := range map[int]state.Subject{1: all[0], -1: all[len(all)-1]} {
			d.store.Select(list)
			if d.Step(by); d.state().Subject != want {
				t.Errorf("from %v, a step of %d leads to %v, not %v", list, by, d.state().Subject, want)
			}
		}
	}
	d.store.Select(state.Actor("norland"))
	if d.CanStep() {
		t.Error("an actor stands in a list")
	}
	d.Step(1)
	if d.state().Subject != state.Actor("norland") {
		t.Error("stepping leaves an actor")
	}
}

// A list takes the text's place while it stands; closed, it leaves the text where it was.
func TestAListGivesTheTextBack(t *testing.T) {
	d := open(t, builtIn(t), 900, 500)
	d.store.OpenSection("diplomatic")
	d.page.scrollTo(d.page.sheet.lineAbove(300))
	was := d.page.sight()
	for _, list := range []state.Subject{state.Figures, state.Accounts} {
		d.store.Select(list)
		if got := d.card.sight().size.Height; got < 0.9*(was.size.Height) {
			t.Errorf("%v has %g of the height, the text had %g", list, got, was.size.Height)
		}
		d.store.Clear()
		if got := d.page.sight(); abs(got.at.Y-was.at.Y) > hair || got.size != was.size {
			t.Errorf("behind %v the text is in sight from %v, before from %v", list, got, was)
		}
	}
}

// A model without any says so, and there is nothing to step to.
func TestEmptyListsSayThatTheyAre(t *testing.T) {
	m := modeltest.Small()
	m.Figures, m.Accounts = nil, nil
	d := open(t, m, 900, 500)
	d.store.Select(state.Figures)
	d.sees("no numbers")
	d.store.Select(state.Accounts)
	d.sees("no tellings")
	if d.CanStep() {
		t.Error("there is something to step to")
	}
}

// Who comes back to a list goes on where they were.
func TestAListGoesOnWhereOneWas(t *testing.T) {
	d := open(t, builtIn(t), 900, 500)
	for _, list := range []state.Subject{state.Accounts, state.Figures} {
		_, all := d.inList(list)
		last := all[len(all)-1]
		d.store.Select(last)
		d.store.Select(list)
		if d.card.cursor == nil || first(d.card.cursor.subjects) != last {
			t.Errorf("back in %v the keys are on %v, not on %v", list, d.card.cursor, last)
		}
		if d.part("reader.card." + cardNames[last.Kind] + "." + last.ID); d.card.sight().at.Y == 0 {
			t.Errorf("back in %v its beginning is in sight, not %v", list, last)
		}
	}
	d.store.Select(state.Accounts)
	if d.card.cursor != nil || d.card.sight().at.Y != 0 {
		t.Error("from another list it goes on somewhere")
	}
}
