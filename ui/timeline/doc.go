// Package timeline is the view of time: above, the chosen span in lanes by category; below, the whole story as a
// histogram under a slider with two thumbs, which chooses the span for all views.
//
//	Diplomacy │ ●  Norland recognises Sudland      ●●             a day is a disc,
//	Visits    │        ●───●                     ③                a set is joined, a cluster counted,
//	Economy   │   ▬▬▬▬        ░▒▓▓▓▓▓▒░   ▬▬▬▬▬▬▬▓▒░             vague is wide, about fades, open fades out
//	          └─1950────1960────1970────1980────1990───           axis of the chosen span
//	            ▁▂▁▁▃▁▂▂▁▁▁▃▅▇▅▃▁                                 histogram of the whole story
//	     1939 ──────[===============]────────────── 2026          thumbs, window, track
//	1950–1994  14 events, 3 possibly                 ◀ ▶ ⤢
//
// How it is made:
//
//	zones     where the parts stand, for a size and a size of text
//	scene     the marks of the chosen span, packed into lanes, and their titles
//	overview  the whole story: bins, years, and where the thumbs are
//	gestures, keyboard ─► hit ─► one intent of the store
//	render    one raster for all marks, a pool of texts on it
//
// All lengths are Fyne's units, y downwards, from the widget's top left corner; only the raster knows pixels. Scene
// and overview are computed anew when what they depend on has changed, and draw only what lies in sight. Nothing is
// hidden without a count: short marks that find no room are gathered in a cluster that tells how many, bars that overlap
// in a bundle, which reaches from where the first begins to where the last ends; hidden lanes are counted beside the
// events in sight. The view asks for the height that its text needs, so that no lane is lower than its name.
package timeline
