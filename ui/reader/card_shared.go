package reader

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
)

// What selected actors have in common: whom they are tied to, what they had part in, where the texts name them.

// sharedTies gives the actors that two others are both tied to in the chosen span, each with its ties to them.
func (r *Reader) sharedTies(shared []model.ActorID, a, b *model.Actor) []row {
	if len(shared) == 0 {
		return nil
	}
	rows := r.cut("shared", mostActors, len(shared), func(i int) []row {
		var parts []part
		for _, end := range []*model.Actor{a, b} {
			for _, t := range r.between(shared[i], end.ID) {
				if r.index.TieWeight(t, r.store.State().Span).Total() > 0 {
					parts = append(parts, linked(tieLabel(t, shared[i])+" "+brief(end.Name), sideTint(end.Side), toTie(t)))
				}
			}
		}
		return []row{r.named(r.index.Actor(shared[i]), joined(parts, " · ")...)}
	})
	return append([]row{counted(lang.L("Both are tied to"), len(shared))}, rows...)
}

// named gives what is to be said of an actor behind its name.
func (r *Reader) named(a *model.Actor, says ...part) row {
	return say(faceSmall, says...).behind(say(faceText, r.actor(a.ID)), labelWidth).apart(0.25)
}

// eventsWith gives the events of the chosen span in which at least two of some actors had part, by date.
func (r *Reader) eventsWith(actors ...model.ActorID) []row {
	var events []*model.Event
	for i, in := range r.seen.Events {
		if e := &r.index.Model.Events[i]; in != model.Outside && shares(e, actors) {
			events = append(events, e)
		}
	}
	if len(events) == 0 {
		return nil
	}
	heading := lang.L("Events with both")
	if len(actors) > 2 {
		heading = lang.L("Events with two of them or more")
	}
	rows := r.cut("events", mostEvents, len(events), func(i int) []row {
		event := r.eventRow(events[i])
		if len(actors) > 2 {
			event.says = nil // the card is written anew whenever the span says something else
			event = event.followed(quiet("\n" + r.names(partakers(events[i], actors))))
		}
		return []row{event}
	})
	return append([]row{counted(heading, len(events))}, rows...)
}

// shares tells whether two of some actors had part in an event, or more.
func shares(e *model.Event, among []model.ActorID) bool {
	if len(e.Actors) < 2 {
		return false
	}
	count := 0
	for _, id := range among {
		if slices.Contains(e.Actors, id) {
			count++
		}
	}
	return count > 1
}

// partakers gives those of some actors that had part in an event.
func partakers(e *model.Event, among []model.ActorID) (all []model.ActorID) {
	for _, id := range among {
		if slices.Contains(e.Actors, id) {
			all = append(all, id)
		}
	}
	return all
}

func (r *Reader) names(ids []model.ActorID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = brief(cmp.Or(r.index.Actor(id).Short, r.index.Actor(id).Name))
	}
	return strings.Join(names, " · ")
}

// namedTogether gives the sources that name both of two actors, each with the sections that do, which are read where the
// two names stand nearest to one another.
func (r *Reader) namedTogether(a, b *model.Actor) []row {
	var rows []row
	for i := range r.index.Model.Sources {
		source := &r.index.Model.Sources[i]
		var sections []row
		for n := range r.index.Model.Sections {
			if s := &r.index.Model.Sections[n]; s.Source == source.ID {
				sections = append(sections, r.naming(s, a, b)...)
			}
		}
		if len(sections) == 0 {
			continue
		}
		title := row{text: brief(source.Title), link: toSource(source.ID)}
		number := row{text: r.number(source.ID), face: faceText, tint: tintQuiet}
		rows = append(rows, title.behind(number, numberStand).apart(0.25))
		rows = append(rows, r.cut("sections "+string(source.ID), mostSections, len(sections), func(i int) []row {
			return sections[i : i+1]
		})...)
	}
	if len(rows) == 0 {
		return nil
	}
	return append([]row{group(lang.L("Sources that name both"))}, rows...)
}

// naming gives a section that names both of two actors, with how often; nothing where it does not.
func (r *Reader) naming(s *model.Section, a, b *model.Actor) []row {
	var first, second []*model.Mention
	for _, m := range r.index.MentionsIn(s.ID) {
		switch m.Actor {
		case a.ID:
			first = append(first, m)
		case b.ID:
			second = append(second, m)
		}
	}
	if len(first) == 0 || len(second) == 0 {
		return nil
	}
	title := s.Title
	if s.Title == r.index.SourceOf(s.ID).Title {
		title = lang.L("Beginning")
	}
	counts := quiet(fmt.Sprintf("  %s %d · %s %d", brief(a.Name), len(first), brief(b.Name), len(second)))
	out := say(faceSmall, plain(brief(title)), counts)
	out.link, out.indent = toRead(nearest(s, first, second)), numberStand
	return []row{out.apart(0.2)}
}

// nearest gives the stretch of a section from a mention of the one to one of the other, of all the shortest.
func nearest(s *model.Section, first, second []*model.Mention) model.Evidence {
	best := model.Evidence{Section: s.ID, Start: 0, End: len(s.Text)}
	for i, j := 0, 0; i < len(first) && j < len(second); {
		a, b := first[i].Evidence, second[j].Evidence
		if from, until := min(a.Start, b.Start), max(a.End, b.End); until-from < best.End-best.Start {
			best.Start, best.End = from, until
		}
		if a.Start < b.Start {
			i++
		} else {
			j++
		}
	}
	best.Quote = s.Text[best.Start:best.End]
	return best
}
