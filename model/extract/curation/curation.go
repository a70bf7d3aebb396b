package curation

import (
	"go.yaml.in/yaml/v3"

	"daqin/model/extract/lined"
)

// Curation is what a file says. Lines count from 1.
type Curation struct {
	File     string     `yaml:"-"`
	Title    lined.Text `yaml:"title"`
	Parties  []Party    `yaml:"parties"` // two, or none
	Eras     []Era      `yaml:"eras"`
	Actors   []Actor    `yaml:"actors"`
	Events   []Event    `yaml:"events"`
	Ties     []Tie      `yaml:"ties"`
	Figures  []Figure   `yaml:"figures"`
	Accounts []Account  `yaml:"accounts"`
	Passed   []Passed   `yaml:"passed"`
}

// Party is one side of the relation.
type Party struct {
	Name  lined.Text `yaml:"name"`
	Actor lined.Text `yaml:"actor"`
}

// Era is a period that a text may use as a date, with the bounds that the curator gives it.
type Era struct {
	Name    lined.Text   `yaml:"name"`
	Aliases []lined.Text `yaml:"aliases"`
	When    Date         `yaml:"when"`
}

// Actor is who or what takes part.
type Actor struct {
	ID      lined.Text   `yaml:"id"`
	Name    lined.Text   `yaml:"name"`
	Short   lined.Text   `yaml:"short"`
	Kind    lined.Text   `yaml:"kind"`
	Side    lined.Text   `yaml:"side"`
	Aliases []lined.Text `yaml:"aliases"`
	Scripts []Script     `yaml:"scripts"`
	Roles   []Role       `yaml:"roles"`
}

// Script is a name in another script.
type Script struct {
	Text     lined.Text `yaml:"text"`
	Language lined.Text `yaml:"language"` // BCP 47
}

// Role is an office that an actor has or had.
type Role struct {
	Title lined.Text `yaml:"title"`
	When  Date       `yaml:"when"`
	Said  `yaml:",inline"`
}

// Event is something that happened. Its date, where none is given, is what its sentences say.
type Event struct {
	ID       lined.Text   `yaml:"id"`
	Title    lined.Text   `yaml:"title"`
	Category lined.Text   `yaml:"category"`
	When     Date         `yaml:"when"`
	Actors   []lined.Text `yaml:"actors"` // without any, those whom its sentences name
	Said     `yaml:",inline"`
}

// Tie joins two actors.
type Tie struct {
	From lined.Text `yaml:"from"`
	To   lined.Text `yaml:"to"`
	Kind lined.Text `yaml:"kind"`
	Said `yaml:",inline"`
}

// Figure is a number in a text.
type Figure struct {
	ID     lined.Text   `yaml:"id"`
	What   lined.Text   `yaml:"what"`
	Value  float64      `yaml:"value"`
	High   float64      `yaml:"high"`
	Words  lined.Text   `yaml:"words"`
	Unit   lined.Text   `yaml:"unit"`
	About  lined.Text   `yaml:"about"`
	When   Date         `yaml:"when"`
	Actors []lined.Text `yaml:"actors"`
	Said   `yaml:",inline"`
}

// Account sets side by side what texts say of one matter.
type Account struct {
	ID       lined.Text   `yaml:"id"`
	Title    lined.Text   `yaml:"title"`
	Verdict  lined.Text   `yaml:"verdict"`
	Note     lined.Text   `yaml:"note"`
	Events   []lined.Text `yaml:"events"`
	Tellings []Telling    `yaml:"tellings"`
}

// Telling is what one text says of it.
type Telling struct {
	Says lined.Text `yaml:"says"`
	Said `yaml:",inline"`
}

// Passed is a dated sentence that states no event.
type Passed struct {
	Why  lined.Text `yaml:"why"`
	Said `yaml:",inline"`
}

// Said tells where texts say something: one quote, or several.
type Said struct {
	Quote  lined.Text `yaml:"quote"`
	In     lined.Text `yaml:"in"` // the section of Quote, where several have it
	Quotes []Quote    `yaml:"quotes"`
}

// All gives the quotes of both keys.
func (s *Said) All() []Quote {
	if s.Quote.Value == "" {
		return s.Quotes
	}
	return append([]Quote{{Text: s.Quote, In: s.In}}, s.Quotes...)
}

// Quote is words of a text: a plain text in YAML, or {quote, in, when}.
type Quote struct {
	Text lined.Text
	In   lined.Text // the section; empty where only one has the words
	When Date       // what the sentence itself says, where its words don't
}

// UnmarshalYAML reads either form.
func (q *Quote) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind != yaml.MappingNode {
		return q.Text.UnmarshalYAML(node)
	}
	into := map[string]func(*yaml.Node) error{
		"quote": q.Text.UnmarshalYAML, "in": q.In.UnmarshalYAML, "when": q.When.UnmarshalYAML,
	}
	var wrong []string
	for i := 0; i+1 < len(node.Content); i += 2 {
		read := into[node.Content[i].Value]
		if read == nil {
			wrong = append(wrong, unknownKey(node.Content[i]))
			continue
		}
		if err := read(node.Content[i+1]); err != nil {
			return err
		}
	}
	if q.Text.Line == 0 {
		q.Text.Line = node.Line
	}
	if wrong != nil {
		return &yaml.TypeError{Errors: wrong}
	}
	return nil
}
