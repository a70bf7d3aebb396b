package timeline

import (
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/timescale"
)

func newTestOverview(m *model.Model, width float32, change func(*state.Store)) (*overview, *state.Store) {
	x := model.NewIndex(m)
	store := state.NewStore(x)
	change(store)
	z := divide(fyne.NewSize(width, 220), metrics{scale: 1, name: 70, small: 14, words: 22, ends: [2]float32{26, 26}, lanes: 7})
	return newOverview(x, z, store.State().Place, func(timescale.Tick) float64 { return 28 }), store
}

func sum(mass []float64) (all float64) {
	for _, m := range mass {
		all += m
	}
	return all
}

// Each event that is shown has a mass of 1, however vague it is.
func TestHistogramHoldsEachEventOnce(t *testing.T) {
	for _, c := range []struct {
		name   string
		m      *model.Model
		change func(*state.Store)
		want   float64
		own    []float64
	}{
		{name: "small", m: modeltest.Small(), change: func(*state.Store) {}, want: 12},
		{name: "hidden lane", m: modeltest.Small(), change: func(s *state.Store) { s.ToggleCategory(model.Economy) }, want: 9},
		{name: "an actor's own", m: modeltest.Small(), change: func(s *state.Store) { s.SelectActor("omar-tesh") }, want: 12, own: []float64{2}},
		{name: "two actors' own", m: modeltest.Small(), change: func(s *state.Store) { s.SelectActor("omar-tesh"); s.AddActor("ana-vell") }, want: 12, own: []float64{2, 2}},
		{name: "along an actor", m: modeltest.Small(), change: func(s *state.Store) { s.SelectActor("omar-tesh"); s.NextEvent() }, want: 12, own: []float64{2}},
		{name: "open and out of the story", m: outlying(), change: func(*state.Store) {}, want: 3},
		{name: "many", m: modeltest.Many(5000), change: func(*state.Store) {}, want: 5000},
	} {
		for _, width := range []float32{300, 1000, 2560} {
			o, _ := newTestOverview(c.m, width, c.change)
			if got := sum(o.mass); math.Abs(got-c.want) > 1e-6*c.want {
				t.Errorf("%s, %v wide: a mass of %v, want %v", c.name, width, got, c.want)
			}
			own := make([]float64, len(c.own))
			for n, d := range o.followed {
				own[n] = math.Round(sum(d.mass)*1e6) / 1e6
				for i := range d.mass {
					if d.mass[i] > o.mass[i]+1e-9 {
						t.Errorf("%s: bin %d has %v of %v", c.name, i, d.mass[i], o.mass[i])
					}
				}
			}
			if !slices.Equal(own, c.own) || len(o.followed) != len(c.own) {
				t.Errorf("%s, %v wide: the actors' own masses are %v, want %v", c.name, width, own, c.own)
			}
		}
	}
}

// outlying is a model with events of which an end is beyond all days that can be counted.
func outlying() *model.Model {
	return &model.Model{Events: []model.Event{{ID: "a", When: edtf.MustParse("1950/1959")}, {ID: "b", When: edtf.MustParse("1954/..")}, {ID: "c", When: edtf.MustParse("../1956")}}}
}

func TestVagueEventsAreSpreadEvenly(t *testing.T) {
	m := &model.Model{Events: []model.Event{{ID: "a", When: edtf.MustParse("1950/1959")}, {ID: "b", When: edtf.MustParse("1954-05-07")}}}
	o, _ := newTestOverview(m, 700, func(*state.Store) {})
	for i, mass := range o.mass {
		from, until := o.edges[i], o.edges[i+1]
		want := float64(until-from) / float64(sum2(o.edges))
		if at := int(edtf.DayOf(1954, 5, 7)); from <= at && at < until {
			want++
		}
		if math.Abs(mass-want) > 1e-9 {
			t.Errorf("days %d to %d: %v, want %v", from, until, mass, want)
		}
	}
}

// sum2 gives the days between the first edge and the last.
func sum2(edges []int) int { return edges[len(edges)-1] - edges[0] }

// Each thumb can be gripped, and so can the window between them, however near they are.
func TestThumbsCanAlwaysBeGripped(t *testing.T) {
	o, store := newTestOverview(modeltest.Small(), 900, func(*state.Store) {})
	story := store.Index().Story
	for from := story.From; from < story.Until; from += 700 {
		for until := from + 1; until <= story.Until; until += 900 {
			h := o.thumbs(model.Span{From: from, Until: until})
			for name, zone := range map[string]box{"left": h.leftZone, "right": h.rightZone} {
				if zone.width() < 20 || zone.height() < 20 {
					t.Fatalf("%d to %d: the %s thumb is gripped on %v by %v", from, until, name, zone.width(), zone.height())
				}
			}
			if !(h.leftZone.x1 <= h.window.x0 && h.window.width() >= 3 && h.window.x1 <= h.rightZone.x0) {
				t.Fatalf("%d to %d: left %v, window %v, right %v", from, until, h.leftZone, h.window, h.rightZone)
			}
			if !h.leftZone.contains(h.left.middle()) || !h.rightZone.contains(h.right.middle()) {
				t.Fatalf("%d to %d: a thumb is not where it is gripped", from, until)
			}
		}
	}
}

func TestZonesLieBelowEachOther(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		for height := float32(150); height <= 600; height += 10 {
			z := divide(fyne.NewSize(900, height), metrics{scale: scale, name: 70 * scale, small: 14 * scale, words: 22 * scale,
				ends: [2]float32{26 * scale, 26 * scale}, lanes: 7})
			y := float32(0)
			for _, zone := range []box{z.lanes, z.axis, z.fan, z.histogram, z.track, z.years, z.words} {
				if zone.y0 < y || zone.height() < 0 || zone.width() <= 0 {
					t.Errorf("%v high, text %v: zone %+v begins above %v", height, scale, zone, y)
				}
				y = zone.y1
			}
			if y > height || z.lanes.height() < 40 && scale == 1 {
				t.Errorf("%v high, text %v: the parts end at %v, the lanes are %v high", height, scale, y, z.lanes.height())
			}
		}
	}
}

// At any height that the view may have, in any text, years stand at the slider, which has others than the lanes above it.
func TestTheSliderHasYearsOfItsOwn(t *testing.T) {
	view, store := open(t, modeltest.Many(300))
	store.GoTo(years(1980, 1990))
	for _, scale := range []float32{0.8, 1, 2, 2.5} {
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, scale, look.Fonts{}))
		for _, width := range []float32{900, 1440, 2560} {
			for height := view.MinSize().Height; height <= 500; height += 20 {
				view.Resize(fyne.NewSize(width, height))
				view.Refresh()
				n := 0
				before := view.zones.track.x0
				view.yearBoxes(yearFont().measure, func(text string, b box) {
					n++
					if b.x0 < before || b.x1 > view.zones.track.x1 || b.y1 > view.zones.words.y1 {
						t.Errorf("%vx%v, text %v: %q stands at %v", width, height, scale, text, b)
					}
					before = b.x1
				})
				if n == 0 {
					t.Errorf("%vx%v, text %v: no year stands at the slider", width, height, scale)
				}
				if high := view.zones.histogram.height(); scale == 2 && high < 8 {
					t.Errorf("%vx%v: the histogram is %v high in text of 200 %%", width, height, high)
				}
			}
		}
	}
}
