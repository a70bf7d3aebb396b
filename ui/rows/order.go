package rows

import (
	"bytes"
	"cmp"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Order is by which column rows are sorted, and which way.
type Order[C ~int] struct {
	By   C
	Down bool
}

// Turned gives the order after a wish for a column: by that, and turned round when it is that already.
func (o Order[C]) Turned(by C) Order[C] {
	return Order[C]{by, o.By == by && !o.Down}
}

// Compare compares two ranks in the order's direction.
func (o Order[C]) Compare(a, b int32) int {
	if o.Down {
		a, b = b, a
	}
	return cmp.Compare(a, b)
}

// Keys gives bytes that sort as n texts do: by the root collation of Unicode (UTS 10) without case and accents, digits by
// their number.
func Keys(n int, text func(i int) string) [][]byte {
	collator := collate.New(language.Und, collate.Loose, collate.Numeric)
	var buffer collate.Buffer
	known := map[string][]byte{} // often few texts are those of many rows
	keys := make([][]byte, n)
	for i := range keys {
		said := text(i)
		key, ok := known[said]
		if !ok {
			buffer.Reset()
			key = slices.Clone(collator.KeyFromString(&buffer, said))
			known[said] = key
		}
		keys[i] = key
	}
	return keys
}

// Rank gives the places of keys in their order, equal ones the same. Whoever sorts often compares these and no words.
func Rank(keys [][]byte) []int32 {
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
