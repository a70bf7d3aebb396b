package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daqin/model"
	"daqin/model/extract/language"
)

// Candidate is an actor that texts seem to name.
type Candidate struct {
	Name    string
	Kind    model.ActorKind
	Aliases []string
	Of      string // the state before the title, as in "Chinese Foreign Minister"; empty where none stands there
	Times   int    // how often the texts name it in full
}

// tally is what is known of a name while texts are read.
type tally struct {
	Candidate
	order   int // of first appearance
	titled  bool
	acronym string
}

// proposer gathers names from texts.
type proposer struct {
	language *language.Language
	finder   Finder
	states   map[string]string // names, aliases and demonyms, to the state
	titles   map[string]bool
	never    map[string]bool
	joints   map[string]bool
	kinds    map[string]model.ActorKind // by a word of a name
	lower    map[string]bool            // words that the texts write small
	alone    map[string]int             // words with a capital that stand alone
	known    map[string]*tally
}

// Propose gives the actors that the sentences seem to name: the states first, then the others, each in the order in
// which they first are.
func Propose(l *language.Language, sentences []string) []Candidate {
	p := newProposer(l)
	var runs []run
	for _, s := range sentences {
		p.countStates(s)
		runs = append(runs, p.runs(s)...)
	}
	for _, r := range runs {
		p.note(r)
	}
	var all []*tally
	for _, t := range p.known {
		if p.judge(t) {
			all = append(all, t)
		}
	}
	slices.SortFunc(all, func(a, b *tally) int { return a.order - b.order })
	candidates := make([]Candidate, len(all))
	for i, t := range all {
		candidates[i] = t.Candidate
	}
	return candidates
}

func newProposer(l *language.Language) *proposer {
	p := &proposer{language: l, states: map[string]string{}, titles: set(l.Names.Titles), never: set(l.Names.Never),
		joints: set(l.Names.Joints), kinds: map[string]model.ActorKind{}, lower: map[string]bool{},
		alone: map[string]int{}, known: map[string]*tally{}}
	for i, s := range l.States {
		for _, name := range slices.Concat([]string{s.Name}, s.Aliases, s.Demonyms) {
			p.states[strings.TrimSuffix(name, ".")] = s.Name
			p.finder.Add(name, i)
		}
	}
	for _, w := range l.Dates.Weekdays {
		p.never[capitalised(w)] = true
	}
	for _, names := range l.Dates.Months {
		if !slices.Contains(l.Dates.Doubtful, names[0]) {
			p.never[capitalised(names[0])] = true
		}
	}
	for _, k := range l.Names.Kinds {
		for _, w := range k.Words {
			p.kinds[w] = model.ActorKind(k.Kind)
		}
	}
	return p
}

func set(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

func capitalised(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[size:]
}

// countStates notes the states that a sentence names, and by which names.
func (p *proposer) countStates(text string) {
	for _, f := range p.finder.Find(text) {
		t := p.tally(p.language.States[f.Owners[0]].Name)
		t.Kind = model.State
		if as := text[f.Start:f.End]; as != t.Name && !slices.Contains(t.Aliases, as) {
			t.Aliases = append(t.Aliases, as)
		}
	}
}

// note takes a row apart: what state, what title, whose name.
func (p *proposer) note(r run) {
	words := p.trimmed(r.words, r.initial)
	of, n := p.state(words)
	if n == len(words) {
		return
	}
	if at, ok := p.titled(words); ok {
		p.noteTitled(words, at, of)
		return
	}
	if at := slices.Index(words, "of"); at > 0 && p.kind(words[:at]) == "" {
		if _, n := p.state(words[at+1:]); n == len(words)-at-1 { // "Assad of Syria"
			p.note(run{words: words[:at]})
			p.note(run{words: words[at+1:]})
			return
		}
	}
	if n > 0 && p.kind(words) == "" { // "Syrian Armed Forces" is a name, "Syrian Mustafa Tlass" is not
		words = words[n:]
	}
	p.name(words, r, of)
}

// noteTitled notes who bears the title that ends at a word, and of which state.
func (p *proposer) noteTitled(words []string, at int, of string) {
	rest := words[at:]
	if len(rest) > 0 && p.joints[rest[0]] { // "President of Syria"
		p.note(run{words: p.trimmed(rest, false)})
		return
	}
	switch {
	case len(rest) == 1:
		p.alone[rest[0]]++
	case len(rest) > 1:
		t := p.tally(joinWords(rest))
		t.titled = true
		if t.Of == "" {
			t.Of = of
		}
	}
}

// name notes a name that no title tells of.
func (p *proposer) name(words []string, r run, of string) {
	words = p.trimmed(words, false)
	switch {
	case len(words) == 0:
	case len(words) == 1:
		if !r.initial {
			p.alone[words[0]]++
		}
	default:
		t := p.tally(joinWords(words))
		if r.acronym != "" {
			t.acronym = r.acronym
		}
		if t.Of == "" {
			t.Of = of
		}
	}
}

// trimmed takes from the ends of a row what is part of no name: joints, months, and words that begin sentences.
func (p *proposer) trimmed(words []string, initial bool) []string {
	for len(words) > 0 && (p.never[words[0]] || p.joints[words[0]] || isNumber(words[0])) {
		words = words[1:]
		initial = false
	}
	if initial && len(words) > 1 && p.lower[strings.ToLower(words[0])] && p.states[words[0]] == "" && !p.titles[words[0]] {
		words = words[1:]
	}
	for len(words) > 0 && (p.never[words[len(words)-1]] || p.joints[words[len(words)-1]] || isNumber(words[len(words)-1])) {
		words = words[:len(words)-1]
	}
	return words
}

// state gives the state that a row begins with, and how many words name it.
func (p *proposer) state(words []string) (string, int) {
	for n := min(len(words), 6); n > 0; n-- {
		if s := p.states[strings.Join(words[:n], " ")]; s != "" {
			return s, n
		}
	}
	return "", 0
}

// titled gives where the last title in a row ends.
func (p *proposer) titled(words []string) (int, bool) {
	for end := len(words); end > 0; end-- {
		for n := 1; n <= min(end, 4); n++ {
			if p.titles[strings.Join(words[end-n:end], " ")] {
				return end, true
			}
		}
	}
	return 0, false
}

// kind gives what the words of a name tell of what it names: the last of them, or the one before "of".
func (p *proposer) kind(words []string) model.ActorKind {
	for i, w := range words {
		if (p.joints[w] && i > 0) && p.kinds[words[i-1]] != "" {
			return p.kinds[words[i-1]]
		}
	}
	if len(words) == 0 {
		return ""
	}
	return p.kinds[words[len(words)-1]]
}

// joinWords joins the words of a name, with the full stops of its initials.
func joinWords(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		if b.WriteString(w); isSingle(w) && i+1 < len(words) {
			b.WriteByte('.')
		}
	}
	return b.String()
}

func (p *proposer) tally(name string) *tally {
	t := p.known[name]
	if t == nil {
		t = &tally{Candidate: Candidate{Name: name}, order: len(p.known)}
		p.known[name] = t
	}
	t.Times++
	return t
}

// judge decides what a name names, and whether that is sure enough to propose it.
func (p *proposer) judge(t *tally) bool {
	if t.Kind == model.State {
		return true
	}
	words := strings.Fields(t.Name)
	t.Kind = p.kind(words)
	switch {
	case t.Kind != "" && !t.titled:
	case t.titled || p.isPerson(words) && len(p.shortNames(words)) > 0:
		t.Kind = model.Person
		t.Aliases = p.shortNames(words)
	case t.acronym != "":
		t.Kind = model.Organisation
	default:
		return false
	}
	if t.acronym != "" {
		t.Aliases = append(t.Aliases, t.acronym)
	}
	return true
}

// isPerson tells whether a name that no title stands before may be a person's: two to four words, none of which
// the texts write small, none a number, a state or a small word. That is true of places too, so that it takes a
// short form of the name as well.
func (p *proposer) isPerson(words []string) bool {
	if len(words) < 2 || len(words) > 4 {
		return false
	}
	for _, w := range words {
		if p.lower[strings.ToLower(w)] || p.joints[w] || p.states[w] != "" || isNumber(w) || isAcronym(w) {
			return false
		}
	}
	return true
}

// shortNames gives the words of a person's name by which the texts also call him: the last, or, in the Chinese
// order, the first.
func (p *proposer) shortNames(words []string) []string {
	last, first := words[len(words)-1], words[0]
	_, bare, particled := strings.Cut(last, "-")
	var short []string
	if p.alone[last] > 0 {
		short = append(short, last)
	}
	if particled && p.alone[bare] > 0 {
		short = append(short, bare)
	}
	if short == nil && p.alone[first] > 0 && len(words) == 2 {
		short = append(short, first)
	}
	return short
}
