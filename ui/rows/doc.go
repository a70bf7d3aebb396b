// Package rows is what views share that list things in rows below heads of columns: cells cut where their room ends, heads that
// sort by a click, the order and the ranks that they sort by, and rows of which only those in sight are drawn.
//
//	Head  Head  Head      a click sorts, again turns the order round
//	┌─ List ──────────┐
//	│ Cell  Cell Cell │   as many as are in sight, all of one height
//	│ Cell  Cell Cell │   Glass lies over them and hears the pointer
//	└─────────────────┘
//
// It knows neither what the rows are of nor the store. A view tells it so by two small interfaces, Sorter and Pointed.
// Lengths are in Fyne's units.
package rows
