package graph

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/force"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/state"
)

var (
	_ fyne.Draggable     = (*minimap)(nil)
	_ desktop.Mouseable  = (*minimap)(nil)
	_ desktop.Hoverable  = (*minimap)(nil)
	_ desktop.Cursorable = (*minimap)(nil)
)

// minimap is the whole network, small, with a frame round what the picture shows of it. It is there while something is
// out of the picture; a click or a drag in it moves the picture.
type minimap struct {
	widget.BaseWidget
	board  *board
	stage  stage
	offset fyne.Delta // from the pointer to the middle of the frame, while that is dragged
	ground *canvas.Rectangle
	dots   *canvas.Raster
	marks  paint.Picture
	frame  *canvas.Rectangle
	shown  mapped
}

// mapped is what the dots were painted of last: while it stays, so do they.
type mapped struct {
	sight *sight
	moved int // of the board
	size  fyne.Size
}

func newMinimap(b *board) *minimap {
	m := &minimap{board: b, ground: canvas.NewRectangle(nil), frame: canvas.NewRectangle(nil)}
	m.ground.CornerRadius, m.ground.StrokeWidth = 4, 1
	m.frame.StrokeWidth = 1.5
	m.dots = canvas.NewRaster(m.generate)
	m.ExtendBaseWidget(m)
	return m
}

// CreateRenderer is called by Fyne.
func (m *minimap) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{Objects: []fyne.CanvasObject{m.ground, m.dots, m.frame}})
}

// Lengths of the map, in Fyne's units.
const (
	mapWidth, mapHeight = 130, 96 // at most
	mapEdge             = 6       // between its edge and the dots
	mapShare            = 3.5     // the view is at least so many times as wide and as high as the map, or there is none
)

// lay shows the map in the left lower corner of the view if something is out of sight, and gives where it stands.
func (m *minimap) lay(b *board, view rect) []rect {
	l := b.frame.lens
	wide, high := b.stage.world.width()*l.x, b.stage.world.height()*l.y // as drawn
	scale := min(mapWidth/wide, mapHeight/high)
	size := fyne.NewSize(float32(wide*scale)+2*mapEdge, float32(high*scale)+2*mapEdge)
	if size.Width*mapShare > view.width() || size.Height*mapShare > view.height() || !b.scene.reachesOut() {
		m.Hide()
		return nil
	}
	at := rectAt(fyne.NewPos(view.x0, view.y1-size.Height), size)
	put(m, at)
	m.stage = stage{world: b.stage.world, room: rect{mapEdge, mapEdge, size.Width - mapEdge, size.Height - mapEdge}}
	m.ground.FillColor, m.ground.StrokeColor = look.Color(look.ColorPanel), look.Color(theme.ColorNameSeparator)
	put(m.ground, rectAt(fyne.Position{}, size))
	m.ground.Refresh()
	put(m.dots, rectAt(fyne.Position{}, size))
	m.framed(size)
	m.Show()
	if now := (mapped{b.sight, b.moved, size}); now != m.shown {
		m.shown = now
		m.dots.Refresh()
	}
	return []rect{at}
}

// reachesOut tells whether any actor stands out of the view.
func (s *scene) reachesOut() bool {
	for i := range s.at {
		if !s.sight.nodes[i].hidden && !s.view().contains(s.at[i]) {
			return true
		}
	}
	return false
}

// framed puts the frame round what the picture shows.
func (m *minimap) framed(size fyne.Size) {
	shows, small := m.board.frame.lens, m.stage.lens(whole)
	from := small.project(shows.unproject(fyne.Position{}))
	to := small.project(shows.unproject(fyne.NewPos(m.board.scene.size.Width, m.board.scene.size.Height)))
	in := rectAt(fyne.Position{}, size).grown(-1)
	put(m.frame, rect{max(from.X, in.x0), max(from.Y, in.y0), min(to.X, in.x1), min(to.Y, in.y1)})
	m.frame.StrokeColor, m.frame.FillColor = look.Color(look.ColorChosen), color.Transparent
	m.frame.Refresh()
}

// generate paints the dots: in their sides' colours, pale where they lie outside the span, large where selected.
func (m *minimap) generate(w, h int) image.Image {
	m.marks.Resize(w, h, color.NRGBA{})
	b := m.board
	if b.scene == nil || m.Size().Width <= 0 {
		return m.marks.Image()
	}
	scale, l := float32(w)/m.Size().Width, m.stage.lens(whole)
	radius := float32(min(max(16/math.Sqrt(float64(len(b.world)+1)), 0.8), 2))
	for _, i := range b.scene.front {
		s, r := b.sight.nodes[i], radius
		ink := look.Color(look.SideColor(b.chart.nodes[i].actor.Side))
		switch {
		case b.sight.resting[i] == state.Selected:
			r, ink = radius+1.5, look.Color(look.ColorChosen)
		case s.presence == model.Outside:
			ink = look.Mix(look.Color(look.ColorPanel), ink, 0.35)
		}
		at := l.project(b.world[i])
		m.marks.Disc(paint.Point{X: at.X * scale, Y: at.Y * scale}, r*scale, ink)
	}
	return m.marks.Image()
}

// at gives the point of the world that a place in the map stands for.
func (m *minimap) at(p fyne.Position) force.Point { return m.stage.lens(whole).unproject(p) }

// MouseDown takes hold of the frame, and outside of it has the picture show what was clicked.
func (m *minimap) MouseDown(ev *desktop.MouseEvent) {
	b := m.board
	b.focus()
	b.store.StopPlaying()
	frame := rectAt(m.frame.Position(), m.frame.Size())
	m.offset = fyne.Delta{}
	if frame.contains(ev.Position) {
		middle := m.stage.lens(whole).project(b.frame.lens.middle)
		m.offset = fyne.NewDelta(middle.X-ev.Position.X, middle.Y-ev.Position.Y)
		return
	}
	b.glideTo(b.stage.looking(m.at(ev.Position), b.camera.Zoom))
}

func (m *minimap) MouseUp(*desktop.MouseEvent) {}

// Dragged moves the frame with the pointer.
func (m *minimap) Dragged(ev *fyne.DragEvent) {
	m.board.look(m.board.stage.looking(m.at(ev.Position.AddXY(m.offset.DX, m.offset.DY)), m.board.camera.Zoom))
}

func (m *minimap) DragEnd() {}

// The map hides from the pointer what lies beneath it.
func (m *minimap) MouseIn(*desktop.MouseEvent)    {}
func (m *minimap) MouseMoved(*desktop.MouseEvent) {}
func (m *minimap) MouseOut()                      {}

// Cursor is a hand: the map can be clicked.
func (m *minimap) Cursor() desktop.Cursor { return desktop.PointerCursor }
