// Package state is what the user attends to: one small comparable value, the intents that change it, the rules by
// which one change pulls another, and the history of places.
//
//	gesture ─► intent (intents.go) ─► transition (transitions.go) ─► Store.set ─► every view's show(prev, next)
//
// It knows the model's index and nothing of pixels, clocks or files. A Place is what one would bookmark; State adds
// what the pointer is on. The Store belongs to one goroutine, the one that draws; it has no lock.
//
// Invariants: every reference in a State is empty or stands in the index; the chosen span lies in the story and holds
// at least a day; a second actor is held only beside a first one; a mark lies in the open section's text.
package state
