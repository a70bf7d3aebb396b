package timex

import (
	"fmt"
	"slices"
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
	behind := false // the element is one that must stand before
	for field := range strings.FieldsSeq(r.Pattern) {
		bare, ends := strings.CutPrefix(field, "!")
		bare, opens := strings.CutPrefix(bare, "(")
		bare, closes := strings.CutSuffix(bare, ")")
		e, err := compileElement(bare, intern)
		if err != nil {
			return rule{}, fmt.Errorf("date rule %q: %w", r.Name, err)
		}
		behind = behind || opens
		switch {
		case ends:
			c.not = &e
		case behind:
			c.behind = slices.Insert(c.behind, 0, e)
		default:
			c.body = append(c.body, e)
		}
		behind = behind && !closes
	}
	if len(c.body) == 0 {
		return rule{}, fmt.Errorf("date rule %q: the pattern %q has no wording", r.Name, r.Pattern)
	}
	c.first = beginning(c.body)
	return c, nil
}

// beginning gives what a match of elements may begin with.
func beginning(elements []element) element {
	var first element
	for _, e := range elements {
		first.class |= e.class
		first.literals = append(first.literals, e.literals...)
		first.take = max(first.take, e.take)
		if !e.optional {
			break
		}
	}
	return first
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
		case alternative == "" || alternative != strings.ToLower(alternative):
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
	return t.literal != 0 && slices.Contains(e.literals, t.literal)
}
