package reader

import (
	"fmt"
	"image/color"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/ui/state"
)

// somePlot is a plot of random marks and labels.
func somePlot(random *rand.Rand) *plot {
	p := &plot{height: 3 + 4*random.Float32()}
	for i := range 1 + random.IntN(20) {
		at, top := random.Float32(), random.Float32()*2
		l := to(state.Actor(model.ActorID(fmt.Sprint("a", i))))
		p.marks = append(p.marks, mark{from: spot{at, -0.3}, until: spot{at + 0.3*random.Float32(), 0.3}, top: top, bottom: top + random.Float32(), link: l})
		p.labels = append(p.labels, label{at: spot{share: at}, top: float32(random.IntN(3)), text: "number " + fmt.Sprint(i),
			align: fyne.TextAlign(random.IntN(3))})
	}
	return p
}

// A bar that fades loses its ink step by step, without a gap, to its right or its upper end.
func TestFadingBarsAreWhole(t *testing.T) {
	for _, shape := range []shape{shapeFade, shapeRise} {
		m := placed{box{fyne.NewPos(10, 20), fyne.NewSize(17.5, 12)}, &mark{shape: shape}}
		steps := fading(m, color.NRGBA{A: 200})
		whole := steps[0].box
		for i, s := range steps[1:] {
			before := steps[i]
			if s.fill.A >= before.fill.A {
				t.Errorf("shape %d: the ink grows at step %d", shape, i)
			}
			if shape == shapeFade && s.at.X != before.at.X+before.size.Width || shape == shapeRise && s.at.Y+s.size.Height != before.at.Y {
				t.Errorf("shape %d: step %d stands at %v, behind %v", shape, i, s.box, before.box)
			}
			whole = whole.joined(s.box)
		}
		if whole != m.box {
			t.Errorf("shape %d: %v is drawn of %v", shape, whole, m.box)
		}
	}
}

// A plot keeps to its width, its labels apart, and each of its links is reached by the keys and, in its middle, by the pointer.
func TestPlotsKeepToTheirWidth(t *testing.T) {
	test.NewTempApp(t)
	k := newKit(fyne.Size{})
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		width := 150 + 500*random.Float32()
		p := somePlot(random)
		s := &sheet{kit: k}
		end := s.add([]row{{plot: p}}, fyne.NewPos(20, 10), width)
		if want := 10 + p.height*k.em(); end < want-hair || end > want+hair {
			t.Fatalf("a plot of %g ems ends at %g, not %g", p.height, end, want)
		}
		for _, m := range s.marks {
			if m.at.X < 20-hair || m.at.X+m.size.Width > 20+width+hair || m.size.Width < markLeast-hair {
				t.Fatalf("a mark stands from %g on, %g wide, in a plot of %g", m.at.X, m.size.Width, width)
			}
			if s.linkAt(m.middle()) == nil {
				t.Fatalf("the pointer finds no mark at %v", m.middle())
			}
		}
		for i, b := range s.blocks {
			for _, o := range s.blocks[:i] {
				if b.bounds().overlaps(o.bounds()) {
					t.Fatalf("%q stands on %q", b.text, o.text)
				}
			}
		}
		if got := len(s.stops()); got != len(p.marks) {
			t.Fatalf("the keys reach %d of %d marks", got, len(p.marks))
		}
	}
}
