package timex

import (
	"fmt"
	"strings"

	"daqin/model/edtf"
	"daqin/model/extract/language"
)

// Date is an expression of time in a text.
type Date struct {
	Start, End int       // its wording: bytes of the text, half-open
	When       edtf.Date // the zero Date where it can't be told
	Rule       string    // the name of the rule that found it
	Why        string    // why it can't be told; empty where it is
}

// Era is a period that a text may use as a date, by any of its names.
type Era struct {
	Names []string
	When  edtf.Date
}

// ends gives the two ends of the era in EDTF.
func (e *Era) ends() (from, to string) {
	from, to, isInterval := strings.Cut(e.When.String(), "/")
	if !isInterval {
		to = from
	}
	return from, to
}

// Tagger finds dates in texts of one language. It is not changed by use, so that many goroutines may share it.
type Tagger struct {
	lexicon lexicon
	rounds  [3][]*rule
	comma   int
	eras    map[int][]eraName // by first word
}

// eraName is one name of an era, its words by the numbers that the lexicon gives them.
type eraName struct {
	words []int
	era   *Era
}

// New makes the tagger of a language. It fails on a pattern that can't be read, or an era that is no span of time.
func New(l *language.Language, eras []Era) (*Tagger, error) {
	t := &Tagger{lexicon: newLexicon(l), eras: map[int][]eraName{}}
	intern := func(text string) int { return t.lexicon.intern(text) }
	t.comma = intern(",")
	for i, rules := range [][]language.Rule{l.Dates.Points, l.Dates.Modifiers, l.Dates.Spans} {
		for _, data := range rules {
			r, err := compile(data, intern)
			if err != nil {
				return nil, err
			}
			t.rounds[i] = append(t.rounds[i], &r)
		}
	}
	for i := range eras {
		if err := t.add(&eras[i]); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func (t *Tagger) add(e *Era) error {
	if len(e.When.Parts()) != 1 {
		return fmt.Errorf("era %q: %q is no span of time: write it as in 1947/1991", strings.Join(e.Names, ", "), e.When)
	}
	for _, name := range e.Names {
		words := t.words(name)
		if len(words) == 0 {
			return fmt.Errorf("era %q: the name has no words", name)
		}
		t.eras[words[0]] = append(t.eras[words[0]], eraName{words, e})
	}
	return nil
}

// words gives the words of a name by the numbers that the lexicon gives them.
func (t *Tagger) words(name string) []int {
	var words []int
	for _, k := range t.lexicon.tokens(name) {
		words = append(words, t.lexicon.intern(name[k.start:k.end]))
	}
	return words
}

// Find gives the dates of a section's text, in order, never overlapping. A date in the title stands before the
// text: what the text says relative to a date may mean that.
func (t *Tagger) Find(title, text string) []Date {
	var before anchor
	for _, f := range t.scan(title).run() {
		if _, a, why := f.value(before); why == "" {
			before = a
		}
	}
	s := t.scan(text)
	var dates []Date
	for _, f := range s.run() {
		when, a, why := f.value(before)
		if why == "" {
			before = a
		}
		dates = append(dates, Date{s.tokens[f.start].start, s.tokens[f.end-1].end, when, f.rule, why})
	}
	return dates
}
