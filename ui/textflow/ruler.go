package textflow

// Face names one way to set text. What it stands for is the caller's.
type Face uint8

// Measure gives the width of text set in a face on one line. Widths are finite; a negative one counts as none.
type Measure func(face Face, text string) float32

// Ruler measures words and remembers them. It lives as long as the faces do: where their fonts or sizes
// change, a new one is needed. It belongs to one goroutine.
type Ruler struct {
	measure Measure
	known   map[word]float32
}

type word struct {
	face Face
	text string
}

// Longer stretches than this many bytes seldom occur twice, so they are measured each time.
const longWord = 64

// NewRuler gives a ruler that knows no word yet.
func NewRuler(measure Measure) *Ruler {
	return &Ruler{measure: measure, known: map[word]float32{}}
}

// Width gives the width of text set in a face on one line.
func (r *Ruler) Width(face Face, text string) float32 {
	if w, ok := r.known[word{face, text}]; ok {
		return w
	}
	w := r.measure(face, text)
	if !(w > 0) {
		w = 0
	}
	if len(text) <= longWord {
		r.known[word{face, text}] = w
	}
	return w
}
