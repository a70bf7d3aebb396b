package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

// said gives the boxes of all that stands in the line of words, and what is written there between the buttons.
func said(t *Timeline) (boxes map[string]box, texts []string) {
	boxes = map[string]box{}
	add := func(name string, o fyne.CanvasObject) {
		at, size := o.Position(), o.Size()
		boxes[name] = box{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
	}
	inner := look.Size("innerPadding") // what a button has beside its words may touch
	for i, b := range t.tools.every() {
		if b.Visible() {
			add(fmt.Sprintf("button %d", i), b)
		}
	}
	span := boxes["button 0"]
	span.x0, span.x1 = span.x0+inner, span.x1-inner
	boxes["button 0"] = span
	for _, o := range test.WidgetRenderer(t).(*renderer).texts.group.Objects {
		if text := o.(*canvas.Text); text.Visible() && t.zones.words.contains(text.Position().AddXY(1, text.Size().Height/2)) {
			add(text.Text, text)
			texts = append(texts, text.Text)
		}
	}
	return boxes, texts
}

// Nothing in the line of words overlaps or leaves it, in any window and at any size of text; the span is always all there.
func TestTheLineOfWordsHoldsWhatItSays(t *testing.T) {
	odd := model.Span{From: edtf.DayOf(1963, 9, 26), Until: edtf.DayOf(1998, 12, 24)}
	for name, goes := range map[string]func(*state.Store){
		"all of time": func(*state.Store) {},
		"odd days":    func(s *state.Store) { s.GoTo(odd) },
		"an event":    func(s *state.Store) { s.GoTo(odd); s.SelectEvent(s.Index().Model.Events[5].ID) },
		"two actors": func(s *state.Store) {
			s.GoTo(odd)
			s.SelectActor(s.Index().Model.Actors[0].ID)
			s.AddActor(s.Index().Model.Actors[1].ID)
		},
		"compared": func(s *state.Store) { s.GoTo(odd); s.Compare(); s.GoTo(years(1951, 1962)) },
		"all at once": func(s *state.Store) {
			s.SelectActor(s.Index().Model.Actors[0].ID)
			s.AddActor(s.Index().Model.Actors[1].ID)
			s.GoTo(odd)
			s.Compare()
			s.ToggleCategory(model.Visit)
			s.SetSpeed(0.5)
		},
	} {
		view, store := open(t, modeltest.Small())
		goes(store)
		for _, scale := range []float32{0.8, 1, 2, 2.5} {
			fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, scale, look.Fonts{}))
			for _, width := range []float32{900, 1440, 2560} {
				view.Resize(fyne.NewSize(width, 300))
				view.Refresh()
				boxes, _ := said(view)
				for a, one := range boxes {
					if one.x0 < 0 || one.x1 > width {
						t.Errorf("%s, %v wide, text %v: %q stands at %v", name, width, scale, a, one)
					}
					for b, other := range boxes {
						if a < b && one.overlaps(other) {
							t.Errorf("%s, %v wide, text %v: %q at %v and %q at %v overlap", name, width, scale, a, one, b, other)
						}
					}
				}
				if need := spanFont().measure(view.tools.span.Text).Width; boxes["button 0"].width() < need-1 {
					t.Errorf("%s, %v wide, text %v: the span %q has %v of %v", name, width, scale, view.tools.span.Text, boxes["button 0"].width(), need)
				}
			}
		}
	}
}

// What gives way first: the selected event, then the actors, then the counts.
func TestWhatGivesWayFirst(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.SelectActor("omar-tesh")
	store.NextEvent()
	event := model.EventID(store.State().Subject.ID)
	var order []string
	last := ""
	for width := float32(1600); width >= 300; width -= 10 {
		view.Resize(fyne.NewSize(width, 300))
		_, texts := said(view)
		is := ""
		for _, one := range []struct{ what, sign string }{
			{"counts", "events"}, {"actor", store.Index().Actor("omar-tesh").Name}, {"event", words.Date(view.index.Event(event).When)}} {
			if slices.ContainsFunc(texts, func(w string) bool { return strings.Contains(w, one.sign) }) {
				is += one.what + " "
			}
		}
		if is != last {
			order, last = append(order, is), is
		}
	}
	if got := strings.Join(order, "| "); got != "counts actor event | counts actor | counts | " {
		t.Errorf("the line says %q", got)
	}
}

func TestCountsAreTold(t *testing.T) {
	view, store := open(t, modeltest.Small())
	view.Resize(fyne.NewSize(1600, 300))
	store.GoTo(years(1970, 1980))
	store.Compare()
	store.GoTo(years(1950, 1961))
	_, texts := said(view)
	line := strings.Join(texts, "; ")
	held, is := store.Index().Seen(years(1970, 1980)), store.Index().Seen(years(1950, 1961))
	for _, want := range []string{
		tally{is.Certain, is.Possible}.words() + " · against 1970–1979: " + tally{held.Certain, held.Possible}.figures()} {
		if !strings.Contains(line, want) {
			t.Errorf("the line does not say %q: %s", want, line)
		}
	}
}

// The words of the held span give way before any count; with an actor followed it is told how many of the events are its own.
func TestWhatIsComparedGivesWayInTurn(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.GoTo(years(1970, 1980))
	store.Compare()
	store.GoTo(years(1950, 1961))
	ways := view.counts()
	for i, way := range ways[1:] {
		if len(way) > len(ways[i]) {
			t.Errorf("%q is no shorter than %q", way, ways[i])
		}
	}
	for _, way := range ways {
		if n := strings.Count(way, "against"); n > 1 {
			t.Errorf("%q says against %d times", way, n)
		}
	}
	held := view.against.figures()
	if want := view.tally(years(1950, 1961), "").words() + " · against " + held; !slices.Contains(ways, want) {
		t.Errorf("the ways are %q, want one of them %q", ways, want)
	}
	store.SelectActor("omar-tesh")
	view.Resize(fyne.NewSize(2000, 300))
	n := view.tally(store.State().Span, "omar-tesh")
	if _, texts := said(view); !slices.ContainsFunc(texts, func(s string) bool { return strings.HasPrefix(s, fmt.Sprintf("%d with ", n.certain)) }) {
		t.Errorf("the line does not say how many events are the actor's: %q", texts)
	}
}

// In the least window and with text of 200 % the view asks for less than half of the height.
func TestTheViewGivesUpHeight(t *testing.T) {
	view, _ := open(t, modeltest.Many(300))
	if n := len(view.scene.lanes); n != 7 {
		t.Fatalf("there are %d lanes", n)
	}
	for scale, most := range map[float32]float32{1: 200, 2: 0.46 * 600} {
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, scale, look.Fonts{}))
		view.Refresh()
		if high := view.MinSize().Height; high > most {
			t.Errorf("text %v: the view asks for %v, want at most %v", scale, high, most)
		}
	}
}
