package model

import (
	"iter"

	"daqin/model/edtf"
)

// calendar finds the things whose dates' parts share a day with a span, in the order in which they were entered.
//
//	levels[2]  ├─────────────────────────────┤        the hull of all
//	levels[1]  ├──────────────┤ ├────────────┤        hulls of calendarFan stretches each
//	levels[0]  ├─┤ ├────┤ ├───┤ ├┤ ├─────┤ ├─┤        the parts of the dates
//	of          0    1      1    2    3     4         whose they are
//
// It is a packed R-tree in one dimension: full nodes over the stretches in an order given, which here is nearly that of
// their first days (Roussopoulos and Leifker, "Direct spatial search on pictorial databases using packed R-trees",
// SIGMOD 1985). A node's place tells that of its children, so there are no pointers, and what is found comes out in
// order. A search costs O(log n + k) for k things that stand together, and at most a way through the tree for each of
// those that don't; a set of dates far apart is also looked at between them.
type calendar struct {
	levels  [][]Span
	of      []int32 // beside levels[0]; the parts of one thing stand together
	undated []int32 // things that have no date that can be read
}

// calendarFan is how many stretches a node holds. Eight are two cache lines, read one after the other; four and sixteen
// took longer over a hundred thousand events.
const calendarFan = 8

// newCalendar enters the dates of n things.
func (x *Index) newCalendar(n int, date func(int) edtf.Date) *calendar {
	c := &calendar{levels: make([][]Span, 1), of: make([]int32, 0, n)}
	c.levels[0] = make([]Span, 0, n)
	for i := range n {
		parts := date(i).Parts()
		if len(parts) == 0 {
			c.undated = append(c.undated, int32(i))
		}
		for _, part := range parts {
			c.levels[0] = append(c.levels[0], x.Clip(part.Bounds()))
			c.of = append(c.of, int32(i))
		}
	}
	for level := c.levels[0]; len(level) > calendarFan; {
		above := make([]Span, 0, len(level)/calendarFan+1)
		for i, s := range level {
			if i%calendarFan == 0 {
				above = append(above, s)
			}
			hull := &above[len(above)-1]
			hull.From, hull.Until = min(hull.From, s.From), max(hull.Until, s.Until)
		}
		c.levels = append(c.levels, above)
		level = above
	}
	return c
}

// overlapping gives the things of which a part shares a day with the span, each once.
func (c *calendar) overlapping(s Span) iter.Seq[int] {
	return func(yield func(int) bool) {
		last := int32(-1)
		c.search(len(c.levels)-1, 0, s, func(thing int32) bool {
			if thing == last {
				return true
			}
			last = thing
			return yield(int(thing))
		})
	}
}

// search goes through one node's stretches, from the first on, and tells whether to go on after them.
func (c *calendar) search(level, first int, s Span, found func(int32) bool) bool {
	stretches := c.levels[level]
	for i := first; i < min(first+calendarFan, len(stretches)); i++ {
		if !stretches[i].overlaps(s) {
			continue
		}
		if level == 0 && !found(c.of[i]) || level > 0 && !c.search(level-1, i*calendarFan, s, found) {
			return false
		}
	}
	return true
}
