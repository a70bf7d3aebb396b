package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model/modeltest"
	"daqin/ui/look"
	"daqin/ui/state"
)

// drawn in sight, no line of a card or of the text right below it is cut.
func TestCardsCutNoLine(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1100, 700), fyne.NewSize(690, 480), fyne.NewSize(500, 400), fyne.NewSize(900, 285)} {
		d := open(t, modeltest.Small(), size.Width, size.Height)
		for _, s := range subjects(d.index.Model) {
			d.store.Select(s)
			end := d.card.sight().size.Height
			for _, b := range d.card.sheet.blocks {
				for i := range b.flow.Lines() {
					if top := b.top(i); top < end-0.01 && end+0.01 < top+b.font.leading {
						t.Errorf("%v, %v: the card ends at %v, in the line of %q from %v", size, s, end, b.text, top)
					}
				}
			}
			if in := d.page.sight(); in.at.Y+in.size.Height >= d.page.sheet.height {
				continue // the text ends, and scrolls no further
			}
			if top := d.page.sight().at.Y; abs(d.page.sheet.lineAbove(top)-top) > 0.01 {
				t.Errorf("%v, %v: the text begins at %v, in a line from %v", size, s, top, d.page.sheet.lineAbove(top))
			}
		}
	}
}

func TestCardAndTextAreBothInSight(t *testing.T) {
	for _, c := range []struct {
		name  string
		size  fyne.Size
		scale float32
	}{
		{"wide", fyne.NewSize(690, 480), 1},
		{"a small window's tab", fyne.NewSize(900, 310), 1},
		{"wide, large text", fyne.NewSize(777, 555), 2},
		{"a small window's tab, large text", fyne.NewSize(900, 286), 2},
	} {
		d := open(t, modeltest.Small(), c.size.Width, c.size.Height)
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, c.scale, look.Fonts{}))
		d.Refresh()
		for _, s := range subjects(d.index.Model) {
			d.store.Select(s)
			if got, want := d.card.sight().size.Height, d.card.sheet.headEnd(); got < want {
				t.Errorf("%s, %v: %v of the card is in sight, its title and two lines are %v", c.name, s, got, want)
			}
			if got, want := d.page.sight().size.Height, textLeast*d.kit.fonts[faceReading].leading; got < want {
				t.Errorf("%s, %v: %v of the text is in sight, three lines are %v", c.name, s, got, want)
			}
		}
	}
}

// Accounts are there to be compared, so they have more of the height than what goes on and on.
func TestAccountsStandHigher(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 600)
	d.card.sheet = &sheet{kit: d.kit, height: 5000}
	d.store.Select(state.Source("annals"))
	if got := d.cardHeight(600); got > cardShare*600 {
		t.Errorf("a long card is %v high, at most %v", got, cardShare*600)
	}
}

func TestLongNamesAreCut(t *testing.T) {
	m := modeltest.Small()
	long := strings.Repeat("長い名", 3000)
	m.Sources[0].Title, m.Sections[0].Title = long, long
	for i := range m.Actors {
		m.Actors[i].Name = long
	}
	for i := range m.Events {
		m.Events[i].Title = strings.Repeat("x", 9000)
	}
	for i := range m.Accounts {
		m.Accounts[i].Title = long
	}
	d := open(t, m, 900, 700)
	for name, s := range sheets(d, 500) {
		for _, b := range s.blocks {
			for i, l := range b.flow.Lines() {
				if l.Width > b.width+0.5 && l.End-l.Start > len("長") {
					t.Errorf("%s: line %d of %.20q is %v wide, there is room for %v", name, i, b.text, l.Width, b.width)
				}
			}
			if lines := len(b.flow.Lines()); b.face == faceTitle && lines > 40 {
				t.Errorf("%s: the title takes %d lines", name, lines)
			}
		}
	}
}

func TestBriefCutsBetweenRunes(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"short", "Norland", "Norland"},
		{"as long as may be", strings.Repeat("長", mostOfName), strings.Repeat("長", mostOfName)},
		{"longer", strings.Repeat("長", mostOfName+1), strings.Repeat("長", mostOfName) + "…"},
	} {
		if got := brief(c.text); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
