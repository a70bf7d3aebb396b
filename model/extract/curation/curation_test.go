package curation

import (
	"strings"
	"testing"

	"daqin/model/extract/fault"
)

const sound = `title: Erewhon–Utopia relations
parties: [{name: Erewhon, actor: erewhon}, {name: Utopia, actor: utopia}]
eras:
  - {name: Long Peace, aliases: [the Peace], when: 1901/1913}
actors:
  - {id: erewhon, name: Erewhon, kind: state, side: first}
  - id: utopia
    name: Utopia
    kind: state
    side: second
    scripts: [{text: Ουτοπία, language: el}]
    roles: [{title: host, when: "1905", quote: "hosted the fair"}]
events:
  - id: 1905-fair
    title: A fair
    category: economy
    quotes: ["hosted the fair", {quote: "a fair", in: main, when: 1905-05}]
ties:
  - {from: erewhon, to: utopia, kind: trades, quote: "traded", in: main}
figures:
  - {id: stands, what: stands of the fair, value: 12, unit: stands, about: nearly, when: "1905", quote: "twelve"}
accounts:
  - id: fair
    title: When the fair was
    verdict: agree
    note: Both say so.
    events: [1905-fair]
    tellings: [{says: in May, quote: "a"}, {says: in 1905, quote: "b"}]
passed:
  - {quote: "In 1905 nothing", why: it says so}
`

func TestRead(t *testing.T) {
	c, faults := Read("c.yaml", []byte(sound))
	if err := fault.Join(faults); err != nil {
		t.Fatal(err)
	}
	quotes := c.Events[0].All()
	if len(quotes) != 2 || quotes[1].Text.Value != "a fair" || quotes[1].In.Value != "main" || quotes[1].When.String() != "1905-05" || quotes[1].Text.Line != 17 {
		t.Errorf("quotes %+v", quotes)
	}
	if quotes := c.Ties[0].All(); len(quotes) != 1 || quotes[0].In.Value != "main" {
		t.Errorf("quote of the tie %+v", quotes)
	}
	if c.Eras[0].When.String() != "1901/1913" {
		t.Errorf("era %v", c.Eras[0].When)
	}
}

func TestFaults(t *testing.T) {
	cases := []struct{ name, old, new, want string }{
		{"misspelt key", "title: host", "titel: host", "c.yaml:12: there is no key titel here"},
		{"key in a quote", "in: main, when", "inn: main, when", "c.yaml:17: there is no key inn here"},
		{"kind", "kind: trades", "kind: barter", `c.yaml:19: kind "barter" is unknown`},
		{"side", "side: first", "side: left", `c.yaml:6: side "left" is unknown`},
		{"date", `when: "1905", quote: "hosted`, `when: "1905-13", quote: "hosted`, `c.yaml:12: date "1905-13"`},
		{"party", "actor: utopia}", "actor: atlantis}", `c.yaml:2: there is no actor "atlantis"`},
		{"event of an account", "events: [1905-fair]", "events: [1906-fair]", `c.yaml:27: there is no event "1906-fair"`},
		{"twice", "id: utopia", "id: erewhon", `c.yaml:7: actor "erewhon" stands twice`},
		{"capital in an ID", "id: utopia", "id: Utopia", `c.yaml:7: the ID of actor "Utopia" is ill-formed`},
		{"no quote", `, quote: "twelve"`, "", "c.yaml:21: the figure quotes nothing"},
		{"one telling", `, {says: in 1905, quote: "b"}`, "", `c.yaml:23: account "fair" has fewer than two tellings`},
		{"tie to itself", "to: utopia", "to: erewhon", `c.yaml:19: the tie joins "erewhon" to itself`},
		{"era without bounds", ", when: 1901/1913", "", `c.yaml:4: era "Long Peace" has no when`},
		{"no reason", ", why: it says so", "", "c.yaml:30: why the sentence states no event is missing"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, faults := Read("c.yaml", []byte(strings.Replace(sound, c.old, c.new, 1)))
			err := fault.Join(faults)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(sound))
	f.Fuzz(func(t *testing.T, text []byte) { Read("c.yaml", text) })
}
