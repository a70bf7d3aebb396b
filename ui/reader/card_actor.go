package reader

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/words"
)

// actorCard tells who an actor is, when the texts tell of it, how it is tied to others, what it had part in, which figures and
// accounts concern it, and what it is called.
func (r *Reader) actorCard(a *model.Actor) []row {
	name := []part{r.actor(a.ID)}
	for _, n := range a.Scripts {
		name = append(name, plain("  "), quiet(n.Text)) // spaces apart: in a right-to-left name they would change sides
	}
	kind := quiet(words.Kind(a.Kind) + " · " + words.Side(r.index.Model, a.Side))
	rows := []row{title(name...), say(faceSmall, kind).apart(0.2)}
	rows = append(rows, roles(a)...)
	all := r.portraitOf(a)
	rows = append(rows, all.mentions...)
	rows = append(rows, r.tiesOf(a)...)
	rows = append(rows, r.eventRows(lang.L("Events"), r.index.EventsOf(a.ID))...)
	rows = append(rows, r.figuresOf(a)...)
	rows = append(rows, r.accountsOf(a)...)
	return append(rows, all.names...)
}

// portrait is what an actor's card says of all of time. It is kept, for the card is asked what it says whenever the chosen
// span moves, and an actor may be named thousands of times.
type portrait struct {
	of              model.ActorID
	mentions, names []row
}

func (r *Reader) portraitOf(a *model.Actor) portrait {
	if r.portrait.of != a.ID {
		r.portrait = portrait{a.ID, r.mentionsOf(a), r.namesOf(a)}
	}
	return r.portrait
}

// roles gives an actor's offices, each once, with the dates of which a text tells it. Each leads to the words that say so.
func roles(a *model.Actor) []row {
	var titles []string
	said := map[string][]part{}
	for _, role := range a.Roles {
		read := toRead(role.Evidence)
		read.tip = role.Evidence.Quote
		if said[role.Title] == nil {
			titles = append(titles, role.Title)
			said[role.Title] = []part{linked(brief(capital(role.Title)), tintInk, read)}
		}
		if !role.When.IsZero() {
			before := "; "
			switch first := len(said[role.Title]) == 1; {
			case first && role.When.Parts()[0].Interval: // "since 2016" says itself how it is meant
				before = " · "
			case first:
				before = " · " + lang.L("told of") + " "
			}
			when := toRead(role.Evidence)
			when.tip = role.Evidence.Quote
			said[role.Title] = append(said[role.Title], quiet(before), linked(words.ShortDate(role.When), tintQuiet, when))
		}
	}
	var rows []row
	for _, t := range titles {
		rows = append(rows, say(faceText, said[t]...).apart(0.3))
	}
	return rows
}

// figuresOf gives the figures that concern an actor.
func (r *Reader) figuresOf(a *model.Actor) []row {
	var figures []*model.Figure
	for i := range r.index.Model.Figures {
		if f := &r.index.Model.Figures[i]; slices.Contains(f.Actors, a.ID) {
			figures = append(figures, f)
		}
	}
	return r.figureRows(lang.L("Figures"), figures)
}

// accountsOf gives the accounts that bear on an actor's events.
func (r *Reader) accountsOf(a *model.Actor) []row {
	var accounts []*model.Account
	for _, e := range r.index.EventsOf(a.ID) {
		for _, on := range r.index.AccountsOf(e.ID) {
			if !slices.Contains(accounts, on) {
				accounts = append(accounts, on)
			}
		}
	}
	return r.accountRows(lang.L("Where tellings agree and differ"), accounts)
}
