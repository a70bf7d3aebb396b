// Package timescale puts time on a line: days to pixels and back, zoom and pan, and the ticks of an axis from
// millennia to days.
//
//	       From                                          Until
//	days ───┼──────────────┬──────────────┬───────────────┼───
//	      1987           1990           1995            1999
//	       │              │              │                │
//	  px   0 ─────────────┴──────────────┴────────────── Width
//	           ┌────────┐     ┌────────┐
//	           │ LabelX │     │  1995  │   labels centred on their tick, pushed in at the edges
//	           └────────┘     └────────┘
//
// A day is a float64 since the start of 1970-01-01 in the proleptic Gregorian calendar; whole numbers are midnights.
// Years are astronomical: year 0 is 1 BCE. Days reach from -2³¹ to 2³¹, some 5.8 million years either way; what lies
// beyond, infinities and what is not a number are brought inside. Pixels count from the scale's left edge.
//
// Laws: Day undoes X to far less than a pixel; a zoom leaves the point that it is about where it is; ticks ascend, lie
// in the range and keep the gap asked for, their labels too; there is always a tick, and always one with a label; what
// a hand meets lies within its reach.
//
// The package writes no words and draws nothing: it asks how wide a label will be and says where it fits.
package timescale
