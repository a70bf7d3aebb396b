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

// minimap is the whole network, small, with a frame round what the picture shows of it. It is there while a good part of the
// world is out of the picture; a click or a drag in it moves the picture.
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
	corner int // of the picture, in which it stands
	chosen occasion
}

// occasion is what the corner was chosen for: while it stays, so does the map.
type occasion struct {
	subject state.Subject
	others  state.ActorSet
	size    fyne.Size
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
	mapSeen             = 0.9     // of the world, in sight: where more is, the frame would hold about all of the map
)

// lay shows the map in a corner of the view if enough is out of sight, and gives where it stands.
func (m *minimap) lay(b *board, view rect) []rect {
	l := b.frame.lens
	wide, high := b.stage.world.width()*l.x, b.stage.world.height()*l.y // as drawn
	scale := min(mapWidth/wide, mapHeight/high)
	size := fyne.NewSize(float32(wide*scale)+2*mapEdge, float32(high*scale)+2*mapEdge)
	if size.Width*mapShare > view.width() || size.Height*mapShare > view.height() || !b.scene.reachesOut() || b.inSight() > mapSeen {
		m.Hide()
		return nil
	}
	at := m.place(view, size)
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

// place gives where in the view the map stands: where it stood, whatever the depth, and when it comes or something else is
// selected in the corner in which it hides least of what stands out, the left lower one before others.
func (m *minimap) place(view rect, size fyne.Size) rect {
	b, s := m.board, m.board.store.State()
	corners := [4]rect{}
	for i, p := range []fyne.Position{{X: view.x0, Y: view.y1 - size.Height}, {X: view.x1 - size.Width, Y: view.y1 - size.Height},
		{X: view.x0, Y: view.y0}, {X: view.x1 - size.Width, Y: view.y0}} {
		corners[i] = rectAt(p, size)
	}
	now := occasion{s.Subject, s.Others, b.scene.size}
	if now == m.chosen && m.Visible() {
		return corners[m.corner]
	}
	to := b.frame.lens
	if s.Depth > 0 {
		to = b.stage.lens(b.shows) // to where it glides
	}
	m.chosen, m.corner = now, 0
	least := math.MaxInt
	for i, corner := range corners {
		if hides := b.hides(corner, to); hides < least {
			m.corner, least = i, hides
		}
	}
	return corners[m.corner]
}

// hides counts what a rectangle of the view would hide through a lens: actors that stand out, captions, buttons.
func (b *board) hides(in rect, l lens) (count int) {
	for i, e := range b.sight.resting {
		if e >= state.Related && in.grown(b.scene.radius[i]).contains(l.project(b.world[i])) {
			count++
		}
	}
	for _, caption := range b.frame.corner {
		if b.captioned() && caption.overlaps(in) {
			count += len(b.world)
		}
	}
	if release := b.controls.release; release.Visible() && rectAt(release.Position(), release.Size()).overlaps(in) {
		count += len(b.world)
	}
	return count
}

// inSight gives the share of the world's area that the view shows.
func (b *board) inSight() float64 {
	l, size, w := b.frame.lens, b.scene.size, b.stage.world
	from, to := l.unproject(fyne.Position{}), l.unproject(fyne.NewPos(size.Width, size.Height))
	wide := min(to.X, w.to.X) - max(from.X, w.from.X)
	high := min(to.Y, w.to.Y) - max(from.Y, w.from.Y)
	return max(wide, 0) * max(high, 0) / (w.width() * w.height())
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
