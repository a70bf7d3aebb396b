// Package timeline is the view of time: above, the chosen span in lanes by category; below, the whole story as a
// histogram under a slider with two thumbs, which chooses the span for all views.
//
//	Diplomacy │ ●  Norland recognises Sudland      ●●             a day is a disc,
//	Visits    │        ●───●                     ③                a set is joined, a cluster counted,
//	Economy   │   ▭▭▭▭▭▭      ░▒▭▭▭▭▒░   ▬▬▬▬▬▬▬▬▬▬▬▶            vague is wide and hollow, about fades, what lasts is full
//	▸Security │    ▎   ▎▎ ━━━━━▋━━━━     ▎                      a folded lane's marks lie over one another
//	          └─1950────1960─ · · · ─1980────1990───▲──           axis of the chosen span, ▲ where the text stands
//	            ┌╌╌┐▁▃▁▂▂▁ · · ▃▅▇▅▃▁                             histogram of the whole story, what is held to compare with,
//	     1939 ──────[=====|=========]────────────── 2026          dots where the sources are silent; thumbs, hand that plays
//	1950–1994  14 events, 3 possibly                 ◀ ▶ ⤢       line of words: what is chosen, and buttons
//
// How it is made, file by file; a gesture asks hit what is there, and calls one intent of the store:
//
//	timeline  the widget: what it holds, and what is made anew when the state changes
//	zones     where the parts stand, for a size and a size of text
//	box       a rectangle of the view
//	parts     where each part is, for tests and tours
//
//	The lanes, from the dates of all events to what is drawn of those in sight:
//	dates     when all events are, laid flat once
//	scene     the marks of the chosen span: which are in sight, where they are joined
//	lanes     how the categories share the height
//	bins      short marks, counted where more lie in one place than can stand there
//	pack      short marks, stacked in rows or gathered in clusters
//	bars      long ones, in rows below them or gathered in bundles
//	fold      all of them, over one another, in a lane that is folded
//	marks     what a mark is, and its sizes
//	titles    which marks have a title, and where
//	taken     the room that marks and titles take
//	attention how strongly each event is drawn
//	axis      what the labels of the axis say
//
//	The slider:
//	overview  the whole story: bins, years, and where the thumbs are
//	tally     counts of what is told beside it
//	slider    painting of it all
//	spans     the chosen span as a hand or a key moves it
//	snap      what an end meets as it is moved
//	flag      the date beside it
//
//	What reacts:
//	hit       what lies under the pointer
//	gestures  the mouse over it, drag while a button is down
//	keyboard  keys for the body, the thumbs and, with names, the lanes
//	hover     the card of what is pointed at, saying what it says
//	list      the events of a mark that can't be opened further
//	here      where the text stands
//	toolbar   the line of words, of which each button is a tool with one of the icons
//	typed     a span typed as words
//	legend    what all the signs mean
//
//	What draws:
//	render    one raster for all marks, a pool of texts on it
//	paint     lines and boxes in Fyne's units, paint_marks the lanes and their marks
//	texts     the pool
//
// The keys go to the body of the view or, by Tab, to one of the thumbs:
//
//	anywhere   Space plays and pauses, any other key stops; + - 0 zoom; z or a full stop zooms to what is selected
//	body       Left, Right, Home, End step from event to event; Enter types; Up, Down turn to a lane's name
//	a lane     Enter folds, H hides, Alt+Up and Alt+Down (or with Shift) move it, Esc leaves it
//	a thumb    Left, Right move it by what fits the story's length (strides), Shift by more, Ctrl by a day; Home, End
//
// A hand that drags meets events' edges and round dates, but while Ctrl is held; with Alt or Shift it resizes about the centre.
//
// All lengths are Fyne's units, y downwards, from the widget's top left corner; only the raster knows pixels. Scene
// and overview are computed anew when what they depend on has changed, and draw only what lies in sight. Nothing is
// hidden without a count: short marks that find no room are gathered in a cluster that tells how many, bars that overlap
// in a bundle, which reaches from where the first begins to where the last ends and has a square tag at its left end; hidden
// lanes are counted beside the events in sight. The view asks for the height that its text needs, so that no lane is lower than its name. What changes with
// each move of a hand costs what lies in sight; what depends on all events (histogram, edges) is made anew only when other lanes
// are hidden.
package timeline
