package reader

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/words"
)

// actorCard tells who an actor is, how it is tied to others, and what it had part in.
func (r *Reader) actorCard(a *model.Actor) []row {
	name := []part{r.actor(a.ID)}
	for _, n := range a.Scripts {
		name = append(name, plain("  "), quiet(n.Text)) // spaces apart: in a right-to-left name they would change sides
	}
	rows := []row{title(name...), say(faceSmall, r.sketch(a)...).apart(0.2)}
	rows = append(rows, roles(a)...)
	rows = append(rows, r.tiesOf(a)...)
	return append(rows, r.eventsOf(a)...)
}

// sketch says in a line what kind of actor it is, on which side, how often it is named, and from when to when events
// are told of it.
func (r *Reader) sketch(a *model.Actor) []part {
	parts := []part{quiet(words.Kind(a.Kind)), quiet(words.Side(r.index.Model, a.Side))}
	if mentions := r.index.MentionsOf(a.ID); len(mentions) > 0 {
		named := lang.N("{{.Count}} mentions", len(mentions), map[string]any{"Count": len(mentions)})
		parts = append(parts, linked(named, tintQuiet, toRead(mentions[0].Evidence)))
	}
	dated := slices.DeleteFunc(slices.Clone(r.index.EventsOf(a.ID)), func(e *model.Event) bool { return e.When.IsZero() })
	out := joined(parts, " · ")
	if len(dated) == 0 {
		return out
	}
	first, last := dated[0], dated[len(dated)-1]
	out = append(out, quiet(" · "), linked(words.Date(first.When), tintQuiet, to(state.Event(first.ID))))
	if first != last {
		out = append(out, quiet(" – "), linked(words.Date(last.When), tintQuiet, to(state.Event(last.ID))))
	}
	return out
}

// roles gives an actor's offices, each once, with the dates of which a text tells it.
func roles(a *model.Actor) []row {
	var titles []string
	said := map[string][]part{}
	for _, role := range a.Roles {
		if said[role.Title] == nil {
			titles = append(titles, role.Title)
			said[role.Title] = []part{linked(brief(capital(role.Title)), tintInk, toRead(role.Evidence))}
		}
		if !role.When.IsZero() {
			before := "; "
			switch first := len(said[role.Title]) == 1; {
			case first && role.When.Parts()[0].Interval: // "since 2016" says itself how it is meant
				before = " · "
			case first:
				before = " · " + lang.L("told of") + " "
			}
			said[role.Title] = append(said[role.Title], quiet(before), linked(words.ShortDate(role.When), tintQuiet, toRead(role.Evidence)))
		}
	}
	var rows []row
	for _, t := range titles {
		rows = append(rows, say(faceText, said[t]...).apart(0.3))
	}
	return rows
}

// tiesOf gives an actor's ties, a row for each kind, those most said first. The order is that of all of time, so
// that nothing moves with the span; what is not in it fades.
func (r *Reader) tiesOf(a *model.Actor) []row {
	ties := slices.Clone(r.index.TiesOf(a.ID))
	if len(ties) == 0 {
		return nil
	}
	slices.SortStableFunc(ties, func(s, t *model.Tie) int {
		return cmp.Or(cmp.Compare(tieOrder(s, a.ID), tieOrder(t, a.ID)), len(t.Statements)-len(s.Statements), strings.Compare(string(s.ID), string(t.ID)))
	})
	rows := []row{group(lang.L("Ties"))}
	for from := 0; from < len(ties); {
		until := from
		var parts []part
		for ; until < len(ties) && tieOrder(ties[until], a.ID) == tieOrder(ties[from], a.ID); until++ {
			parts = append(parts, r.tieTo(ties[until], a.ID)...)
		}
		rows = append(rows, labelled(tieLabel(ties[from], a.ID), parts...))
		from = until
	}
	return rows
}

// tieOrder orders ties by kind, and within a kind those that the actor does before those done to it.
func tieOrder(t *model.Tie, a model.ActorID) int {
	order := 2 * slices.Index(model.TieKinds, t.Kind)
	if t.Directed && t.From != a {
		order++
	}
	return order
}

func tieLabel(t *model.Tie, a model.ActorID) string {
	if t.Directed && t.From != a {
		return "←\u00a0" + words.TieKind(t.Kind)
	}
	return words.TieKind(t.Kind)
}

// tieTo gives the other actor, and the tie itself by how many sentences say it.
func (r *Reader) tieTo(t *model.Tie, a model.ActorID) []part {
	other := t.To
	if other == a {
		other = t.From
	}
	o := r.index.Actor(other)
	return []part{linked(brief(o.Name), sideTint(o.Side), to(state.Tie(t.ID))), quiet(fmt.Sprintf("\u00a0%d   ", len(t.Statements)))}
}

// eventsOf gives an actor's events by date.
func (r *Reader) eventsOf(a *model.Actor) []row {
	events := r.index.EventsOf(a.ID)
	if len(events) == 0 {
		return nil
	}
	rows := []row{group(lang.L("Events"))}
	for _, e := range events {
		rows = append(rows, r.eventRow(e))
	}
	return rows
}

// eventRow gives an event's date and title, which select it, and a sign that reads its sentence.
func (r *Reader) eventRow(e *model.Event) row {
	when := words.ShortDate(e.When)
	if name := r.era(e.When, nil); name != "" {
		when = name + "\n" + when
	}
	out := timed(when, e.Title, to(state.Event(e.ID)))
	said := &e.Statements[0].Evidence
	read := &link{at: said, tip: said.Quote}
	tail := say(faceSmall, linked("¶ "+r.number(r.index.SourceOf(said.Section).ID), tintQuiet, read))
	out.tail, out.room = &tail, 3
	return out
}
