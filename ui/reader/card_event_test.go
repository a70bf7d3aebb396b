package reader

import (
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// Below a sentence stands its section; its source is told by the number before it.
func TestASentenceIsFollowedByItsSection(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	for _, s := range d.index.Model.Events[0].Statements {
		rows := d.sentence(s.Evidence)
		if got, want := rows[1].text, d.index.Section(s.Evidence.Section).Title; got != want || rows[0].lead.text == "" {
			t.Errorf("below %q stands %q, want %q", rows[0].text, got, want)
		}
	}
}

func TestAnEventIsToldOf(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.SelectEvent("recognition")
	d.sees("14 March 1950 · Diplomacy · told by ① ②", "2 sentences", "“14 March 1950”", "“March 1950”\n",
		"Recognition  Told more and less exactly", "Before and after: Diplomacy", "Quarrels settled by the council")
	d.store.SelectEvent("docks")
	d.sees("told only by ①", "Figures told with it  1", "about 40 million crowns")
	d.store.SelectEvent("treaty-renewed")
	d.sees("dated by what stands around it")
}

// A click on the date of an event chooses its time.
func TestTheDateOfAnEventChoosesItsTime(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	for i := range d.index.Model.Events {
		e := &d.index.Model.Events[i]
		d.store.SelectEvent(e.ID)
		d.follow(d.link(func(l *link) bool { return l.span != model.Span{} }))
		if got, want := d.state().Span, d.index.Bounds(e.When); got != want {
			t.Errorf("%s: %v is chosen, want %v", e.ID, got, want)
		}
		if d.state().Subject != state.Event(e.ID) {
			t.Errorf("%s: %v is selected", e.ID, d.state().Subject)
		}
		d.store.GoTo(d.index.Story)
	}
}

// Along an actor's events the card leads on to what the keys lead on to, and goes on along them.
func TestTheCardStepsAsTheKeysDo(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.SelectActor("norland")
	d.store.FirstEvent()
	for {
		at := d.state().Place
		d.store.NextEvent()
		want := d.state().Place
		if want.Subject == at.Subject {
			break
		}
		d.store.Go(at)
		d.follow(d.link(func(l *link) bool { return l.step > 0 }))
		if got := d.state().Place; got.Subject != want.Subject || got.Along != "norland" {
			t.Fatalf("from %v the card leads to %v along %q, the keys to %v", at.Subject, got.Subject, got.Along, want.Subject)
		}
		d.follow(d.link(func(l *link) bool { return l.step < 0 }))
		if got := d.state().Place; got.Subject != at.Subject {
			t.Fatalf("the card leads back to %v, not to %v", got.Subject, at.Subject)
		}
		d.store.NextEvent()
	}
	if got := d.state().Subject; got != state.Event("boats") {
		t.Errorf("the last of Norland's events is %v", got)
	}
}

// The events that a source alone tells and those that others tell too are all that it tells.
func TestASourceTellsAloneOrWithOthers(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	alone := 0
	for id, h := range d.holdings() {
		alone += len(h.own)
		told := map[*model.Event]bool{}
		for i := range d.index.Model.Sections {
			if s := &d.index.Model.Sections[i]; s.Source == id {
				for _, said := range d.index.EventsIn(s.ID) {
					told[said.Thing] = true
				}
			}
		}
		for _, e := range slices.Concat(h.own, h.shared) {
			if !told[e] {
				t.Errorf("%s does not tell %q", id, e.ID)
			}
		}
		if got := len(h.own) + len(h.shared); got != len(told) {
			t.Errorf("%s tells %d events, the card has %d", id, len(told), got)
		}
		if !slices.IsSortedFunc(h.accounts, func(a, b *model.Account) int { return weighty(a) - weighty(b) }) {
			t.Errorf("%s: what differs does not stand before what agrees", id)
		}
	}
	if alone == 0 || alone == len(d.index.Model.Events) {
		t.Errorf("%d of %d events are told by one source alone", alone, len(d.index.Model.Events))
	}
}

func TestASourceIsToldOf(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.Select(state.Source("handbook"))
	d.sees("2 sections · 7 events (1 of them told elsewhere too) · 8 actors", "Languages English", "Compared with other sources  2",
		"Figures that only it tells  1", "Events that others tell too  1", "Norland recognises Sudland", "All sources")
	d.follow(d.link(func(l *link) bool { return first(l.subjects) == state.Sources }))
	d.sees("2 sources", "A Handbook of the Coast", "News report · Coast Gazette · February 2011")
	d.follow(d.link(func(l *link) bool { return first(l.subjects) == state.Source("gazette") }))
	d.sees("Publisher Coast Gazette", "Place Port Mira")
}

// What joins two is told in words: who does what to whom, each tie once, with how many sentences say it.
func TestWhatJoinsTwoIsToldInWords(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.SelectTie("norland-supplies-sudland")
	d.sees("Norland → Sudland: recognises\u00a02 · supplies\u00a01")
	d = open(t, builtIn(t), 900, 700)
	for _, t1 := range d.index.Model.Ties {
		ties := d.between(t1.From, t1.To)
		var led []state.Subject
		for _, r := range d.kindsOf(ties, &t1) {
			for _, run := range r.runs {
				if run.link != nil && first(run.link.subjects).Kind == state.ATie {
					led = append(led, run.link.subjects[0])
				}
			}
		}
		if len(led) != len(ties) {
			t.Errorf("%s: of %d ties %d are told", t1.ID, len(ties), len(led))
		}
	}
}
