package table

import (
	"cmp"
	"encoding/binary"
	"slices"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/rows"
	"daqin/ui/words"
)

// order is how the rows are sorted.
type order = rows.Order[column]

// sort puts entries in order. What is equal in the column keeps the order of the model, that of time, in both directions.
func sort(o order, entries []entry, rank []int32) {
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(o.Compare(rank[a.event], rank[b.event]), cmp.Compare(a.event, b.event))
	})
}

// ranks tells where each event stands by a column, equal ones at the same rank. It compares words once for each column,
// so that sorting what a span shows compares numbers.
type ranks struct {
	index *model.Index
	by    [columns][]int32
}

// along gives the ranks by a column, beside Model.Events.
func (r *ranks) along(c column) []int32 {
	if r.by[c] == nil {
		if c == date {
			r.by[c] = rankDates(r.index.Model.Events)
		} else {
			r.by[c] = rows.Rank(r.keys(c))
		}
	}
	return r.by[c]
}

// rankDates relies on the order of a model's events, which is that of their dates.
func rankDates(events []model.Event) []int32 {
	rank := make([]int32, len(events))
	for i := 1; i < len(events); i++ {
		rank[i] = rank[i-1]
		if edtf.Compare(events[i-1].When, events[i].When) != 0 {
			rank[i]++
		}
	}
	return rank
}

// keys gives bytes that sort as the words of a column do; sources by how many they are first.
func (r *ranks) keys(c column) [][]byte {
	events := r.index.Model.Events
	keys := rows.Keys(len(events), func(i int) string { return says(r.index, &events[i], c) })
	if c == sources {
		for i, key := range keys {
			count := uint32(len(words.Sources(r.index, &events[i])))
			keys[i] = append(binary.BigEndian.AppendUint32(nil, count), key...)
		}
	}
	return keys
}
