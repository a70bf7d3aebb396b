// Package state is what the user attends to: one small comparable value, the intents that change it, the rules by
// which one change pulls another, and the history of places.
//
//	gesture ─► intent (intents.go) ─► transition (transitions.go) ─► Store.set ─► every view's show(prev, next)
//
// It knows the model's index and nothing of pixels, clocks or files. A Place is what one would bookmark; State adds
// what the pointer is on, and what belongs to no place: where actors were put by hand, what the user wrote, how fast the story plays, how
// names are written. The Store belongs to one goroutine, the one that draws; it has no lock.
//
// There are two ways back. Back and Forward go from place to place; Undo and Redo take back and make again what was put out of
// sight, put by hand or written, and leave one where one is. What Undo leads to is a place as any other.
//
// Invariants: every reference in a State is empty or stands in the index; the chosen span lies in the story and holds
// at least a day; a second actor is held only beside a first one, further ones only beside a second one; a depth is there only
// with an actor; a mark lies in the open section's text; what stands beside that
// section is another one; only actors of the model are hidden or pinned.
package state
