// Package ui is the window: the three views side by side, the bar with search and history above them, the menu, and
// what the program remembers of how it was left. The views are packages beneath it, one each; none knows another,
// and all speak to the state.Store alone.
//
//	Window   a real window: keys, dialogs, files dropped on it
//	  Desk   what is in it, and in a picture of it: bar, views, splits
//	    bar · finder.Finder · graph.Network · reader.Reader · timeline.Timeline
package ui
