package graph

import "fyne.io/fyne/v2"

// rect is a rectangle of the view.
type rect struct{ x0, y0, x1, y1 float32 }

// rectAt gives the rectangle of a size with its top left corner at p.
func rectAt(p fyne.Position, size fyne.Size) rect {
	return rect{p.X, p.Y, p.X + size.Width, p.Y + size.Height}
}

func (r rect) width() float32  { return max(r.x1-r.x0, 0) }
func (r rect) height() float32 { return max(r.y1-r.y0, 0) }

func (r rect) middle() fyne.Position { return fyne.NewPos((r.x0+r.x1)/2, (r.y0+r.y1)/2) }

func (r rect) contains(p fyne.Position) bool {
	return r.x0 <= p.X && p.X < r.x1 && r.y0 <= p.Y && p.Y < r.y1
}

// holds tells whether the other lies in r altogether.
func (r rect) holds(other rect) bool {
	return r.x0 <= other.x0 && other.x1 <= r.x1 && r.y0 <= other.y0 && other.y1 <= r.y1
}

// overlaps tells whether the two share more than an edge.
func (r rect) overlaps(other rect) bool {
	return r.x0 < other.x1 && other.x0 < r.x1 && r.y0 < other.y1 && other.y0 < r.y1
}

// grown gives the rectangle with the margin around it; a negative one shrinks it.
func (r rect) grown(margin float32) rect {
	return rect{r.x0 - margin, r.y0 - margin, r.x1 + margin, r.y1 + margin}
}

// within gives the rectangle moved as little as puts it into the other; it is not made smaller.
func (r rect) within(other rect) rect {
	x := max(other.x0, min(r.x0, other.x1-r.width()))
	y := max(other.y0, min(r.y0, other.y1-r.height()))
	return rectAt(fyne.NewPos(x, y), fyne.NewSize(r.width(), r.height()))
}

// off is how far a point is from the rectangle, 0 within.
func (r rect) off(p fyne.Position) float32 {
	x, y := max(r.x0-p.X, p.X-r.x1, 0), max(r.y0-p.Y, p.Y-r.y1, 0)
	return distance(fyne.Position{}, fyne.NewPos(x, y))
}

// crossed tells whether the straight line between two points touches the rectangle (Liang and Barsky 1984).
func (r rect) crossed(from, to fyne.Position) bool {
	enter, leave := float32(0), float32(1)
	clip := func(step, room float32) bool {
		switch {
		case step == 0:
			return room >= 0
		case step < 0:
			enter = max(enter, room/step)
		default:
			leave = min(leave, room/step)
		}
		return enter <= leave
	}
	dx, dy := to.X-from.X, to.Y-from.Y
	return clip(-dx, from.X-r.x0) && clip(dx, r.x1-from.X) && clip(-dy, from.Y-r.y0) && clip(dy, r.y1-from.Y)
}
