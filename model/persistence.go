package model

// Persistence is what became of a thing from one span of time to another.
type Persistence uint8

const (
	Absent  Persistence = iota // from both
	New                        // only in the second
	Gone                       // only in the first
	Lasting                    // in both
)

// PersistenceOf compares how a thing shows in two spans. What may be in a span counts as being in it.
func PersistenceOf(then, now Presence) Persistence {
	switch {
	case then == Outside && now == Outside:
		return Absent
	case then == Outside:
		return New
	case now == Outside:
		return Gone
	}
	return Lasting
}
