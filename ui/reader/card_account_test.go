package reader

import (
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model/modeltest"
	"daqin/ui/state"
)

// On an account's card the dates that differ are marked so, an actor that two tellings name as alike, and no other words.
func TestAnAccountMarksWhatIsAlikeAndWhatIsNot(t *testing.T) {
	for _, c := range []struct {
		account state.Subject
		want    map[string]tint
	}{
		{state.Account("docks-finished"), map[string]tint{"Port Mira": tintAlike}},
		{state.Account("recognition-told-twice"), map[string]tint{"14 March 1950": tintApart, "March 1950": tintApart, "Norland": tintAlike}},
	} {
		d := open(t, modeltest.Small(), 900, 700)
		d.store.Select(c.account)
		got := map[string]tint{}
		for _, b := range d.card.sheet.blocks {
			for _, run := range b.runs {
				if b.face == faceQuote && (run.tint == tintAlike || run.tint == tintApart) {
					got[b.text[run.start:run.end]] = run.tint
				}
			}
		}
		for words, is := range c.want {
			if got[words] != is {
				t.Errorf("%v: %q is marked %d, want %d; marked are %v", c.account, words, got[words], is, got)
			}
		}
		if got["Omar Tesh"] != tintInk {
			t.Errorf("%v: what only one telling says is marked", c.account)
		}
	}
}

// What explains a verdict stands below it, and where there is little height behind the sentences, which are what one came for.
func TestANoteLeavesRoomForTheSentences(t *testing.T) {
	m := modeltest.Small()
	for i := range m.Accounts {
		m.Accounts[i].Note = "The one counts from the order, the other from the opening."
	}
	d := open(t, m, 900, 900)
	d.store.Select(state.Account("docks-finished"))
	for _, height := range []float32{900, 300, 900} {
		d.window.Resize(fyne.NewSize(900, height))
		var note, quote float32
		for _, b := range d.card.sheet.blocks {
			switch {
			case b.text == m.Accounts[0].Note:
				note = b.at.Y
			case b.face == faceQuote && quote == 0:
				quote = b.at.Y
			}
		}
		if behind := note > quote; note == 0 || behind != (height == 300) {
			t.Errorf("%g high, the note stands at %g, the first sentence at %g", height, note, quote)
		}
		if d.card.sight().size.Height < quote+d.kit.fonts[faceQuote].leading {
			t.Errorf("%g high, no sentence is in sight", height)
		}
	}
}

// The sentences stand whole and in their own words, whatever is marked in them.
func TestAnAccountQuotesWholeSentences(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	for i := range d.index.Model.Accounts {
		a := &d.index.Model.Accounts[i]
		for n, telling := range a.Tellings {
			rows := d.telling(telling, d.index.Facts(a)[n])
			sentence := d.index.Sentence(telling.Evidence)
			if rows[0].text != sentence.Quote {
				t.Errorf("%s: %q is quoted as %q", a.ID, sentence.Quote, rows[0].text)
			}
			at := 0
			for _, run := range rows[0].runs {
				if run.start < at || run.end > len(sentence.Quote) {
					t.Errorf("%s: a run from %d to %d behind %d in %d bytes", a.ID, run.start, run.end, at, len(sentence.Quote))
				}
				at = run.end
			}
		}
	}
}
