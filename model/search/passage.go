package search

import "daqin/model"

// passages are the sentences of all sections, in order: where each stands, in flat arrays, for there may be half a
// million of them. Their texts stay in the model.
type passages struct {
	sections []model.Section
	section  []uint32 // of each passage, its place among the sections
	start    []uint32 // bytes of the section's text
	length   []uint16 // bytes, at most longestSentence
}

func (p *passages) add(section int, at Mark) {
	p.section = append(p.section, uint32(section))
	p.start = append(p.start, uint32(at.Start))
	p.length = append(p.length, uint16(at.End-at.Start))
}

func (p *passages) len() int { return len(p.section) }

// of gives the section of a passage.
func (p *passages) of(n uint32) *model.Section { return &p.sections[p.section[n]] }

// at gives where a passage stands in its section's text.
func (p *passages) at(n uint32) Mark {
	start := int(p.start[n])
	return Mark{start, start + int(p.length[n])}
}

// text gives a passage as written.
func (p *passages) text(n uint32) string {
	at := p.at(n)
	return p.of(n).Text[at.Start:at.End]
}
