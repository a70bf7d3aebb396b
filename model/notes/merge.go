package notes

import (
	"maps"
	"slices"
	"time"
)

// merged gives what a file shall hold after some notes were changed here: was is what was known of the file when that began,
// ours what there is now. Notes are merged one by one. Of two versions the later changed one counts; one that was deleted stays
// so, unless it has been changed after that. That a note is not in the file says nothing by itself: only a deletion that is
// remembered deletes. So two programs come to the same, in whatever order they save.
func (c *contents) merged(was, ours *Book, now time.Time) *contents {
	next := *c
	next.dropped = maps.Clone(c.dropped)
	if next.dropped == nil {
		next.dropped = map[ID]time.Time{}
	}
	for _, old := range was.list() {
		if _, stays := ours.Note(old.ID); !stays {
			next.dropped[old.ID] = latest(next.dropped[old.ID], now, old.Changed)
		}
	}
	all := c.book.All()
	for _, n := range ours.list() {
		all = append(all, stamped(*n, was, c.dropped, now))
	}
	all = slices.DeleteFunc(all, func(n Note) bool {
		at, gone := next.dropped[n.ID]
		return gone && !n.Changed.After(at)
	})
	next.book = NewBook(all...)
	for _, n := range next.book.list() {
		delete(next.dropped, n.ID)
	}
	return &next
}

// stamped makes sure that a note which was changed here counts as changed later than what it was changed from: undoing brings
// an old version back as it was, its time included.
func stamped(n Note, was *Book, dropped map[ID]time.Time, now time.Time) Note {
	old, there := was.Note(n.ID)
	if n == old {
		return n
	}
	from := old.Changed
	if !there {
		from = dropped[n.ID]
	}
	if !from.IsZero() && !n.Changed.After(from) {
		n.Changed = latest(now, from.Add(time.Millisecond))
	}
	return n
}

func latest(all ...time.Time) time.Time {
	return slices.MaxFunc(all, time.Time.Compare)
}

// equal tells whether two hold the same notes and deletions.
func (c *contents) equal(other *contents) bool {
	return slices.EqualFunc(c.book.list(), other.book.list(), func(a, b *Note) bool { return *a == *b }) &&
		maps.EqualFunc(c.dropped, other.dropped, time.Time.Equal)
}

// forget drops what need not be remembered any more.
func (c *contents) forget(now time.Time) {
	maps.DeleteFunc(c.dropped, func(_ ID, at time.Time) bool { return now.Sub(at) > remembered })
}
