package model

import (
	"cmp"
	"slices"
)

// Shared counts what two sections both tell.
type Shared struct {
	Events   int // told by both
	Accounts int // that set a sentence of the one beside one of the other
	Actors   int // named by both
}

// Any tells whether there is anything.
func (s Shared) Any() bool { return s.Events+s.Accounts+s.Actors > 0 }

// Shared counts what both sections tell, each thing once; nothing where a section is not in the model.
func (x *Index) Shared(a, b SectionID) Shared {
	if s := x.sharedBy(a)[b]; s != nil {
		return *s
	}
	return Shared{}
}

// Retelling gives the section of another source that tells most of what a section tells: most events and accounts, of those
// with as many the one that names most of the same actors, of those the first in reading order. False where no other source
// has anything of it. It takes time with how often the section's events and actors are told in all.
func (x *Index) Retelling(id SectionID) (SectionID, bool) {
	of := x.Section(id)
	var best *Section
	var most *Shared
	all := x.sharedBy(id)
	for i := range x.Model.Sections {
		s := &x.Model.Sections[i]
		shared := all[s.ID]
		if shared == nil || s.Source == of.Source {
			continue
		}
		if best == nil || compareShared(shared, most) > 0 {
			best, most = s, shared
		}
	}
	if best == nil {
		return "", false
	}
	return best.ID, true
}

func compareShared(a, b *Shared) int {
	return cmp.Or(cmp.Compare(a.Events+a.Accounts, b.Events+b.Accounts), cmp.Compare(a.Actors, b.Actors))
}

// sharedBy counts what each section tells of what one section tells, itself among them.
func (x *Index) sharedBy(id SectionID) map[SectionID]*Shared {
	out := map[SectionID]*Shared{}
	count := func(in []SectionID, add func(*Shared)) {
		slices.Sort(in)
		for _, s := range slices.Compact(in) {
			if out[s] == nil {
				out[s] = &Shared{}
			}
			add(out[s])
		}
	}
	var in []SectionID
	events := map[*Event]bool{}
	for _, said := range x.EventsIn(id) {
		if e := said.Thing; !events[e] {
			events[e], in = true, in[:0]
			for i := range e.Statements {
				in = append(in, e.Statements[i].Evidence.Section)
			}
			count(in, func(s *Shared) { s.Events++ })
		}
	}
	for _, a := range x.AccountsIn(id) {
		in = in[:0]
		for i := range a.Tellings {
			in = append(in, a.Tellings[i].Evidence.Section)
		}
		count(in, func(s *Shared) { s.Accounts++ })
	}
	actors := map[ActorID]bool{}
	for _, m := range x.MentionsIn(id) {
		if !actors[m.Actor] {
			actors[m.Actor], in = true, in[:0]
			for _, other := range x.MentionsOf(m.Actor) {
				if at := other.Evidence.Section; len(in) == 0 || in[len(in)-1] != at {
					in = append(in, at)
				}
			}
			count(in, func(s *Shared) { s.Actors++ })
		}
	}
	return out
}
