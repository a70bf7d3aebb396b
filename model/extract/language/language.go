// Package language holds what the extractor knows of a language: its months, numbers, abbreviations and titles,
// the patterns of its dates, the words that tell a category or a tie. All of it stands in one data file a language
// (en.yaml), so that a further language is a further file and no code.
//
// It refuses to know any document: nothing here names an actor or an event. The states of the world with their
// demonyms stand in states.en.yaml, for texts that come without a curation.
package language

import (
	"bytes"
	_ "embed"
	"fmt"
	"sync"

	"go.yaml.in/yaml/v3"
)

// Language is the knowledge of one language. Words are in lower case unless said otherwise.
type Language struct {
	Tag       string         `yaml:"tag"` // BCP 47
	Sentences Sentences      `yaml:"sentences"`
	Dates     Dates          `yaml:"dates"`
	Names     Names          `yaml:"names"`
	Events    []Sign         `yaml:"events"` // words that tell an event's category, the first rule that holds wins
	Ties      []Sign         `yaml:"ties"`   // words that tell the kind of a tie
	Passive   Passive        `yaml:"passive"`
	States    []Country      `yaml:"-"`
	Numbers   map[string]int `yaml:"numbers"` // "two": 2
}

// Sentences tells where a full stop does not end a sentence.
type Sentences struct {
	Never     []string `yaml:"never"`     // abbreviations that never end one: "dr", "gen"
	Sometimes []string `yaml:"sometimes"` // abbreviations that may end one: "inc", "u.s"
	Starters  []string `yaml:"starters"`  // words that begin a sentence and hardly ever go on a name
	Particles []string `yaml:"particles"` // words of names that stand in lower case: "al", "de"
}

// Dates is the vocabulary and the grammar of dates; package timex tells how patterns are written.
type Dates struct {
	Capitals    bool              `yaml:"capitals"` // names of months are written with a capital
	Months      [][]string        `yaml:"months"`   // the full name first, then short forms
	Doubtful    []string          `yaml:"doubtful"` // months that are names or other words too
	Weekdays    []string          `yaml:"weekdays"` //
	Seasons     map[string]int    `yaml:"seasons"`  // EDTF: 21 spring to 24 winter
	Ordinals    map[string]int    `yaml:"ordinals"` // "first": 1
	OrdinalEnds []string          `yaml:"ordinal-ends"`
	DecadeEnds  []string          `yaml:"decade-ends"`
	Units       map[string]string `yaml:"units"`    // to "day", "week", "month", "year", "decade", "century"
	Parts       map[string]string `yaml:"parts"`    // to "early", "middle", "late"
	Before      []string          `yaml:"before"`   // words after which a number of four digits is a year
	Counted     []string          `yaml:"counted"`  // words before which a number is no year
	Currency    []string          `yaml:"currency"` // words after which a number is no year
	Points      []Rule            `yaml:"points"`   // single dates
	Modifiers   []Rule            `yaml:"modifiers"`
	Spans       []Rule            `yaml:"spans"` // intervals and sets of dates
}

// Rule is one named pattern of dates and what it means.
type Rule struct {
	Name    string `yaml:"rule"`
	Pattern string `yaml:"pattern"`
	Means   string `yaml:"means"`
}

// Names tells what surrounds a name.
type Names struct {
	Titles []string `yaml:"titles"` // words before a person's name, with their capitals
	Kinds  []Sign   `yaml:"kinds"`  // last words of names that tell what they name
	Joints []string `yaml:"joints"` // words in lower case that go on a name: "of", "for"
	Never  []string `yaml:"never"`  // words with a capital that are part of no name
}

// Sign is a kind of thing and the words that are a sign of it.
type Sign struct {
	Kind  string   `yaml:"kind"`
	Words []string `yaml:"words"`
}

// Passive tells how a sentence turns round who does and who is done to.
type Passive struct {
	Auxiliaries []string `yaml:"auxiliaries"`
	Agent       string   `yaml:"agent"`
}

// Country is a state, what else it is called and its people.
type Country struct {
	Name     string   `yaml:"name"`
	Aliases  []string `yaml:"aliases"`
	Demonyms []string `yaml:"demonyms"`
}

//go:embed en.yaml
var english []byte

//go:embed states.en.yaml
var states []byte

// English gives the knowledge of English. It is read once, shared by all, and not to be changed.
var English = sync.OnceValue(func() *Language {
	l := &Language{}
	read("en.yaml", english, l)
	read("states.en.yaml", states, &l.States)
	return l
})

// read decodes an embedded file. It panics where the file is at fault: the tests read it, so that no release can.
func read(name string, text []byte, into any) {
	d := yaml.NewDecoder(bytes.NewReader(text))
	d.KnownFields(true)
	if err := d.Decode(into); err != nil {
		panic(fmt.Sprintf("language: %s: %v", name, err))
	}
}
