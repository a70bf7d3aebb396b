package rows

import (
	"iter"

	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// List is rows, of which only those in sight are drawn, and the scrolling. It is Fyne's, where all rows are of Height.
type List struct{ widget.List }

// Pitch is how far one row lies below another, in Fyne's units.
func (l *List) Pitch() float32 { return Height() + theme.Padding() }

// RowAt gives the row at a height in the list, -1 below the last.
func (l *List) RowAt(y float32) int {
	if row := int((y + l.GetScrollOffset()) / l.Pitch()); row < l.Length() {
		return row
	}
	return -1
}

// Page is how many rows a page up or down goes.
func (l *List) Page() int { return max(int(l.Size().Height/l.Pitch())-1, 1) }

// InSight gives the rows whose middle is in sight, and how far below the list's top that is.
func (l *List) InSight() iter.Seq2[int, float32] {
	return func(yield func(int, float32) bool) {
		pitch, offset := l.Pitch(), l.GetScrollOffset()
		for i := max(int(offset/pitch), 0); i < l.Length(); i++ {
			switch y := float32(i)*pitch + Height()/2 - offset; {
			case y >= l.Size().Height:
				return
			case y >= 0 && !yield(i, y):
				return
			}
		}
	}
}

// Settle has the last row at the bottom where fewer rows have left less to scroll.
func (l *List) Settle() {
	if most := max(float32(l.Length())*l.Pitch()-l.Size().Height, 0); l.GetScrollOffset() > most {
		l.ScrollToOffset(most)
	}
}
