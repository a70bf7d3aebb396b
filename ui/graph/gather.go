package graph

import (
	"cmp"
	"image"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/paint"
)

// form is what a drag on the background draws, to select the actors in it.
type form uint8

const (
	noForm form = iota // it moves the picture
	boxed
	free // a lasso: a line drawn by hand
)

// gathering is the stretch of the view that is being drawn.
type gathering struct {
	form    form
	from    fyne.Position
	outline []fyne.Position // its corners in order, once the pointer has moved
	adds    bool            // to what is selected
}

// reach takes the outline to where the pointer is.
func (g *gathering) reach(to fyne.Position) {
	const least = 3 // between two corners of a lasso
	switch {
	case g.form == boxed:
		g.outline = append(g.outline[:0], g.from, fyne.NewPos(to.X, g.from.Y), to, fyne.NewPos(g.from.X, to.Y))
	case len(g.outline) == 0:
		g.outline = append(g.outline, g.from, to)
	case distance(to, g.outline[len(g.outline)-1]) >= least:
		g.outline = append(g.outline, to)
	}
}

// holds tells whether a point lies inside: a line from there to the right crosses the outline an odd number of times.
func (g *gathering) holds(p fyne.Position) (inside bool) {
	for i, a := range g.outline {
		b := g.outline[(i+1)%len(g.outline)]
		if (a.Y <= p.Y) != (b.Y <= p.Y) && p.X < a.X+(p.Y-a.Y)/(b.Y-a.Y)*(b.X-a.X) {
			inside = !inside
		}
	}
	return inside
}

// gathered lists the actors of the span that stand inside, those with most neighbours first.
func (b *board) gathered(g *gathering) []model.ActorID {
	var in []int
	for _, i := range b.scene.front {
		if b.sight.nodes[i].presence != model.Outside && g.holds(b.scene.at[i]) {
			in = append(in, i)
		}
	}
	slices.SortFunc(in, func(i, j int) int {
		return cmp.Or(cmp.Compare(b.scene.importance(j), b.scene.importance(i)), cmp.Compare(i, j))
	})
	ids := make([]model.ActorID, len(in))
	for n, i := range in {
		ids[n] = b.chart.nodes[i].actor.ID
	}
	return ids
}

// gather selects what stands inside what was drawn. Where nothing does, what is selected stays.
func (b *board) gather(g *gathering) {
	switch ids := b.gathered(g); {
	case len(ids) == 0:
	case g.adds:
		b.store.AddActors(ids)
	default:
		b.store.SelectActors(ids)
	}
}

// choose has the next drag draw a form; chosen again, it moves the picture as usual.
func (b *board) choose(f form) {
	if b.form == f {
		f = noForm
	}
	b.form = f
	b.box.press(f == boxed)
	b.lasso.press(f == free)
}

// stopDrawing has nothing drawn, and selects nothing.
func (b *board) stopDrawing() {
	b.choose(noForm)
	b.press.draws = nil
	b.drawn.show(nil)
}

// outlined shows what is being drawn: a thin line round a light ground, in a picture no larger than that. Where nothing is it is
// a clear point and not hidden: Fyne draws anew for what it has drawn before, and for nothing else.
type outlined struct {
	raster *canvas.Raster
	marks  paint.Picture
	drawn  *gathering
}

func newOutlined() *outlined {
	o := &outlined{}
	o.raster = canvas.NewRaster(o.generate)
	o.show(nil)
	return o
}

// show draws what is being drawn, nothing where that is nil.
func (o *outlined) show(g *gathering) {
	if o.drawn = g; !o.shows() {
		put(o.raster, rect{0, 0, 1, 1})
		return
	}
	const edge = 2
	in := rectAt(g.outline[0], fyne.Size{})
	for _, p := range g.outline {
		in = rect{min(in.x0, p.X), min(in.y0, p.Y), max(in.x1, p.X), max(in.y1, p.Y)}
	}
	put(o.raster, in.grown(edge))
	o.raster.Refresh()
}

// shows tells whether something is being drawn.
func (o *outlined) shows() bool { return o.drawn != nil && len(o.drawn.outline) > 0 }

func (o *outlined) generate(w, h int) image.Image {
	o.marks.Resize(w, h, color.NRGBA{})
	if !o.shows() || w == 0 || h == 0 {
		return o.marks.Image()
	}
	scale := float32(w) / o.raster.Size().Width
	corners := make([]paint.Point, len(o.drawn.outline))
	for i, p := range o.drawn.outline {
		at := p.Subtract(o.raster.Position())
		corners[i] = paint.Point{X: at.X * scale, Y: at.Y * scale}
	}
	ink := look.Color(look.ColorChosen)
	ground := ink
	ground.A = 0x30
	o.marks.Region(corners, ground)
	o.marks.Outline(corners, 1.5*scale, ink)
	return o.marks.Image()
}
