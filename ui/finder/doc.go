// Package finder is the search: the field in the bar, and the list that hangs below it with what the field's words find.
//
//	field ──► query, part of the place ──► engine, beside the drawing ──► hits ──┐
//	                                       commands, places one has been to ─────┴─► groups ──► lines ──► list
//
// What is typed is searched for in passing, so that the field follows Back and an address too. Up and Down move through
// the list and preview in the views, Enter goes, Esc returns to where one was. With nothing typed the list tells where one
// has been, and what one may type.
//
// The engine (engine.go) is built, and asked, on a goroutine of its own: the newest query wins, and what was found stays
// until that has its answer. Keys pressed before it do wait for it, so that Enter goes where one meant, however fast one
// types. Groups (groups.go) are pure: hits, commands and places in, lines out, each group as good as its best. A list
// (list.go) scrolls, and draws the lines in sight, each set on one line (setting.go) so that what matches is to be seen.
//
// It knows the store and package search; it refuses to know how the views show a thing, and what a command does.
// Lengths are in Fyne's units.
package finder
