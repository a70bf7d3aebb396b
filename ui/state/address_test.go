package state

import (
	"math/rand/v2"
	"strings"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
)

func TestAddresses(t *testing.T) {
	x := small()
	for _, c := range []struct {
		address string
		place   func(*Place)
	}{
		{"daqin:?", func(p *Place) {}},
		{"daqin:?when=1971", func(p *Place) { p.Span = years(1971, 1971) }},
		{"daqin:?when=1960/1970&actor=omar-tesh&section=gazette-lead", func(p *Place) {
			p.Span, p.Subject, p.Section = years(1960, 1970), Actor("omar-tesh"), "gazette-lead"
		}},
		{"daqin:?when=1962-05/1962-06", func(p *Place) {
			p.Span = model.Span{From: edtf.DayOf(1962, 5, 1), Until: edtf.DayOf(1962, 7, 1)}
		}},
		{"daqin:?when=2010-09-21", func(p *Place) {
			p.Span = model.Span{From: edtf.DayOf(2010, 9, 21), Until: edtf.DayOf(2010, 9, 22)}
		}},
		{"daqin:?actor=norland&beside=sudland&section=handbook-lead", func(p *Place) { p.Subject, p.Beside = Actor("norland"), "sudland" }},
		{"daqin:?event=docks&section=handbook-lead&at=3-9", func(p *Place) { p.Subject, p.Mark = Event("docks"), Mark{3, 9} }},
		{"daqin:?q=caf%C3%A9+%26+more", func(p *Place) { p.Query = "café & more" }},
		{"daqin:?hide=diplomacy,agreement&hidekinds=place", func(p *Place) {
			p.Filters.categories = bit(model.Categories, model.Diplomacy) | bit(model.Categories, model.Treaty)
			p.Filters.kinds = bit(model.ActorKinds, model.Place)
		}},
		{"daqin:?actor=norland&beside=sudland&section=handbook-lead&with=ana-vell,omar-tesh&depth=2", func(p *Place) {
			p.Subject, p.Beside, p.Others, p.Depth = Actor("norland"), "sudland", "ana-vell,omar-tesh", 2
		}},
		{"daqin:?size=betweenness&ties=apart&outside=hidden&groups=shown&layout=distances&sides=free&network=list", func(p *Place) {
			p.Drawing, p.AsList = Drawing{ByBetweenness, Apart, Hides, true, Distances, true}, true
		}},
		{"daqin:?as=table&hidesides=neither&hideties=meets,named&least=3&hideactors=ana-vell,omar-tesh", func(p *Place) {
			p.AsTable = true
			p.Filters = Filters{sides: bit(model.Sides, model.Neither), ties: bit(model.TieKinds, model.Meets) | bit(model.TieKinds, model.Named),
				Least: 3, hidden: "ana-vell,omar-tesh"}
		}},
	} {
		want := start(x)
		c.place(&want)
		got, lost := ParseAddress(x, c.address)
		if got != want || len(lost) > 0 {
			t.Errorf("%s leads to %+v, want %+v; lost %q", c.address, got, want, lost)
		}
		if again := want.Address(x); again != c.address {
			t.Errorf("%s is written %s", c.address, again)
		}
	}
}

func TestAnAddressWithNoSectionOpensTheOneThatSelectingWould(t *testing.T) {
	x := small()
	for _, id := range subjects(x) {
		want := selectSubject(x, State{Place: start(x)}, id).Place
		if got, lost := ParseAddress(x, "daqin:?"+strings.Replace(id.String(), ":", "=", 1)); got != want || len(lost) > 0 {
			t.Errorf("%v leads to %+v, want %+v; lost %q", id, got, want, lost)
		}
	}
}

// An address from another model, or a broken one, opens as far as it can be followed and says what could not.
func TestBrokenAddressesAreFollowedAsFarAsTheyGo(t *testing.T) {
	x := small()
	for _, c := range []struct {
		address string
		want    func(*Place)
		lost    []string // a word of each loss
	}{
		{"", func(p *Place) {}, []string{"begin"}},
		{"http://example.org", func(p *Place) {}, []string{"begin"}},
		{"daqin:?actor=xi-jinping&section=gazette-arms", func(p *Place) { p.Section = "gazette-arms" }, []string{"actor=xi-jinping"}},
		{"daqin:?when=someday&actor=norland&section=handbook-lead", func(p *Place) { p.Subject = Actor("norland") }, []string{"when=someday"}},
		{"daqin:?when=1700/1750", func(p *Place) {}, []string{"outside the story"}},
		{"daqin:?section=none&at=1-2", func(p *Place) {}, []string{"section=none"}},
		{"daqin:?at=5-99999", func(p *Place) {}, []string{"at=5-99999"}},
		{"daqin:?actor=norland&event=docks&section=handbook-lead", func(p *Place) { p.Subject = Actor("norland") }, []string{"event=docks"}},
		{"daqin:?at=x", func(p *Place) {}, []string{"at=x"}},
		{"daqin:?beside=norland", func(p *Place) {}, []string{"beside=norland"}},
		{"daqin:?hide=cooking,visit", func(p *Place) { p.Filters.categories = bit(model.Categories, model.Visit) }, []string{"cooking"}},
		{"daqin:?colour=red&event=docks&section=handbook-lead", func(p *Place) { p.Subject = Event("docks") }, []string{"colour"}},
		{"daqin:?actor=norland&section=handbook-lead&with=ana-vell", func(p *Place) { p.Subject = Actor("norland") }, []string{"with=ana-vell"}},
		{"daqin:?actor=norland&beside=sudland&section=handbook-lead&with=sudland,nobody,ana-vell", func(p *Place) {
			p.Subject, p.Beside, p.Others = Actor("norland"), "sudland", "ana-vell"
		}, []string{"\"sudland\" is selected", "\"nobody\" is not"}},
		{"daqin:?actor=norland&section=handbook-lead&way=2", func(p *Place) { p.Subject = Actor("norland") }, []string{"way=2"}},
		{"daqin:?actor=norland&beside=sudland&section=handbook-lead&way=1", func(p *Place) {
			p.Subject, p.Beside = Actor("norland"), "sudland"
		}, []string{"way=1"}},
		{"daqin:?actor=norland&section=handbook-lead;depth=2", func(p *Place) { p.Subject, p.Depth = Actor("norland"), 2 }, nil},
		{"daqin:?actor=norland&section=handbook-lead&beside=nobody", func(p *Place) { p.Subject = Actor("norland") }, []string{"not in this model"}},
		{"daqin:?event=docks&section=handbook-lead&along=nobody", func(p *Place) { p.Subject = Event("docks") }, []string{"not in this model"}},
		{"daqin:?depth=2", func(p *Place) {}, []string{"depth=2"}},
		{"daqin:?actor=norland&section=handbook-lead&depth=7", func(p *Place) { p.Subject = Actor("norland") }, []string{"0 to 3"}},
		{"daqin:?least=-1&size=huge&hideactors=nobody", func(p *Place) {}, []string{"degree, mentions", "least=-1", "nobody"}},
		{"daqin:?least=1&size=degree&as=lanes", func(p *Place) {}, nil},
		{"daqin:?event=docks&section=handbook-lead&%zz", func(p *Place) { p.Subject = Event("docks") }, []string{"can't be read"}},
	} {
		want := start(x)
		c.want(&want)
		got, lost := ParseAddress(x, c.address)
		if got != want {
			t.Errorf("%s leads to %+v, want %+v", c.address, got, want)
		}
		if len(lost) != len(c.lost) {
			t.Errorf("%s: lost %q, want %d", c.address, lost, len(c.lost))
			continue
		}
		for i, word := range c.lost {
			if !strings.Contains(lost[i], word) {
				t.Errorf("%s: lost %q, which doesn't tell of %q", c.address, lost[i], word)
			}
		}
	}
}

// Wherever one is, whatever is shown there: the address leads to the same place.
func TestAnyPlaceHasItsAddress(t *testing.T) {
	x := small()
	r := rand.New(rand.NewPCG(7, 7))
	actor := func() model.ActorID { return x.Model.Actors[r.IntN(len(x.Model.Actors))].ID }
	for range 2000 {
		p := start(x)
		p.Span.From += edtf.Day(r.IntN(1000))
		p.Subject, p.Beside, p.Others, p.Depth = Actor(actor()), actor(), NewActorSet(actor(), actor(), actor()), uint8(r.IntN(6))
		if r.IntN(2) == 0 {
			p.Others = ""
		}
		if r.IntN(4) == 0 {
			p.Subject = Event(x.Model.Events[r.IntN(len(x.Model.Events))].ID)
		}
		p.Drawing = Drawing{Measure(r.IntN(6)), TieForm(r.IntN(3)), Outside(r.IntN(3)), r.IntN(2) == 0, Layout(r.IntN(3)), r.IntN(2) == 0}
		p.Facing, p.Apart = x.Model.Sections[r.IntN(len(x.Model.Sections))].ID, r.IntN(2) == 0
		p.AsTable, p.AsList = r.IntN(2) == 0, r.IntN(2) == 0
		p.Filters = Filters{categories: r.Uint32N(1 << len(model.Categories)), kinds: r.Uint32N(1 << len(model.ActorKinds)),
			sides: r.Uint32N(1 << len(model.Sides)), ties: r.Uint32N(1 << len(model.TieKinds)),
			Least: uint8(r.IntN(256)), hidden: NewActorSet(actor(), "nobody", actor())}
		p = mend(x, p)
		if again, lost := ParseAddress(x, p.Address(x)); again != p || len(lost) > 0 {
			t.Fatalf("%s leads to %+v, want %+v; lost %q", p.Address(x), again, p, lost)
		}
		if again := mend(x, p); again != p {
			t.Fatalf("%+v is mended twice to %+v", p, again)
		}
	}
}

// Of the ways between two actors one takes those that the span has, and so does an address, which tells of one that there is not.
func TestWaysAreThoseOfTheSpan(t *testing.T) {
	m := modeltest.Small()
	further := m.Ties[0] // so that Ana Vell and Norland are joined by way of Omar Tesh, and of Sudland
	further.ID, further.From, further.To = "vell-meets-sudland", "ana-vell", "sudland"
	m.Ties = append(m.Ties, further)
	x := model.NewIndex(m)
	for way, whole := range []bool{true, true, false} {
		p := start(x)
		p.Subject, p.Beside, p.Way = Actor("ana-vell"), "norland", uint8(way)
		got, lost := ParseAddress(x, p.Address(x))
		if (got == p && len(lost) == 0) != whole || !whole && (got.Way != 0 || len(lost) != 1) {
			t.Errorf("%s leads to way %d; lost %q", p.Address(x), got.Way, lost)
		}
		p.Way = 0
		s := takeWay(x, State{Place: p}, uint8(way))
		if (int(s.Way) == way) != whole {
			t.Errorf("asked for way %d, %d is taken", way, s.Way)
		}
		if s.Way > 0 && (moveTo(x, s, years(1950, 1970)).Way != 0 || moveTo(x, s, s.Span) != s || addActor(x, s, "omar-tesh").Way != 0) {
			t.Error("another span or a third actor does not end the way, or the same span does")
		}
	}
}

func FuzzParseAddress(f *testing.F) {
	f.Add("daqin:?actor=norland&beside=sudland&with=omar-tesh,ana-vell&depth=9&size=equal&ties=apart&least=2&hideactors=norland,,x")
	f.Add("daqin:?when=1971&actor=norland&beside=sudland&at=3-9&q=x&hide=visit")
	f.Add("daqin:?when=../..&event=&section=%ff")
	x := small()
	f.Fuzz(func(t *testing.T, address string) {
		p, _ := ParseAddress(x, address)
		if mended := mend(x, p); mended != p {
			t.Fatalf("%q leads to %+v, which is not whole", address, p)
		}
		if again, lost := ParseAddress(x, p.Address(x)); again != p || len(lost) > 0 {
			t.Fatalf("%q leads to %+v, whose address %s leads to %+v; lost %q", address, p, p.Address(x), again, lost)
		}
	})
}
