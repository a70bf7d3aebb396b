package model

import (
	"slices"

	"daqin/model/edtf"
)

// edges counts stretches of time by where they start and end, none of them empty.
type edges struct {
	starts, ends []edtf.Day // ascending, each for itself; an end is the day after the last
}

func newEdges(stretches []Span) edges {
	e := edges{make([]edtf.Day, len(stretches)), make([]edtf.Day, len(stretches))}
	for i, s := range stretches {
		e.starts[i], e.ends[i] = s.From, s.Until
	}
	slices.Sort(e.starts)
	slices.Sort(e.ends)
	return e
}

// overlapping counts the stretches that share a day with a span that is not empty: those that start before it ends,
// without those that end before it starts.
func (e edges) overlapping(s Span) int { return upTo(e.starts, s.Until-1) - upTo(e.ends, s.From) }

// upTo counts the days that are not after the last.
func upTo(days []edtf.Day, last edtf.Day) int {
	n, _ := slices.BinarySearch(days, last+1)
	return n
}

// runs counts, beside that, the stretches that lie wholly within a span. It keeps what a merge sort of the ends goes
// through, from the order of the starts to that of the ends:
//
//	sorted[0]   7 3 9 4 8   runs of one
//	sorted[1]   3 7 4 9 8   runs of two
//	sorted[2]   3 4 7 9 8   runs of four
//
// The first five of them are a run of four and a run of one, as 5 is 101 in binary: of any number of stretches, taken
// in the order of their starts, those that end by some day are counted by one search per run (a merge sort tree).
type runs struct {
	edges
	sorted [][]edtf.Day
}

func newRuns(stretches []Span) runs {
	slices.SortFunc(stretches, func(a, b Span) int { return int(a.From - b.From) })
	r := runs{edges: newEdges(stretches)}
	level := make([]edtf.Day, len(stretches))
	for i, s := range stretches {
		level[i] = s.Until
	}
	for width := 1; width <= len(level); width *= 2 {
		r.sorted = append(r.sorted, level)
		merged := make([]edtf.Day, 0, len(level))
		for run := range slices.Chunk(level, 2*width) {
			half := min(width, len(run))
			merged = appendMerged(merged, run[:half], run[half:])
		}
		level = merged
	}
	return r
}

// appendMerged adds the days of two ascending lists in their order.
func appendMerged(merged, a, b []edtf.Day) []edtf.Day {
	for len(a) > 0 && len(b) > 0 {
		if a[0] <= b[0] {
			merged, a = append(merged, a[0]), a[1:]
		} else {
			merged, b = append(merged, b[0]), b[1:]
		}
	}
	return append(append(merged, a...), b...)
}

// within counts the stretches that lie wholly in the span: those that end by its end, without those of them that start
// before it.
func (r runs) within(s Span) int {
	return upTo(r.ends, s.Until) - r.ended(upTo(r.starts, s.From-1), s.Until)
}

// ended counts those of the first n stretches that end by a day.
func (r runs) ended(n int, by edtf.Day) int {
	count := 0
	for k := range r.sorted {
		if width := 1 << k; n&width != 0 {
			at := n &^ (2*width - 1) // what the larger runs hold
			count += upTo(r.sorted[k][at:at+width], by)
		}
	}
	return count
}
