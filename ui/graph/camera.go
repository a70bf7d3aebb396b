package graph

import (
	"math"

	"fyne.io/fyne/v2"

	"daqin/ui/force"
)

// camera is how the world is looked at. It is comparable: equal cameras show the same.
type camera struct {
	X, Y float64 // the point of the world in the middle of the room, as shares of the world's box, 0 to 1
	Zoom float64 // 1 shows the whole world
}

// whole shows all there is.
var whole = camera{X: 0.5, Y: 0.5, Zoom: 1}

// A zoom below the least would only shrink the picture; at the most, two neighbours fill the view.
const (
	minZoom = 0.6
	maxZoom = 10
	zoomBy  = 1.35 // of one press on a key or a button
)

// bounded brings a camera to where there is something to see.
func (c camera) bounded() camera {
	share := func(v float64) float64 {
		if math.IsNaN(v) {
			return 0.5
		}
		return min(max(v, 0), 1)
	}
	if math.IsNaN(c.Zoom) {
		c.Zoom = 1
	}
	return camera{X: share(c.X), Y: share(c.Y), Zoom: min(max(c.Zoom, minZoom), maxZoom)}
}

// toward gives the camera a share of the way to another, 0 to 1. It zooms evenly: by the same factor in the same time.
func (c camera) toward(to camera, share float64) camera {
	if share >= 1 {
		return to
	}
	return camera{
		X:    c.X + (to.X-c.X)*share,
		Y:    c.Y + (to.Y-c.Y)*share,
		Zoom: c.Zoom * math.Pow(to.Zoom/c.Zoom, share),
	}
}

// stage is the world and the room of the view that it fills at zoom 1.
type stage struct {
	world box
	room  rect
}

// lens maps the world to the view.
type lens struct {
	middle force.Point   // of the world, shown
	at     fyne.Position // here
	x, y   float64       // Fyne's units for one of the world
}

// The axes are scaled so that the world fills the room, but neither more than this times the other: in a low and wide room
// discs and names would heap up in its middle.
const maxStretch = 3

// lens gives the mapping through a camera.
func (s stage) lens(c camera) lens {
	x := float64(max(s.room.width(), 1)) / s.world.width()
	y := float64(max(s.room.height(), 1)) / s.world.height()
	x, y = min(x, maxStretch*y), min(y, maxStretch*x)
	return lens{
		middle: force.Point{X: s.world.from.X + c.X*s.world.width(), Y: s.world.from.Y + c.Y*s.world.height()},
		at:     s.room.middle(),
		x:      x * c.Zoom,
		y:      y * c.Zoom,
	}
}

func (l lens) project(p force.Point) fyne.Position {
	return fyne.NewPos(l.at.X+float32((p.X-l.middle.X)*l.x), l.at.Y+float32((p.Y-l.middle.Y)*l.y))
}

func (l lens) unproject(p fyne.Position) force.Point {
	return force.Point{X: l.middle.X + float64(p.X-l.at.X)/l.x, Y: l.middle.Y + float64(p.Y-l.at.Y)/l.y}
}

// looking gives the camera that has a point of the world in the middle.
func (s stage) looking(at force.Point, zoom float64) camera {
	return camera{
		X:    (at.X - s.world.from.X) / s.world.width(),
		Y:    (at.Y - s.world.from.Y) / s.world.height(),
		Zoom: zoom,
	}.bounded()
}

// zoomed zooms by a factor and keeps what is under the pointer there, as far as the camera's bounds let it.
func (s stage) zoomed(c camera, pointer fyne.Position, factor float64) camera {
	under := s.lens(c).unproject(pointer)
	c.Zoom = c.Zoom * factor
	c = c.bounded()
	l := s.lens(c)
	return s.looking(force.Point{
		X: under.X - float64(pointer.X-l.at.X)/l.x,
		Y: under.Y - float64(pointer.Y-l.at.Y)/l.y,
	}, c.Zoom)
}

// panned moves the picture by a stretch of the view.
func (s stage) panned(c camera, by fyne.Delta) camera {
	l := s.lens(c)
	return s.looking(force.Point{X: l.middle.X - float64(by.DX)/l.x, Y: l.middle.Y - float64(by.DY)/l.y}, c.Zoom)
}

// showing gives the camera that has a box of the world fill the room, zoomed in no further than most.
func (s stage) showing(b box, most float64) camera {
	l := s.lens(whole)
	zoom := min(
		float64(s.room.width())/(b.width()*l.x),
		float64(s.room.height())/(b.height()*l.y),
		most,
	)
	return s.looking(force.Point{X: (b.from.X + b.to.X) / 2, Y: (b.from.Y + b.to.Y) / 2}, zoom)
}
