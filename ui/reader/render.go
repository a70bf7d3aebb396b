package reader

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/look"
)

// renderer draws the grounds of the parts and the rules between them; the leaves draw themselves.
type renderer struct {
	reader       *Reader
	card, folded *canvas.Rectangle    // grounds of the card, and of contents that stand over the text
	rules        [4]*canvas.Rectangle // below the heads, below the card, beside or below the contents, between two texts
	ring         *canvas.Rectangle
	laid         fyne.Size // in which all was laid out last
}

var _ fyne.WidgetRenderer = (*renderer)(nil)

// ringWidth is that of the line around what the keys act on.
const ringWidth = 1.5

// CreateRenderer is called by Fyne.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	out := &renderer{reader: r, card: canvas.NewRectangle(nil), folded: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	for i := range out.rules {
		out.rules[i] = canvas.NewRectangle(nil)
	}
	out.ring.StrokeWidth = ringWidth
	out.ring.CornerRadius = 3
	return out
}

// Layout is asked for by Fyne also where the least size of a part changes, as that of a hover card does; then all stays where
// it is, for whatever else comes or goes is arranged when it does.
func (d *renderer) Layout(size fyne.Size) {
	switch r := d.reader; {
	case r.kit.outdated(r.textRoom(size)):
		r.retype()
	case size == d.laid:
		return
	}
	d.laid = size
	fresh := d.reader.contents.sight().size.IsZero()
	d.reader.arrange(size)
	if fresh {
		d.reader.revealOpen()
	}
	d.reader.bringIntoSight()
	d.reader.slip.settle()
	d.frame()
}

// MinSize is small: the reader adapts.
func (d *renderer) MinSize() fyne.Size { return fyne.NewSize(200, 150) }

func (d *renderer) Objects() []fyne.CanvasObject {
	r := d.reader
	return []fyne.CanvasObject{
		r.page.object(), r.facing.object(), d.card, r.card.object(), r.closer, r.page.head, r.facing.head, r.find.ticks, r.find.bar, r.slip,
		d.rules[0], d.rules[1], d.rules[3], d.folded, r.contents.object(), d.rules[2], d.ring, r.hover.Object(),
	}
}

func (d *renderer) Destroy() {}

// Refresh sets all anew where the theme's faces are others now.
func (d *renderer) Refresh() {
	r := d.reader
	if r.kit.outdated(r.textRoom(r.Size())) {
		r.retype()
	}
	r.find.ticks.Refresh()
	r.hover.Renew()
	d.frame()
	r.draw()
}

// retype sets all words in the running theme's faces.
func (r *Reader) retype() {
	r.kit = newKit(r.textRoom(r.Size()))
	r.find.bar.Refresh()
	for _, l := range r.leaves() {
		l.width = unset
	}
	r.arrange(r.Size())
	r.slip.settle()
}

// frame draws grounds, rules and the ring around what has the focus.
func (d *renderer) frame() {
	for _, o := range append([]*canvas.Rectangle{d.card, d.folded, d.ring}, d.rules[:]...) {
		o.Hide()
	}
	r := d.reader
	line := look.Color(theme.ColorNameSeparator)
	contents, head := boxOf(r.contents.object()), r.headHeight()
	first := boxOf(r.panes()[0].object())
	if r.stand == crowded {
		first = boxOf(r.page.object())
	}
	right := r.Size().Width - first.at.X
	if r.hasCard {
		show(d.card, box{fyne.NewPos(first.at.X, head), fyne.NewSize(right, first.at.Y-head)}, look.Color(look.ColorPanel))
		show(d.rules[1], box{first.at.SubtractXY(0, 1), fyne.NewSize(right, 1)}, line)
	}
	if head > 0 {
		show(d.rules[0], box{fyne.NewPos(first.at.X, head-1), fyne.NewSize(right, 1)}, line)
	}
	switch {
	case !r.folded():
		show(d.rules[2], box{fyne.NewPos(contents.size.Width, 0), fyne.NewSize(1, contents.size.Height)}, line)
	case r.unfolded:
		show(d.folded, contents, look.Color(theme.ColorNameBackground))
		show(d.rules[2], box{contents.at.AddXY(0, contents.size.Height), fyne.NewSize(contents.size.Width, 1)}, line)
	}
	switch r.stand {
	case beside:
		show(d.rules[3], box{first.at.AddXY(first.size.Width, 0), fyne.NewSize(1, first.size.Height)}, line)
	case stacked:
		show(d.rules[3], box{first.at.AddXY(0, first.size.Height), fyne.NewSize(first.size.Width, 1)}, line)
	}
	if r.focus != nil {
		d.ring.StrokeColor = look.Color(theme.ColorNameFocus)
		show(d.ring, boxOf(r.focus.object()).grown(-1, -1), color.NRGBA{})
	}
}

func show(o *canvas.Rectangle, in box, c color.NRGBA) {
	o.Move(in.at)
	o.Resize(in.size)
	o.FillColor = c
	o.Show()
	o.Refresh()
}

func boxOf(o fyne.CanvasObject) box { return box{o.Position(), o.Size()} }
