package model

import (
	"errors"
	"fmt"
	"math"

	"daqin/model/edtf"
)

func (c *check) checkParties() {
	for i, p := range c.Parties {
		if p.Actor != "" {
			c.fault(fmt.Sprintf("party %d", i+1), exists("actor", p.Actor, c.actor))
		}
	}
}

func (c *check) checkActors() {
	for i := range c.Actors {
		a := &c.Actors[i]
		thing := named("actor", a.ID, i)
		c.fault(thing, told("name", a.Name))
		c.fault(thing, known("kind", a.Kind, ActorKinds))
		c.fault(thing, known("side", a.Side, Sides))
		for n := range a.Roles {
			role := &a.Roles[n]
			part := fmt.Sprintf("%s: role %d", thing, n+1)
			c.fault(part, told("title", role.Title))
			c.fault(part, role.When.Err())
			c.fault(part, c.evidence(&role.Evidence))
		}
	}
}

func (c *check) checkEvents() {
	for i := range c.Events {
		e := &c.Events[i]
		thing := named("event", e.ID, i)
		c.fault(thing, told("title", e.Title))
		c.fault(thing, known("category", e.Category, Categories))
		c.fault(thing, known("basis", e.Basis, Bases))
		c.fault(thing, e.When.Err())
		if e.When.IsZero() {
			c.fault(thing, errors.New("it has no date: give it one, as vague as the text has it"))
		}
		c.checkTakingPart(thing, e.Actors)
		c.checkStatements(thing, e.Statements)
		for n := range e.Statements {
			if s := &e.Statements[n]; outside(s.When, e.When) {
				c.fault(fmt.Sprintf("%s: statement %d", thing, n+1), fmt.Errorf(
					"its date %s lies wholly outside the event's, %s: correct one of them", s.When, e.When))
			}
		}
		if i > 0 && edtf.Compare(c.Events[i-1].When, e.When) > 0 {
			c.fault(thing, fmt.Errorf("it comes after %q: put events in order of their dates: earliest day, then latest, then as written",
				string(c.Events[i-1].ID)))
		}
	}
}

// checkTakingPart checks the actors that a thing names.
func (c *check) checkTakingPart(thing string, actors []ActorID) {
	for _, id := range actors {
		c.fault(thing, exists("actor", id, c.actor))
	}
}

func (c *check) checkStatements(thing string, statements []Statement) {
	if len(statements) == 0 {
		c.fault(thing, errors.New("it has no statement: name the sentence that says it, or remove it"))
	}
	for i := range statements {
		s := &statements[i]
		part := fmt.Sprintf("%s: statement %d", thing, i+1)
		c.fault(part, c.evidence(&s.Evidence))
		c.fault(part, s.When.Err())
		if s.Wording != nil {
			c.fault(part+": wording", c.evidence(s.Wording))
		}
	}
}

func (c *check) checkTies() {
	for i := range c.Ties {
		t := &c.Ties[i]
		thing := named("tie", t.ID, i)
		c.fault(thing, known("kind", t.Kind, TieKinds))
		c.fault(thing, known("basis", t.Basis, Bases))
		c.fault(thing, exists("actor", t.From, c.actor))
		c.fault(thing, exists("actor", t.To, c.actor))
		if t.From == t.To {
			c.fault(thing, fmt.Errorf("it ties %q to itself: name another actor or remove it", string(t.From)))
		}
		c.checkStatements(thing, t.Statements)
	}
}

func (c *check) checkFigures() {
	for i := range c.Figures {
		f := &c.Figures[i]
		thing := named("figure", f.ID, i)
		c.fault(thing, told("subject", f.What))
		c.fault(thing, known("qualifier", f.About, Qualifiers))
		c.fault(thing, f.When.Err())
		c.fault(thing, finite("value", f.Value))
		c.fault(thing, finite("high", f.High))
		if f.High != 0 && f.High < f.Value {
			c.fault(thing, fmt.Errorf("high %g is below the value %g: swap them, or leave high out", f.High, f.Value))
		}
		c.checkTakingPart(thing, f.Actors)
		c.fault(thing, c.evidence(&f.Evidence))
	}
}

func finite(what string, x float64) error {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return fmt.Errorf("%s %g is not a number that can be written: correct it", what, x)
	}
	return nil
}

func (c *check) checkAccounts() {
	for i := range c.Accounts {
		a := &c.Accounts[i]
		thing := named("account", a.ID, i)
		c.fault(thing, told("title", a.Title))
		c.fault(thing, known("verdict", a.Verdict, Verdicts))
		for _, id := range a.Events {
			c.fault(thing, exists("event", id, c.event))
		}
		if len(a.Tellings) < 2 {
			c.fault(thing, errors.New("it has fewer than two tellings: give another, or remove it"))
		}
		for n := range a.Tellings {
			c.fault(fmt.Sprintf("%s: telling %d", thing, n+1), c.evidence(&a.Tellings[n].Evidence))
		}
	}
}
