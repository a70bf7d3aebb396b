package reader

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/edtf"
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
func roles(a *model.Actor) (rows []row) {
	var titles []string
	of := map[string][]*model.Role{}
	for i := range a.Roles {
		role := &a.Roles[i]
		titles = appendOnce(titles, role.Title)
		of[role.Title] = append(of[role.Title], role)
	}
	for _, title := range titles {
		says := []part{linked(brief(capital(title)), tintInk, toRole(of[title][0]))}
		told := closest(of[title])
		for i, role := range told {
			before := ", "
			switch {
			case i == 0 && lasts(role.When): // "since 2016" says itself how it is meant
				before = " · "
			case i == 0:
				before = " · " + lang.L("as of") + " "
			case i == len(told)-1:
				before = " " + lang.L("and") + " "
			}
			says = append(says, quiet(before), linked(words.ShortDate(role.When), tintQuiet, toRole(role)))
		}
		rows = append(rows, say(faceText, says...).apart(0.3))
	}
	return rows
}

// toRole leads to the words that tell a role.
func toRole(role *model.Role) *link {
	l := toRead(role.Evidence)
	l.tip = role.Evidence.Quote
	return l
}

// closest gives those of some roles that have a date: each date once, and none within which another is told.
func closest(of []*model.Role) (out []*model.Role) {
	for _, role := range of {
		same := func(o *model.Role) bool { return o.When.String() == role.When.String() }
		closer := func(o *model.Role) bool { return !o.When.IsZero() && within(o.When, role.When) }
		if role.When.IsZero() || slices.ContainsFunc(out, same) || !lasts(role.When) && slices.ContainsFunc(of, closer) {
			continue
		}
		out = append(out, role)
	}
	return out
}

// lasts tells whether a date is a stretch of time.
func lasts(when edtf.Date) bool { return when.Parts()[0].Interval }

// within tells whether a date lies in another that is told less exactly.
func within(when, in edtf.Date) bool {
	from, until := when.Bounds()
	earliest, latest := in.Bounds()
	return earliest <= from && until <= latest && (earliest < from || until < latest)
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
