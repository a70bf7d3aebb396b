package names

import (
	"fmt"
	"slices"
	"testing"

	"daqin/model/extract/language"
)

func TestPropose(t *testing.T) {
	cases := []struct {
		name string
		text []string
		want []string // "kind name aliases of"
	}{
		{"states by any name", []string{"Chinese envoys met the U.S. president of China."}, []string{"state China [Chinese] ", "state United States [U.S.] "}},
		{"the longest name of a state", []string{"The People’s Republic of China it was."}, []string{"state China [People’s Republic of China] "}},
		{"title", []string{"In 1999 Defence Minister Chi Haotian spoke."}, []string{"person Chi Haotian [] "}},
		{"state and title", []string{"Syrian President Bashar al-Assad came, and Assad left."}, []string{"state Syria [Syrian] ", "person Bashar al-Assad [Assad] Syria"}},
		{"short name", []string{"Then Ada Higgs came.", "Everybody met Higgs."}, []string{"person Ada Higgs [Higgs] "}},
		{"family name first", []string{"President Xi Jinping came.", "Everybody met Xi."}, []string{"person Xi Jinping [Xi] "}},
		{"initial", []string{"President Warren G. Harding wrote."}, []string{"person Warren G. Harding [] "}},
		{"acronym", []string{"The Great Wall Works (GWW) grew.", "All praised works."}, []string{"organisation Great Wall Works [GWW] "}},
		{"kinds by last word", []string{"A Non-Aligned Movement, an Anglo-Iraqi Treaty, a Seventh Fleet, a Lanzhou University and the Golan Heights."},
			[]string{"state Iraq [Iraqi] ", "organisation Non-Aligned Movement [] ", "agreement Anglo-Iraqi Treaty [] ", "armed group Seventh Fleet [] ", "organisation Lanzhou University [] ", "place Golan Heights [] "}},
		{"kind before of", []string{"They asked the Ministry of Foreign Affairs."}, []string{"organisation Ministry of Foreign Affairs [] "}},
		{"nothing to go by", []string{"The Little Red Book lay there.", "In May The Hague slept.", "Nobody knew Ada Higgs."}, nil},
		{"beginning of a sentence", []string{"Following Ada. Later Bob."}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, p := range Propose(language.English(), c.text) {
				got = append(got, fmt.Sprint(p.Kind, " ", p.Name, " ", p.Aliases, " ", p.Of))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestFollowsName(t *testing.T) {
	for before, want := range map[string]bool{
		"then Hafez ":       true,
		"then Hafez al-":    true,
		"Hafez ":            true,
		"met President ":    false,
		"under ":            false,
		"When ":             false,
		"came. ":            false,
		"post-":             false,
		"":                  false,
		"Defence Minister ": false,
	} {
		if got := FollowsName(language.English(), before); got != want {
			t.Errorf("%q: got %t, want %t", before, got, want)
		}
	}
}
