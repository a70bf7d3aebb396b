package reader

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/ui/state"
)

// A card's height: shares of the height that it has together with the text, and lines.
const (
	cardShare = 0.45 // at most, where it has far more to say than ever fits
	cardWhole = 0.6  // at most, where all of it fits then
	cardLeast = 2    // lines below the title, at least
	textLines = 4    // of the text stay in sight, as long as the card has its least
	textLeast = 3    // these always
)

// hair is a height that nobody sees: so much may sums of the same lengths differ.
const hair = 0.05

// cardHeight gives how high the card stands in the height that it shares with the text. It ends between two lines.
func (r *Reader) cardHeight(height float32) float32 {
	s, at := r.card.sheet, r.store.State()
	most := r.cardMost(cardWhole, height)
	switch kind := at.Subject.Kind; {
	case at.Play.On:
		most = r.cardMost(cardShare, height)
	case kind == state.AList: // is what is read
		most = height
	case kind == state.AFigure, kind == state.AnAccount: // they have their sentences, which are there to be compared
		most = r.cardMost(1, height)
	case s.height > most:
		most = r.cardMost(cardShare, height)
	}
	most = max(most, min(max(s.headEnd(), r.sentenceEnd()), height-textLeast*r.kit.fonts[faceReading].leading))
	if title := s.blocks[0]; most < title.bottom() { // too little for both: the card keeps its title's first line
		return min(title.top(1), height)
	}
	return s.fitting(most)
}

// fitting gives how much of a card stands in so much height: whole lines, of which the last is no heading.
func (s *sheet) fitting(height float32) float32 {
	end := s.between(max(min(height, s.height), 0))
	for {
		before := s.beforeHeading(end)
		if before == end || before < s.headEnd() {
			return end
		}
		end = before
	}
}

// beforeHeading gives where a heading begins that would be the last line above y, and else y: it would promise what is not in
// sight. What it heads is the next thing below it, whose first line, or plot, stands above y, too, or it is not in sight.
func (s *sheet) beforeHeading(y float32) float32 {
	for _, b := range s.blocks {
		if !b.heads || b.bottom() > y+hair {
			continue
		}
		next, ends := s.height+1, b.bottom()
		below := func(in box, first float32) {
			if top := in.at.Y; top > b.bottom()-hair && top < next && in.at.X < b.at.X+b.width && b.at.X < in.at.X+in.size.Width {
				next, ends = top, top+first
			}
		}
		for _, p := range s.plots { // before their own labels
			below(p, min(p.size.Height, lowPlot*s.kit.em()))
		}
		for _, o := range s.blocks {
			below(box{o.at, fyne.NewSize(o.width, 0)}, o.font.leading)
		}
		if ends > y+hair {
			return b.at.Y
		}
	}
	return y
}

// cardMost gives a share of the height, as far as that leaves the text its lines: one more, for it begins with a whole one.
func (r *Reader) cardMost(share, height float32) float32 {
	return min(share*height, height-(textLines+1)*r.kit.fonts[faceReading].leading)
}

// cardGround gives how much of the height the card's ground takes: more than the card where a story plays, so that the
// text's edge stays where it is from one event to the next, and all of it where a list leaves next to nothing.
func (r *Reader) cardGround(card, height float32) float32 {
	switch at := r.store.State(); {
	case at.Play.On:
		return max(card, r.cardMost(cardShare, height))
	case at.Subject.Kind == state.AList && r.card.sheet.height > height-textLeast*r.kit.fonts[faceReading].leading:
		return height
	}
	return card
}

// sentenceEnd gives where the first sentence of a card ends that is opened for it.
// While a story plays the sentence is read in the text, whose edge has to stay where it is; then, as for other cards, 0.
func (r *Reader) sentenceEnd() (end float32) {
	switch at := r.store.State(); {
	case at.Play.On:
	case at.Subject.Kind == state.AnEvent, at.Subject.Kind == state.ATie, at.Subject.Kind == state.AFigure, at.Subject.Kind == state.AnAccount:
		blocks := r.card.sheet.blocks
		first := slices.IndexFunc(blocks, func(b *block) bool { return b.face == faceQuote })
		for _, b := range blocks[max(first, 0):] {
			if first >= 0 && b.at.Y < blocks[first].bottom() { // the sentence, and its number beside it
				end = max(end, b.bottom())
			}
		}
	}
	return end
}

// headEnd gives where the least of a card ends: its title, and the lines below that. What stands beside one another is
// one line.
func (s *sheet) headEnd() (end float32) {
	var lines []box
	for _, b := range s.blocks {
		for i := range b.flow.Lines() {
			lines = append(lines, box{b.at.AddXY(0, b.top(i)-b.at.Y), fyne.NewSize(b.width, b.font.leading)})
		}
	}
	slices.SortStableFunc(lines, func(a, b box) int { return cmp.Compare(a.at.Y, b.at.Y) })
	for i, left := 0, cardLeast; i < len(lines); i++ {
		if middle := lines[i].middle().Y; middle > end && middle > s.blocks[0].bottom() {
			if left--; left < 0 {
				break
			}
		}
		end = max(end, lines[i].at.Y+lines[i].size.Height)
	}
	return end
}

// A plot of at most so many ems is shown whole or not at all; a higher one may be cut.
const lowPlot = 6

// between gives the greatest height up to y that cuts no line and no low plot.
func (s *sheet) between(y float32) float32 {
	for cut := true; cut; {
		cut = false
		for _, p := range s.plots {
			if p.size.Height <= lowPlot*s.kit.em() && p.at.Y+hair < y && y+hair < p.at.Y+p.size.Height {
				y, cut = p.at.Y, true
			}
		}
		for _, b := range s.band(y).blocks {
			if line := b.top(b.lineAt(y)); line+hair < y && y+hair < min(line+b.font.leading, b.bottom()) {
				y, cut = line, true
			}
		}
		for _, m := range s.band(y).marks {
			if m.at.Y+hair < y && y+hair < m.at.Y+m.size.Height {
				y, cut = m.at.Y, true
			}
		}
	}
	return y
}

// lineAbove and lineBelow give where the line of the text that a height cuts begins and ends; the height itself where
// it cuts none.
func (s *sheet) lineAbove(y float32) float32 { return s.lineEdge(y, 0) }
func (s *sheet) lineBelow(y float32) float32 { return s.lineEdge(y, 1) }

func (s *sheet) lineEdge(y, lines float32) float32 {
	for _, b := range s.band(y).blocks {
		if !b.prose && b.face != faceHeading {
			continue
		}
		if top := b.top(b.lineAt(y)); top+hair < y && y+hair < top+b.font.leading {
			return top + lines*b.font.leading
		}
	}
	return y
}

// lineFrom gives where on the reader, from the card's end on, a line of the text begins as it stands now, so
// that the text can stay where it is. False where that would leave too little of it: then it has to move.
func (r *Reader) lineFrom(end, bottom float32) (top float32, ok bool) {
	y := r.page.sight().at.Y + end - r.page.object().Position().Y
	top = end + r.page.sheet.lineBelow(y) - y
	if bottom-top < textLeast*r.kit.fonts[faceReading].leading {
		return end, false
	}
	return top, true
}
