package timex

import (
	"fmt"
	"strings"

	"daqin/model/extract/language"
)

// element is one place of a pattern.
type element struct {
	class    class
	literals []int
	take     take
	optional bool
}

// take tells what an element takes more than one token of.
type take uint8

const (
	takeToken  take = iota
	takePoint       // a date found by an earlier round
	takePoints      // one or several, with commas between
	takeEra
)

// rule is a compiled pattern.
type rule struct {
	name   string
	means  meaning
	behind []element // what must stand before, from the last to the first
	body   []element
	not    *element // what must not follow
	first  element  // what a match may begin with: the elements of body up to one that is not optional
}

// compile reads a pattern. intern gives the number of a word.
func compile(r language.Rule, intern func(string) int) (rule, error) {
	means, known := meanings[r.Means]
	if !known {
		return rule{}, fmt.Errorf("date rule %q: no meaning %q", r.Name, r.Means)
	}
	c := rule{name: r.Name, means: means}
	fields, inside := strings.Fields(r.Pattern), false
	for _, field := range fields {
		if not, ok := strings.CutPrefix(field, "!"); ok {
			e, err := compileElement(not, intern)
			if err != nil {
				return rule{}, fmt.Errorf("date rule %q: %w", r.Name, err)
			}
			c.not = &e
			continue
		}
		open := len(field) > 1 && field[0] == '('
		closed := len(field) > 1 && field[len(field)-1] == ')'
		inside = inside || open
		e, err := compileElement(strings.Trim(field, "()"), intern)
		if err != nil {
			return rule{}, fmt.Errorf("date rule %q: %w", r.Name, err)
		}
		if inside {
			c.behind = append([]element{e}, c.behind...)
		} else {
			c.body = append(c.body, e)
		}
		inside = inside && !closed
	}
	if len(c.body) == 0 {
		return rule{}, fmt.Errorf("date rule %q: the pattern %q has no wording", r.Name, r.Pattern)
	}
	for _, e := range c.body {
		c.first.class |= e.class
		c.first.literals = append(c.first.literals, e.literals...)
		c.first.take = max(c.first.take, e.take)
		if !e.optional {
			break
		}
	}
	return c, nil
}

func compileElement(text string, intern func(string) int) (element, error) {
	var e element
	if bare, ok := strings.CutSuffix(text, "?"); ok && bare != "" {
		text, e.optional = bare, true
	}
	for alternative := range strings.SplitSeq(text, "|") {
		class, isClass := classNames[alternative]
		switch {
		case isClass:
			e.class |= class
		case alternative == "POINT":
			e.take = takePoint
		case alternative == "POINTS":
			e.take = takePoints
		case alternative == "ERA":
			e.take = takeEra
		case alternative == "" || strings.ToUpper(alternative) != strings.ToLower(alternative) && alternative == strings.ToUpper(alternative):
			return e, fmt.Errorf("no class %q", alternative)
		default:
			e.literals = append(e.literals, intern(alternative))
		}
	}
	return e, nil
}

// mayBegin tells, at little cost, whether it is worth trying the rule at a token.
func (r *rule) mayBegin(t token, f *found) bool {
	return r.first.fits(t) || f != nil && r.first.take != takeToken || r.first.take == takeEra
}

// fits tells whether the token is one that the element names.
func (e *element) fits(t token) bool {
	if t.class&e.class != 0 {
		return true
	}
	if t.literal != 0 {
		for _, l := range e.literals {
			if l == t.literal {
				return true
			}
		}
	}
	return false
}

// capture is one thing that an element with a class took: a token or a date of an earlier round.
type capture struct {
	class class
	token token
	found *found
	era   *Era
}

// match is where a rule matched: tokens [start, end).
type match struct {
	start, end int
	captures   []capture
}

// at tries the rule at token i.
func (s *scan) at(r *rule, i int) (match, bool) {
	m := match{start: i, captures: s.captures[:0]}
	end, ok := s.body(r.body, i, &m)
	s.captures = m.captures
	if !ok || r.not != nil && s.taken(r.not, end, nil) > end || !s.behind(r.behind, i-1) {
		return m, false
	}
	m.end = end
	return m, true
}

// body matches elements from token i on. It goes back on what optional elements took: a pattern has a handful.
func (s *scan) body(elements []element, i int, m *match) (end int, ok bool) {
	if len(elements) == 0 {
		return i, true
	}
	e := &elements[0]
	captures := len(m.captures)
	if next := s.taken(e, i, m); next > i {
		if end, ok = s.body(elements[1:], next, m); ok {
			return end, true
		}
	}
	m.captures = m.captures[:captures]
	if e.optional {
		return s.body(elements[1:], i, m)
	}
	return i, false
}

// behind matches elements from token i backwards.
func (s *scan) behind(elements []element, i int) bool {
	if len(elements) == 0 {
		return true
	}
	e := &elements[0]
	if i >= 0 && e.fits(s.tokens[i]) && s.behind(elements[1:], i-1) {
		return true
	}
	return e.optional && s.behind(elements[1:], i)
}

// taken gives the token after those that the element takes at i, i itself for none, and keeps what it took in m.
func (s *scan) taken(e *element, i int, m *match) int {
	if i >= len(s.tokens) {
		return i
	}
	if e.take != takeToken {
		if next := s.takenWhole(e, i, m); next > i {
			return next
		}
	}
	if f := s.foundAt[i]; f != nil && !f.weak {
		return i
	}
	t := s.tokens[i]
	if !e.fits(t) {
		return i
	}
	if as := t.class & e.class; m != nil && as != 0 {
		m.captures = append(m.captures, capture{class: widened(as), token: t})
	}
	return i + 1
}

// widened adds to the classes those that they are kinds of: a meaning asks for a month, however it was found.
func widened(c class) class {
	if c&(fullMonth|clearMonth) != 0 {
		c |= month
	}
	if c&unit != 0 {
		c |= units
	}
	return c
}

// takenWhole is taken for what may be longer than a token.
func (s *scan) takenWhole(e *element, i int, m *match) int {
	if e.take == takeEra {
		end, era := s.eraAt(i)
		if end > i && m != nil {
			m.captures = append(m.captures, capture{era: era})
		}
		return end
	}
	next := i
	for n := 0; n < longestRow && next < len(s.tokens); n++ {
		f := s.foundAt[next]
		if f == nil || f.start != next {
			break
		}
		if m != nil {
			m.captures = append(m.captures, capture{found: f})
		}
		i, next = f.end, f.end
		if e.take == takePoint || next >= len(s.tokens) || !s.isComma(next) {
			break
		}
		next++
	}
	return i
}
