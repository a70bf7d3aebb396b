package curation

import (
	"fmt"

	"go.yaml.in/yaml/v3"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/extract/fault"
	"daqin/model/extract/lined"
)

// Date is a date in EDTF and its line.
type Date struct {
	edtf.Date
	Line int
}

// UnmarshalYAML reads a date.
func (d *Date) UnmarshalYAML(node *yaml.Node) error {
	date, err := edtf.Parse(node.Value)
	if err != nil || node.Kind != yaml.ScalarNode {
		return &yaml.TypeError{Errors: []string{fmt.Sprintf("line %d: %v", node.Line, err)}}
	}
	d.Date, d.Line = date, node.Line
	return nil
}

func unknownKey(node *yaml.Node) string {
	return fmt.Sprintf("line %d: there is no key %s here: a quote has quote, in and when", node.Line, node.Value)
}

// Read reads a curation and tells all that is wrong with it by itself.
func Read(file string, text []byte) (*Curation, []fault.Fault) {
	c := &Curation{File: file}
	faults := lined.Decode(file, 1, text, c)
	v := check{c, faults, map[string]bool{}, map[string]bool{}}
	v.actors()
	v.events()
	v.parties()
	v.ties()
	v.figures()
	v.accounts()
	v.passed()
	return c, v.faults
}

// check is one reading of a curation.
type check struct {
	*Curation
	faults             []fault.Fault
	actorIDs, eventIDs map[string]bool
}

func (c *check) fault(line int, format string, args ...any) {
	c.faults = append(c.faults, fault.At(c.File, line, format, args...))
}

func (c *check) needs(what string, t lined.Text, line int) {
	if t.Value == "" {
		c.fault(line, "%s is missing: add it", what)
	}
}

// oneOf finds fault with a word that is not of a vocabulary.
func oneOf[T ~string](c *check, what string, t lined.Text, line int, all []T) {
	for _, word := range all {
		if t.Value == string(word) {
			return
		}
	}
	c.fault(max(t.Line, line), "%s %q is unknown: write one of %v", what, t.Value, all)
}

func (c *check) leads(what string, t lined.Text, to map[string]bool) {
	if !to[t.Value] {
		c.fault(t.Line, "there is no %s %q: correct the ID or add the %s", what, t.Value, what)
	}
}

// unique finds fault with an ID that stands twice, or that a model may not have.
func (c *check) unique(what string, id lined.Text, seen map[string]bool) {
	switch {
	case id.Value == "":
	case seen[id.Value]:
		c.fault(id.Line, "%s %q stands twice: give one of them another ID", what, id.Value)
	case !model.WellFormed(id.Value):
		c.fault(id.Line, "the ID of %s %q is ill-formed: write lower-case words joined by hyphens", what, id.Value)
	}
	seen[id.Value] = true
}

// quoted finds fault with what quotes nothing.
func (c *check) quoted(what string, s *Said, line int) {
	all := s.All()
	if len(all) == 0 {
		c.fault(line, "%s quotes nothing: add quote or quotes, words of a text that say it", what)
	}
	for _, q := range all {
		if q.Text.Value == "" {
			c.fault(max(q.Text.Line, line), "%s has an empty quote: write words of a text", what)
		}
	}
}

func (c *check) actors() {
	for i := range c.Actors {
		a := &c.Actors[i]
		c.needs("the id of an actor", a.ID, a.Name.Line)
		c.needs("the name of an actor", a.Name, a.ID.Line)
		c.unique("actor", a.ID, c.actorIDs)
		oneOf(c, "kind", a.Kind, a.ID.Line, model.ActorKinds)
		oneOf(c, "side", a.Side, a.ID.Line, model.Sides)
		for k := range a.Roles {
			r := &a.Roles[k]
			c.needs("the title of a role", r.Title, a.ID.Line)
			c.quoted("the role", &r.Said, r.Title.Line)
		}
	}
}

func (c *check) events() {
	for i := range c.Events {
		e := &c.Events[i]
		c.needs("the id of an event", e.ID, e.Title.Line)
		c.needs("the title of an event", e.Title, e.ID.Line)
		c.unique("event", e.ID, c.eventIDs)
		oneOf(c, "category", e.Category, e.ID.Line, model.Categories)
		c.quoted("the event", &e.Said, e.ID.Line)
		for _, a := range e.Actors {
			c.leads("actor", a, c.actorIDs)
		}
	}
}

func (c *check) parties() {
	if n := len(c.Parties); n != 0 && n != 2 {
		c.fault(c.Parties[0].Name.Line, "%d parties: a relation has two", n)
	}
	for _, p := range c.Parties {
		c.leads("actor", p.Actor, c.actorIDs)
	}
	for _, e := range c.Eras {
		c.needs("the name of an era", e.Name, e.When.Line)
		if e.When.IsZero() {
			c.fault(e.Name.Line, "era %q has no when: give its bounds, as in 1947/1991", e.Name.Value)
		}
	}
}

func (c *check) ties() {
	for i := range c.Ties {
		t := &c.Ties[i]
		c.leads("actor", t.From, c.actorIDs)
		c.leads("actor", t.To, c.actorIDs)
		oneOf(c, "kind", t.Kind, t.From.Line, model.TieKinds)
		c.quoted("the tie", &t.Said, t.From.Line)
		if t.From.Value == t.To.Value {
			c.fault(t.From.Line, "the tie joins %q to itself: name another actor or remove it", t.From.Value)
		}
	}
}

func (c *check) figures() {
	seen := map[string]bool{}
	for i := range c.Figures {
		f := &c.Figures[i]
		c.needs("the id of a figure", f.ID, f.What.Line)
		c.needs("what the figure tells", f.What, f.ID.Line)
		c.unique("figure", f.ID, seen)
		oneOf(c, "about", f.About, f.ID.Line, model.Qualifiers)
		c.quoted("the figure", &f.Said, f.ID.Line)
		for _, a := range f.Actors {
			c.leads("actor", a, c.actorIDs)
		}
	}
}

func (c *check) accounts() {
	seen := map[string]bool{}
	for i := range c.Accounts {
		a := &c.Accounts[i]
		c.needs("the id of an account", a.ID, a.Title.Line)
		c.needs("the title of an account", a.Title, a.ID.Line)
		c.unique("account", a.ID, seen)
		oneOf(c, "verdict", a.Verdict, a.ID.Line, model.Verdicts)
		for _, e := range a.Events {
			c.leads("event", e, c.eventIDs)
		}
		if len(a.Tellings) < 2 {
			c.fault(a.ID.Line, "account %q has fewer than two tellings: add what another text says, or remove it", a.ID.Value)
		}
		for k := range a.Tellings {
			c.quoted("the telling", &a.Tellings[k].Said, max(a.Tellings[k].Says.Line, a.ID.Line))
		}
	}
}

func (c *check) passed() {
	for i := range c.Passed {
		p := &c.Passed[i]
		c.needs("why the sentence states no event", p.Why, p.Quote.Line)
		c.quoted("what is passed", &p.Said, p.Why.Line)
	}
}
