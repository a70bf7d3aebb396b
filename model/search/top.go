package search

import "slices"

// top keeps the best of many: a heap with the worst of those kept at its root, so that most are turned away by one
// comparison. Which are kept doesn't depend on the order in which they come, where before orders all.
type top[T any] struct {
	most   int
	before func(a, b T) bool // whether a is better than b
	kept   []T
}

// offer keeps a value if it is among the best so far.
func (t *top[T]) offer(v T) {
	if len(t.kept) < t.most {
		t.kept = append(t.kept, v)
		for at := len(t.kept) - 1; at > 0; {
			above := (at - 1) / 2
			if !t.before(t.kept[above], t.kept[at]) {
				return
			}
			t.kept[above], t.kept[at] = t.kept[at], t.kept[above]
			at = above
		}
		return
	}
	if t.most <= 0 || !t.before(v, t.kept[0]) {
		return
	}
	t.kept[0] = v
	for at := 0; ; {
		worst := at
		for below := 2*at + 1; below <= 2*at+2 && below < len(t.kept); below++ {
			if t.before(t.kept[worst], t.kept[below]) {
				worst = below
			}
		}
		if worst == at {
			return
		}
		t.kept[at], t.kept[worst] = t.kept[worst], t.kept[at]
		at = worst
	}
}

// full tells whether something must be let go for each that comes.
func (t *top[T]) full() bool { return len(t.kept) == t.most }

// sorted gives what was kept, the best first.
func (t *top[T]) sorted() []T {
	slices.SortFunc(t.kept, func(a, b T) int {
		switch {
		case t.before(a, b):
			return -1
		case t.before(b, a):
			return 1
		}
		return 0
	})
	return t.kept
}
