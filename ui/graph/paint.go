package graph

import (
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/glyph"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/state"
)

// brush paints a scene; scale is how many pixels one of Fyne's units has.
type brush struct {
	scene *scene
	paint *paint.Picture
	fade  *fade
	scale float32
	paper color.NRGBA
	veil  *image.Uniform // paper that lets a little through
}

func newBrush(s *scene, p *paint.Picture, f *fade, scale float32) brush {
	paper := look.Color(theme.ColorNameBackground)
	veil := paper
	veil.A = 0xB8
	return brush{s, p, f, scale, paper, image.NewUniform(veil)}
}

// generate paints the board's marks into a picture of w by h pixels.
func (r *boardRenderer) generate(w, h int) image.Image {
	b := r.board
	r.marks.Resize(w, h, look.Color(theme.ColorNameBackground))
	if b.scene == nil || b.scene.size.Width <= 0 {
		return r.marks.Image()
	}
	by := newBrush(b.scene, &r.marks, b.fade, float32(w)/b.scene.size.Width)
	by.dip()
	r.marks.InBands(func(band *paint.Picture) {
		by := by
		by.paint = band
		by.scenery()
	})
	for _, i := range b.scene.front {
		if b.pinned[i] {
			by.pin(i)
		}
	}
	if b.focused {
		by.paint.Frame(by.point(fyne.NewPos(1, 1)), by.point(fyne.NewPos(b.scene.size.Width-1, b.scene.size.Height-1)),
			4*by.scale, 1.5*by.scale, look.Color(theme.ColorNameFocus))
	}
	return r.marks.Image()
}

// dip gives all marks their inks, from which they are painted then.
func (by brush) dip() {
	sight := by.scene.sight
	for i := range by.scene.strands {
		l := &by.scene.strands[i]
		anew := l.tie == allTies && sight.joinsAnew(l.pair)
		by.fade.ink(by.scene.mark(l), by.ghost(look.Ink(strandColor(l.shows, anew), l.shows.emphasis, l.shows.presence), l.shows))
	}
	for _, i := range by.scene.front {
		by.fade.ink(i, by.ghost(newToken(by.scene.chart.nodes[i].actor, sight.nodes[i]).ink, sight.nodes[i]))
	}
}

// ghost lets of what is farther off than the depth reaches hardly a trace be seen.
func (by brush) ghost(ink color.NRGBA, s shown) color.NRGBA {
	if !s.far {
		return ink
	}
	return look.Mix(ink, by.paper, 0.55)
}

// scenery draws the scene: grounds of groups; lines and nodes that are dim; over them, so that no line that matters is broken
// by what does not, the other lines, the other nodes that do not stand out, where names stand on these, the nodes
// that do, and counts.
func (by brush) scenery() {
	s := by.scene
	for i := range s.hulls {
		by.hull(&s.hulls[i])
	}
	strands, nodes := 0, 0
	for ; strands < len(s.strands) && s.strands[strands].shows.layer() <= dimLayer; strands++ {
		by.strand(&s.strands[strands])
	}
	for ; nodes < len(s.front) && s.sight.nodes[s.front[nodes]].layer() <= dimLayer; nodes++ {
		by.node(s.front[nodes])
	}
	for ; strands < len(s.strands); strands++ {
		by.strand(&s.strands[strands])
	}
	for ; nodes < len(s.front) && s.sight.nodes[s.front[nodes]].emphasis < state.Related; nodes++ {
		by.node(s.front[nodes])
	}
	by.grounds()
	for ; nodes < len(s.front); nodes++ {
		by.node(s.front[nodes])
	}
	for _, c := range s.counts {
		by.count(c.box())
	}
}

// grounds draws that on which names and words stand.
func (by brush) grounds() {
	for _, l := range by.scene.labels {
		if by.scene.sight.nodes[l.node].emphasis > state.Faded {
			by.ground(l.box)
		}
	}
	for i := range by.scene.hulls {
		by.ground(by.scene.hulls[i].name)
	}
	for _, w := range by.scene.words {
		by.ground(w.box.grown(-1))
	}
}

func (by brush) point(p fyne.Position) paint.Point {
	return paint.Point{X: p.X * by.scale, Y: p.Y * by.scale}
}

// node draws an actor: its kind's sign in its side's colour, parted from what lies behind it by a line of paper.
func (by brush) node(i int) {
	s, actor := by.scene.sight.nodes[i], by.scene.chart.nodes[i].actor
	if !by.scene.view().overlaps(by.scene.disc(i).grown(10)) {
		return
	}
	at, radius := by.point(by.scene.at[i]), by.scene.radius[i]*by.scale
	if halo, ok := look.Halo(s.emphasis); ok {
		glyph.Fill(by.paint, actor.Kind, at, radius+5*by.scale, halo)
	}
	if by.scene.rough && s.emphasis < state.Related {
		by.paint.Disc(at, radius, by.fade.now[i])
		return
	}
	glyph.Fill(by.paint, actor.Kind, at, radius+2*by.scale, by.paper)
	t := newToken(actor, s)
	t.ink = by.fade.now[i]
	t.Draw(by.paint, at, radius, by.scale)
}

// pin marks a node that was put where it is by hand.
func (by brush) pin(i int) {
	head := by.point(by.scene.pinHead(i))
	by.paint.Disc(head, 4*by.scale, by.paper)
	by.paint.Disc(head, 2.5*by.scale, look.Color(theme.ColorNameForeground))
}

// ground lets a name be read where lines pass behind it.
func (by brush) ground(at rect) {
	inner := at.grown(-1)
	from, to := by.point(fyne.NewPos(inner.x0, inner.y0)), by.point(fyne.NewPos(inner.x1, inner.y1))
	box := image.Rect(int(from.X), int(from.Y), int(to.X), int(to.Y))
	draw.Draw(by.paint.Image(), box, by.veil, image.Point{}, draw.Over)
}

// count draws the ground of the number that a selected line carries.
func (by brush) count(at rect) {
	from, to := by.point(fyne.NewPos(at.x0, at.y0)), by.point(fyne.NewPos(at.x1, at.y1))
	round := at.height() / 2 * by.scale
	by.paint.Box(from, to, round, by.paper)
	by.paint.Frame(from, to, round, 1.5*by.scale, look.Color(look.ColorChosen))
}
