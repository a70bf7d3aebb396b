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

// sourceCard tells what kind of text it is, where it comes from and on what terms, how much it tells, where it and others differ, what it alone
// says, and what others say too.
func (r *Reader) sourceCard(s *model.Source) []row {
	number := row{text: r.number(s.ID), face: faceTitle, tint: tintQuiet}
	rows := []row{title(plain(s.Title)).behind(number, 2.2)}
	all := r.holdings()[s.ID]
	kind := capital(s.Kind)
	if kind == "" {
		kind = lang.L("Source")
	}
	rows = append(rows, say(faceSmall, quiet(kind+" · "+all.measure())).apart(0.2))
	facts := sourceFacts(s)
	if len(facts) > 0 {
		facts[0].above = 0.6
	}
	rows = append(rows, facts...)
	rows = append(rows, r.accountRows(lang.L("Compared with other sources"), all.accounts)...)
	rows = append(rows, r.eventRows(lang.L("Events that only it tells"), all.own)...)
	rows = append(rows, r.figureRows(lang.L("Figures that only it tells"), all.figures)...)
	rows = append(rows, r.eventRows(lang.L("Events that others tell too"), all.shared)...)
	rows = append(rows, group(lang.L("Sections")))
	for i := range r.index.Model.Sections {
		if section := &r.index.Model.Sections[i]; section.Source == s.ID {
			rows = append(rows, r.toldSection(section))
		}
	}
	return append(rows, say(faceText, linked(lang.L("All sources"), tintLink, to(state.Sources))).apart(1))
}

// sourceFacts gives what else is told of a source itself, each behind its label.
func sourceFacts(s *model.Source) (rows []row) {
	languages := make([]string, len(s.Languages))
	for i, tag := range s.Languages {
		languages[i] = words.Language(tag)
	}
	facts := []struct{ label, text string }{
		{lang.L("Publisher"), s.Publisher},
		{lang.L("Place"), s.Place},
		{lang.L("Date"), ""},
		{lang.L("Languages"), strings.Join(languages, ", ")},
		{lang.L("Licence"), s.Licence},
		{lang.L("Credit"), s.Credit},
	}
	if !s.Date.IsZero() {
		facts[2].text = published(s.Date)
	}
	for _, f := range facts {
		if f.text != "" {
			rows = append(rows, labelled(f.label, plain(f.text)))
		}
	}
	return rows
}

// toldSection gives a section's title, which opens it, and how many events it tells.
func (r *Reader) toldSection(s *model.Section) row {
	out := say(faceText, plain(brief(s.Title)))
	out.link = &link{section: s.ID}
	out.indent, out.above = 0.9*float32(max(s.Level, 1)-1), 0.25
	if told := len(r.index.EventsIn(s.ID)); told > 0 {
		tail := row{text: lang.N("{{.Count}} events", told, map[string]any{"Count": told}), face: faceSmall, tint: tintQuiet}
		out.tail, out.room = &tail, 6
	}
	return out
}

// sourcesCard lists the sources, each with what it is and how much it tells.
func (r *Reader) sourcesCard() []row {
	sources, all := r.index.Model.Sources, r.holdings()
	rows := []row{title(plain(lang.N("{{.Count}} sources", len(sources), map[string]any{"Count": len(sources)})))}
	for i := range sources {
		s := &sources[i]
		about := []string{capital(s.Kind)}
		if s.Publisher != "" {
			about = append(about, s.Publisher)
		}
		if !s.Date.IsZero() {
			about = append(about, published(s.Date))
		}
		out := row{text: brief(s.Title), face: faceText, link: toSource(s.ID), above: 0.8}
		out = out.behind(row{text: r.number(s.ID), face: faceText, tint: tintQuiet}, numberStand)
		below := say(faceSmall, quiet(strings.Join(about, " · ")+"\n"+all[s.ID].measure()))
		below.indent, below.above = numberStand, 0.1
		rows = append(rows, out, below)
	}
	return rows
}

// holding is what one source tells.
type holding struct {
	sections, actors int
	own, shared      []*model.Event   // that it alone tells, and that others tell too; by date
	figures          []*model.Figure  // that it alone tells
	accounts         []*model.Account // that set it beside another source, those that do not simply agree first
}

// measure says how much a source tells.
func (h holding) measure() string {
	events := len(h.own) + len(h.shared)
	says := []string{
		lang.N("{{.Count}} sections", h.sections, map[string]any{"Count": h.sections}),
		lang.N("{{.Count}} events", events, map[string]any{"Count": events}),
	}
	if len(h.shared) > 0 {
		says[1] += " " + lang.L("({{.Count}} of them told elsewhere too)", map[string]any{"Count": len(h.shared)})
	}
	return strings.Join(append(says, lang.N("{{.Count}} actors", h.actors, map[string]any{"Count": h.actors})), " · ")
}

// holdings gives what each source tells.
func (r *Reader) holdings() map[model.SourceID]holding {
	m := r.index.Model
	out := make(map[model.SourceID]holding, len(m.Sources))
	add := func(id model.SourceID, to func(*holding)) {
		h := out[id]
		to(&h)
		out[id] = h
	}
	for i := range m.Sections {
		add(m.Sections[i].Source, func(h *holding) { h.sections++ })
	}
	for i := range m.Actors {
		var in []model.SourceID
		for _, at := range r.index.MentionsOf(m.Actors[i].ID) {
			in = appendOnce(in, r.index.SourceOf(at.Evidence.Section).ID)
		}
		for _, id := range in {
			add(id, func(h *holding) { h.actors++ })
		}
	}
	for i := range m.Events {
		e := &m.Events[i]
		tell := words.Sources(r.index, e)
		for _, s := range tell {
			add(s.ID, func(h *holding) {
				if len(tell) == 1 {
					h.own = append(h.own, e)
				} else {
					h.shared = append(h.shared, e)
				}
			})
		}
	}
	for i := range m.Figures {
		if f := &m.Figures[i]; !r.toldElsewhere(f) {
			add(r.index.SourceOf(f.Evidence.Section).ID, func(h *holding) { h.figures = append(h.figures, f) })
		}
	}
	for i := range m.Accounts {
		for _, id := range r.comparedIn(&m.Accounts[i]) {
			add(id, func(h *holding) { h.accounts = append(h.accounts, &m.Accounts[i]) })
		}
	}
	for _, h := range out {
		slices.SortStableFunc(h.accounts, func(a, b *model.Account) int { return weighty(a) - weighty(b) })
	}
	return out
}

// toldElsewhere tells whether another source has the same number of the same unit, for a time that touches the figure's.
func (r *Reader) toldElsewhere(f *model.Figure) bool {
	source := r.index.SourceOf(f.Evidence.Section)
	in := r.index.Bounds(f.When)
	return slices.ContainsFunc(r.index.Model.Figures, func(o model.Figure) bool {
		other := r.index.Bounds(o.When)
		return o.Value == f.Value && o.High == f.High && o.Unit == f.Unit && r.index.SourceOf(o.Evidence.Section) != source &&
			max(in.From, other.From) < min(in.Until, other.Until)
	})
}

// comparedIn gives the sources that an account sets beside one another, none where all that it sets side by side is from one.
func (r *Reader) comparedIn(a *model.Account) (all []model.SourceID) {
	for _, t := range a.Tellings {
		all = appendOnce(all, r.index.SourceOf(t.Evidence.Section).ID)
	}
	if len(all) < 2 {
		return nil
	}
	return all
}

// weighty orders accounts: those that differ, that do not hold together, that changed, that are told more exactly, that agree.
func weighty(a *model.Account) int {
	order := []model.Verdict{model.Differ, model.Unclear, model.Change, model.Precision, model.Agree}
	return slices.Index(order, a.Verdict)
}

func appendOnce[T comparable](all []T, one T) []T {
	if slices.Contains(all, one) {
		return all
	}
	return append(all, one)
}

// published says when a source came out. One whose date is open towards the end came out some time from its start on,
// it did not go on coming out.
func published(when edtf.Date) string {
	if from, open := strings.CutSuffix(when.String(), "/.."); open {
		if start, err := edtf.Parse(from); err == nil {
			return lang.L("not before {{.Date}}", map[string]any{"Date": words.Date(start)})
		}
	}
	return words.Date(when)
}
