package state

import (
	"testing"

	"daqin/model"
)

// subjects lists one of everything in the model.
func subjects(x *model.Index) (all []Subject) {
	for _, a := range x.Model.Actors {
		all = append(all, Actor(a.ID))
	}
	for _, e := range x.Model.Events {
		all = append(all, Event(e.ID))
	}
	for _, tie := range x.Model.Ties {
		all = append(all, Tie(tie.ID))
	}
	for _, f := range x.Model.Figures {
		all = append(all, Figure(f.ID))
	}
	for _, a := range x.Model.Accounts {
		all = append(all, Account(a.ID))
	}
	for _, s := range x.Model.Sources {
		all = append(all, Source(s.ID))
	}
	return all
}

func TestBelongingTogetherIsSymmetric(t *testing.T) {
	x := small()
	for _, a := range subjects(x) {
		for _, b := range subjects(x) {
			if joined(x, a, b) != joined(x, b, a) {
				t.Errorf("%v and %v: %v one way, %v the other", a, b, joined(x, a, b), joined(x, b, a))
			}
		}
	}
}

func TestEmphasis(t *testing.T) {
	x := small()
	of := func(subject, glance Subject, beside model.ActorID) State {
		s := State{Place: start(x), Glance: glance}
		s.Subject, s.Beside = subject, beside
		return s
	}
	none := Subject{}
	for _, c := range []struct {
		name string
		s    State
		id   Subject
		want Emphasis
	}{
		{"nothing attended to", of(none, none, ""), Actor("norland"), Plain},
		{"nothing itself", of(Actor("norland"), none, ""), none, Plain},
		{"the selected one", of(Actor("norland"), none, ""), Actor("norland"), Selected},
		{"the second one", of(Actor("norland"), none, "sudland"), Actor("sudland"), Selected},
		{"selected and glanced at", of(Actor("norland"), Actor("norland"), ""), Actor("norland"), Selected},
		{"glanced at", of(none, Actor("norland"), ""), Actor("norland"), Glanced},
		{"a neighbour of the glanced at", of(none, Actor("norland"), ""), Actor("sudland"), Related},
		{"a neighbour of the selected", of(Actor("norland"), none, ""), Actor("omar-tesh"), Related},
		{"an event of the selected actor", of(Actor("omar-tesh"), none, ""), Event("tesh-visits"), Related},
		{"a tie of the selected actor", of(Actor("omar-tesh"), none, ""), Tie("tesh-meets-vell"), Related},
		{"a tie that an event's sentence says", of(Event("port-mira-meeting"), none, ""), Tie("tesh-meets-vell"), Related},
		{"a figure of the selected actor", of(Actor("vell-shipping"), none, ""), Figure("docks-cost"), Related},
		{"an account of the selected event", of(Event("docks"), none, ""), Account("docks-finished"), Related},
		{"what has nothing to do with the selected", of(Actor("omar-tesh"), none, ""), Event("loan"), Faded},
		{"a glance fades nothing", of(none, Actor("omar-tesh"), ""), Event("loan"), Plain},
		{"a source fades nothing", of(Source("gazette"), none, ""), Event("loan"), Plain},
	} {
		if got := c.s.Emphasis(x, c.id); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
