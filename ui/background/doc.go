// Package background does what takes longer than a picture may: on a goroutine of its own, beside the one that draws.
//
//	goroutine that draws      another
//	Start ──────────────────► Do(ctx, progress)
//	Step  ◄────────────────── progress(p)        the newest only, where they come faster than pictures
//	Done  ◄────────────────── its result
//	Cancel ─────────────────► ctx is done        from here on nothing arrives
//
// It knows nothing of what is done, and is the one place that calls fyne.Do: whoever else needs it asks here.
//
// Invariants: Step and Done are called on the goroutine that draws, each Step before Done, Done once; after Cancel, which is
// called there too, neither is called, however far the work has come.
package background
