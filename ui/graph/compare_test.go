package graph

import (
	"image/color"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"daqin/assets"
	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/state"
)

func years(from, until int) model.Span {
	return model.Span{From: edtf.DayOf(from, 1, 1), Until: edtf.DayOf(until+1, 1, 1)}
}

// comparing gives a network that compares the years 1970 to 2010 with 1960 to 1975.
func comparing(t *testing.T) (*Network, *state.Store) {
	t.Helper()
	if err := lang.AddTranslationsFS(assets.Translations, assets.TranslationsDir); err != nil {
		t.Fatal(err)
	}
	n, store := shownNetwork(t)
	store.MoveTo(years(1960, 1975))
	store.Compare()
	store.MoveTo(years(1970, 2010))
	return n, store
}

func TestActorsAndTiesAreNewGoneOrLasting(t *testing.T) {
	n, _ := comparing(t)
	s := n.board.sight
	for id, want := range map[model.ActorID]model.Persistence{
		"harbour-council": model.Gone, "vell-shipping": model.Lasting, "reed-brigade": model.New, "omar-tesh": model.New,
	} {
		if got := s.nodes[s.chart.nodeOf[id]].became; got != want {
			t.Errorf("%s became %d, want %d", id, got, want)
		}
	}
	for id, want := range map[model.TieID]model.Persistence{
		"norland-signs-treaty": model.Gone, "vell-shipping-trades-sudland": model.Lasting, "norland-supplies-sudland": model.New,
	} {
		if got := s.pairs[s.chart.pairOf[id]].became; got != want {
			t.Errorf("%s became %d, want %d", id, got, want)
		}
	}
}

// In any two spans: each thing is what model.PersistenceOf says; whatever is in either of them is in sight; the counts
// are of all that is; exchanging the spans exchanges new and gone.
func TestComparingIsFair(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	c, r := newChart(x), rand.New(rand.NewPCG(7, 7))
	year := func() int { return 1950 + r.IntN(62) }
	for range 200 {
		s := state.NewStore(x).State()
		s.Span, s.Held = years(year(), year()).Within(x.Story), years(year(), year()).Within(x.Story)
		now, then, seen := x.Seen(s.Span), x.Seen(s.Held), seeing(c, s)
		s.Span, s.Held = s.Held, s.Span
		swapped := seeing(c, s)
		var counted [model.Lasting + 1]tally
		for i, shows := range seen.nodes {
			if want := model.PersistenceOf(then.Actors[i], now.Actors[i]); shows.became != want {
				t.Fatalf("%+v: actor %d became %d, want %d", s.Place, i, shows.became, want)
			}
			if (shows.presence == model.Outside) != (shows.became == model.Absent) {
				t.Fatalf("%+v: actor %d became %d and shows as %d", s.Place, i, shows.became, shows.presence)
			}
			if shows.became != model.Absent {
				counted[shows.became].actors++
			}
		}
		for i, shows := range seen.pairs {
			if counted[shows.became].ties++; shows.became == model.Gone && seen.weight(i) != swapped.weight(i) {
				t.Fatalf("%+v: a line that is gone weighs %v, new %v", s.Place, seen.weight(i), swapped.weight(i))
			}
		}
		if counted != seen.became {
			t.Fatalf("%+v: counted %v, said %v", s.Place, counted, seen.became)
		}
		if seen.became[model.New] != swapped.became[model.Gone] || seen.became[model.Lasting] != swapped.became[model.Lasting] {
			t.Fatalf("%+v: %v one way, %v the other", s.Place, seen.became, swapped.became)
		}
	}
}

func TestLegendCountsWhatChanged(t *testing.T) {
	n, store := comparing(t)
	for width, want := range map[float32][]string{
		800: {"new: 3 actors, 4 ties", "gone: 1 actor, 2 ties", "lasting: 5 actors, 1 tie"},
		440: {"new: 3", "gone: 1", "lasting: 5"},
	} {
		n.Resize(fyne.NewSize(width, 420))
		var said []string
		for _, f := range n.legend.fates {
			if !f.Visible() {
				t.Errorf("%g wide: a sign of the comparison is hidden", width)
			}
			said = append(said, f.name)
		}
		if !slices.Equal(said, want) {
			t.Errorf("%g wide: the legend says %q, want %q", width, said, want)
		}
	}
	store.Compare()
	for _, f := range n.legend.fates {
		if f.Visible() {
			t.Errorf("nothing is compared, and the legend says %q", f.name)
		}
	}
}

// Nothing moves as a comparison begins or ends: the picture keeps its size, each actor its place, the legend its signs.
func TestComparingMovesNothing(t *testing.T) {
	if err := lang.AddTranslationsFS(assets.Translations, assets.TranslationsDir); err != nil {
		t.Fatal(err)
	}
	n, store := shownNetwork(t)
	places := func() (all []fyne.Position) {
		for _, o := range []fyne.CanvasObject{n.board, n.list, n.legend, n.tools.row} {
			all = append(all, o.Position(), fyne.NewPos(o.Size().Components()))
		}
		return append(all, n.board.scene.at...)
	}
	for _, scale := range []float32{1, 2} {
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, scale, look.Fonts{}))
		for width := float32(200); width < 1500; width += 59 {
			for _, height := range []float32{150, 250, 420, 900} {
				n.Resize(fyne.NewSize(width, height))
				n.Refresh()
				store.MoveTo(years(1960, 1975))
				before := places()
				store.Compare()
				store.MoveTo(years(1970, 2010))
				if during := places(); !slices.Equal(before, during) {
					t.Fatalf("%g x %g, text at %g: comparing moved %v to %v", width, height, scale, before, during)
				}
				store.Compare()
				if after := places(); !slices.Equal(before, after) {
					t.Fatalf("%g x %g, text at %g: the end of it moved %v to %v", width, height, scale, before, after)
				}
			}
		}
	}
}

// Whatever the numbers are, the signs of the legend stay where they are, and in the view.
func TestLegendStaysWhereItIs(t *testing.T) {
	n, store := comparing(t)
	for _, scale := range []float32{1, 2} {
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, scale, look.Fonts{}))
		for _, size := range []fyne.Size{{Width: 380, Height: 420}, {Width: 700, Height: 420}, {Width: 1440, Height: 900}} {
			n.Resize(size)
			n.Refresh()
			var first []fyne.Position
			for from := 1951; from < 2000; from += 4 {
				store.MoveTo(years(from, from+10))
				var at []fyne.Position
				for _, f := range n.legend.fates {
					at = append(at, f.Position())
					if whole := rectAt(fyne.Position{}, n.legend.Size()).grown(0.5); n.legend.Visible() && !whole.holds(rectAt(f.Position(), f.Size())) {
						t.Errorf("%v at %v: %q stands at %v, out of the legend", size, scale, f.name, f.Position())
					}
				}
				if first == nil {
					first = at
				}
				if !slices.Equal(at, first) {
					t.Fatalf("%v at %v: the signs went from %v to %v", size, scale, first, at)
				}
			}
		}
	}
}

func TestCardAndListTellWhatBecameOfAnActor(t *testing.T) {
	n, store := comparing(t)
	for id, want := range map[string]string{
		"harbour-council": "gone: not told of in 1970–2010", "reed-brigade": "new: not told of in 1960–1975", "vell-shipping": "lasting: told of in both spans",
	} {
		lines := n.board.tellActor(n.board.chart.nodeOf[model.ActorID(id)])
		if got := lines[len(lines)-1]; got != want {
			t.Errorf("the card of %s ends with %q, want %q", id, got, want)
		}
	}
	n.turn()
	kindOf := func(place int) string {
		row := newRow(n.list)
		row.Resize(fyne.NewSize(800, 24))
		row.tell(place, n.list.listing.entries[place])
		return test.WidgetRenderer(row).(*rowRenderer).cells[kind].Text.Text
	}
	if got := n.list.listing.inSpan; got != len(n.board.chart.nodes) {
		t.Errorf("the list holds %d actors, want those of both spans", got)
	}
	for i, e := range n.list.listing.entries {
		if want := fateWord(n.board.sight.nodes[e.node].became) + " · "; !strings.HasPrefix(kindOf(i), want) {
			t.Errorf("row %d says %q, want %q before it", i, kindOf(i), want)
		}
	}
	if store.Compare(); strings.Contains(kindOf(0), " · ") {
		t.Errorf("nothing is compared, and a row says %q", kindOf(0))
	}
}

// The line between two actors who are gone from the span opens what was said of them in the held one.
func TestLineThatIsGoneCanBeClicked(t *testing.T) {
	n, store := comparing(t)
	clickAt(n, part(t, n, "network.tie.norland-signs-treaty"), 0)
	if got := store.State().Subject; got != state.Tie("norland-signs-treaty") {
		t.Fatalf("the click selected %v", got)
	}
	if c := n.board.scene.counts; len(c) != 1 || c[0].said != "1 → 0" {
		t.Errorf("the line says %+v", c)
	}
}

// New, gone and lasting can be told apart without colour: drawn in the same ink the signs of every kind differ by a
// tenth of their own area.
func TestTokensDifferWithoutColour(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	draw := func(kind model.ActorKind, p model.Presence, became model.Persistence) []uint8 {
		picture := &paint.Picture{}
		a := &model.Actor{Kind: kind}
		token := newToken(a, shown{presence: p, became: became, emphasis: state.Plain})
		picture.Resize(40, 40, token.paper)
		token.Draw(picture, paint.Point{X: 20, Y: 20}, 10, 1)
		return slices.Clone(picture.Image().Pix)
	}
	for _, kind := range model.ActorKinds {
		for _, presence := range []model.Presence{model.Possible, model.Certain} {
			for i, became := range fates {
				for _, other := range fates[:i] {
					const least = 25 // pixels, a tenth of the sign
					if n := differing(draw(kind, presence, became), draw(kind, presence, other)); n < least {
						t.Errorf("%s: %d and %d differ in %d pixels only", kind, became, other, n)
					}
				}
			}
		}
	}
}

// Kinds can be told apart by their signs, the largest and smallest that are drawn, in one ink.
func TestKindsDifferByTheirSigns(t *testing.T) {
	draw := func(kind model.ActorKind, radius float32) []uint8 {
		picture := &paint.Picture{}
		picture.Resize(60, 60, color.NRGBA{R: 255, G: 255, B: 255, A: 255})
		token{kind: kind, presence: model.Certain, ink: color.NRGBA{A: 255}, paper: color.NRGBA{R: 255, G: 255, B: 255, A: 255}}.
			Draw(picture, paint.Point{X: 30, Y: 30}, radius, 1)
		return slices.Clone(picture.Image().Pix)
	}
	for _, radius := range []float32{leastRadius, mostRadius} {
		for i, kind := range model.ActorKinds {
			for _, other := range model.ActorKinds[:i] {
				least := int(radius * radius / 8) // pixels, a twenty-fifth of the sign
				if n := differing(draw(kind, radius), draw(other, radius)); n < least {
					t.Errorf("of %g units %s and %s differ in %d pixels, want %d", radius, kind, other, n, least)
				}
			}
		}
	}
}

// A place is a ring, and no line shows in its hole.
func TestNothingShowsThroughAPlace(t *testing.T) {
	white, black := color.NRGBA{R: 255, G: 255, B: 255, A: 255}, color.NRGBA{A: 255}
	for _, presence := range []model.Presence{model.Outside, model.Possible, model.Certain} {
		picture := &paint.Picture{}
		picture.Resize(40, 40, black)
		token{kind: model.Place, presence: presence, ink: color.NRGBA{R: 200, A: 255}, paper: white}.Draw(picture, paint.Point{X: 20, Y: 20}, 10, 1)
		if got := picture.Image().At(20, 20); got != color.RGBAModel.Convert(white) {
			t.Errorf("presence %d: in the hole is %v", presence, got)
		}
	}
}

// differing counts the pixels in which two pictures differ by a third of the way from black to white.
func differing(a, b []uint8) (n int) {
	for i := 0; i < len(a); i += 4 {
		light := func(p []uint8) int { return (int(p[i]) + int(p[i+1]) + int(p[i+2])) / 3 }
		if d := light(a) - light(b); d > 85 || d < -85 {
			n++
		}
	}
	return n
}

func TestInputStopsTheStory(t *testing.T) {
	mouse := fyne.PointEvent{Position: fyne.NewPos(3, 3)}
	key := func(o fyne.Focusable, name fyne.KeyName) { o.TypedKey(&fyne.KeyEvent{Name: name}) }
	for name, c := range map[string]struct {
		do    func(n *Network)
		plays bool
	}{
		"press":             {do: func(n *Network) { clickAt(n, mouse.Position, 0) }},
		"drag":              {do: func(n *Network) { n.board.Dragged(&fyne.DragEvent{PointEvent: mouse}) }},
		"wheel":             {do: func(n *Network) { n.board.Scrolled(&fyne.ScrollEvent{PointEvent: mouse}) }},
		"key":               {do: func(n *Network) { key(n.board, fyne.KeyRight) }},
		"letter":            {do: func(n *Network) { n.board.TypedRune('+') }},
		"shortcut":          {do: func(n *Network) { n.board.TypedShortcut(&fyne.ShortcutSelectAll{}) }},
		"legend by key":     {do: func(n *Network) { key(n.legend, fyne.KeyRight) }},
		"legend by mouse":   {do: func(n *Network) { test.Tap(n.legend.keys[0]) }},
		"list by key":       {do: func(n *Network) { key(n.list.rows, fyne.KeyDown) }},
		"row":               {do: func(n *Network) { n.turn(); test.Tap(n.list.glass) }},
		"wheel over a row":  {do: func(n *Network) { n.turn(); n.list.glass.Scrolled(&fyne.ScrollEvent{}) }},
		"tool":              {do: func(n *Network) { test.Tap(n.tools.fit) }},
		"unpin":             {do: func(n *Network) { test.Tap(n.board.controls.release) }},
		"focus":             {do: func(n *Network) { n.board.FocusGained() }},
		"focus of the list": {do: func(n *Network) { n.list.rows.FocusGained() }},
		"legend's focus":    {do: func(n *Network) { n.legend.FocusGained() }},
		"pointer":           {do: func(n *Network) { point(n, mouse.Position) }, plays: true},
		"space":             {do: func(n *Network) { key(n.board, fyne.KeySpace) }, plays: true},
		"space in the list": {do: func(n *Network) { key(n.list.rows, fyne.KeySpace) }, plays: true},
		"rune of the space": {do: func(n *Network) { n.board.TypedRune(' ') }, plays: true},
	} {
		t.Run(name, func(t *testing.T) {
			n, store := shownNetwork(t)
			n.board.pin(0)
			n.board.Refresh()
			store.StartPlaying()
			if c.do(n); store.State().Play.On != c.plays {
				t.Errorf("the story plays: %v", store.State().Play.On)
			}
		})
	}
}
