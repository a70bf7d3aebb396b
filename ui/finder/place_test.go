package finder

import (
	"strings"
	"testing"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/model/notes"
	"daqin/ui/state"
)

// A bookmark of a text that has changed since leads to its words.
func TestABookmarkLeadsToItsWords(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	s := x.Section("handbook-trade")
	at := strings.Index(s.Text, "A loan was agreed")
	n := notes.Note{Kind: notes.Bookmark, Target: notes.TargetAt(s, at, at+17), Place: "daqin:?actor=norland&section=handbook-trade&at=0-17"}
	n.Target.Start, n.Target.End = 0, 17 // as it was once
	if got := placeOf(x, bookmarkLine(x, n)); got.Mark != (state.Mark{Start: at, End: at + 17}) || got.Subject != state.Actor("norland") {
		t.Errorf("it leads to %+v", got)
	}
}
