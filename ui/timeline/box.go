package timeline

import "fyne.io/fyne/v2"

// box is a rectangle of the view.
type box struct{ x0, y0, x1, y1 float32 }

func (b box) width() float32  { return b.x1 - b.x0 }
func (b box) height() float32 { return b.y1 - b.y0 }

func (b box) middle() fyne.Position { return fyne.NewPos((b.x0+b.x1)/2, (b.y0+b.y1)/2) }

func (b box) contains(p fyne.Position) bool {
	return b.x0 <= p.X && p.X < b.x1 && b.y0 <= p.Y && p.Y < b.y1
}

// overlaps tells whether the two share more than an edge.
func (b box) overlaps(other box) bool {
	return b.x0 < other.x1 && other.x0 < b.x1 && b.y0 < other.y1 && other.y0 < b.y1
}

// within gives the part of the box between two places from left to right; what lies beside them has no width.
func (b box) within(x0, x1 float32) box {
	b.x0 = max(b.x0, x0)
	b.x1 = max(min(b.x1, x1), b.x0)
	return b
}

// grown gives the box with a margin around it.
func (b box) grown(margin float32) box {
	return box{b.x0 - margin, b.y0 - margin, b.x1 + margin, b.y1 + margin}
}
