// Package table is the timeline's events as a table, for those who read better so: what is or may be in the chosen span,
// a row each, in the order that a click on a column's head asks for.
//
//	ranks     where each event stands by each column     once per column, when first asked for
//	listing   which events the span shows, and how       per span and filters; sorted by the ranks
//	columns   where a row's cells stand                  per width and size of text
//
// The order of the rows, where the keys stand among them, and how far they are scrolled belong to this view and are shared
// with nobody. Only the rows in sight are drawn; they are those of Fyne's list, but keys and emphasis are the table's own,
// since the list knows of no page up and of a selection that is nobody's but its own.
//
// A full disc says that an event is certainly in the span, a ring that it may be: the timeline's own signs.
package table
