package state

import "daqin/model"

// These are the intents and transitions of two texts side by side. One of them is the open one, that the rest of the program
// speaks of; which of the two stands where is the reader's business.

// OpenBeside opens a section beside the open one, where it stays while others are opened; with no ID the section of another
// source that tells most of the same, which from then on follows.
func (s *Store) OpenBeside(id model.SectionID) { s.arrive(openBeside(s.index, s.state, id)) }

// CloseBeside leaves the open section alone.
func (s *Store) CloseBeside() { s.arrive(closeBeside(s.state)) }

// ToggleApart has the two texts stay or follow one another.
func (s *Store) ToggleApart() { s.arrive(toggleApart(s.index, s.state)) }

// TurnTo makes the other of the two sections the open one, in passing: it is what one reads now.
func (s *Store) TurnTo(id model.SectionID) { s.set(turnTo(s.index, s.state, id)) }

// Faces gives the section that would stand beside another by itself: the one that tells most of the same, else the first of
// another source that has text; none where there is only one source.
func Faces(x *model.Index, id model.SectionID) model.SectionID {
	of := x.Section(id)
	if of == nil {
		return ""
	}
	if to, ok := x.Retelling(id); ok {
		return to
	}
	for i := range x.Model.Sections {
		if s := &x.Model.Sections[i]; s.Source != of.Source && len(s.Paragraphs) > 0 {
			return s.ID
		}
	}
	return ""
}

func openBeside(x *model.Index, s State, id model.SectionID) State {
	switch {
	case id == "":
		s.Facing, s.Apart = Faces(x, s.Section), false
	case x.Section(id) != nil && id != s.Section:
		s.Facing, s.Apart = id, true
	}
	return unlisted(s)
}

// unlisted puts a list away, that may leave no room for the text that was asked for.
func unlisted(s State) State {
	if s.Subject.Kind == AList {
		s.Subject = Subject{}
	}
	return s
}

func closeBeside(s State) State {
	s.Facing, s.Apart = "", false
	return s
}

func toggleApart(x *model.Index, s State) State {
	switch {
	case s.Facing == "":
	case s.Apart:
		return openBeside(x, s, "")
	default:
		s.Apart = true
	}
	return s
}

// Turning to the other text points at nothing in it.
func turnTo(x *model.Index, s State, id model.SectionID) State {
	if id != "" && id == s.Facing {
		return openSection(x, s, id)
	}
	return s
}

// open has another section open. What stands beside it follows, unless it is to stay; a section that stands there already
// changes places with the open one, so that nothing moves. Of texts that stay each document keeps its own place.
func open(x *model.Index, s State, id model.SectionID) State {
	was := s.Section
	if s.Section = id; id == was || s.Facing == "" {
		return s
	}
	switch source := x.SourceOf(id); {
	case id == s.Facing:
		s.Facing = was
	case !s.Apart:
		s.Facing = Faces(x, id)
	case source == x.SourceOf(s.Facing) && source != x.SourceOf(was):
		s.Facing = was
	}
	return s
}

// mendFacing leaves out what can't stand beside the open section.
func mendFacing(x *model.Index, p Place) Place {
	if x.Section(p.Facing) == nil || p.Facing == p.Section {
		p.Facing, p.Apart = "", false
	}
	return p
}

// facing reads what stands beside the open section, once that is there.
func (r *addressReader) facing() {
	p := &r.place
	p.Facing = model.SectionID(r.values.Get("facing"))
	p.Apart = r.choice("texts", textsWords) > 0
	switch mended := mendFacing(r.x, *p); {
	case mended == *p:
	case r.x.Section(p.Facing) == nil && p.Facing != "":
		r.lose("facing", "not in this model")
	case p.Facing != "":
		r.lose("facing", "open already")
	default:
		r.lose("texts", "there is only one")
	}
	*p = mendFacing(r.x, *p)
}

// textsWords say whether two texts follow one another.
var textsWords = []string{"together", "apart"} // of Place.Apart
