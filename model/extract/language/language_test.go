package language

import (
	"strings"
	"testing"
)

func TestEnglish(t *testing.T) {
	l := English()
	if l.Tag != "en" || len(l.Dates.Months) != 12 || len(l.Dates.Weekdays) != 7 {
		t.Errorf("tag %q, %d months, %d weekdays", l.Tag, len(l.Dates.Months), len(l.Dates.Weekdays))
	}
	for name, words := range map[string][]string{
		"never": l.Sentences.Never, "sometimes": l.Sentences.Sometimes, "starters": l.Sentences.Starters, "before": l.Dates.Before, "doubtful": l.Dates.Doubtful,
	} {
		for _, w := range words {
			if w != strings.ToLower(w) {
				t.Errorf("%s: %q is not in lower case", name, w)
			}
		}
	}
}

func TestRulesHaveNamesOfTheirOwn(t *testing.T) {
	d := English().Dates
	seen := map[string]bool{}
	for _, rules := range [][]Rule{d.Points, d.Modifiers, d.Spans} {
		for _, r := range rules {
			if r.Name == "" || seen[r.Name] {
				t.Errorf("rule %q: no name, or one twice", r.Name)
			}
			seen[r.Name] = true
		}
	}
}

// What names a state names one only, so that a text is never read two ways.
func TestStatesShareNoName(t *testing.T) {
	of := map[string]string{}
	for _, s := range English().States {
		for _, name := range append(append([]string{s.Name}, s.Aliases...), s.Demonyms...) {
			if other, taken := of[name]; taken {
				t.Errorf("%q names %s and %s", name, other, s.Name)
			}
			of[name] = s.Name
		}
	}
}
