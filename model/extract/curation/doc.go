// Package curation reads what people add to texts: who somebody is, what an event is called, what ties two actors,
// where texts agree or differ. It is one YAML file beside the documents; the types of this package are its form.
//
//	title, parties, eras          the relation, its two sides, the periods that texts use as dates
//	actors                        name, kind, side, aliases, names in other scripts, roles
//	events, ties, figures         each with the words of the text that say so
//	accounts                      where texts agree or differ, side by side
//	passed                        dated sentences that state no event, each with the reason
//
// Everything that a text says is quoted, and every value knows its line, so that whoever finds a quote wanting can
// say where it stands. Read checks what can be checked without the texts: keys, kinds, dates, IDs that lead nowhere.
// Whether the quotes stand in the texts is for package extract.
package curation
