package reader

import (
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/words"
)

// tip says what a link leads to, in the lines of a hover card; none where its words say it.
func (r *Reader) tip(l *link) []string {
	var lines []string
	if len(l.subjects) > 0 {
		lines = r.about(l.subjects[0])
	}
	if more := len(l.subjects) - 1; more > 0 {
		lines = append(lines, lang.N("and {{.Count}} more", more, map[string]any{"Count": more}))
	}
	if l.note != "" && l.act == actNone {
		lines = append(lines, r.tipOf(l.note)...)
	}
	if line, ok := r.lineOf(l); ok && l.tip == "" {
		lines = append(lines, r.lineTip(line)...)
	}
	if l.tip != "" {
		lines = append(lines, l.tip)
	}
	return lines
}

// about says what a subject is: its name, and what kind of thing it is.
func (r *Reader) about(s state.Subject) []string {
	x := r.index
	switch s.Kind {
	case state.AnActor:
		a := x.Actor(model.ActorID(s.ID))
		return []string{a.Name, words.Kind(a.Kind) + " · " + words.Side(x.Model, a.Side)}
	case state.AnEvent:
		e := x.Event(model.EventID(s.ID))
		return []string{e.Title, words.Date(e.When) + " · " + words.Category(e.Category)}
	case state.ATie:
		t := x.Tie(model.TieID(s.ID))
		n := len(t.Statements)
		return []string{
			x.Actor(t.From).Name + " " + words.TieKind(t.Kind) + " " + x.Actor(t.To).Name,
			lang.N("{{.Count}} sentences", n, map[string]any{"Count": n}),
		}
	case state.AFigure:
		f := x.Figure(model.FigureID(s.ID))
		return []string{words.Figure(f), f.What}
	case state.AnAccount:
		a := x.Account(model.AccountID(s.ID))
		return []string{a.Title, words.Verdict(a.Verdict)}
	case state.ASource:
		return []string{x.Source(model.SourceID(s.ID)).Title}
	}
	return nil
}
