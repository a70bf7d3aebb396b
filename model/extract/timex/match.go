package timex

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
