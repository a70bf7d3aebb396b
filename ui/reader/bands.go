package reader

import (
	"sort"

	"daqin/ui/state"
)

// bandHeight is how much of a sheet is looked through for what lies at a height: some twenty lines.
const bandHeight = 512

// band is what reaches into a stretch of a sheet, in the order in which it was set.
type band struct {
	blocks []*block
	areas  []area
	marks  []placed
}

// cut parts the sheet into bands, so that what is asked of a place does not look through the whole of a long section.
func (s *sheet) cut() {
	s.bands = make([]band, bandAt(s.height)+1)
	for _, b := range s.blocks {
		for i := bandAt(b.at.Y); i <= min(bandAt(b.bottom()), len(s.bands)-1); i++ {
			s.bands[i].blocks = append(s.bands[i].blocks, b)
		}
	}
	for _, a := range s.areas {
		for i := bandAt(a.at.Y); i <= min(bandAt(a.at.Y+a.size.Height), len(s.bands)-1); i++ {
			s.bands[i].areas = append(s.bands[i].areas, a)
		}
	}
	for _, m := range s.marks {
		for i := bandAt(m.at.Y); i <= min(bandAt(m.at.Y+m.size.Height), len(s.bands)-1); i++ {
			s.bands[i].marks = append(s.bands[i].marks, m)
		}
	}
}

func bandAt(y float32) int { return max(int(y/bandHeight), 0) }

// band gives what may lie at a height.
func (s *sheet) band(y float32) band {
	if s.bands == nil {
		s.cut()
	}
	return s.bands[min(bandAt(y), len(s.bands)-1)]
}

// within gives the blocks and the areas that reach between two heights, each once.
func (s *sheet) within(top, bottom float32) (blocks []*block, areas []area) {
	first := bandAt(top)
	for i := first; i <= bandAt(bottom) && float32(i)*bandHeight <= s.height; i++ {
		in := s.band(float32(i) * bandHeight)
		for _, b := range in.blocks {
			if (i == first || bandAt(b.at.Y) == i) && b.bottom() >= top && b.at.Y <= bottom {
				blocks = append(blocks, b)
			}
		}
		for _, a := range in.areas {
			if (i == first || bandAt(a.at.Y) == i) && a.at.Y+a.size.Height >= top && a.at.Y <= bottom {
				areas = append(areas, a)
			}
		}
	}
	return blocks, areas
}

// marksWithin gives the marks of plots that reach between two heights, each once, in the order in which they are drawn.
func (s *sheet) marksWithin(top, bottom float32) (marks []placed) {
	first := bandAt(top)
	for i := first; i <= bandAt(bottom) && float32(i)*bandHeight <= s.height; i++ {
		for _, m := range s.band(float32(i) * bandHeight).marks {
			if (i == first || bandAt(m.at.Y) == i) && m.at.Y+m.size.Height >= top && m.at.Y <= bottom {
				marks = append(marks, m)
			}
		}
	}
	return marks
}

// paragraphAt gives the place among the section's paragraphs of the first that ends below a height.
func (s *sheet) paragraphAt(y float32) int {
	return sort.Search(len(s.prose), func(i int) bool { return s.prose[i].bottom() > y })
}

// paragraphOf gives the paragraph that holds a byte of the section's text or ends before it, nil where none does.
func (s *sheet) paragraphOf(offset int) *block {
	i := sort.Search(len(s.prose), func(i int) bool { return s.prose[i].start+len(s.prose[i].text) >= offset })
	if i == len(s.prose) || offset < s.prose[i].start {
		return nil
	}
	return s.prose[i]
}

// paragraphIndex gives the place among the section's paragraphs, of which there are some, of the one that holds a byte, or of
// the last that begins before it.
func (s *sheet) paragraphIndex(offset int) int {
	return max(sort.Search(len(s.prose), func(i int) bool { return s.prose[i].start > offset })-1, 0)
}

// textIn gives what of the section's text has its lines' middles between two heights; zero where none has.
func (s *sheet) textIn(top, bottom float32) (in state.Mark) {
	first := s.paragraphAt(top)
	for i := first; i < len(s.prose) && s.prose[i].at.Y < bottom; i++ {
		b := s.prose[i]
		half := b.font.leading / 2
		from, until := b.lineAt(top+half), b.lineAt(bottom-half)
		if b.top(from)+half < top || b.top(until)+half > bottom {
			continue
		}
		if in == (state.Mark{}) {
			in.Start = b.start + b.flow.Lines()[from].Start
		}
		in.End = b.start + b.flow.Lines()[until].End
	}
	return in
}
