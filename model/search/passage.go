package search

import "daqin/model"

// passages are the sentences of all sections, in order: where each stands, in flat arrays, for there may be half a
// million of them. Their texts stay in the model.
type passages struct {
	sections []model.Section
	section  []uint32 // of each passage, its place among the sections
	start    []uint32 // bytes of the section's text
	end      []uint32
}

func (p *passages) add(section int, at Mark) {
	p.section = append(p.section, uint32(section))
	p.start = append(p.start, uint32(at.Start))
	p.end = append(p.end, uint32(at.End))
}

func (p *passages) len() int { return len(p.section) }

// of gives the section of a passage.
func (p *passages) of(n uint32) *model.Section { return &p.sections[p.section[n]] }

// at gives where a passage stands in its section's text.
func (p *passages) at(n uint32) Mark { return Mark{int(p.start[n]), int(p.end[n])} }

// text gives a passage as written.
func (p *passages) text(n uint32) string { return p.of(n).Text[p.start[n]:p.end[n]] }

// length gives the bytes of a passage.
func (p *passages) length(n uint32) int { return int(p.end[n] - p.start[n]) }
