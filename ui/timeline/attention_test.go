package timeline

import (
	"testing"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// Whatever is attended to, one after the other, every event is drawn as State.Emphasis asks.
func TestAttentionIsEmphasis(t *testing.T) {
	for name, m := range map[string]*model.Model{"small": modeltest.Small(), "many": modeltest.Many(60)} {
		x := model.NewIndex(m)
		d := newDates(x)
		var a attention
		for _, subject := range everySubject(m) {
			for _, glance := range everySubject(m) {
				for _, held := range [][]model.ActorID{{""}, {m.Actors[3].ID}, {m.Actors[3].ID, m.Actors[1].ID, m.Actors[2].ID}} {
					beside := held[0]
					s := state.State{Place: state.Place{Span: x.Story, Subject: subject, Beside: beside, Others: state.NewActorSet(held[1:]...)}, Glance: glance}
					a.follow(d, s)
					for i := range m.Events {
						if got, want := a.to(i), s.Emphasis(x, state.Event(m.Events[i].ID)); got != want {
							t.Fatalf("%s: %v selected, %v beside it, %v glanced at: event %d has emphasis %d, want %d", name, subject, beside, glance, i, got, want)
						}
					}
				}
			}
		}
	}
}

// everySubject lists nothing, and all that a model has.
func everySubject(m *model.Model) []state.Subject {
	all := []state.Subject{{}, state.Event("not there"), state.Actor("not there")}
	for i := range m.Actors {
		all = append(all, state.Actor(m.Actors[i].ID))
	}
	for i := range m.Events[:min(len(m.Events), 12)] {
		all = append(all, state.Event(m.Events[i].ID))
	}
	for i := range m.Ties {
		all = append(all, state.Tie(m.Ties[i].ID))
	}
	for i := range m.Figures {
		all = append(all, state.Figure(m.Figures[i].ID))
	}
	for i := range m.Accounts {
		all = append(all, state.Account(m.Accounts[i].ID))
	}
	for i := range m.Sources {
		all = append(all, state.Source(m.Sources[i].ID))
	}
	return all
}
