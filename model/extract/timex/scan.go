package timex

import (
	"strings"

	"daqin/model/edtf"
)

// longestRow is how many dates a set may have. A table's column of years is no set, and the bound keeps the
// reading of one linear.
const longestRow = 12

// scan is the search for the dates of one text.
type scan struct {
	*Tagger
	text     string
	tokens   []token
	foundAt  []*found // by token: the date that it is part of, as far as found
	captures []capture
}

func (t *Tagger) scan(text string) *scan {
	s := &scan{Tagger: t, text: text, tokens: t.lexicon.tokens(text)}
	s.foundAt = make([]*found, len(s.tokens))
	return s
}

// run goes through the rounds, and gives what was found in order.
func (s *scan) run() []*found {
	for _, rules := range s.rounds {
		s.round(rules)
	}
	var all []*found
	for i := 0; i < len(s.tokens); i++ {
		if f := s.foundAt[i]; f != nil {
			if !f.weak {
				all = append(all, f)
			}
			i = f.end - 1
		}
	}
	return all
}

// round takes, from left to right, the longest match of any of the rules.
func (s *scan) round(rules []*rule) {
	for i := 0; i < len(s.tokens); i++ {
		if s.tokens[i].class&^(word|capital|plural) == 0 && s.tokens[i].literal == 0 {
			continue
		}
		if best := s.longest(rules, i); best != nil {
			for at := best.start; at < best.end; at++ {
				s.foundAt[at] = best
			}
			i = best.end - 1
		} else if f := s.foundAt[i]; f != nil {
			i = f.end - 1
		}
	}
}

func (s *scan) longest(rules []*rule, i int) *found {
	var best *found
	for _, r := range rules {
		if !r.mayBegin(s.tokens[i], s.foundAt[i]) {
			continue
		}
		m, ok := s.at(r, i)
		if !ok || best != nil && m.end <= best.end {
			continue
		}
		if f, ok := r.means(m.captures); ok {
			f.start, f.end, f.rule = m.start, m.end, r.name
			best = &f
		}
	}
	return best
}

// value gives the date in EDTF, and the stretch of time to which later ones may be said; or why it has none.
func (f *found) value(before anchor) (edtf.Date, anchor, string) {
	parts := make([]stretch, len(f.moments))
	after := anchor{edtf.MaxDay, edtf.MinDay, true}
	for i, m := range f.moments {
		s, why := m.resolve(before)
		if why != "" {
			return edtf.Date{}, before, why
		}
		parts[i] = s
		after.first, after.last = min(after.first, s.first), max(after.last, s.last)
	}
	date, err := edtf.Parse(expression(f.shape, parts))
	switch {
	case err != nil:
		return edtf.Date{}, before, err.Error()
	case f.moments[0].era != nil: // a period sets the scene, and the story goes on from the date before it
		after = before
	}
	return date, after, ""
}

// expression writes stretches in EDTF.
func expression(as shape, parts []stretch) string {
	switch as {
	case interval:
		return parts[0].from + "/" + parts[len(parts)-1].to
	case since:
		return parts[0].from + "/.."
	case until:
		return "../" + parts[0].to
	case allOf, oneOf:
		texts := make([]string, len(parts))
		for i, p := range parts {
			texts[i] = p.from
		}
		if as == oneOf {
			return "[" + strings.Join(texts, ",") + "]"
		}
		return "{" + strings.Join(texts, ",") + "}"
	}
	if parts[0].from == parts[0].to {
		return parts[0].from
	}
	return parts[0].from + "/" + parts[0].to
}

// eraAt gives the token after the longest era that begins at token i, i itself for none.
func (s *scan) eraAt(i int) (int, *Era) {
	end, era := i, (*Era)(nil)
	for _, name := range s.eras[s.tokens[i].literal] {
		n := len(name.words)
		if n <= end-i || i+n > len(s.tokens) {
			continue
		}
		matches := true
		for k := 1; k < n && matches; k++ {
			matches = s.tokens[i+k].literal == name.words[k]
		}
		if matches {
			end, era = i+n, name.era
		}
	}
	return end, era
}

func (s *scan) isComma(i int) bool { return s.tokens[i].literal == s.comma }
