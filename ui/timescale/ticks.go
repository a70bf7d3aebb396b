package timescale

import (
	"math"
	"slices"
)

// Tick is one mark of an axis.
type Tick struct {
	X                       float64 // pixels from the scale's left edge
	Day                     int
	Year, Month, DayOfMonth int
	Step                    Step
	Begins                  Unit // the longest unit that begins here
	First                   bool // of those with a label: it may say what the others leave out
	Labelled                bool // there is room for the label
	LabelX                  float64
	width                   float64 // of the label
}

// Major tells whether a unit longer than the step's begins at the tick.
func (t Tick) Major() bool { return t.Begins > t.Step.Unit }

// Ticks gives the ticks of the shortest step whose labels find room, with at least gap pixels, and not less than one,
// between two ticks and between two labels. The label function tells how many pixels wide a tick's label will be.
//
// Labels are centred on their ticks and pushed in at the edges. One that is pushed off its tick by more than a little gives way to
// its neighbour, unless fewer could be written then. A step is taken when its minor labels have room beside
// each other, and its major ones too. Where a major and a minor one meet, the major wins; of two minor ones the left. There is always a tick; the first that has a label is First.
func (s Scale) Ticks(gap float64, label func(Tick) float64) []Tick {
	gap = max(finite(gap), 1)
	fits, count := 0, 0
	for fits < len(steps)-1 {
		if count = s.count(steps[fits], gap, label); count >= 0 {
			break
		}
		fits++
	}
	// A step too long for the range has no tick in it: then a shorter one has a few, of which some find room.
	ticks := make([]Tick, 0, max(count, 1))
	for ; fits >= 0 && len(ticks) == 0; fits-- {
		ticks = s.ticks(ticks, steps[fits], gap)
	}
	if s.label(ticks, pushedLast, gap, label) < s.label(ticks, pushedAlike, gap, label) {
		return ticks
	}
	s.label(ticks, pushedLast, gap, label)
	return ticks
}

// count counts the ticks of a step whose minor labels have room beside each other, and its major ones; it is -1 where
// some have not.
func (s Scale) count(step Step, gap float64, label func(Tick) float64) int {
	if float64(step.days())*s.PerDay() < gap {
		return -1
	}
	count := 0
	free := math.Inf(-1) // for the next tick
	minorFree, majorFree := free, free
	for day := s.first(step); float64(day) <= s.Until; day = step.next(day) {
		t := s.tick(step, day)
		half := label(t) / 2
		labelFree := &minorFree
		if t.Major() {
			labelFree = &majorFree
		}
		if t.X < free || t.X-half < *labelFree {
			return -1
		}
		free, *labelFree = t.X+gap, t.X+half+gap
		count++
	}
	return count
}

// ticks appends a step's ticks in the range, without those nearer than gap to the one before.
func (s Scale) ticks(ticks []Tick, step Step, gap float64) []Tick {
	free := math.Inf(-1)
	for day := s.first(step); float64(day) <= s.Until; day = step.next(day) {
		if t := s.tick(step, day); t.X >= free {
			ticks = append(ticks, t)
			free = t.X + gap
		}
	}
	return ticks
}

// first gives the first beginning of a step in the range.
func (s Scale) first(step Step) int {
	day := step.floor(int(math.Floor(s.From)))
	if float64(day) < s.From {
		day = step.next(day)
	}
	return day
}

func (s Scale) tick(step Step, day int) Tick {
	t := Tick{X: s.X(float64(day)), Day: day, Step: step, Begins: step.begins(day)}
	t.Year, t.Month, t.DayOfMonth = civil(day)
	return t
}

// order is that in which labels are given room: those of which the first condition holds, then those of the next.
type order []func(*Tick) bool

var (
	pushedLast  = order{func(t *Tick) bool { return t.Major() && !t.pushed() }, func(t *Tick) bool { return !t.pushed() }, (*Tick).isMajor, (*Tick).isAny}
	pushedAlike = order{(*Tick).isMajor, (*Tick).isAny}
)

func (t *Tick) isMajor() bool { return t.Major() }
func (t *Tick) isAny() bool   { return true }

// label gives room to labels in an order and tells how many have it. What would be the first, and finds no room for all that it
// has to say, leaves that to the next that has.
func (s Scale) label(ticks []Tick, in order, gap float64, label func(Tick) float64) (labelled int) {
	for first := 0; ; {
		s.place(ticks, first, label)
		for _, of := range in {
			fill(ticks[first:], gap, of)
		}
		if ticks[first].Labelled {
			break
		}
		first = slices.IndexFunc(ticks, func(t Tick) bool { return t.Labelled })
	}
	for i := range ticks {
		if ticks[i].Labelled {
			labelled++
		}
	}
	return labelled
}

// place puts the labels where they would stand, none of which has room yet.
func (s Scale) place(ticks []Tick, first int, label func(Tick) float64) {
	for i := range ticks {
		t := &ticks[i]
		t.First, t.Labelled = i == first, false
		t.width = label(*t)
		t.LabelX = max(min(t.X-t.width/2, s.Width-t.width), 0)
	}
}

// little is how far a label may be pushed off the middle of its tick before it gives way, as a part of its width.
const little = 0.15

// pushed tells whether a label stands more than a little off its tick.
func (t *Tick) pushed() bool { return math.Abs(t.LabelX+t.width/2-t.X) > little*t.width }

// fill gives room, from left to right, to the labels that are of a sort and meet no other.
func fill(ticks []Tick, gap float64, of func(*Tick) bool) {
	free := math.Inf(-1)
	next := 0 // the label to the right
	for i := range ticks {
		t := &ticks[i]
		for next < len(ticks) && (next <= i || !ticks[next].Labelled) {
			next++
		}
		if !t.Labelled && of(t) && t.LabelX >= free && (next == len(ticks) || t.LabelX+t.width+gap <= ticks[next].LabelX) {
			t.Labelled = true
		}
		if t.Labelled {
			free = t.LabelX + t.width + gap
		}
	}
}
