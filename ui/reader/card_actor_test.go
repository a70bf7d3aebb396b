package reader

import (
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

func TestAnActorIsToldOf(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.SelectActor("omar-tesh")
	d.sees("Omar Tesh", "person · Sudland", "Premier of Sudland", "Names  1", "عمر Arabic",
		"2 mentions", "earliest: 1992 and 1996", "latest: 21 Sep 2010", "Ties  3", "meets Ana Vell", "visits Norland",
		"represents Sudland", "Events  2", "Tesh visits Norland")
	d.store.GoTo(years(1992, 1994))
	d.sees("Ties  3 · 1 in 1992–1994", "Events  2 · 1 in 1992–1994")
	d.store.SelectActor("vell-shipping")
	d.sees("Figures  1", "about 40 million crowns", "When the docks were ready  The tellings differ")
}

// A name that the texts use in another script is told with its language.
func TestANameInAnotherScriptIsTold(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	d.store.SelectActor("ma-fuliang")
	d.sees("Names  2", "Ma Fuliang 2 mentions · first in “Military relations”", "馬賦良 Chinese, traditional · 1 mentions")
}

// Whatever is selected, the keys come to each link of its card, one after the other.
func TestKeysReachEveryLinkOfEveryCard(t *testing.T) {
	d := open(t, modeltest.Small(), 690, 480)
	for _, s := range append(subjects(d.index.Model), state.Sources, state.Accounts, state.Figures) {
		d.store.Select(s)
		stops := d.card.sheet.stops()
		if len(stops) == 0 {
			t.Errorf("%v: its card leads nowhere", s)
		}
		for i, stop := range stops {
			if press(d.card, fyne.KeyDown); d.card.cursor != stop.link {
				t.Fatalf("%v: the keys are not at link %d of %d", s, i, len(stops))
			}
		}
	}
}

// Each name by which the texts call an actor leads to where it is used first, and all uses are counted.
func TestNamesLeadToTheirFirstUse(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	for i := range d.index.Model.Actors {
		a := &d.index.Model.Actors[i]
		count := 0
		for _, c := range d.callings(a) {
			count += c.count
			if c.first.Actor != a.ID || c.first.Evidence.Quote != c.name {
				t.Errorf("%s: %q leads to %q", a.ID, c.name, c.first.Evidence.Quote)
			}
			for _, m := range d.index.MentionsOf(a.ID) {
				if m == c.first {
					break
				} else if m.Evidence.Quote == c.name {
					t.Errorf("%s: %q is used before %d", a.ID, c.name, c.first.Evidence.Start)
				}
			}
		}
		if want := len(d.index.MentionsOf(a.ID)); count != want {
			t.Errorf("%s: %d uses of names, %d mentions", a.ID, count, want)
		}
	}
}

// Each bar leads to a mention that is told of its stretch of time, and says how many are.
func TestBarsLeadToMentionsOfTheirTime(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	bars, counts := 0, 0
	for i := range d.index.Model.Actors {
		a := &d.index.Model.Actors[i]
		told := d.index.ToldOf(a.ID)
		p := d.overTime(a, told)
		if p == nil {
			continue
		}
		for _, m := range p.marks {
			if m.link == nil {
				continue
			}
			bars++
			at := slices.IndexFunc(told, func(t model.Told) bool { return t.Evidence == *m.link.at })
			if at < 0 || len(told[at].When) == 0 || told[at].In(d.index, m.link.when) == model.Outside {
				t.Errorf("%s: the bar of %v leads to %v", a.ID, m.link.when, m.link.at)
			}
		}
	}
	d.store.SelectActor("xi-jinping")
	for _, b := range d.card.sheet.blocks {
		if len(b.runs) == 1 && b.runs[0].link != nil && b.runs[0].link.when != (model.Span{}) {
			counts++
		}
	}
	if _, ok := d.Parts()["reader.card.time.2020"]; !ok {
		t.Error("the bar of 2020 is no part of the reader")
	}
	if bars < 50 || counts != 3 {
		t.Errorf("there are %d bars; of the three of Xi Jinping %d have their counts", bars, counts)
	}
}

// However few are told of a time, their bar stands on the line and can be seen.
func TestBarsStandOnTheirLine(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	d.store.SelectActor("china")
	if high := d.card.sheet.plots[0].size.Height; high > lowPlot*d.kit.em() {
		t.Errorf("the bars are %g high, and may be cut", high)
	}
	var line placed
	for _, m := range d.card.sheet.marks {
		if m.link == nil && m.size.Width > line.size.Width {
			line = m
		}
	}
	for _, m := range d.card.sheet.marks {
		switch bottom := m.at.Y + m.size.Height; {
		case m.link == nil:
		case bottom > line.at.Y+hair, m.thin == 0 && bottom < line.at.Y-1, m.size.Height < markLeast:
			t.Errorf("the bar of %v stands from %g to %g, the line at %g", m.link.when, m.at.Y, bottom, line.at.Y)
		}
	}
}

// The years named below bars are as far apart as one another, and none but round ones.
func TestTicksAreEven(t *testing.T) {
	for _, story := range []model.Span{years(1939, 2026), years(1900, 1903), years(-221, 220), years(1989, 1990), years(618, 907)} {
		p := &plot{}
		all, step := stretchesOf(story)
		addTicks(p, all, step, 1)
		var named []float32
		for _, l := range p.labels {
			named = append(named, l.at.share*float32(len(all)))
		}
		slices.Sort(named)
		if len(named) == 0 || len(named) > mostTicks {
			t.Errorf("%v: %d years are named", story, len(named))
		}
		for i := 2; i < len(named); i++ {
			if abs(named[i]-2*named[i-1]+named[i-2]) > 0.01 {
				t.Errorf("%v: years are named at stretches %v", story, named)
			}
		}
	}
}

func TestBarsFadeOutsideTheChosenSpan(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	d.store.SelectActor("xi-jinping")
	ink := func(year int) any {
		for _, m := range d.card.sheet.marks {
			if m.link != nil && m.link.when.Contains(edtf.DayOf(year, 6, 1)) {
				return d.pen(m.tint, m.link).ink
			}
		}
		t.Fatalf("%d has no bar", year)
		return nil
	}
	before := ink(2023)
	d.store.MoveTo(years(2015, 2019))
	if ink(2018) != before || ink(2023) == before {
		t.Errorf("in 2015–2019 the bar of 2018 is drawn in %v, that of 2023 in %v, before in %v", ink(2018), ink(2023), before)
	}
}

// The stretches of a plot follow one another over the whole story, and are neither too many nor of odd lengths.
func TestStretchesCoverTheStory(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		from := random.IntN(6000) - 3000
		story := model.Span{From: edtf.DayOf(from, 1, 1), Until: edtf.DayOf(from+1+random.IntN(1<<random.IntN(14)), 1, 1)}
		all, _ := stretchesOf(story)
		if len(all) == 0 || len(all) > mostBars || all[0].From != story.From || all[len(all)-1].Until != story.Until {
			t.Fatalf("%v is parted into %v", story, all)
		}
		for i, s := range all {
			if s.Until <= s.From || i > 0 && s.From != all[i-1].Until {
				t.Fatalf("%v is parted into %v", story, all)
			}
		}
	}
}

// Ties stand by strength, each once, and lead to themselves.
func TestTiesStandByStrength(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	for i := range d.index.Model.Actors {
		a := &d.index.Model.Actors[i]
		var all []*model.Tie
		last := 0
		for n, s := range d.strands(a) {
			if n > 0 && s.weight > last && named(s) == 0 {
				t.Errorf("%s: %q with %d stands behind one with %d", a.ID, s.label, s.weight, last)
			}
			last, all = s.weight, append(all, s.ties...)
			if !slices.IsSortedFunc(s.ties, func(s, t *model.Tie) int { return len(t.Statements) - len(s.Statements) }) {
				t.Errorf("%s: %q does not stand by strength", a.ID, s.label)
			}
		}
		if len(all) != len(d.index.TiesOf(a.ID)) {
			t.Errorf("%s: %d ties are told of %d", a.ID, len(all), len(d.index.TiesOf(a.ID)))
		}
	}
}

// Of a list that is cut those stand first that the chosen span shows, and all in their order.
func TestCutListsShowWhatTheSpanShows(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	var shown []int
	item := func(i int) []row { shown = append(shown, i); return nil }
	in := func(i int) bool { return i == 2 || i > 6 }
	for _, c := range []struct {
		most, items int
		want        []int
	}{{3, 9, []int{2, 7, 8}}, {3, 8, []int{0, 2, 7}}, {2, 20, []int{2, 7}}, {3, 4, []int{0, 1, 2, 3}}, {5, 0, nil}} {
		shown = nil
		if d.cutTo("list", c.most, c.items, in, item); !slices.Equal(shown, c.want) {
			t.Errorf("of %d items %v are shown, want %v", c.items, shown, c.want)
		}
	}
	d.uncut["list"] = true
	shown = nil
	if d.cutTo("list", 1, 6, in, item); len(shown) != 6 {
		t.Errorf("of the whole list %v are shown", shown)
	}
}

func TestTheCardOfAnActorFollowsTheSpan(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	d.store.SelectActor("china")
	d.store.GoTo(years(2016, 2018))
	for _, r := range d.cardRows {
		if r.link != nil && first(r.link.subjects).Kind == state.AnEvent && d.presence(r.link) == model.Outside {
			t.Errorf("%q is shown, which is not in the span, though others are", r.text)
		}
	}
}
