package model

import (
	"slices"

	"daqin/model/edtf"
)

// Told is a mention with the dates that its sentence tells of its actor, each once: those of the statements of events that the
// actor had part in, and of its ties, in whose sentences the name stands. A name of which nothing dated is said has none.
type Told struct {
	*Mention
	When []edtf.Date
}

// In tells whether the mention is told of a span of time: the best of its dates, as Presence judges each.
func (t Told) In(x *Index, chosen Span) Presence {
	if len(t.When) == 0 {
		return x.Presence(edtf.Date{}, chosen)
	}
	best := Outside
	for _, d := range t.When {
		best = max(best, x.Presence(d, chosen))
	}
	return best
}

// ToldOf gives the mentions of an actor in reading order, with the dates that their sentences tell of it. It looks through each section
// that names the actor once.
func (x *Index) ToldOf(id ActorID) []Told {
	mentions := x.mentionsOf[id]
	out := make([]Told, 0, len(mentions))
	for len(mentions) > 0 {
		section := mentions[0].Evidence.Section
		n := slices.IndexFunc(mentions, func(m *Mention) bool { return m.Evidence.Section != section })
		if n < 0 {
			n = len(mentions)
		}
		out = append(out, x.toldIn(section, id, mentions[:n])...)
		mentions = mentions[n:]
	}
	return out
}

// dating is a sentence that tells a date.
type dating struct {
	start, end int
	when       edtf.Date
}

// datings gives what the sentences of a section tell of when an actor did something, in the order of their starts. A
// statement that has no date of its own tells its event's.
func (x *Index) datings(section SectionID, of ActorID) []dating {
	var all []dating
	add := func(s *Statement, when edtf.Date) {
		if !when.IsZero() {
			all = append(all, dating{s.Evidence.Start, s.Evidence.End, when})
		}
	}
	for _, said := range x.eventsIn[section] {
		switch e := said.Thing; {
		case !slices.Contains(e.Actors, of):
		case said.Statement.When.IsZero():
			add(said.Statement, e.When)
		default:
			add(said.Statement, said.Statement.When)
		}
	}
	for _, said := range x.tiesIn[section] {
		if t := said.Thing; t.From == of || t.To == of {
			add(said.Statement, said.Statement.When)
		}
	}
	slices.SortStableFunc(all, func(a, b dating) int { return a.start - b.start })
	return all
}

// toldIn sweeps over a section: the sentences that have begun and not ended are those that hold a mention.
func (x *Index) toldIn(section SectionID, of ActorID, mentions []*Mention) []Told {
	coming := x.datings(section, of)
	var open []dating
	out := make([]Told, len(mentions))
	for i, m := range mentions {
		out[i].Mention = m
		for len(coming) > 0 && coming[0].start <= m.Evidence.Start {
			open, coming = append(open, coming[0]), coming[1:]
		}
		open = slices.DeleteFunc(open, func(d dating) bool { return d.end <= m.Evidence.Start })
		said := map[string]bool{}
		for _, d := range open {
			if key := d.when.String(); d.end >= m.Evidence.End && !said[key] {
				said[key] = true
				out[i].When = append(out[i].When, d.when)
			}
		}
	}
	return out
}
