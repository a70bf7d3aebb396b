package reader

import (
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/words"
)

// eventCard tells what happened, when, with whom, which sentences say so, and what bears on it.
func (r *Reader) eventCard(e *model.Event) []row {
	rows := []row{
		title(plain(e.Title)),
		say(faceSmall, quiet(bounded(r.era(e.When, nil), words.Date(e.When))+" · "+words.Category(e.Category))).apart(0.2),
	}
	if len(e.Actors) > 0 {
		rows = append(rows, say(faceText, r.actors(e.Actors)...).apart(0.6))
	}
	rows = append(rows, group(lang.N("{{.Count}} sentences", len(e.Statements), map[string]any{"Count": len(e.Statements)})))
	for _, s := range byDate(e.Statements) {
		rows = append(rows, r.worded(s)...)
	}
	return append(rows, r.accountsOn(e)...)
}

// worded gives a statement's sentence, with the words in which it tells the date.
func (r *Reader) worded(s model.Statement) []row {
	switch {
	case s.Wording != nil:
		return r.sentence(s.Evidence, quiet(" · "+lang.L("“{{.Words}}”", map[string]any{"Words": s.Wording.Quote})))
	case !s.When.IsZero():
		return r.sentence(s.Evidence, quiet(" · "+lang.L("dated by what stands around it")))
	}
	return r.sentence(s.Evidence)
}

// accountsOn gives the accounts that bear on an event, each behind its sign.
func (r *Reader) accountsOn(e *model.Event) []row {
	accounts := r.index.AccountsOf(e.ID)
	if len(accounts) == 0 {
		return nil
	}
	rows := []row{group(lang.L("What the texts say of it"))}
	for _, a := range accounts {
		out := say(faceText, plain(brief(a.Title)), quiet("  "+words.Verdict(a.Verdict)))
		out.link = to(state.Account(a.ID))
		rows = append(rows, out.behind(row{text: verdictMark(a.Verdict), face: faceMark}, numberStand).apart(0.25))
	}
	return rows
}
