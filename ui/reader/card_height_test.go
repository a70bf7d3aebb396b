package reader

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/look"
	"daqin/ui/state"
)

// No line of a card or of the text right below it is cut where the one ends.
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

// Whatever is selected, and wherever the text below begins a line, the title and the sign that closes stand where they stood.
func TestTitlesStandWhereTheyStood(t *testing.T) {
	d := open(t, modeltest.Small(), 690, 480)
	d.store.Select(state.Sources)
	card, sign := d.card.object().Position(), d.closer.Position()
	for _, s := range subjects(d.index.Model) {
		d.store.Select(s)
		if got := d.card.object().Position(); got != card {
			t.Errorf("%v: the card begins at %v, another at %v", s, got, card)
		}
		if got := d.closer.Position(); got != sign {
			t.Errorf("%v: the sign stands at %v, before at %v", s, got, sign)
		}
	}
}

// Nothing moves under the pointer when a hover card comes, though Fyne has all laid out again then.
func TestLayingOutAgainMovesNothing(t *testing.T) {
	d := open(t, builtIn(t), 690, 480)
	d.store.OpenSection("economic")
	for _, id := range []model.ActorID{"china", "syria", "imf"} {
		d.store.SelectActor(id)
		card, text, top := d.card.sight(), d.page.object().Position(), d.page.sight()
		test.WidgetRenderer(d.Reader).Layout(d.Size())
		if d.card.sight() != card || d.page.object().Position() != text || d.page.sight() != top {
			t.Errorf("%s: card and text stand at %v, %v and %v, before at %v, %v and %v", id, d.card.sight(), d.page.object().Position(), d.page.sight(), card, text, top)
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
			if got, want := d.card.sight().size.Height, d.card.sheet.headEnd(); got+hair < want {
				t.Errorf("%s, %v: %v of the card is in sight, its title and two lines are %v", c.name, s, got, want)
			}
			if got, want := d.page.sight().size.Height, textLeast*d.kit.fonts[faceReading].leading; got < want {
				t.Errorf("%s, %v: %v of the text is in sight, three lines are %v", c.name, s, got, want)
			}
		}
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

func TestALowerReaderStandsCloser(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.SelectActor("norland")
	before := d.card.sheet.height
	d.window.Resize(fyne.NewSize(900, 180))
	if got := d.card.sheet.height; got >= before {
		t.Errorf("lower, the card's rows take %v, before %v", got, before)
	}
}

// Where there is room for next to nothing, what is selected still says its name.
func TestTheLowestReaderShowsTheCardsTitle(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, 2, look.Fonts{}))
	d.window.Resize(fyne.NewSize(900, 150))
	for _, s := range subjects(d.index.Model) {
		d.store.Select(s)
		if got, want := d.card.sight().size.Height, d.card.sheet.blocks[0].top(1); got+hair < want {
			t.Errorf("%v: %v of the card is in sight, its title's first line ends at %v", s, got, want)
		}
	}
}

// The words that say an event, a tie or a figure are in sight with its card, as long as the text keeps its lines.
func TestTheFirstSentenceOfACardIsInSight(t *testing.T) {
	for _, height := range []float32{480, 310, 280} {
		d := open(t, modeltest.Small(), 900, height)
		for _, s := range subjects(d.index.Model) {
			if s.Kind != state.AnEvent && s.Kind != state.ATie && s.Kind != state.AFigure {
				continue
			}
			d.store.Select(s)
			text := textLeast * d.kit.fonts[faceReading].leading
			for _, b := range d.card.sheet.blocks {
				if b.face != faceQuote {
					continue
				}
				room := d.card.sight().size.Height + d.page.sight().size.Height - text
				if got := d.card.sight().size.Height; got+hair < b.bottom() && b.bottom() <= room {
					t.Errorf("%g high, %v: %g of the card is in sight, its first sentence ends at %g", height, s, got, b.bottom())
				}
				break
			}
		}
	}
}

// A card never ends with words that say what is next: with the heading of a group or a column, or with what a bar counts.
func TestNoHeadingIsTheLastLineOfACard(t *testing.T) {
	d := open(t, figured(), 900, 500)
	all := append(subjects(d.index.Model), state.Figures, state.Accounts)
	for _, s := range all {
		d.store.Select(s)
		for height := float32(120); height < 600; height += 7 {
			end := d.card.sheet.fitting(height)
			for _, b := range d.card.sheet.blocks {
				if b.heads && b.bottom() <= end+hair && !d.goesOn(b, end) && b.at.Y > d.card.sheet.headEnd() {
					t.Errorf("%g high, %v: the card ends at %g, behind %q", height, s, end, b.text)
				}
			}
		}
	}
}

// goesOn tells whether something stands in sight right below a block of a card that ends at a height.
func (d desk) goesOn(b *block, end float32) bool {
	under := func(at fyne.Position, width, height float32) bool {
		return at.Y > b.bottom()-hair && at.Y+height <= end+hair && at.X < b.at.X+b.width && b.at.X < at.X+width
	}
	return slices.ContainsFunc(d.card.sheet.blocks, func(o *block) bool { return under(o.at, o.width, o.font.leading) }) ||
		slices.ContainsFunc(d.card.sheet.marks, func(m placed) bool { return under(m.at, m.size.Width, m.size.Height) })
}
