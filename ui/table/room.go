package table

import "daqin/ui/rows"

// room is where the cells of a row stand. A cell without width is left out.
type room struct {
	sign   rows.Stretch
	cells  [columns]rows.Stretch
	short  bool // the dates are said shorter
	signed bool // of the sources only the signs stand
}

// metrics is what the room is divided by, in Fyne's units.
type metrics struct {
	em    float32          // size of the text
	full  [columns]float32 // what each column has to say, head included
	short float32          // what the dates have, said shorter
	signs float32          // what the sources have, by their signs alone
	heads [columns]float32
}

// mostDate is the share of the view's width that dates have at most.
const mostDate = 0.22

// edge lies between the cells and the sides of the view; the scroll bar fits into it.
const edge = 12

// Widths, times the size of the text.
const (
	signWidth = 0.62
	gapWidth  = 0.95
)

// Where there is no room for all, the columns give way one after the other, each down to a width, times the size of the
// text, before the next one has to: what tells events apart stays longest.
const (
	manyActors   = 32
	someActors   = 14
	wideTitle    = 22
	aFewActors   = 4.5
	shortestDate = 7.4 // "21–26 Sep 2023"
	leastTitle   = 10
)

// divide gives each column what it needs, the actors what is left over, or has the columns give way.
func divide(width float32, m metrics) room {
	gap := gapWidth * m.em
	r := room{sign: rows.Stretch{X: edge, Width: signWidth * m.em}}
	start := r.sign.X + r.sign.Width + gap*0.7
	needs := m.full
	missing := start + edge + (columns-1)*gap - width
	for _, need := range needs {
		missing += need
	}
	give := func(c column, least float32) {
		given := min(max(missing, 0), max(needs[c]-least, 0))
		needs[c] -= given
		missing -= given
	}
	become := func(c column, need float32) {
		missing += need - needs[c]
		needs[c] = need
	}
	if r.short = missing > 0 || needs[date] > mostDate*width; r.short {
		become(date, min(m.short, max(mostDate*width, shortestDate*m.em)))
	}
	give(actors, manyActors*m.em)
	if r.signed = missing > 0; r.signed {
		become(sources, m.signs)
	}
	give(actors, someActors*m.em)
	give(title, wideTitle*m.em)
	give(actors, aFewActors*m.em)
	give(date, shortestDate*m.em)
	give(title, leastTitle*m.em)
	if missing > 0 {
		missing -= needs[sources] + gap
		needs[sources] = 0
	}
	for _, c := range []column{category, actors, title, date} {
		give(c, 0)
	}
	needs[actors] = max(needs[actors]-missing, 0)
	for c, need := range needs {
		r.cells[c] = rows.Stretch{X: start, Width: need}
		start += need + gap
	}
	return r
}
