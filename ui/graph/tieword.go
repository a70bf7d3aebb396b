package graph

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

// tieWord says on a curve what kind of tie it is.
type tieWord struct {
	strand int
	said   string
	box    rect
}

// wordShare is the size of the word on a curve, of that of names.
const wordShare = 0.86

// wordGap is how far beside a name a word stands at least, so that the two are not read as one.
const wordGap = 8

// leastSaid is the share of the curves in sight that must have room for their words, if those are to say them that do not
// stand out: a few words in a large picture would look as though the other curves meant nothing.
const leastSaid = 0.3

// word writes their kinds on curves, where ties are drawn apart: on as many as have room for it, first on those that stand
// out, then on the widest. It stands on the middle of its curve or near that, covers no disc, no name and no other word, and
// no other line runs behind it, but for that of a tie whose end is selected: there the word matters more. What finds no
// room says it when it is pointed at. Measure gives the size of a word.
func (s *scene) word(measure func(string) fyne.Size) {
	if s.sight.ties == nil || s.rough {
		return
	}
	sizes := map[model.TieKind]fyne.Size{}
	order := s.worth()
	for _, i := range order {
		l := &s.strands[i]
		kind := s.chart.index.Model.Ties[l.tie].Kind
		said := words.TieKind(kind)
		if _, ok := sizes[kind]; !ok {
			sizes[kind] = measure(said)
		}
		for _, share := range []float32{0.5, 0.42, 0.58, 0.34, 0.66} {
			size := sizes[kind]
			at := l.at(share)
			box := rectAt(at.SubtractXY(size.Width/2, size.Height/2), size)
			if s.fits(i, box) {
				s.words = append(s.words, tieWord{i, said, box})
				break
			}
		}
	}
	if float32(len(s.words)) < leastSaid*float32(len(order)) {
		s.words = slices.DeleteFunc(s.words, func(w tieWord) bool { return s.strands[w.strand].shows.emphasis < state.Related })
	}
}

// worth lists the curves of the span that are long enough for a word, the most important first.
func (s *scene) worth() []int {
	var order []int
	for i := range s.strands {
		if l := &s.strands[i]; l.shows.layer() > 0 && l.shows.presence != model.Outside && l.shows.emphasis > state.Faded {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := &s.strands[i], &s.strands[j]
		return cmp.Or(cmp.Compare(b.shows.emphasis, a.shows.emphasis), cmp.Compare(b.width, a.width), cmp.Compare(a.tie, b.tie))
	})
	return order
}

// fits tells whether the word of a strand has room in a box.
func (s *scene) fits(strand int, box rect) bool {
	const leading, space = 3, 4 // a word has so much room of its own above and below, and wants so much at its sides
	l, inner := &s.strands[strand], rect{box.x0 - space, box.y0 + leading, box.x1 + space, box.y1 - leading}
	if !s.view().grown(-labelEdge).holds(box) || distance(l.from, l.to) < 1.6*box.width() || s.covered(box) {
		return false
	}
	if l.tip != 0 && inner.contains(l.at(l.tip)) {
		return false
	}
	for _, name := range s.labels {
		if name.box.overlaps(rect{box.x0 - wordGap, box.y0, box.x1 + wordGap, box.y1}) {
			return false
		}
	}
	for _, other := range s.words {
		if other.box.overlaps(inner) {
			return false
		}
	}
	if l.shows.emphasis >= state.Related {
		return true
	}
	for i := range s.lines().near(inner) {
		if i != strand && s.strands[i].shows.layer() > 0 && s.strands[i].touches(inner) {
			return false
		}
	}
	return true
}

// drawWords writes what is said on curves.
func (r *boardRenderer) drawWords() {
	if r.board.scene == nil {
		return
	}
	for _, w := range r.board.scene.words {
		shows := r.board.scene.strands[w.strand].shows
		name := theme.ColorNamePlaceHolder
		if shows.emphasis >= state.Related {
			name = theme.ColorNameForeground
		}
		ink := look.Words(name, shows.emphasis, shows.presence)
		put(r.notes.write(w.said, ink, wordShare*r.board.frame.text), w.box)
	}
}
