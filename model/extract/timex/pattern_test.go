package timex

import (
	"strings"
	"testing"

	"daqin/model/extract/language"
)

func TestCompileRefuses(t *testing.T) {
	cases := []struct{ name, pattern, means, want string }{
		{"meaning", "YEAR", "guess", `no meaning "guess"`},
		{"class", "YAER", "fields", `no class "YAER"`},
		{"nothing between bars", "of||YEAR", "fields", `no class ""`},
		{"no wording", "(in the?)", "fields", "has no wording"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := compile(language.Rule{Name: "r", Pattern: c.pattern, Means: c.means}, func(string) int { return 1 })
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), `rule "r"`) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}
