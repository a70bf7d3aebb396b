package graph

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/state"
	"daqin/ui/words"
)

// boardRenderer draws the board: its marks in one raster, on it the names, the captions and the hover card.
// Texts are made once, then moved, shown and hidden.
type boardRenderer struct {
	board    *board
	marks    paint.Picture
	names    *fyne.Container
	nameOf   []*canvas.Text // beside the chart's nodes; nil for those never named yet
	notes    notes
	captions [2]*canvas.Text
	quiet    *canvas.Text
}

var _ fyne.WidgetRenderer = (*boardRenderer)(nil)

func newBoardRenderer(b *board) *boardRenderer {
	r := &boardRenderer{
		board:  b,
		names:  &fyne.Container{},
		notes:  notes{group: &fyne.Container{}},
		nameOf: make([]*canvas.Text, len(b.chart.nodes)),
		quiet:  canvas.NewText("", nil),
	}
	b.raster.Generator = r.generate
	for i := range r.captions {
		r.captions[i] = canvas.NewText("", nil)
	}
	return r
}

func (r *boardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.board.raster, r.captions[0], r.captions[1], r.names, r.notes.group, r.quiet, r.board.controls.group, r.board.drawn.raster, r.board.card.Object()}
}

func (r *boardRenderer) MinSize() fyne.Size { return fyne.NewSize(160, 120) }
func (r *boardRenderer) Destroy()           {}

func (r *boardRenderer) Layout(size fyne.Size) {
	r.board.raster.Resize(size)
	r.Refresh()
}

// Refresh draws the board anew, in the colours and sizes that the theme has now.
func (r *boardRenderer) Refresh() {
	r.board.arrange()
	r.board.card.Renew()
	r.drawCaptions()
	r.notes.begin()
	r.drawNames()
	r.drawCounts()
	r.drawGroups()
	r.drawWords()
	r.notes.end()
	r.drawQuiet()
	r.board.raster.Refresh()
}

// write changes what a text says and how; one that says so already is not drawn anew.
func write(t *canvas.Text, words string, ink color.NRGBA, size float32) {
	if t.Text != words || t.Color != ink || t.TextSize != size {
		t.Text, t.Color, t.TextSize = words, ink, size
		t.Refresh()
	}
}

func put(o fyne.CanvasObject, at rect) {
	o.Move(fyne.NewPos(at.x0, at.y0))
	o.Resize(fyne.NewSize(at.width(), at.height()))
}

// drawCaptions names the two sides in the top corners: quietly while they are out of view that way, and not on what stands
// there then.
func (r *boardRenderer) drawCaptions() {
	b := r.board
	for i, side := range [2]model.Side{model.First, model.Second} {
		text, here := r.captions[i], state.Plain
		text.Hidden = b.scene == nil || !b.captioned()
		if !text.Hidden && !b.ended() {
			here, text.Hidden = state.Faded, b.scene.crowds(b.frame.corner[i])
		}
		write(text, b.frame.caption[i], look.Words(look.SideColor(side), here, model.Certain), b.frame.heading)
		put(text, b.frame.corner[i])
	}
}

// crowds tells whether a node that is in sight stands in a rectangle.
func (s *scene) crowds(at rect) bool {
	for i := range s.cells.near(at.grown(s.widest)) {
		if !s.sight.nodes[i].hidden && s.sight.nodes[i].layer() > 0 && s.off(at, i) <= 0 {
			return true
		}
	}
	return false
}

// drawQuiet says so when the span shows nothing, or nothing yet: a large network takes a while to be laid out.
func (r *boardRenderer) drawQuiet() {
	b := r.board
	r.quiet.Hidden = !b.sight.empty && b.home != nil
	if r.quiet.Hidden {
		return
	}
	said := lang.L("No actor is dated in {{.Span}}", map[string]any{"Span": words.Span(b.sight.span)})
	if len(b.store.Index().Model.Actors) == 0 {
		said = lang.L("There are no actors in this model.")
	} else if b.home == nil {
		said = lang.L("Laying out…")
	}
	write(r.quiet, said, look.Color(theme.ColorNamePlaceHolder), look.Size(theme.SizeNameText))
	size, line := r.quiet.MinSize(), b.frame.corner[0]
	if b.home == nil {
		line = rect{0, 0, b.Size().Width, b.Size().Height}
	}
	put(r.quiet, rectAt(fyne.NewPos((b.Size().Width-size.Width)/2, (line.y0+line.y1-size.Height)/2), size))
}
