package reader

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/model/network"
	"daqin/ui/state"
)

// says gives what stands on the card, a line for each row.
func (d desk) says() string {
	var lines []string
	for _, r := range d.newCard() {
		line := r.text
		if r.lead != nil {
			line = r.lead.text + " " + line
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func (d desk) sees(want ...string) {
	d.t.Helper()
	for _, w := range want {
		if !strings.Contains(d.says(), w) {
			d.t.Errorf("the card does not say %q but\n%s", w, d.says())
		}
	}
}

// link gives the first link of the card that is as asked for.
func (d desk) link(is func(l *link) bool) *link {
	d.t.Helper()
	for _, stop := range d.card.sheet.stops() {
		if is(stop.link) {
			return stop.link
		}
	}
	d.t.Fatalf("there is no such link on the card\n%s", d.says())
	return nil
}

// between opens the card of two actors.
func between(t *testing.T, m *model.Model, a, b model.ActorID, when model.Span) desk {
	d := open(t, m, 900, 700)
	d.store.SelectActors([]model.ActorID{a, b})
	if when != (model.Span{}) {
		d.store.GoTo(when)
	}
	return d
}

func TestTwoActorsThatATieJoins(t *testing.T) {
	d := between(t, modeltest.Small(), "norland", "sudland", model.Span{})
	d.sees("3 sentences", "Norland recognises Sudland", "Norland supplies Sudland", "On 14 March 1950 Norland recognised Sudland.",
		"Omar Tesh visits Norland · represents Sudland", "Norland recognises Sudland", "A Handbook of the Coast", "Norland 3 · Sudland 2")
	d.store.GoTo(years(1960, 1969))
	if says := d.says(); strings.Contains(says, "¶") || strings.Contains(says, "supplies") {
		t.Errorf("of the sixties the card says\n%s", says)
	}
}

// What only may be in the span is marked so.
func TestPossibleTiesAreMarked(t *testing.T) {
	d := between(t, modeltest.Small(), "norland", "harbour-council", model.Span{})
	if strings.Contains(d.says(), "possibly") {
		t.Errorf("in all of time something is only possible:\n%s", d.says())
	}
	d.store.GoTo(years(1965, 1966))
	d.sees("Harbour Council is named with Norland  the 1960s · 1 sentences · possibly")
}

func TestTwoActorsThatNothingJoinsAreLedToOneAnother(t *testing.T) {
	d := between(t, modeltest.Small(), "coast-treaty", "omar-tesh", model.Span{})
	d.sees("Coast Treaty – Norland – Omar Tesh", "2 steps")
	var ties []state.Subject
	for _, r := range d.newCard() {
		if r.link != nil && r.face == faceText && first(r.link.subjects).Kind == state.ATie {
			ties = append(ties, r.link.subjects[0])
		}
	}
	if want := []state.Subject{state.Tie("norland-signs-treaty"), state.Tie("tesh-visits-norland")}; !slices.Equal(ties, want) {
		t.Errorf("the way leads over %v, want %v", ties, want)
	}
}

// The sentence of a step goes to its words and selects the tie that it says.
func TestASentenceOfAWaySelectsItsTie(t *testing.T) {
	d := between(t, modeltest.Small(), "coast-treaty", "omar-tesh", model.Span{})
	d.follow(d.link(func(l *link) bool { return l.at != nil && first(l.subjects) == state.Tie("tesh-visits-norland") }))
	if got := d.state().Subject; got != state.Tie("tesh-visits-norland") {
		t.Errorf("%v is selected", got)
	}
	if got, want := d.quoted(), "The Premier of Sudland, Omar Tesh (عمر), came to Norland in 1992 and 1996."; got != want {
		t.Errorf("the place points at %q, want %q", got, want)
	}
}

// Where the span has no way the card offers the nearest that has, and a click goes there.
func TestTheNearestSpanWithAWayIsOffered(t *testing.T) {
	d := between(t, modeltest.Small(), "coast-treaty", "omar-tesh", years(1970, 1975))
	d.sees("Nothing leads from one to the other in 1970–1975.", "There is a way in 1962–1992")
	d.follow(d.link(func(l *link) bool { return l.span != model.Span{} }))
	if got := d.state().Span; got != years(1962, 1992) {
		t.Errorf("the chosen span is %v", got)
	}
	d.sees("Coast Treaty – Norland – Omar Tesh")
	d = between(t, modeltest.Small(), "coast-treaty", "port-mira", model.Span{})
	d.sees("Nothing leads from one to the other at any time.")
}

// signed gives a model in which two ways lead from the treaty to Omar Tesh.
func signed() *model.Model {
	m := modeltest.Small()
	at := slices.IndexFunc(m.Ties, func(t model.Tie) bool { return t.ID == "norland-signs-treaty" })
	also := m.Ties[at]
	also.ID, also.From = "sudland-signs-treaty", "sudland"
	m.Ties = append(m.Ties, also)
	return m
}

func TestSeveralWaysAreGoneThroughOneByOne(t *testing.T) {
	d := between(t, signed(), "coast-treaty", "omar-tesh", model.Span{})
	d.sees("Way 1 of 2", "Coast Treaty – Norland – Omar Tesh")
	next := d.link(func(l *link) bool { return l.way > 0 })
	d.card.cursor = next
	press(d.card, fyne.KeyReturn)
	d.sees("Way 2 of 2", "Coast Treaty – Sudland – Omar Tesh")
	if d.state().Way != 1 || d.card.cursor == nil {
		t.Errorf("the way %d is shown, the keys are at %v", d.state().Way, d.card.cursor)
	}
	d.follow(d.link(func(l *link) bool { return l.way > 0 }))
	d.sees("Way 1 of 2")
	d.store.GoTo(years(1962, 1993)) // there is one way only, whichever was shown
	d.store.TakeWay(1)
	d.sees("Coast Treaty – Norland – Omar Tesh")
}

// A line of several ties is told by date, each sentence with the words of its tie.
func TestATieIsToldWithAllThatJoinsTheTwo(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.SelectTie("norland-supplies-sudland")
	headings := func() (all []string) {
		for _, r := range d.newCard()[3:] {
			if r.face == faceSmall && strings.Contains(r.text, "Norland ") || r.face == faceSmallStrong {
				all = append(all, r.text)
			}
		}
		return all
	}
	want := []string{"Mar 1950 · Norland recognises Sudland", "14 Mar 1950 · Norland recognises Sudland", "since 2005 · Norland supplies Sudland"}
	if got := headings(); !slices.Equal(got, want) {
		t.Errorf("the card tells of %q, want %q", got, want)
	}
	d.store.GoTo(years(2000, 2009))
	if got := headings(); !slices.Equal(got, want[2:]) {
		t.Errorf("of a span the card tells of %q, want %q", got, want[2:])
	}
	d.sees("3 sentences · 1 in 2000–2009", "and 2 at other times")
	d.follow(d.link(func(l *link) bool { return l.list != "" }))
	if got := headings(); !slices.Equal(got, want) {
		t.Errorf("asked for all the card tells of %q, want %q", got, want)
	}
}

func TestAGroupIsToldOf(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.SelectActors([]model.ActorID{"norland", "omar-tesh", "reed-brigade"})
	d.sees("3 actors", "Reed Brigade armed group · Sudland", "Ties among them  1", "Omar Tesh visits Norland",
		"Events with two of them or more  1", "Tesh visits Norland\nNorland · O. Tesh", "All are tied to  1\nSudland")
	d.store.GoTo(years(1950, 1955))
	d.sees("No sentence joins any two of them in 1950–1955.")
}

// Long lists are cut, a click shows all of them, and the next card is cut again.
func TestLongListsAreCut(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	all := make([]model.ActorID, len(d.index.Model.Actors))
	for i := range all {
		all[i] = d.index.Model.Actors[i].ID
	}
	d.store.SelectActors(all)
	before := len(d.newCard())
	if d.sees("and 94 more"); before > 40 {
		t.Errorf("the card of all actors has %d rows", before)
	}
	d.follow(d.link(func(l *link) bool { return l.list != "" }))
	if after := len(d.cardRows); after != before+len(all)-mostActors-1 {
		t.Errorf("with all actors the card has %d rows, before %d", after, before)
	}
	d.store.Clear()
	d.store.SelectActors(all)
	if again := len(d.cardRows); again != before {
		t.Errorf("the next card has %d rows, the one before had %d", again, before)
	}
}

func TestListsOneLongerAreWhole(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	item := func(int) []row { return []row{{text: "item"}, {text: "and where it stands"}} }
	for items, want := range map[int]int{0: 0, 1: 2, 3: 6, 4: 8, 5: 7, 9: 7} {
		if got := len(d.cut("list", 3, items, item)); got != want {
			t.Errorf("of %d items %d rows are left, want %d", items, got, want)
		}
	}
}

// The keys come to every line that leads somewhere, one after the other.
func TestKeysReachEveryLineOfACard(t *testing.T) {
	m := builtIn(t)
	for _, actors := range [][]model.ActorID{{"china", "syria"}, {"xi-jinping", "mustafa-tlass"}, {"china", "syria", "russia", "xi-jinping"}} {
		d := open(t, m, 900, 700)
		d.store.SelectActors(actors)
		for range 2 {
			stops := d.card.sheet.stops()
			for i, stop := range stops {
				if press(d.card, fyne.KeyDown); d.card.cursor != stop.link {
					t.Fatalf("%v: the keys are at %v, not at the line %d, %v", actors, d.card.cursor, i, stop.link)
				}
			}
			d.store.SelectTie(d.index.Model.Ties[0].ID)
		}
	}
}

// Whatever two actors are selected and whatever span: the card leads over the ties of a shortest way, or to a span that has one.
func TestAnyTwoActorsAreLedToOneAnother(t *testing.T) {
	m := modeltest.Small()
	d := open(t, m, 900, 700)
	for year := 1950; year < 2012; year += 9 {
		when := model.Span{From: edtf.DayOf(year, 1, 1), Until: edtf.DayOf(year+7, 1, 1)}
		seen := network.New(d.index, when)
		for i := range m.Actors {
			for j := range i {
				a, b := m.Actors[i].ID, m.Actors[j].ID
				d.store.SelectActors([]model.ActorID{a, b})
				d.store.GoTo(when)
				offered := slices.ContainsFunc(d.card.sheet.stops(), func(s stop) bool { return s.link.span != model.Span{} })
				path := seen.Path(a, b)
				ever := network.New(d.index, d.index.Story).Path(a, b) != nil
				if offered != (path == nil && ever) {
					t.Errorf("%s and %s in %v: a span is offered: %t, the way is %v", a, b, when, offered, path)
				}
				for _, step := range path {
					d.link(func(l *link) bool {
						return l.at == nil && first(l.subjects).Kind == state.ATie && slices.Contains(step.Ties, model.TieID(l.subjects[0].ID))
					})
				}
			}
		}
	}
}
