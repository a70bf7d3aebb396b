package timescale

import (
	"math"
	"slices"
)

// Met is what a hand meets on a scale.
type Met uint8

const (
	Nothing   Met = iota
	RoundDate     // the beginning of a millennium, century, decade, year, month or day
	Edge          // one of the days given
)

// roundUnits are those whose beginnings are round dates, the greatest first.
var roundUnits = []Unit{Millennium, Century, Decade, Year, Month, Day}

// Snap gives the round date within reach pixels of a day, of the greatest unit that has one there; where there is
// none, the day as it was.
func (s Scale) Snap(day, reach float64) float64 {
	at, _ := s.SnapEdges(day, reach, nil)
	return at
}

// SnapEdges gives what a hand near a day meets within reach pixels: the nearest of the edges, days in ascending order,
// or a round date, of the greatest unit that has one there. The nearer of the two wins, an edge where both are as near.
// A round date of which there is one within reach everywhere is no place to meet: there any edge wins. What meets
// nothing stays as it was.
func (s Scale) SnapEdges(day, reach float64, edges []int) (at float64, met Met) {
	day = finite(day)
	within := finite(reach) / s.PerDay()
	at, toEdge := nearest(day, edges)
	date, apart := roundDate(day, within)
	toDate := math.Abs(date - day)
	switch {
	case toEdge <= within && (toEdge <= toDate || apart <= 2*within):
		return at, Edge
	case toDate <= within:
		return date, RoundDate
	}
	return day, Nothing
}

// nearest gives the edge nearest to a day, the earlier of two, and how many days away it is: infinitely many where
// there is none.
func nearest(day float64, edges []int) (edge, away float64) {
	away = math.Inf(1)
	i, _ := slices.BinarySearch(edges, int(math.Ceil(day)))
	for _, e := range edges[max(i-1, 0):min(i+1, len(edges))] {
		if d := math.Abs(float64(e) - day); d < away {
			edge, away = float64(e), d
		}
	}
	return edge, away
}

// roundDate gives the round date within some days of a day, of the greatest unit that has one there, and how many days
// two of that unit stand apart. Where none is within, it is infinitely far away.
func roundDate(day, within float64) (date, apart float64) {
	for _, u := range roundUnits {
		step := Step{u, 1}
		first := step.floor(int(math.Floor(day)))
		before, after := float64(first), float64(step.next(first))
		date = before
		if after-day < day-before {
			date = after
		}
		if math.Abs(date-day) <= within {
			return date, after - before
		}
	}
	return math.Inf(1), math.Inf(1)
}
