package hover

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/ui/look"
)

// Whatever a card says, and wherever the pointer is, it stands within its view, unless its lines are too many for that.
func TestCardsStandWithinTheirView(t *testing.T) {
	app := test.NewTempApp(t)
	for _, scale := range []float32{1, 2} {
		app.Settings().SetTheme(look.New(look.Light, scale, look.Fonts{}))
		for _, view := range []fyne.Size{fyne.NewSize(200, 300), fyne.NewSize(900, 300), fyne.NewSize(2560, 700)} {
			card := NewCard()
			for _, lines := range [][]string{
				{"Norland"}, {"Norland", strings.Repeat("very long ", 90)}, {strings.Repeat("W", 400)}, {strings.Repeat("長", 70), "short"},
			} {
				for _, at := range []fyne.Position{{}, {X: view.Width, Y: view.Height}, {X: view.Width / 2, Y: view.Height / 2}} {
					card.Show(at, view, lines...)
					o := card.Object()
					end := o.Position().Add(o.Size())
					if !o.Visible() || o.Position().X < 0 || o.Position().Y < 0 || end.X > view.Width+0.01 || end.Y > view.Height+0.01 {
						t.Errorf("text at %g, %v, pointer at %v: the card with %.20q stands at %v, %v", scale, view, at, lines, o.Position(), o.Size())
					}
				}
			}
		}
	}
}

func TestAShownCardSaysTheSameAnewWhereItsRoomIsAnother(t *testing.T) {
	test.NewTempApp(t)
	card, line := NewCard(), strings.Repeat("very long ", 9)
	card.Show(fyne.Position{}, fyne.NewSize(900, 300), line)
	wide := card.Object().Size().Width
	card.Show(fyne.Position{}, fyne.NewSize(200, 300), line)
	if narrow := card.Object().Size().Width; narrow >= wide || narrow > 200 {
		t.Errorf("in a view of 200 the card is %g wide, in one of 900 %g", narrow, wide)
	}
	card.Hide()
	if card.Show(fyne.Position{}, fyne.NewSize(900, 300)); card.Object().Visible() {
		t.Error("a card that says nothing shows")
	}
}

// A card that is open grows with the text and takes the colours of another theme.
func TestAnOpenCardFollowsTheTheme(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	card, view := NewCard(), fyne.NewSize(900, 300)
	card.Show(fyne.NewPos(880, 200), view, "Norland", "a state")
	was, ground := card.Object().Size(), card.ground.FillColor
	app.Settings().SetTheme(look.New(look.Dark, 2, look.Fonts{}))
	card.Renew()
	is := card.Object().Size()
	if is.Width < 1.5*was.Width || card.ground.FillColor == ground {
		t.Errorf("the card is %v after %v", is, was)
	}
	if end := card.Object().Position().Add(is); end.X > view.Width || end.Y > view.Height {
		t.Errorf("the card ends at %v", end)
	}
	card.Hide()
	if card.Renew(); card.Object().Visible() {
		t.Error("a hidden card comes back")
	}
}
