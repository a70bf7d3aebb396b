package extract

import (
	"cmp"
	"slices"
	"strings"

	"daqin/model"
	"daqin/model/extract/names"
)

// proposeActors guesses the actors, and takes the two states that are named most for the two sides.
func (b *builder) proposeActors() {
	var texts []string
	for _, p := range b.pages {
		for _, s := range p.sentences {
			texts = append(texts, s.text())
		}
	}
	candidates := names.Propose(b.language, texts)
	b.model.Title = b.documents[0].Source.Title
	sides := map[string]model.Side{}
	for i, c := range parties(candidates) {
		b.model.Parties[i] = model.Party{Name: c.Name, Actor: model.ActorID(slug(c.Name))}
		sides[c.Name] = []model.Side{model.First, model.Second}[i]
	}
	ids := unique{}
	for _, c := range candidates {
		if c.Kind == model.State { // so that its ID is the one that the parties have
			ids.id(c.Name, "actor")
		}
	}
	for _, c := range candidates {
		a := model.Actor{Name: c.Name, Kind: c.Kind, Aliases: c.Aliases, Side: cmp.Or(sides[c.Of], model.Neither)}
		if c.Kind == model.State {
			a.ID, a.Side = model.ActorID(slug(c.Name)), cmp.Or(sides[c.Name], model.Neither)
		} else {
			a.ID = model.ActorID(ids.id(c.Name, "actor"))
		}
		b.model.Actors = append(b.model.Actors, a)
	}
}

// dropUnnamed takes out proposed actors whose names turned out to be parts of longer ones: the "Dutch" of Royal
// Dutch Shell.
func (b *builder) dropUnnamed() {
	named := map[model.ActorID]bool{b.model.Parties[0].Actor: true, b.model.Parties[1].Actor: true}
	for i := range b.model.Mentions {
		named[b.model.Mentions[i].Actor] = true
	}
	b.model.Actors = slices.DeleteFunc(b.model.Actors, func(a model.Actor) bool { return !named[a.ID] })
}

// parties gives the two states named most, in the order in which they first are.
func parties(candidates []names.Candidate) []names.Candidate {
	var states []names.Candidate
	for _, c := range candidates {
		if c.Kind == model.State {
			states = append(states, c)
		}
	}
	byTimes := slices.Clone(states)
	slices.SortStableFunc(byTimes, func(x, y names.Candidate) int {
		return cmp.Or(y.Times-x.Times, strings.Compare(x.Name, y.Name))
	})
	most := byTimes[:min(len(byTimes), 2)]
	return slices.DeleteFunc(states, func(c names.Candidate) bool {
		return !slices.ContainsFunc(most, func(m names.Candidate) bool { return m.Name == c.Name })
	})
}
