// Package graph is the network of actors: who is joined to whom, in one picture for all of time.
//
// The picture is laid out once, from ties of any time: the chosen span only fades what lies outside it, where it stands. Only
// who asks for another kind of layout sees actors glide to other places. One line joins two actors however many ties they have, as wide as the number of sentences in
// the span that say any of them; what only may lie in the span is lighter, its lines dashed. While another span is held
// to compare with, what became of each from that to the chosen one is drawn too: new, gone or lasting.
//
//	chart      the model as nodes and pairs           once per model
//	attention  how much each of them matters          when something else is selected or pointed at
//	sight      how strongly each of them shows        per state
//	scene      where each of them stands in the view  per state, camera and size; gestures ask it, render draws it
//
// A line as it is drawn is a strand: for all ties of two actors, or where ties are drawn apart a curve for each of them,
// with its direction and, where there is room, its kind. Communities stand on hulls, grounds that hold together what hangs
// together. A picture of very many lines is drawn in less detail while it moves. Sizes of discs and communities are of all
// time, so that neither changes while time moves.
//
// Nothing jumps: a node stands in one place for all of time, a name keeps its slot beside its node while the camera
// rests, and inks go over into one another.
//
//	     room                                 The camera is a point of the world and a zoom. At zoom 1 the
//	┌─────────────┐  project   ┌─────────┐    whole world fills the room; the two axes may be scaled
//	│  world box  │ ─────────► │  view   │    differently, up to a limit, so that it does so in a window
//	└─────────────┘ ◄───────── └─────────┘    of any proportion.
//	                unproject
//
// Units: the world has those of ui/force; all else is in Fyne's, (0, 0) the top left corner of the board.
// The layout and the camera belong to this view and are shared with nobody; where the nodes stand follows from the layout and
// the pins of the state.
// It refuses to know what a sentence says, and leaves to the store what a click means for the other views.
package graph
