package graph

import (
	"fyne.io/fyne/v2/lang"

	"daqin/ui/rows"
)

// column is one of the list's, from left to right.
type column int

const (
	name column = iota
	kind
	side
	ties
	sentences
	first
	last

	columns = 7
)

// columnKeys names the columns where people don't read it: in the parts of the window.
var columnKeys = [columns]string{"name", "kind", "side", "ties", "sentences", "first", "last"}

// title is the column's head.
func (c column) title() string {
	return [columns]string{lang.L("Name"), lang.L("Kind"), lang.L("Side"), lang.L("Ties"), lang.L("Sentences"),
		lang.L("First told"), lang.L("Last told")}[c]
}

// cellRoom is where the cells of a row stand. A cell without width is left out.
type cellRoom struct {
	fold, sign rows.Stretch
	cells      [columns]rows.Stretch
	years      bool // of the dates only the years stand
}

// Widths of the list, in Fyne's units, and times the size of the text.
const (
	listEdge   = 10 // between the cells and the sides of the view; the scroll bar fits into it
	foldWidth  = 0.8
	markWidth  = 1.2
	cellGap    = 0.95
	leastName  = 11
	fairName   = 20 // from which on the kinds get more than the shorter of them need
	widestName = 40
	leastKind  = 7
	kindWidth  = 12
	sideWidth  = 7.5
	dateWidth  = 8.2 // "21–26 Sep 2023"
	yearWidth  = 4.4
)

// divideCells gives each column what it needs, the names and the longer kinds what is left over, or has the columns give way: what a sign says by
// shape and colour goes first, then the days of the dates.
func divideCells(width, em float32, heads [columns]float32) cellRoom {
	needs := [columns]float32{leastName * em, leastKind * em, sideWidth * em, heads[ties], heads[sentences],
		max(dateWidth*em, heads[first]), max(dateWidth*em, heads[last])}
	r := cellRoom{fold: rows.Stretch{X: listEdge, Width: foldWidth * em}}
	r.sign = rows.Stretch{X: r.fold.X + r.fold.Width + 0.3*em, Width: markWidth * em}
	start := r.sign.X + r.sign.Width + 0.6*em
	gap := cellGap * em
	missing := func() float32 {
		taken := start + listEdge - gap
		for _, need := range needs {
			if need > 0 {
				taken += need + gap
			}
		}
		return taken - width
	}
	for _, give := range []func(){
		func() { needs[side] = 0 },
		func() {
			r.years = true
			needs[first], needs[last] = max(yearWidth*em, heads[first]), max(yearWidth*em, heads[last])
		},
		func() { needs[kind] = 0 },
		func() { needs[first] = 0 },
		func() { needs[last] = 0 },
		func() { needs[sentences] = 0 },
		func() { needs[ties] = 0 },
	} {
		if missing() > 0 {
			give()
		}
	}
	spare := -missing()
	if fair := (fairName - leastName) * em; spare > fair && needs[kind] > 0 {
		more := min(spare-fair, (kindWidth-leastKind)*em)
		needs[kind] += more
		spare -= more
	}
	needs[name] = min(max(needs[name]+spare, 0), widestName*em)
	for c, need := range needs {
		r.cells[c] = rows.Stretch{X: start, Width: need, AtEnd: column(c) == ties || column(c) == sentences}
		if need > 0 {
			start += need + gap
		}
	}
	return r
}

// text is the stretch from a column to the end of another, that something wide may go over what lies between.
func (r cellRoom) text(from, until column) rows.Stretch {
	s := r.cells[from]
	for c := from; c <= until; c++ {
		if in := r.cells[c]; in.Width > 0 {
			s.Width = in.X + in.Width - s.X
		}
	}
	return s
}
