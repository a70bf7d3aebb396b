package reader

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
	"daqin/ui/words"
)

// verdicts lists them in the order in which accounts are listed: first what does not go together, last what does.
var verdicts = []model.Verdict{model.Differ, model.Unclear, model.Precision, model.Change, model.Agree}

// accountsCard lists all matters of which texts tell more than once, by how the tellings stand to one another.
func (r *Reader) accountsCard() []row {
	all := r.inAccounts()
	if len(all) == 0 {
		return []row{
			title(plain(lang.L("Where the sources agree and differ"))),
			say(faceText, quiet(lang.L("In this model no tellings are set side by side."))).apart(0.2),
		}
	}
	rows := []row{
		title(plain(lang.L("Where the sources agree and differ"))),
		say(faceSmall, quiet(lang.N("{{.Count}} matters", len(all), map[string]any{"Count": len(all)})+". "+
			lang.L("Side by side, judged by nobody."))).apart(0.2),
	}
	var of model.Verdict
	for _, a := range all {
		if a.Verdict != of {
			of = a.Verdict
			rows = append(rows, verdictHeading(of, all))
		}
		rows = append(rows, r.accountEntry(a)...)
	}
	return rows
}

// verdictHeading begins the accounts of a verdict, with how many there are.
func verdictHeading(v model.Verdict, all []*model.Account) row {
	count := 0
	for _, a := range all {
		if a.Verdict == v {
			count++
		}
	}
	heading := say(faceStrong, plain(words.Verdict(v)), quiet("  "+fmt.Sprint(count)))
	return heading.behind(row{text: verdictMark(v), face: faceMark}, numberStand).apart(1.4).heading()
}

// accountEntry gives an account's matter in a line, and below it its date and what each telling says, which leads to the
// words that say it.
func (r *Reader) accountEntry(a *model.Account) []row {
	matter := say(faceText, plain(brief(a.Title))).apart(0.6)
	matter.indent, matter.heads, matter.link = numberStand, true, to(state.Account(a.ID))
	var parts []part
	for i := range a.Tellings {
		t := &a.Tellings[i]
		l := &link{subjects: []state.Subject{state.Account(a.ID)}, at: &t.Evidence}
		parts = append(parts, linked(r.number(r.index.SourceOf(t.Evidence.Section).ID)+"\u00a0"+brief(t.Says), tintInk, l))
	}
	says := say(faceSmall)
	if when := r.accountDate(a); when != "" {
		says = say(faceSmall, quiet(when+"  ·  "))
	}
	says = says.followed(joined(parts, "  "+verdictBetween(a.Verdict)+"  ")...).apart(0.1)
	says.indent = numberStand
	return []row{matter, says}
}

// verdictBetween gives what stands between two tellings in a line.
func verdictBetween(v model.Verdict) string {
	if v == model.Unclear {
		return "·"
	}
	return verdictMark(v)
}

// accountDate says when the matter of an account was, by the events that it bears on: their date, or the years from the
// first to the last; "" where there is none.
func (r *Reader) accountDate(a *model.Account) string {
	var dates []edtf.Date
	years := model.Span{From: edtf.MaxDay, Until: edtf.MinDay}
	for _, id := range a.Events {
		if when := r.index.Event(id).When; !when.IsZero() {
			dates = append(dates, when)
			in := r.index.Bounds(when)
			years.From, years.Until = min(years.From, in.From), max(years.Until, in.Until)
		}
	}
	dates = slices.CompactFunc(dates, func(a, b edtf.Date) bool { return a.String() == b.String() })
	switch len(dates) {
	case 0:
		return ""
	case 1:
		return words.ShortDate(dates[0])
	}
	return words.Span(wholeYears(years))
}

// inAccounts gives the accounts in the order in which they are listed: by verdict, then by date.
func (r *Reader) inAccounts() []*model.Account {
	var all []*model.Account
	for i := range r.index.Model.Accounts {
		all = append(all, &r.index.Model.Accounts[i])
	}
	begins := func(a *model.Account) edtf.Day {
		first := edtf.MaxDay
		for _, id := range a.Events {
			first = min(first, r.index.Event(id).When.Place())
		}
		return first
	}
	slices.SortStableFunc(all, func(a, b *model.Account) int {
		if a.Verdict != b.Verdict {
			return slices.Index(verdicts, a.Verdict) - slices.Index(verdicts, b.Verdict)
		}
		return int(begins(a)) - int(begins(b))
	})
	return all
}
