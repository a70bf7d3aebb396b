package period

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"daqin/model/edtf"
)

// Period is a stretch of time: all days from the first to the last, inclusive. What is open at an end reaches to
// edtf.MinDay or edtf.MaxDay.
type Period struct {
	First, Last edtf.Day
}

// All is all of time.
var All = Period{edtf.MinDay, edtf.MaxDay}

// maxText is the length in bytes up to which a text is read; a longer one tells more than a stretch of time.
const maxText = 256

// example ends the messages that have no better remedy.
const example = "write it as in “May 2016 – 2018”, “1950s” or “since 1956”"

// Parse reads a stretch of time. Its errors are for people: they name what isn't understood and how to write it.
func Parse(text string) (Period, error) {
	if len(text) > maxText {
		return Period{}, fmt.Errorf("%s is too long for a stretch of time: %s", quoted(text), example)
	}
	p, err := parse(text)
	if err == nil {
		return p, nil
	}
	if d, failed := edtf.Parse(plain(text)); failed == nil {
		first, last := d.Bounds()
		return Period{first, last}, nil
	}
	return Period{}, err
}

func parse(text string) (Period, error) {
	tokens := lex(text)
	switch {
	case len(tokens) == 0:
		return Period{}, errors.New("no date is written: " + example)
	case len(tokens) == 1 && tokens[0].sort == allOfTime:
		return All, nil
	}
	links, clauses := split(tokens)
	moments := make([]moment, len(clauses))
	for i, clause := range clauses {
		var err error
		if moments[i], err = readMoment(clause); err != nil {
			return Period{}, err
		}
	}
	switch {
	case len(clauses) == 1:
		return single(links[0], moments[0])
	case len(clauses) == 2 && len(clauses[1]) == 0:
		return openEnd(links[0], moments[0], links[1])
	case len(clauses) == 2:
		return between(links[0], moments[0], links[1], moments[1])
	}
	return Period{}, fmt.Errorf("%s tells more than a start and an end: %s", quoted(text), example)
}

// split cuts tokens into clauses, each with the link that stands before it; that of the first may be none.
func split(tokens []token) (links []token, clauses [][]token) {
	links, clauses = []token{{}}, [][]token{nil}
	for i, t := range tokens {
		last := len(clauses) - 1
		switch {
		case t.sort == on && i < len(tokens)-1: // on 2 September
		case t.sort == present && last > 0 && len(clauses[last]) == 0:
			links[last].sort = on
		case !t.sort.links():
			clauses[last] = append(clauses[last], t)
		case len(clauses[last]) == 0 && links[last].sort == none:
			links[last] = t
		case len(clauses[last]) == 0 && t.sort == before: // and before
			links[last] = t
		default:
			links, clauses = append(links, t), append(clauses, nil)
		}
	}
	return links, clauses
}

// single gives the stretch that one date tells, by itself or as one of its ends.
func single(link token, m moment) (Period, error) {
	p, err := m.period()
	if err != nil {
		return p, err
	}
	switch link.sort {
	case none:
		return p, nil
	case since:
		return Period{p.First, edtf.MaxDay}, nil
	case after:
		return Period{min(p.Last, edtf.MaxDay-1) + 1, edtf.MaxDay}, nil
	case until, dash:
		return Period{edtf.MinDay, p.Last}, nil
	case before:
		return Period{edtf.MinDay, max(p.First, edtf.MinDay+1) - 1}, nil
	}
	return Period{}, fmt.Errorf("%s wants two dates: write “between 1956 and 1958”", quoted(link.text))
}

// openEnd gives the stretch from a date on: 1956–, 1956 on.
func openEnd(link token, m moment, end token) (Period, error) {
	if end.sort != dash && end.sort != on || link.sort != none && link.sort != since {
		return Period{}, fmt.Errorf("after %s the end is missing: write “1956 to 1963”, or “since 1956”", quoted(end.text))
	}
	return single(token{sort: since}, m)
}

// between gives the stretch from one date to another, whichever comes first.
func between(start token, a moment, end token, b moment) (Period, error) {
	starts := start.sort == none || start.sort == since || start.sort == both || start.sort == after
	ends := end.sort == dash || end.sort == until || end.sort == and || end.sort == before
	if !starts || !ends {
		wrong := end
		if !starts {
			wrong = start
		}
		return Period{}, fmt.Errorf("%s is out of place: write “from 1956 to 1963”", quoted(wrong.text))
	}
	complete(&a, &b)
	from, err := a.period()
	if err != nil {
		return Period{}, err
	}
	to, err := b.period()
	if err != nil {
		return Period{}, err
	}
	if to.Last < from.First {
		from, to = to, from
	}
	p := Period{from.First, to.Last}
	if start.sort == after {
		p.First = min(from.Last, edtf.MaxDay-1) + 1
	}
	if end.sort == before {
		p.Last = max(to.First, edtf.MinDay+1) - 1
	}
	if p.First > p.Last {
		return Period{}, errors.New("no day lies between the one and the other: write “from 1956 to 1963”")
	}
	return p, nil
}

// quoted quotes what was typed for a message, the beginning of it where it is long.
func quoted(text string) string {
	const most = 30
	shown := []rune(strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return ' '
	}, strings.ToValidUTF8(text, " ")))
	if len(shown) > most {
		return "“" + string(shown[:most]) + "…”"
	}
	return "“" + string(shown) + "”"
}
