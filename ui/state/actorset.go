package state

import (
	"iter"
	"slices"
	"strings"

	"daqin/model"
)

// ActorSet is a set of actors: their IDs, each once, in order, joined by commas, which no ID holds. It is comparable: equal
// sets are equal strings.
type ActorSet string

// NewActorSet gives the set of the actors named, in whatever order and however often.
func NewActorSet(ids ...model.ActorID) ActorSet {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	words := make([]string, 0, len(ids))
	for _, id := range slices.Compact(ids) {
		if id != "" {
			words = append(words, string(id))
		}
	}
	return ActorSet(strings.Join(words, ","))
}

// Has tells whether the actor is in the set, in the time that halving it again and again takes.
func (a ActorSet) Has(id model.ActorID) bool {
	for rest := string(a); rest != ""; {
		middle := len(rest) / 2
		from, until := strings.LastIndexByte(rest[:middle], ',')+1, len(rest)
		if comma := strings.IndexByte(rest[middle:], ','); comma >= 0 {
			until = middle + comma
		}
		switch strings.Compare(string(id), rest[from:until]) {
		case 0:
			return true
		case -1:
			rest = rest[:max(from-1, 0)]
		default:
			rest = rest[min(until+1, len(rest)):]
		}
	}
	return false
}

// All lists the actors in the order of their IDs.
func (a ActorSet) All() (all []model.ActorID) {
	for id := range a.each() {
		all = append(all, id)
	}
	return all
}

// Len counts the actors.
func (a ActorSet) Len() int {
	if a == "" {
		return 0
	}
	return 1 + strings.Count(string(a), ",")
}

func (a ActorSet) each() iter.Seq[model.ActorID] {
	return func(yield func(model.ActorID) bool) {
		if a == "" {
			return
		}
		for word := range strings.SplitSeq(string(a), ",") {
			if !yield(model.ActorID(word)) {
				return
			}
		}
	}
}

// known gives those of the set that the model has, but for some.
func (a ActorSet) known(x *model.Index, but ...model.ActorID) ActorSet {
	return NewActorSet(slices.DeleteFunc(a.All(), func(id model.ActorID) bool {
		return x.Actor(id) == nil || slices.Contains(but, id)
	})...)
}
