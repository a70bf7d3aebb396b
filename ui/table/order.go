package table

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/words"
)

// order is how the rows are sorted.
type order struct {
	by   column
	down bool
}

// turned gives the order after a wish for a column: by that, and turned round when it is that already.
func (o order) turned(by column) order {
	return order{by, o.by == by && !o.down}
}

// sort puts entries in order. What is equal in the column keeps the order of the model, that of time, in both directions.
func (o order) sort(entries []entry, rank []int32) {
	direction := 1
	if o.down {
		direction = -1
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(direction*cmp.Compare(rank[a.event], rank[b.event]), cmp.Compare(a.event, b.event))
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
			r.by[c] = rankKeys(r.keys(c))
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

// keys gives bytes that sort as the words of a column do: by the root collation of Unicode (UTS 10) without case and
// accents, digits by their number. Sources sort by how many they are first.
func (r *ranks) keys(c column) [][]byte {
	collator := collate.New(language.Und, collate.Loose, collate.Numeric)
	var buffer collate.Buffer
	known := map[string][]byte{} // few words make up the categories, actors and sources of many events
	keys := make([][]byte, len(r.index.Model.Events))
	for i := range keys {
		e := &r.index.Model.Events[i]
		text := says(r.index, e, c)
		key, ok := known[text]
		if !ok {
			buffer.Reset()
			key = slices.Clone(collator.KeyFromString(&buffer, text))
			if c == sources {
				key = append(binary.BigEndian.AppendUint32(nil, uint32(len(words.Sources(r.index, e)))), key...)
			}
			known[text] = key
		}
		keys[i] = key
	}
	return keys
}

func rankKeys(keys [][]byte) []int32 {
	sorted := make([]int32, len(keys))
	for i := range sorted {
		sorted[i] = int32(i)
	}
	slices.SortFunc(sorted, func(a, b int32) int { return bytes.Compare(keys[a], keys[b]) })
	rank := make([]int32, len(keys))
	for i := 1; i < len(sorted); i++ {
		before, here := sorted[i-1], sorted[i]
		rank[here] = rank[before]
		if !bytes.Equal(keys[before], keys[here]) {
			rank[here]++
		}
	}
	return rank
}
