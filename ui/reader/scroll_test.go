package reader

import (
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daqin/model/modeltest"
	"daqin/ui/look"
	"daqin/ui/state"
)

// wheel turns the wheel over a leaf, down by so many notches.
func wheel(l interface{ object() fyne.CanvasObject }, notches float32) {
	l.object().(*scroller).Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25*notches)})
}

// What a gesture scrolls to is told: the lines of the section's text whose middles are in sight.
func TestScrollingTellsWhatIsInSight(t *testing.T) {
	for _, c := range []struct {
		name   string
		scroll func(d desk)
	}{
		{"by the wheel", func(d desk) { wheel(d.page, 7) }},
		{"by page", func(d desk) { press(d.page, fyne.KeyPageDown) }},
		{"by line", func(d desk) { press(d.page, fyne.KeyDown, fyne.KeyDown) }},
		{"by pages", func(d desk) { press(d.page, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp) }},
		{"there and back", func(d desk) { press(d.page, fyne.KeyEnd, fyne.KeyHome) }},
		{"by the bar", func(d desk) {
			right := d.page.object().Position().AddXY(d.page.object().Size().Width-2, 300)
			test.TapCanvas(d.window.Canvas(), right)
		}},
		{"under a card", func(d desk) { d.store.SelectSource("annals"); wheel(d.page, 3) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t, modeltest.Many(300), 900, 600)
			c.scroll(d)
			told, in := d.state().Reading, d.page.sight()
			if told == (state.Mark{}) {
				t.Fatal("nothing is told")
			}
			b := d.page.sheet.prose[0]
			for i, l := range b.flow.Lines() {
				middle := b.top(i) + b.font.leading/2
				inSight := in.at.Y <= middle && middle <= in.at.Y+in.size.Height
				if isTold := told.Start < l.End && l.Start < told.End; isTold != inSight {
					t.Errorf("line %d at %v, of %v: told %v", i, middle, in, isTold)
				}
			}
		})
	}
}

func TestTellingWhatIsInSightAllocatesNothing(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 600)
	y := float32(0)
	if n := testing.AllocsPerRun(100, func() {
		y += 30
		d.store.Scroll(d.page.sheet.textIn(y, y+500))
	}); n > 0 {
		t.Errorf("it allocates %v times", n)
	}
}

// Only gestures tell: what the reader scrolls by itself, and what scrolls beside the text, does not.
func TestOnlyTheTextsGesturesTell(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(d desk)
	}{
		{"an event is selected", func(d desk) { d.store.SelectEvent(d.index.Model.Events[250].ID) }},
		{"a section is opened", func(d desk) { d.store.OpenSection("annals") }},
		{"the window grows", func(d desk) {
			d.page.scrollTo(1e6)
			d.window.Resize(fyne.NewSize(900, 900))
		}},
		{"the card scrolls", func(d desk) { d.store.SelectActor("actor-1"); wheel(d.card, 3); press(d.card, fyne.KeyEnd) }},
		{"the contents scroll", func(d desk) { wheel(d.contents, 3) }},
		{"the story plays", func(d desk) { d.store.StartPlaying(); d.store.Advance(1e9); d.store.Advance(1e10) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t, modeltest.Many(300), 900, 600)
			c.do(d)
			if got := d.state().Reading; got != (state.Mark{}) {
				t.Errorf("%v is told", got)
			}
		})
	}
}

// Whatever the user does in the reader stops the story; looking on does not, and Space is the window's.
func TestInputStopsTheStory(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 600)
	first := d.state().Place
	at := fyne.PointEvent{Position: fyne.NewPos(300, 60)}
	for _, c := range []struct {
		name  string
		do    func(d desk)
		stops bool
	}{
		{"a click", func(d desk) { d.page.MouseDown(&desktop.MouseEvent{PointEvent: at}) }, true},
		{"a tap beside all links", func(d desk) { d.page.Tapped(&fyne.PointEvent{Position: fyne.NewPos(1, 1)}) }, true},
		{"a click in the contents", func(d desk) { d.contents.MouseDown(&desktop.MouseEvent{PointEvent: at}) }, true},
		{"a click on the card", func(d desk) { d.card.MouseDown(&desktop.MouseEvent{PointEvent: at}) }, true},
		{"drawing a selection", func(d desk) { d.page.Dragged(&fyne.DragEvent{PointEvent: at}) }, true},
		{"the wheel", func(d desk) { wheel(d.page, 1) }, true},
		{"the wheel where nothing scrolls", func(d desk) { wheel(d.page, -1) }, true},
		{"the wheel over the contents", func(d desk) { wheel(d.contents, 1) }, true},
		{"the scroll bar", func(d desk) {
			o := d.page.object()
			test.TapCanvas(d.window.Canvas(), o.Position().AddXY(o.Size().Width-2, o.Size().Height-20))
		}, true},
		{"a key", func(d desk) { press(d.page, fyne.KeyDown) }, true},
		{"a key that is passed on", func(d desk) { press(d.page, fyne.KeyLeft) }, true},
		{"a letter", func(d desk) { d.page.TypedRune('/') }, true},
		{"a key with a modifier", func(d desk) { d.page.TypedShortcut(&fyne.ShortcutCopy{}) }, true},
		{"the pointer", func(d desk) { d.page.MouseMoved(&desktop.MouseEvent{PointEvent: at}); d.page.MouseOut() }, false},
		{"the focus", func(d desk) { d.page.focus() }, true},
		{"Space", func(d desk) { press(d.page, fyne.KeySpace); d.page.TypedRune(' ') }, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d.window.Canvas().Unfocus()
			d.store.Go(first)
			d.page.scrollTo(0)
			d.page.deselect()
			d.store.StartPlaying()
			if !d.state().Play.On {
				t.Fatal("the story does not play")
			}
			c.do(d)
			if plays := d.state().Play.On; plays == c.stops {
				t.Errorf("the story plays on: %v", plays)
			}
			d.store.StopPlaying()
		})
	}
}

func TestSpaceReachesTheWindow(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	var heard []fyne.KeyName
	d.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = append(heard, e.Name) })
	for _, l := range d.leaves() {
		press(l, fyne.KeySpace)
	}
	if len(heard) != len(d.leaves()) {
		t.Errorf("the window hears %v", heard)
	}
}

// While the story plays each event's sentence comes into sight, one title stands where the other stood, and the text's
// edge stays where it is, but for less than a line where the text ends.
func TestThePlayingStoryIsRead(t *testing.T) {
	for _, c := range []struct {
		name  string
		size  fyne.Size
		scale float32
	}{
		{"wide", fyne.NewSize(900, 420), 1},
		{"contents folded", fyne.NewSize(480, 400), 1},
		{"large text", fyne.NewSize(777, 555), 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t, modeltest.Small(), c.size.Width, c.size.Height)
			fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, c.scale, look.Fonts{}))
			d.Refresh()
			d.store.StartPlaying()
			if events := d.watchTheStory(); events < 5 {
				t.Errorf("the story rests at %d events", events)
			}
		})
	}
}

// watchTheStory plays it to its end and gives at how many events it rested.
func (d desk) watchTheStory() (events int) {
	var edge, title float32
	for n := 0; d.state().Play.On && n < 1000; n++ {
		was := d.state().Play.Event
		d.store.Advance(d.state().Play.Rest + 1e8)
		s := d.state()
		if s.Play.Event == "" || s.Play.Event == was {
			continue
		}
		events++
		at, in := d.page.sheet.passage(s.Mark.Start, s.Mark.End), d.page.sight()
		if len(at) == 0 || !in.contains(at[0].middle()) {
			d.t.Errorf("%s: what is pointed at is at %v, in sight is %v", s.Play.Event, at, in)
		}
		wasEdge, wasTitle := edge, title
		edge, title = d.page.object().Position().Y, d.card.object().Position().Y
		if line := d.kit.fonts[faceReading].leading; events > 1 && (abs(edge-wasEdge) > line || title != wasTitle) {
			d.t.Errorf("%s: the text's edge moves from %v to %v, the title from %v to %v", s.Play.Event, wasEdge, edge, wasTitle, title)
		}
	}
	return events
}

// A text that glides goes on to where it was to go when the card above it changes, and begins there with a whole line.
func TestAGlideGoesOnUnderAnotherCard(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 600)
	d.page.scrollTo(400)
	to := d.page.sheet.lineAbove(700)
	d.page.glide = &glide{400, to}
	stood := d.page.object().Position().Y
	d.store.SelectSource("annals")
	if d.page.glide == nil {
		t.Fatal("the glide has ended")
	}
	in := d.page.goal()
	if abs(d.page.sheet.lineAbove(in.at.Y)-in.at.Y) > hair {
		t.Errorf("the text will begin at %v, in a line from %v", in.at.Y, d.page.sheet.lineAbove(in.at.Y))
	}
	line := d.page.sheet.passage(0, 1)[0].size.Height
	if moves := in.at.Y - (d.page.object().Position().Y - stood) - to; abs(moves) > line {
		t.Errorf("on the screen the text will stand %v away from where it was to go", moves)
	}
	wheel(d.page, 1)
	if d.page.glide != nil {
		t.Error("the wheel does not end it")
	}
}

// What lies at a place is found as if all had been looked through.
func TestBandsHideNothing(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 600)
	random := rand.New(rand.NewPCG(3, 4))
	for name, s := range map[string]*sheet{"page": d.page.sheet, "contents": d.contents.sheet} {
		for range 300 {
			top := random.Float32() * s.height
			bottom := top + random.Float32()*1500
			blocks, areas := s.within(top, bottom)
			for _, b := range s.blocks {
				want := 0
				if b.bottom() >= top && b.at.Y <= bottom {
					want = 1
				}
				if got := count1(blocks, b); got != want {
					t.Fatalf("%s from %v to %v: %q, from %v to %v, is found %d times", name, top, bottom, b.text, b.at.Y, b.bottom(), got)
				}
			}
			wanted := 0
			for _, a := range s.areas {
				if a.at.Y+a.size.Height >= top && a.at.Y <= bottom {
					wanted++
				}
			}
			if len(areas) != wanted {
				t.Fatalf("%s from %v to %v: %d areas, want %d", name, top, bottom, len(areas), wanted)
			}
		}
	}
}

func count1(blocks []*block, b *block) (n int) {
	for _, o := range blocks {
		if o == b {
			n++
		}
	}
	return n
}

// A passage in sight is that part of the passage whose lines are.
func TestPassagesInSight(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 600)
	s := d.page.sheet
	end := s.proseEnd()
	for _, in := range []box{d.page.sight(), {fyne.NewPos(0, 700), fyne.NewSize(900, 300)}, {fyne.NewPos(0, s.height-50), fyne.NewSize(900, 600)}} {
		got := s.passageIn(10, end-10, in)
		var want []box
		for _, b := range s.passage(10, end-10) {
			if b.at.Y+b.size.Height > in.at.Y && b.at.Y < in.at.Y+in.size.Height {
				want = append(want, b)
			}
		}
		if len(got) < len(want) || len(got) > len(want)+1 {
			t.Errorf("%v: %d lines, want %d", in, len(got), len(want))
		}
	}
}
