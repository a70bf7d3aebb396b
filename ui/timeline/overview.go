package timeline

import (
	"iter"
	"slices"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
	"daqin/ui/timescale"
)

// overview is the whole story under the slider.
type overview struct {
	index *model.Index
	zones zones
	scale timescale.Scale
	edges []int     // days between which the bins lie, one more than there are bins
	mass  []float64 // of all events that are not hidden, bin by bin
	peak  float64   // the greatest mass
	// followed are the actors whose own events stand out: that selected or stepped along, and that beside it.
	followed []density
	years    []timescale.Tick
}

// density is how an actor's events lie over the story: the mass of each bin, at most that of all events.
type density struct {
	actor model.ActorID
	mass  []float64
}

// Narrowest bin, and the gap between two, in Fyne's units.
const (
	binWidth = 5
	binGap   = 1
)

func newOverview(x *model.Index, z zones, place state.Place, label func(timescale.Tick) float64) *overview {
	o := &overview{index: x, zones: z}
	o.scale = timescale.New(timescale.Range{From: float64(x.Story.From), Until: float64(x.Story.Until)}, float64(z.track.width()))
	o.edges = []int{int(x.Story.From)}
	for _, t := range o.scale.Ticks(binWidth, func(timescale.Tick) float64 { return 0 }) {
		if t.Day > int(x.Story.From) && t.Day < int(x.Story.Until) {
			o.edges = append(o.edges, t.Day)
		}
	}
	o.edges = append(o.edges, int(x.Story.Until))
	o.mass = o.count(allEvents(x.Model), place.Filters)
	o.peak = slices.Max(o.mass)
	o.years = o.yearTicks(label)
	o.follow(place)
	return o
}

// yearTicks gives the few ticks below the slider. The story's ends have their own labels beside it.
func (o *overview) yearTicks(label func(timescale.Tick) float64) []timescale.Tick {
	const gap = 28
	return slices.DeleteFunc(o.scale.Ticks(gap, label), func(t timescale.Tick) bool {
		half := label(t)/2 + gap/2
		return !t.Labelled || t.X < half || t.X > o.scale.Width-half
	})
}

// follow counts the events of the actors that a place follows.
func (o *overview) follow(place state.Place) {
	o.followed = o.followed[:0]
	for _, id := range []model.ActorID{place.Actor(), place.Beside} {
		if id != "" {
			o.followed = append(o.followed, density{id, o.count(slices.Values(o.index.EventsOf(id)), place.Filters)})
		}
	}
}

func allEvents(m *model.Model) iter.Seq[*model.Event] {
	return func(yield func(*model.Event) bool) {
		for i := range m.Events {
			if !yield(&m.Events[i]) {
				return
			}
		}
	}
}

// count gives the mass of events in each bin. An event has a mass of 1, spread evenly over the days that it may have
// been; one of which no date is told has none.
func (o *overview) count(events iter.Seq[*model.Event], filters state.Filters) []float64 {
	mass := make([]float64, len(o.edges)-1)
	for e := range events {
		parts := e.When.Parts()
		if filters.HidesCategory(e.Category) {
			continue
		}
		for _, part := range parts {
			in := o.index.Clip(part.Bounds())
			o.spread(mass, int(in.From), int(in.Until), 1/float64(len(parts)))
		}
	}
	return mass
}

// spread adds a share, even over the days from one until another, to the bins.
func (o *overview) spread(mass []float64, from, until int, share float64) {
	if until <= from {
		return
	}
	perDay := share / float64(until-from)
	bin, _ := slices.BinarySearch(o.edges, from+1)
	for bin--; bin < len(mass) && o.edges[bin] < until; bin++ {
		mass[bin] += perDay * float64(min(until, o.edges[bin+1])-max(from, o.edges[bin]))
	}
}

// x gives where a day of the story stands.
func (o *overview) x(day int) float32 { return o.zones.track.x0 + float32(o.scale.X(float64(day))) }

// day gives the day of the story that stands at x.
func (o *overview) day(x float32) float64 { return o.scale.Day(float64(x - o.zones.track.x0)) }

// binOf gives the stretch of time of the bin in which a day lies, false for one outside the story.
func (o *overview) binOf(day edtf.Day) (model.Span, bool) {
	i, found := slices.BinarySearch(o.edges, int(day))
	if !found {
		i--
	}
	if i < 0 || i >= len(o.mass) {
		return model.Span{}, false
	}
	return model.Span{From: edtf.Day(o.edges[i]), Until: edtf.Day(o.edges[i+1])}, true
}

// bar gives where the bar of a bin stands; mass is its own or a part of it.
func (o *overview) bar(bin int, mass float64) box {
	z := o.zones.histogram
	b := box{o.x(o.edges[bin]), z.y1, o.x(o.edges[bin+1]), z.y1}
	if b.width() > 2*binGap {
		b.x0, b.x1 = b.x0+binGap/2.0, b.x1-binGap/2.0
	}
	if mass > 0 && o.peak > 0 {
		b.y0 = b.y1 - max(float32(mass/o.peak)*(z.height()-1), 1)
	}
	return b
}

// thumbs are where the two thumbs and what lies between and beside them can be gripped.
type thumbs struct {
	from, until   float32 // of the chosen span
	left, right   box     // the thumbs as they are drawn
	leftZone      box     // and where a hand finds them
	rightZone     box
	window        box // between them
	before, after box // the empty track; without width where there is none
}

const (
	gripWidth = 9  // of a thumb
	gripZone  = 22 // of where it can be gripped: wide enough for a finger beside its neighbour
)

// thumbs places the thumbs for a chosen span. However near they are to each other, each can be gripped, and so can
// the window between them.
func (o *overview) thumbs(span model.Span) thumbs {
	z := o.zones
	t := thumbs{from: o.x(int(span.From)), until: o.x(int(span.Until))}
	const half = 5 // of the narrowest window
	middle := (t.from + t.until) / 2
	inner, outer := min(t.from, middle-half), max(t.until, middle+half)
	t.left = box{inner - gripWidth, z.track.y0, inner, z.track.y1}
	t.right = box{outer, z.track.y0, outer + gripWidth, z.track.y1}
	top, bottom := z.histogram.y0, z.years.y1
	into := min((outer-inner)/4, 6)
	t.leftZone = box{inner + into - gripZone, top, inner + into, bottom}
	t.rightZone = box{outer - into, top, outer - into + gripZone, bottom}
	t.window = box{t.leftZone.x1, top, t.rightZone.x0, bottom}
	t.before = box{z.track.x0, top, max(t.leftZone.x0, z.track.x0), bottom}
	t.after = box{min(t.rightZone.x1, z.track.x1), top, z.track.x1, bottom}
	return t
}
