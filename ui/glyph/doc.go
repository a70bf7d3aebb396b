// Package glyph draws the signs of the kinds of actors, so that they are the same wherever an actor stands: in the network, its
// list and legend, in what the search finds.
//
//	person ●  state ▣  organisation ■  company ⬢  agreement ◆  armed group ▲  place ◯
//
// The figure alone tells the kind; colours are the caller's. A Stamp (stamp.go) is a sign, or whatever else can be drawn about
// a point, as an object of Fyne's. Radii are in pixels.
package glyph
