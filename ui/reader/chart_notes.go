package reader

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/words"
)

// notes gives what is to be known to read the chart: how few numbers stand on it, by whom they are told, of which years
// there is none, what its soft ends mean, and what it does not say.
func (c chart) notes() []row {
	figures := c.Figures()
	var sources []model.SourceID
	var vague []string
	var ranges bool
	for _, f := range figures {
		if id := c.reader.index.SourceOf(f.Evidence.Section).ID; !slices.Contains(sources, id) {
			sources = append(sources, id)
		}
		if word := fadingWord(f); word != "" && !slices.Contains(vague, word) {
			vague = append(vague, word)
		}
		ranges = ranges || f.Ranges()
	}
	said := []string{lang.N("{{.Count}} figures", len(figures), map[string]any{"Count": len(figures)}) + ", " +
		lang.N("{{.Count}} sources", len(sources), map[string]any{"Count": len(sources)})}
	if c.OverTime() {
		said[0] += c.silences()
	}
	said[0] += "."
	if len(vague) > 0 {
		said = append(said, lang.L("A fading end: {{.Words}}.", map[string]any{"Words": strings.Join(vague, ", ")}))
	}
	if ranges {
		said = append(said, lang.L("An outlined end: from the lower number to the higher."))
	}
	switch {
	case c.scale.whole:
		said = append(said, lang.L("Each outline is 100 %."))
	case isCurrency(c.Unit) && c.years() > 1:
		said = append(said, lang.L("Not adjusted for inflation."))
	}
	rows := []row{say(faceSmall, quiet(strings.Join(said, " "))).apart(0.4)}
	for _, s := range c.Series {
		if disputed := s.Disputed(); len(disputed) > 0 {
			rows = append(rows, c.dispute(s, disputed))
		}
	}
	return rows
}

// fadingWord gives the word for which a figure's bar fades away, "" where it ends sharply.
func fadingWord(f *model.Figure) string {
	switch {
	case f.Ranges() || f.Value < 0:
		return ""
	case f.About == model.Around:
		return lang.L("about")
	case f.About == model.Nearly:
		return lang.L("nearly")
	case f.About == model.Under:
		return lang.L("under")
	case f.About == model.Over:
		return lang.L("over")
	}
	return ""
}

// dispute says that the texts give different numbers for one thing, each of which leads to where it is told.
func (c chart) dispute(s model.Series, figures []*model.Figure) row {
	var parts []part
	for _, f := range figures {
		source := c.reader.index.SourceOf(f.Evidence.Section)
		parts = append(parts, linked(c.reader.number(source.ID)+" "+words.Amount(f), tintLink, c.reader.toFigure(f)))
	}
	said := say(faceSmall, quiet(lang.L("Told differently: {{.What}}", map[string]any{"What": brief(s.What)})+"  "))
	return said.followed(joined(parts, "  ")...).behind(row{text: verdictMark(model.Differ), face: faceMark}, numberStand).apart(0.3)
}

// silences says of which years, from the first date to the last, the texts tell no number.
func (c chart) silences() (said string) {
	var told span
	for _, f := range c.byDate() {
		if gap, ok := told.gap(spanOf(f)); ok {
			said += "; " + silence(gap)
		}
		told = told.with(spanOf(f))
	}
	return said
}

// years gives how many years the chart reaches over.
func (c chart) years() int {
	var told span
	for _, f := range c.Figures() {
		told = told.with(spanOf(f))
	}
	if !told.any {
		return 0
	}
	first, _, _ := told.first.Civil()
	last, _, _ := told.last.Civil()
	return last - first + 1
}

// isCurrency tells whether a unit has the form of a currency's code (ISO 4217).
func isCurrency(unit string) bool {
	return len(unit) == 3 && strings.Trim(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// accountsAbout gives the accounts that set words side by side with others.
func (r *Reader) accountsAbout(e model.Evidence) (all []*model.Account) {
	for _, a := range r.index.AccountsIn(e.Section) {
		if slices.ContainsFunc(a.Tellings, func(t model.Telling) bool {
			return t.Evidence.Section == e.Section && t.Evidence.Start < e.End && e.Start < t.Evidence.End
		}) {
			all = append(all, a)
		}
	}
	return all
}

// signsOn gives the signs of the accounts that bear on words, each sign once; it leads to its account, or to one after the
// other.
func (r *Reader) signsOn(e model.Evidence) (parts []part) {
	leads := map[model.Verdict]*link{}
	for _, a := range r.accountsAbout(e) {
		if l := leads[a.Verdict]; l != nil {
			l.subjects = append(l.subjects, state.Account(a.ID))
			continue
		}
		leads[a.Verdict] = to(state.Account(a.ID))
		parts = append(parts, quiet("  "), linked(verdictMark(a.Verdict), tintLink, leads[a.Verdict]))
	}
	return parts
}
