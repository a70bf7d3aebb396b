package timeline

import "slices"

// taken remembers what stands in the lanes, in columns from left to right, so that little of it is looked at.
type taken struct {
	from    float32
	apart   float32 // that two titles of a row are
	columns [][]taking
}

// taking is a box that is taken, and by which mark.
type taking struct {
	box
	mark int
}

// Not marks, but what else takes room.
const (
	byTitle = -1 - iota
	byJoin
)

// band is a row of the height of letters, as one mark sees it: what that takes itself is free.
type band struct {
	y0, y1 float32
	mark   int
}

func (b band) meets(t *taking) bool { return t.mark != b.mark && t.y0 < b.y1 && b.y0 < t.y1 }

// Distances that tell a title from what is not its own.
const (
	foreign = 8    // between it and another's mark, in Fyne's units
	column  = 48   // width of a column, likewise
	ems     = 1.15 // between two titles, of a line's height: 1.5 times the size of the text
)

// clear takes all boxes away and makes ready for a zone and lines of a height, in the same memory.
func (t *taken) clear(zone box, line float32) {
	const beyond = 4 // columns for what stands right of the zone
	t.from, t.apart = zone.x0, ems*line
	columns := int(zone.width()/column) + 1 + beyond
	t.columns = slices.Grow(t.columns[:0], columns)[:columns]
	for i := range t.columns {
		t.columns[i] = t.columns[i][:0]
	}
}

func (t *taken) column(x float32) int { return min(max(int((x-t.from)/column), 0), len(t.columns)-1) }

func (t *taken) add(b box, mark int) {
	for i := t.column(b.x0); i <= t.column(b.x1); i++ {
		t.columns[i] = append(t.columns[i], taking{b, mark})
	}
}

// margin is what a title keeps clear of.
func (t *taken) margin(of *taking) float32 {
	if of.mark == byTitle {
		return t.apart
	}
	return foreign
}

// freeRight tells how far to the right of x a title could reach in a row, at most until an end. Marks may come as near as clear
// to x on its left, titles nowhere nearer than titles do.
func (t *taken) freeRight(x, clear, end float32, in band) float32 {
	for i := t.column(x - t.apart); i < len(t.columns); i++ {
		for k := range t.columns[i] {
			b := &t.columns[i][k]
			near := clear
			if b.mark == byTitle {
				near = t.apart
			}
			if b.x1+near > x && in.meets(b) {
				end = min(end, max(b.x0-t.margin(b), x))
			}
		}
		if t.column(end+t.apart) <= i {
			break
		}
	}
	return end
}

// freeLeft tells how far to the left of x a title could reach in a row.
func (t *taken) freeLeft(x float32, in band) float32 {
	end := t.from
	for i := t.column(x + t.apart); i >= 0; i-- {
		for k := range t.columns[i] {
			b := &t.columns[i][k]
			near := float32(0)
			if b.mark == byTitle {
				near = t.apart
			}
			if b.x0-near < x && in.meets(b) {
				end = max(end, min(b.x1+t.margin(b), x))
			}
		}
		if t.column(end-t.apart) >= i && end > t.from {
			break
		}
	}
	return end
}

// freeAmong gives the first stretch of a row, beginning between x and last, that is free and at least as wide as asked for; one
// of no width where there is none. It reaches at most until an end.
func (t *taken) freeAmong(x, last, end, least float32, in band) (from, until float32) {
	const tries = 8
	for range tries {
		if until = t.freeRight(x, foreign, end, in); until-x >= least {
			return x, until
		}
		next := t.after(x, in)
		if next <= x || next > last {
			break
		}
		x = next
	}
	return x, x
}

// after gives where the first thing ends that is in the way of a title from x on in a row, with what is kept clear of it.
func (t *taken) after(x float32, in band) float32 {
	first, next := float32(0), x
	for i := t.column(x - t.apart); i < len(t.columns) && next == x; i++ {
		for k := range t.columns[i] {
			b := &t.columns[i][k]
			beyond := b.x1 + t.margin(b)
			if in.meets(b) && beyond > x && (next == x || b.x0 < first) {
				first, next = b.x0, beyond
			}
		}
	}
	return next
}
