package reader

import (
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// linkForm is what of a link says where it leads.
type linkForm struct {
	leaf             int
	two              bool
	kind             state.Kind
	act              action
	at, several      bool
	section, span    bool
	document, list   bool
	note, adds, when bool
	step, way        int
}

func formOf(leaf int, two bool, l *link) linkForm {
	return linkForm{leaf, two, first(l.subjects).Kind, l.act, l.at != nil, len(l.subjects) > 1, l.section != "", l.span != model.Span{},
		l.document != "", l.list != "", l.note != "", l.adds != "", l.when != model.Span{}, l.step, l.way}
}

// Whatever leads somewhere, leads there: each form of link in every card and list, in the heads, the text and the contents, of
// one text and of two.
func TestEveryLinkCanBeFollowed(t *testing.T) {
	d := open(t, modeltest.Small(), 1300, 700)
	m := d.index.Model
	followed := map[linkForm]bool{}
	for _, two := range []bool{false, true} {
		if two {
			d.store.OpenBeside("")
		}
		for _, s := range []state.Subject{{}, state.Accounts, state.Figures, state.Sources, state.Notes, state.Actor(m.Actors[0].ID),
			state.Event(m.Events[0].ID), state.Tie(m.Ties[0].ID), state.Figure(m.Figures[0].ID), state.Account(m.Accounts[0].ID), state.Source(m.Sources[0].ID)} {
			start := d.state().Place
			start.Subject = s
			d.store.Go(start)
			for i, l := range d.leaves() {
				for _, stop := range l.sheet.stops() {
					form := formOf(i, two, stop.link)
					if followed[form] {
						continue
					}
					followed[form] = true
					d.point(stop.link, fyne.Position{})
					d.press(stop.link, 0)
					d.store.Go(start)
				}
			}
		}
	}
	if len(followed) < 30 {
		t.Errorf("only %d forms of links were followed", len(followed))
	}
}

// The count of what both texts tell leads through it.
func TestWhatBothTellIsSelectedInTurn(t *testing.T) {
	d := openTwo(t, 1300, 700)
	d.store.OpenBeside("")
	at := d.state()
	told := d.mostShared().link.subjects
	if len(told) == 0 {
		t.Fatalf("%s and %s tell nothing alike", at.Section, at.Facing)
	}
	for _, want := range append(told, told[0]) {
		d.press(d.mostShared().link, 0)
		if got := d.state(); got.Subject != want || got.Section != at.Section || got.Facing != at.Facing {
			t.Errorf("%v is selected in %s beside %s, want %v", got.Subject, got.Section, got.Facing, want)
		}
	}
}
