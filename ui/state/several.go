package state

import (
	"slices"

	"daqin/model"
	"daqin/model/network"
)

// These are the transitions that select several actors, and those about what stands round them.

// hold selects these actors and no others: the first, one beside it, the rest. With none of them nothing is selected. The text
// stays where it is.
func hold(s State, all []model.ActorID) State {
	if len(all) == 0 {
		return clearSubject(s)
	}
	s = attend(s, Actor(all[0]))
	if len(all) > 1 {
		s.Beside, s.Others = all[1], NewActorSet(all[2:]...)
	}
	return s
}

// A further actor is held beside those that are selected; without any it is the first; named again it is let go.
func addActor(x *model.Index, s State, id model.ActorID) State {
	all := s.Selected()
	switch at := slices.Index(all, id); {
	case x.Actor(id) == nil:
		return s
	case len(all) == 0:
		return selectActor(x, s, id)
	case at >= 0:
		return hold(s, slices.Delete(all, at, at+1))
	}
	return hold(s, append(all, id))
}

// Several actors at once are held beside those that are selected, the first one selected where none is.
func addActors(x *model.Index, s State, ids []model.ActorID) State {
	all := s.Selected()
	there := map[model.ActorID]bool{} // a circle may hold thousands
	for _, id := range ids {
		if !there[id] && x.Actor(id) != nil && !s.selects(id) {
			all = append(all, id)
		}
		there[id] = true
	}
	if len(all) > 0 && s.Subject.Kind != AnActor {
		s = selectActor(x, s, all[0])
	}
	if len(all) == len(s.Selected()) {
		return s
	}
	return hold(s, all)
}

// Selecting several actors turns to the first and holds the rest beside it; none of them is nothing.
func selectActors(x *model.Index, s State, ids []model.ActorID) State {
	depth := s.Depth
	s = addActors(x, clearSubject(s), ids)
	if s.Subject.Kind == AnActor {
		s.Depth = depth
	}
	return s
}

// Looking round an actor selects it and lights what is near.
func surround(x *model.Index, s State, id model.ActorID, steps uint8) State {
	if x.Actor(id) == nil {
		return s
	}
	return setDepth(selectActor(x, s, id), steps)
}

// A depth is counted from the selected actors.
func setDepth(s State, steps uint8) State {
	if s.Subject.Kind == AnActor {
		s.Depth = min(steps, MostSteps)
	}
	return s
}

// Between two actors, and no more, there are ways.
func takeWay(x *model.Index, s State, way uint8) State {
	if int(way) < ways(x, s.Place) {
		s.Way = way
	}
	return s
}

// ways counts those that the place has to show: as many as views let through, none but between two actors.
func ways(x *model.Index, p Place) int {
	if p.Subject.Kind != AnActor || p.Beside == "" || p.Others != "" {
		return 0
	}
	all, _ := network.New(x, p.Span).Paths(model.ActorID(p.Subject.ID), p.Beside, network.MostWays)
	return len(all)
}

// mendNetwork brings what of a place only the network shows into the model, once the first two actors are there.
func mendNetwork(x *model.Index, p Place) Place {
	if p.Beside == "" {
		p.Others = ""
	}
	p.Others = p.Others.known(x, model.ActorID(p.Subject.ID), p.Beside)
	if p.Way > 0 && int(p.Way) >= ways(x, p) {
		p.Way = 0
	}
	if p.Depth = min(p.Depth, MostSteps); p.Subject.Kind != AnActor {
		p.Depth = 0
	}
	p.Drawing, p.Filters = p.Drawing.mended(), p.Filters.mended(x)
	return p
}
