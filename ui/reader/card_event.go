package reader

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/words"
)

// eventCard tells what happened, when, with whom, which sentences say so and who tells it, what bears on it, and what came
// before and after.
func (r *Reader) eventCard(e *model.Event) []row {
	when := quiet(bounded(r.era(e.When, nil), words.Date(e.When)))
	if !e.When.IsZero() {
		span := r.index.Bounds(e.When)
		when = linked(when.text, tintQuiet, &link{span: span, tip: lang.L("Choose this stretch of time")})
	}
	meta := []part{when, quiet(" · " + words.Category(e.Category) + " · ")}
	rows := []row{title(plain(words.Title(e))), say(faceSmall, append(meta, r.toldBy(e)...)...).apart(0.2)}
	if len(e.Actors) > 0 {
		rows = append(rows, say(faceText, r.actors(e.Actors)...).apart(0.6))
	}
	if len(e.Statements) > 1 {
		rows = append(rows, group(lang.N("{{.Count}} sentences", len(e.Statements), map[string]any{"Count": len(e.Statements)})))
	}
	for _, s := range byDate(e.Statements) {
		rows = append(rows, r.worded(e, s)...)
	}
	rows = append(rows, r.accountRows(lang.L("What the texts say of it"), r.index.AccountsOf(e.ID))...)
	rows = append(rows, r.figureRows(lang.L("Figures told with it"), r.figuresBeside(e))...)
	return append(rows, r.beforeAndAfter(e)...)
}

// toldBy says which sources tell an event.
func (r *Reader) toldBy(e *model.Event) []part {
	sources := words.Sources(r.index, e)
	before := lang.L("told by") + " "
	if len(sources) == 1 && len(r.index.Model.Sources) > 1 {
		before = lang.L("told only by") + " "
	}
	parts := []part{quiet(before)}
	for i, s := range sources {
		if i > 0 {
			parts = append(parts, quiet(" "))
		}
		parts = append(parts, linked(r.number(s.ID), tintQuiet, toSource(s.ID)))
	}
	return parts
}

// worded gives a statement's sentence, with the words in which it tells the date, and how they are understood where that is
// not the event's own date and the words are others.
func (r *Reader) worded(e *model.Event, s model.Statement) []row {
	var notes []part
	switch {
	case s.Wording != nil:
		notes = append(notes, quiet(" · "+lang.L("“{{.Words}}”", map[string]any{"Words": s.Wording.Quote})))
	case !s.When.IsZero():
		notes = append(notes, quiet(" · "+lang.L("dated by what stands around it")))
	}
	says := s.Wording != nil && strings.EqualFold(s.Wording.Quote, words.Date(s.When))
	if !says && !s.When.IsZero() && s.When.String() != e.When.String() {
		notes = append(notes, quiet(": "+bounded(r.era(s.When, s.Wording), words.ShortDate(s.When))))
	}
	return r.sentence(s.Evidence, notes...)
}

// figuresBeside gives the figures that the sentences of an event tell.
func (r *Reader) figuresBeside(e *model.Event) []*model.Figure {
	var all []*model.Figure
	for _, s := range e.Statements {
		for _, f := range r.index.FiguresIn(s.Evidence.Section) {
			if s.Evidence.Start <= f.Evidence.Start && f.Evidence.End <= s.Evidence.End && !slices.Contains(all, f) {
				all = append(all, f)
			}
		}
	}
	return all
}

// beforeAndAfter leads to the events on either side: those of the actor along whose events one steps, as the arrow keys do,
// or else those of the event's category.
func (r *Reader) beforeAndAfter(e *model.Event) []row {
	along := r.index.Actor(r.store.State().Along)
	belongs := func(o *model.Event) bool { return o.Category == e.Category }
	heading := lang.L("Before and after: {{.Which}}", map[string]any{"Which": words.Category(e.Category)})
	if along != nil {
		belongs = func(o *model.Event) bool { return slices.Contains(o.Actors, along.ID) }
		heading = lang.L("Before and after: {{.Which}}", map[string]any{"Which": brief(along.Name)})
	}
	var rows []row
	for _, step := range []int{-1, +1} {
		next := r.nextEvent(e, step, belongs)
		if next == nil {
			continue
		}
		to := to(state.Event(next.ID))
		if to.step = step; along == nil {
			to.step = 0
		}
		rows = append(rows, timed(words.ShortDate(next.When), words.Title(next), to))
	}
	if len(rows) == 0 {
		return nil
	}
	return append([]row{group(heading)}, rows...)
}

// nextEvent gives the first event behind (+1) or before (-1) one that belongs with it and is not out of sight; nil for none.
func (r *Reader) nextEvent(e *model.Event, step int, belongs func(*model.Event) bool) *model.Event {
	all := r.index.Model.Events
	at := slices.IndexFunc(all, func(o model.Event) bool { return o.ID == e.ID })
	for at += step; 0 <= at && at < len(all); at += step {
		if belongs(&all[at]) && !r.store.State().Filters.HidesCategory(all[at].Category) {
			return &all[at]
		}
	}
	return nil
}
