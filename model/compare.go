package model

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daqin/model/edtf"
)

// Standing is how what one telling of an account says stands to what the others say of the same sort.
type Standing uint8

const (
	Alone Standing = iota // no other telling says anything of the sort, or names the actor
	Alike                 // another telling says the same
	Apart                 // others say something of the sort, none of them the same: another date, be it only more or less exact, or another number in the same unit
)

// Fact is what words of a telling say that can be compared: whom they name, when it was by them, or a number. One of the
// three is there.
type Fact struct {
	Evidence Evidence // the words, within those of the telling
	Standing Standing
	Actor    ActorID
	When     edtf.Date
	Figure   *Figure
}

// Facts gives what the tellings of an account say that can be compared, beside Account.Tellings, each in reading order.
// Only what the model holds is compared: mentions, the words by which statements tell dates, and figures, as far as they
// lie in the telling's own words. An actor that only one telling names is no difference: the others may mean it.
func (x *Index) Facts(a *Account) [][]Fact {
	all := make([][]Fact, len(a.Tellings))
	for i := range a.Tellings {
		all[i] = x.factsIn(a.Tellings[i].Evidence)
	}
	for i, facts := range all {
		for n := range facts {
			facts[n].Standing = standing(&facts[n], all, i)
		}
	}
	return all
}

// standing compares a fact of telling i with those of the others.
func standing(f *Fact, all [][]Fact, i int) Standing {
	found := Alone
	for n, facts := range all {
		for k := range facts {
			switch other := &facts[k]; {
			case n == i:
			case f.same(other):
				return Alike
			case f.sort() != "" && f.sort() == other.sort():
				found = Apart
			}
		}
	}
	return found
}

// sort gives what facts have in common that can contradict one another; "" for what can't.
func (f *Fact) sort() string {
	switch {
	case f.Figure != nil:
		return "unit " + f.Figure.Unit
	case !f.When.IsZero():
		return "date"
	}
	return ""
}

func (f *Fact) same(o *Fact) bool {
	if f.Figure != nil && o.Figure != nil {
		a, b := f.Figure, o.Figure
		return a == b || a.Unit == b.Unit && a.Value == b.Value && a.High == b.High && a.About == b.About
	}
	return f.Figure == nil && o.Figure == nil && f.Actor == o.Actor && f.When.String() == o.When.String()
}

// factsIn gives the facts whose words lie in a stretch of text. Where two share words the figure stands before the date, for
// "67 years" may be the words of both.
func (x *Index) factsIn(e Evidence) []Fact {
	var facts []Fact
	add := func(f Fact) {
		in := f.Evidence
		free := !slices.ContainsFunc(facts, func(o Fact) bool { return in.Start < o.Evidence.End && o.Evidence.Start < in.End })
		if in.Section == e.Section && e.Start <= in.Start && in.End <= e.End && free {
			facts = append(facts, f)
		}
	}
	for _, f := range x.FiguresIn(e.Section) {
		add(Fact{Evidence: f.Evidence, Figure: f})
	}
	for _, s := range x.statementsIn(e.Section) {
		if s.Wording != nil && !s.When.IsZero() {
			add(Fact{Evidence: *s.Wording, When: s.When})
		}
	}
	for _, m := range x.MentionsIn(e.Section) {
		add(Fact{Evidence: m.Evidence, Actor: m.Actor})
	}
	slices.SortFunc(facts, func(a, b Fact) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) })
	return facts
}

// statementsIn gives what a section says of events, then what it says of ties, each in reading order.
func (x *Index) statementsIn(id SectionID) []*Statement {
	var all []*Statement
	for _, said := range x.EventsIn(id) {
		all = append(all, said.Statement)
	}
	for _, said := range x.TiesIn(id) {
		all = append(all, said.Statement)
	}
	return all
}

// Sentence gives the sentence in which words stand: the shortest that an event or a tie quotes around them; where none
// does, what stands around them up to a full stop before a space and no small letter, within their paragraph.
func (x *Index) Sentence(words Evidence) Evidence {
	var best Evidence
	for _, s := range x.statementsIn(words.Section) {
		e := s.Evidence
		if e.Start <= words.Start && words.End <= e.End && (best.Quote == "" || e.End-e.Start < best.End-best.Start) {
			best = e
		}
	}
	section := x.Section(words.Section)
	if best.Quote != "" || section == nil {
		return cmp.Or(best, words)
	}
	for _, p := range section.Paragraphs {
		if p.Start <= words.Start && words.End <= p.End {
			start := p.Start + lastStop(section.Text[p.Start:words.Start])
			end := words.End + firstStop(section.Text[words.End:p.End])
			return Evidence{words.Section, start, end, section.Text[start:end]}
		}
	}
	return words
}

// lastStop gives where the sentence begins in which a text ends.
func lastStop(text string) (start int) {
	for at := range text {
		if at > 0 && stopsAt(text, at) {
			start = at + len(text[at:]) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
		}
	}
	return start
}

// firstStop gives where the sentence ends with which a text begins.
func firstStop(text string) int {
	for at := range text {
		if stopsAt(text, at) {
			return at
		}
	}
	return len(text)
}

// stopsAt tells whether a full stop stands before a place in a text, and behind it a space and no small letter.
func stopsAt(text string, at int) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
	space, _ := utf8.DecodeRuneInString(text[at:])
	return strings.HasSuffix(text[:at], ".") && unicode.IsSpace(space) && !unicode.IsLower(next)
}
