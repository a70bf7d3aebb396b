package reader

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/keys"
	"daqin/ui/look"
	"daqin/ui/state"
)

// The line above a text, in ems.
const (
	headAbove  = 0.55 // and below its words
	headEdge   = 1    // left and right of them
	headIndent = 0.3  // of the words, behind the mark of the open one
	headWide   = 26   // from here on there is room for words in place of signs
	headArrows = 17   // and from here on for arrows
)

// headSheet gives the line above a pane's text: which document and section that is, and what can be done with it.
func (r *Reader) headSheet(p *pane) func(width float32) *sheet {
	return func(width float32) *sheet {
		s := &sheet{kit: r.kit}
		em := r.kit.em()
		s.add([]row{r.headRow(p, width-2*headEdge*em)}, fyne.NewPos(headEdge*em, headAbove*em), width-2*headEdge*em)
		s.height += headAbove * em
		return s
	}
}

// headHeight is that of the line above a text, 0 where there is little height and a card has more to say.
func (r *Reader) headHeight() float32 {
	if r.short() && r.hasCard && !r.unfolded {
		return 0
	}
	return r.kit.fonts[faceSmall].leading + 2*headAbove*r.kit.em()
}

// headRow gives the line in a width: of the document as much as there is room for beside the section.
func (r *Reader) headRow(p *pane, width float32) row {
	f, em := &r.kit.fonts[faceSmall], r.kit.em()
	section := r.index.Section(p.section)
	tail := r.headTail(p, width/em)
	if section == nil {
		return say(faceSmall, quiet(lang.L("No text")))
	}
	var parts []part
	if r.folded() && p == r.panes()[0] {
		parts = append(parts, r.unfolder(), plain("\u2003"))
	}
	source := r.index.Source(section.Source)
	parts = append(parts, linked(r.number(source.ID)+"\u2002", tintQuiet, toSource(source.ID)))
	of := brief(source.Title)
	if source.Title == section.Title {
		of = brief(capital(source.Kind))
	}
	const between = "\u2002›\u2002"
	taken := r.kit.ruler.Width(faceSmall, tail.text) + (1.5+headIndent)*em
	for _, p := range parts {
		taken += r.kit.ruler.Width(faceSmall, p.text)
	}
	room := width - taken
	title := look.Cut(brief(section.Title), f.size, f.style, room)
	if left := room - r.kit.ruler.Width(faceSmall, title+between); left > 6*em {
		parts = append(parts, linked(look.Cut(of, f.size, f.style, left), tintQuiet, toSource(source.ID)), quiet(between))
	}
	top := &link{section: section.ID}
	if title != section.Title {
		top.tip = section.Title
	}
	parts = append(parts, linked(title, tintInk, top))
	out := say(faceSmall, parts...)
	out.tail, out.room = &tail, r.kit.ruler.Width(faceSmall, tail.text)/em+0.5
	out.open = r.stand != alone && p == r.page
	out.indent = headIndent
	return out
}

// unfolder shows the contents, or puts them away, where they have no room of their own.
func (r *Reader) unfolder() part {
	sign := lang.L("Contents") + "\u2002↓"
	if r.unfolded {
		sign = lang.L("Contents") + "\u2002↑"
	}
	return linked(sign, tintInk, &link{act: actUnfold})
}

// headTail gives what can be done: the section before and after, and another text beside.
func (r *Reader) headTail(p *pane, ems float32) row {
	var parts []part
	if ems >= headArrows {
		for _, step := range []struct {
			sign string
			by   int
		}{{"←", -1}, {"→", 1}} {
			if s := r.outline.sectionBy(p.section, step.by); s != nil {
				parts = append(parts, linked(step.sign, tintQuiet, &link{section: s.ID, tip: brief(s.Title)}))
			} else {
				parts = append(parts, part{text: step.sign, tint: tintOutside})
			}
		}
	}
	switch r.stand {
	case alone, crowded:
		parts = append(parts, r.besideSign(ems)...)
	default:
		if all := r.panes(); p == all[len(all)-1] {
			parts = append(parts, r.sharedSigns(ems)...)
		}
		parts = append(parts, linked("×", tintQuiet, &link{act: actLeave, section: p.section, tip: lang.L("Close this text")}))
	}
	return say(faceSmall, joined(parts, "\u2002")...)
}

// besideSign opens another text beside, or says why it has no room.
func (r *Reader) besideSign(ems float32) []part {
	at := r.store.State()
	to := &link{act: actBeside}
	switch {
	case r.stand == crowded:
		to.tip = lang.L("There is no room for two texts. Make the window larger, or the text smaller.")
		return []part{linked("‖ ×", tintOutside, to)}
	case len(r.index.Model.Sources) < 2 || at.Section == "":
		return nil
	}
	to.tip = lang.L("Show beside it what another document tells of the same")
	if ems < headWide {
		return []part{linked("‖", tintQuiet, to)}
	}
	return []part{linked(lang.L("Side by side"), tintInk, to)}
}

// sharedSigns say how much two texts share, which a click leads through one by one, and whether they follow one another.
func (r *Reader) sharedSigns(ems float32) []part {
	follow, sign := &link{act: actApart, tip: lang.L("They go together: open a section, and what the other document tells of it comes beside it. Click to turn each by itself.")}, "↔"
	if r.store.State().Apart {
		follow.tip, sign = lang.L("Each is turned by itself. Click to have them go together."), "↮"
	}
	signs := []part{linked(sign, tintQuiet, follow)}
	if ems < headWide {
		return signs
	}
	return append([]part{r.mostShared()}, signs...)
}

// mostShared says in a word or two why one text stands beside another.
func (r *Reader) mostShared() part {
	at := r.store.State()
	s := r.index.Shared(at.Section, at.Facing)
	tell := func(says string, all []state.Subject) part {
		return linked(says, tintQuiet, &link{subjects: all, tip: sharedWords(s)})
	}
	switch {
	case s.Events > 0:
		return tell(eventsInBoth(s.Events), subjectsIn(r.index.EventsIn, at.Section, at.Facing, func(said model.Said[*model.Event]) state.Subject { return state.Event(said.Thing.ID) }))
	case s.Accounts > 0:
		return tell(comparisons(s.Accounts), subjectsIn(r.index.AccountsIn, at.Section, at.Facing, func(a *model.Account) state.Subject { return state.Account(a.ID) }))
	case s.Actors > 0:
		return tell(actorsInBoth(s.Actors), subjectsIn(r.index.MentionsIn, at.Section, at.Facing, func(m *model.Mention) state.Subject { return state.Actor(m.Actor) }))
	}
	return quiet(lang.L("nothing in both"))
}

// subjectsIn gives what two sections both tell, each once, in the order of the first.
func subjectsIn[T any](tells func(model.SectionID) []T, a, b model.SectionID, subject func(T) state.Subject) (out []state.Subject) {
	also := map[state.Subject]bool{}
	for _, t := range tells(b) {
		also[subject(t)] = true
	}
	for _, t := range tells(a) {
		if s := subject(t); also[s] {
			out, also[s] = append(out, s), false
		}
	}
	return out
}

// sharedWords says what two texts both tell.
func sharedWords(s model.Shared) string {
	var all []string
	for _, c := range []struct {
		n    int
		says func(n int) string
	}{{s.Events, eventsInBoth}, {s.Accounts, comparisons}, {s.Actors, actorsInBoth}} {
		if c.n > 0 {
			all = append(all, c.says(c.n))
		}
	}
	return strings.Join(all, " · ")
}

func eventsInBoth(n int) string {
	return lang.N("{{.Count}} events in both", n, map[string]any{"Count": n})
}

func comparisons(n int) string {
	return lang.N("{{.Count}} comparisons", n, map[string]any{"Count": n})
}

func actorsInBoth(n int) string {
	return lang.N("{{.Count}} actors in both", n, map[string]any{"Count": n})
}

// ask does what a link asks of the reader itself.
func (r *Reader) ask(l *link) {
	switch l.act {
	case actClose:
		r.store.Clear()
	case actUnfold:
		r.unfold(!r.unfolded)
	case actDrop:
		r.dropNote(l.note)
	case actEdit:
		r.editNote(l.note)
	case actVisit:
		r.visitNote(l.note)
	case actExport:
		keys.PassShortcut(r, ExportKeys)
	case actBeside:
		if r.store.State().Facing != "" {
			r.store.CloseBeside()
		} else {
			r.store.OpenBeside("")
		}
	case actApart:
		r.store.ToggleApart()
	case actFold:
		r.fold(l.line)
	case actAll:
		r.showAll()
	case actLone:
		r.showLone()
	case actLeave:
		if at := r.store.State(); l.section == at.Section {
			r.store.TurnTo(at.Facing)
		}
		r.store.CloseBeside()
	}
}
