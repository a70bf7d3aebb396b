package reader

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
	"daqin/ui/words"
)

// saying is a statement with the ties that it says.
type saying struct {
	model.Statement
	ties []*model.Tie
}

// sayings gives what is said of some ties by date, each sentence once for each date.
func sayings(ties []*model.Tie) []saying {
	type sentence struct {
		model.Evidence
		when string
	}
	var all []saying
	said := map[sentence]int{}
	for _, t := range ties {
		for _, s := range t.Statements {
			at, again := said[sentence{s.Evidence, s.When.String()}]
			switch {
			case !again:
				said[sentence{s.Evidence, s.When.String()}] = len(all)
				all = append(all, saying{s, []*model.Tie{t}})
			case !slices.Contains(all[at].ties, t):
				all[at].ties = append(all[at].ties, t)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b saying) int { return compareDates(a.Statement, b.Statement) })
	return all
}

// saying gives a sentence under its date and the words of its ties; it selects the tie that it says, unless that is the
// chosen one.
func (r *Reader) saying(s saying, chosen *model.Tie) []row {
	says := make([]string, len(s.ties))
	for i, t := range s.ties {
		says[i] = r.tieText(t)
	}
	when := bounded(r.era(s.When, s.Wording), words.ShortDate(s.When))
	of, face := s.ties[0], faceSmall
	if slices.Contains(s.ties, chosen) {
		of, face = chosen, faceSmallStrong
	}
	in := r.presenceOf(s.Statement)
	heading := row{text: when + " · " + strings.Join(says, " · ") + r.possibly(in), face: face, above: 0.8, heads: true}
	if in == model.Outside {
		heading.tint = tintOutside
	}
	return append([]row{heading}, r.quoted(s.Evidence.Quote, r.toSaying(of, s.Statement), s.Evidence, nil)...)
}

// toSaying leads to a sentence that says a tie, and selects the tie.
func (r *Reader) toSaying(t *model.Tie, s model.Statement) *link {
	out := toRead(s.Evidence)
	if r.store.State().Subject != state.Tie(t.ID) {
		out.subjects = []state.Subject{state.Tie(t.ID)}
	}
	return out
}

// sentencesOf gives the first sentences that say a tie in the chosen span, by date, and leads to the others.
func (r *Reader) sentencesOf(t *model.Tie, most int) []row {
	said := r.inTime(t)
	rows := r.cut("tie "+string(t.ID), most, len(said), func(i int) []row { return r.told(t, said[i]) })
	if others := len(t.Statements) - len(said); others > 0 {
		rows = append(rows, r.atOtherTimes(others, toTie(t)))
	}
	return rows
}

// told gives a sentence that says a tie, with the date that it tells.
func (r *Reader) told(t *model.Tie, s model.Statement) []row {
	var notes []part
	if !s.When.IsZero() {
		notes = append(notes, quiet(" · "+bounded(r.era(s.When, s.Wording), words.Date(s.When))+r.possibly(r.presenceOf(s))))
	}
	return r.quoted(s.Evidence.Quote, r.toSaying(t, s), s.Evidence, notes)
}

// inTime gives the statements of a tie that are in the chosen span, or may be, by date.
func (r *Reader) inTime(t *model.Tie) []model.Statement {
	return slices.DeleteFunc(byDate(t.Statements), func(s model.Statement) bool { return r.presenceOf(s) == model.Outside })
}

func (r *Reader) presenceOf(s model.Statement) model.Presence {
	return r.index.Presence(s.When, r.store.State().Span)
}

// possibly says of what only may be in the chosen span that it does.
func (r *Reader) possibly(p model.Presence) string {
	if p == model.Possible {
		return " · " + lang.L("possibly")
	}
	return ""
}

// datesOf says when statements, which stand by date, say that something was: each date once, of many the years from first
// to last.
func (r *Reader) datesOf(said []model.Statement) string {
	const most = 3
	var dates []string
	years := model.Span{From: edtf.MaxDay, Until: edtf.MinDay}
	for _, s := range said {
		if when := words.ShortDate(s.When); !s.When.IsZero() && !slices.Contains(dates, when) {
			dates = append(dates, when)
			in := r.index.Bounds(s.When)
			years.From, years.Until = min(years.From, in.From), max(years.Until, in.Until)
		}
	}
	switch {
	case len(dates) == 0:
		return words.ShortDate(edtf.Date{})
	case len(dates) > most:
		return words.Span(wholeYears(years))
	}
	return strings.Join(dates, ", ")
}

// wholeYears gives the years that a span has a day in.
func wholeYears(s model.Span) model.Span {
	first, _, _ := s.From.Civil()
	last, _, _ := (s.Until - 1).Civil()
	return model.Span{From: edtf.DayOf(first, 1, 1), Until: edtf.DayOf(last+1, 1, 1)}
}
