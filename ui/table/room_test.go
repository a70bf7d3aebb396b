package table

import "testing"

func TestColumnsStandSideBySideInTheView(t *testing.T) {
	for width := float32(300); width < 3000; width += 37 {
		for _, em := range []float32{10, 13, 26, 32} {
			m := metrics{em: em, short: 12 * em, signs: 4.5 * em, heads: [columns]float32{3 * em, 3 * em, 5 * em, 4 * em, 4.5 * em},
				full: [columns]float32{19 * em, 28 * em, 6 * em, 44 * em, 40 * em}}
			r := divide(width, m)
			end := r.sign.X + r.sign.Width
			for c, in := range r.cells {
				if in.Width > 0 && (in.X < end || in.X+in.Width > width-edge+0.1) {
					t.Fatalf("%g wide, text of %g: %s stands at %g to %g, after %g", width, em, columnKeys[c], in.X, in.X+in.Width, end)
				}
				end = max(end, in.X+in.Width)
			}
			if title := r.cells[title].Width; width >= 900 && em <= 26 && title < leastTitle*em {
				t.Errorf("%g wide, text of %g: the title has %g only", width, em, title)
			}
			if width >= 2560 && em <= 13 && r.signed {
				t.Errorf("%g wide, text of %g: sources are not named", width, em)
			}
			if date := r.cells[date].Width; width >= 900 && date > max(mostDate*width, shortestDate*em)+0.1 {
				t.Errorf("%g wide, text of %g: dates take %g", width, em, date)
			}
			if full := r.cells[actors].Width >= m.full[actors]; !full && !r.short {
				t.Errorf("%g wide, text of %g: dates are said in full while actors are cut", width, em)
			}
		}
	}
}
