package timescale

import "math"

// Tick is one mark of an axis.
type Tick struct {
	X                       float64 // pixels from the scale's left edge
	Day                     int
	Year, Month, DayOfMonth int
	Step                    Step
	Begins                  Unit // the longest unit that begins here
	First                   bool // of those in sight: its label may say what the others leave out
	Labelled                bool // there is room for the label
	LabelX                  float64
}

// Major tells whether a unit longer than the step's begins at the tick.
func (t Tick) Major() bool { return t.Begins > t.Step.Unit }

// Ticks gives the ticks of the shortest step whose labels find room, with at least gap pixels, and not less than one,
// between two ticks and between two labels. The label function tells how many pixels wide a tick's label will be.
//
// Labels are centred on their ticks and pushed in at the edges. A step is taken when its minor labels have room beside
// each other, and its major ones too. Where a major and a minor one meet, the major wins; of two minor ones the left.
func (s Scale) Ticks(gap float64, label func(Tick) float64) []Tick {
	gap = max(finite(gap), 1)
	fits := 0
	for fits < len(steps)-1 && !s.fits(steps[fits], gap, label) {
		fits++
	}
	// A step too long for the range has no tick in it: then a shorter one has a few, of which some find room.
	for ; ; fits-- {
		if ticks := s.ticks(steps[fits], gap); len(ticks) > 0 {
			s.place(ticks, gap, label)
			return ticks
		}
	}
}

// fits tells whether the minor labels of a step have room beside each other, and the major ones.
func (s Scale) fits(step Step, gap float64, label func(Tick) float64) bool {
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
			return false
		}
		free, *labelFree = t.X+gap, t.X+half+gap
	}
	return true
}

// ticks gives a step's ticks in the range, without those nearer than gap to the one before.
func (s Scale) ticks(step Step, gap float64) []Tick {
	var ticks []Tick
	free := math.Inf(-1)
	for day := s.first(step); float64(day) <= s.Until; day = step.next(day) {
		if t := s.tick(step, day); t.X >= free {
			t.First = len(ticks) == 0
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

// place gives room to the labels: from left to right to the major ones, then to the others that fit between those.
func (s Scale) place(ticks []Tick, gap float64, label func(Tick) float64) {
	widths := make([]float64, len(ticks))
	free := math.Inf(-1)
	for i := range ticks {
		t := &ticks[i]
		widths[i] = label(*t)
		t.LabelX = max(min(t.X-widths[i]/2, s.Width-widths[i]), 0)
		if t.Major() && t.LabelX >= free {
			t.Labelled = true
			free = t.LabelX + widths[i] + gap
		}
	}
	free = math.Inf(-1)
	next := 0 // the major label to the right
	for i := range ticks {
		t := &ticks[i]
		for next < len(ticks) && (next < i || !ticks[next].Labelled) {
			next++
		}
		if !t.Labelled && t.LabelX >= free && (next == len(ticks) || t.LabelX+widths[i]+gap <= ticks[next].LabelX) {
			t.Labelled = true
		}
		if t.Labelled {
			free = t.LabelX + widths[i] + gap
		}
	}
}
