package edtf

import (
	"cmp"
	"strings"
)

// Compare orders dates by their earliest day, then by their latest, then by their text. What has no start stands where
// it ends; no date comes first. It is negative when a comes first, zero when both are written alike.
func Compare(a, b Date) int {
	_, aLast := a.Bounds()
	_, bLast := b.Bounds()
	return cmp.Or(cmp.Compare(a.Place(), b.Place()), cmp.Compare(aLast, bLast), strings.Compare(a.text, b.text))
}

// Place is the day by which a date stands in order: its earliest, or where it has no start its latest.
func (d Date) Place() Day {
	first, last := d.Bounds()
	if first == MinDay && last < MaxDay {
		return last
	}
	return first
}

// Combine gives the more exact of two dates when one lies within the bounds of the other, and false when neither
// does. Of two with the same bounds it prefers the one without a qualifier, then the one more precise, then the
// one that Compare puts first, so that Combine(a, b) is Combine(b, a). No date combines with any.
func Combine(a, b Date) (Date, bool) {
	aFirst, aLast := a.Bounds()
	bFirst, bLast := b.Bounds()
	aInB := bFirst <= aFirst && aLast <= bLast
	bInA := aFirst <= bFirst && bLast <= aLast
	switch {
	case aInB && bInA:
		return surer(a, b), true
	case aInB:
		return a, true
	case bInA:
		return b, true
	}
	return Date{}, false
}

func surer(a, b Date) Date {
	aDoubt, bDoubt := a.Approximate() || a.Uncertain(), b.Approximate() || b.Uncertain()
	switch {
	case aDoubt != bDoubt:
		if aDoubt {
			return b
		}
		return a
	case a.Precision() != b.Precision():
		if a.Precision() < b.Precision() {
			return b
		}
		return a
	case Compare(b, a) < 0:
		return b
	}
	return a
}
