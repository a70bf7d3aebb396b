package graph

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/force"
	"daqin/ui/hover"
	"daqin/ui/look"
	"daqin/ui/state"
)

var (
	_ fyne.Widget        = (*board)(nil)
	_ fyne.Draggable     = (*board)(nil)
	_ fyne.Scrollable    = (*board)(nil)
	_ fyne.Focusable     = (*board)(nil)
	_ fyne.Shortcutable  = (*board)(nil)
	_ desktop.Mouseable  = (*board)(nil)
	_ desktop.Hoverable  = (*board)(nil)
	_ desktop.Cursorable = (*board)(nil)
)

// board is the picture of the network and what can be done with it by mouse and keys.
type board struct {
	widget.BaseWidget
	store *state.Store
	chart *chart

	home   []force.Point // where the layout has the nodes
	world  []force.Point // where they are: home, but for those that were dragged
	pinned []bool        // that were dragged
	camera camera
	stage  stage
	scene  *scene // nil until the board has a size

	now, then *model.Lens // on the chosen span, on the held one
	attention *attention
	path      []int // pairs
	sight     *sight
	fade      *fade
	raster    *canvas.Raster // of the marks

	frame frame
	slots []slot // of the names, beside the chart's nodes
	names []string
	sizes []fyne.Size // of the names

	release *widget.Button // lets the pinned ones go; there while there are any
	card    *hover.Card
	told    state.Subject // by the card
	press   press
	last    click
	clock   func() time.Time
	over    bool // the pointer is on something
	focused bool
	glide   *fyne.Animation
}

func newBoard(store *state.Store) *board {
	c := newChart(store.Index())
	b := &board{
		store:  store,
		chart:  c,
		home:   layout(c),
		pinned: make([]bool, len(c.nodes)),
		camera: whole,
		now:    store.Index().Lens(),
		then:   store.Index().Lens(),
		slots:  make([]slot, len(c.nodes)),
		card:   hover.NewCard(),
		clock:  time.Now,
	}
	b.raster = canvas.NewRaster(nil)
	b.fade = newFade(len(c.nodes)+len(c.pairs), b.raster.Refresh)
	b.release = widget.NewButton(lang.L("Unpin"), b.unpin)
	b.release.Hide()
	b.world = append(b.world, b.home...)
	b.stage.world = boundsOf(b.home)
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is called by Fyne.
func (b *board) CreateRenderer() fyne.WidgetRenderer { return newBoardRenderer(b) }

func (b *board) show(prev, next state.State) {
	now := b.now.MoveTo(next.Span)
	if prev.Place != next.Place || prev == next {
		b.path = b.chart.path(next.Place, now)
	}
	if b.attention == nil || !attendsAlike(prev, next) {
		b.attention = b.chart.attend(next)
	}
	at := scope{state: next, attention: b.attention, path: b.path, now: now}
	if next.Compares() {
		at.then = b.then.MoveTo(next.Held)
	}
	b.sight = b.chart.see(at)
	if prev.Subject != next.Subject {
		b.bring(next.Subject)
	}
	if prev.Span != next.Span || prev.Held != next.Held {
		b.fade.begin()
	}
	b.Refresh()
}

// frame is what decides where things stand in the view, but for nodes that are dragged: while it stays, names do.
type frame struct {
	lens    lens
	size    fyne.Size
	text    float32 // size of names
	heading float32 // size of captions
	room    float32 // the width that a name may have
	caption [2]string
	corner  [2]rect // where captions stand
}

// arrange brings the scene up to date with state, camera, size and theme.
func (b *board) arrange() {
	size := b.Size()
	if size.Width <= 0 || size.Height <= 0 || b.sight == nil {
		return
	}
	b.reframe(size)
	b.scene = newScene(b.sight, b.world, b.frame.lens, size, b.frame.text/plainLabel)
	if b.captioned() {
		b.scene.clear = append(b.scene.clear, b.frame.corner[:]...)
	}
	b.scene.count(func(text string) fyne.Size { return fyne.MeasureText(text, b.frame.text, countStyle) })
	for _, c := range b.scene.counts {
		b.scene.clear = append(b.scene.clear, c.box())
	}
	b.scene.label(b.sizes, b.slots)
}

// countStyle is that of the numbers on selected lines.
var countStyle = fyne.TextStyle{Bold: true}

// plainLabel is the size of a label's text where the user has not chosen another.
const plainLabel = 12

// reframe measures what a new size of the view or of text changes, and has the names find their places anew when
// that or the camera is another.
func (b *board) reframe(size fyne.Size) {
	const longest = 18 // times the size of text
	next := b.frame
	next.size, next.text, next.heading = size, look.Size(look.SizeLabel), look.Size(theme.SizeNameSubHeadingText)
	next.room = min(longest*next.text, size.Width/2)
	if next != b.frame {
		for i := range next.caption {
			next.caption[i], next.corner[i] = b.caption(i, next)
		}
		b.measure(next)
	}
	b.stage.room = room(next)
	next.lens = b.stage.lens(b.camera)
	if next != b.frame {
		b.frame = next
		for i := range b.slots {
			b.slots[i] = nowhere
		}
	}
}

// measure cuts and measures the names.
func (b *board) measure(f frame) {
	b.names, b.sizes = make([]string, len(b.chart.nodes)), make([]fyne.Size, len(b.chart.nodes))
	for i, n := range b.chart.nodes {
		b.names[i] = look.Cut(n.name(), f.text, fyne.TextStyle{}, f.room)
		b.sizes[i] = fyne.MeasureText(b.names[i], f.text, fyne.TextStyle{})
	}
}

// room is what the whole world is fitted to: below the captions, with space for discs and names at the edges.
func room(f frame) rect {
	const side, bottom = 30, 20
	width, height, top := f.size.Width, f.size.Height, f.corner[0].y1+12
	return rect{min(side, width/4), min(top, height/4), max(width-side, width*3/4), max(height-bottom, height*3/4)}
}

// captionEdge lies between a caption and the edge of the view, in Fyne's units.
const captionEdge = 14

// caption is the name of a party, cut to leave room for the other's, and where it stands: the first's in the left
// corner, the second's in the right.
func (b *board) caption(party int, f frame) (string, rect) {
	said := look.Cut(b.chart.index.Model.Parties[party].Name, f.heading, fyne.TextStyle{}, max(f.size.Width/2-2*captionEdge, 0))
	text := fyne.MeasureText(said, f.heading, fyne.TextStyle{})
	at := fyne.NewPos(captionEdge, captionEdge/2)
	if party == 1 {
		at.X = max(f.size.Width-captionEdge-text.Width, 0)
	}
	return said, rectAt(at, text)
}

// captioned tells whether the captions show: while both ends of the picture are about in view, the sides are where
// they say.
func (b *board) captioned() bool {
	const beyond = 0.1 // of the view's width
	l, width := b.frame.lens, b.frame.size.Width
	return l.project(b.stage.world.from).X >= -beyond*width && l.project(b.stage.world.to).X <= (1+beyond)*width
}

// bring moves the camera as far as needed to have a subject in view.
func (b *board) bring(id state.Subject) {
	if b.scene == nil {
		return
	}
	var at force.Point
	switch id.Kind {
	case state.AnActor:
		at = b.world[b.chart.nodeOf[model.ActorID(id.ID)]]
	case state.ATie:
		p, ok := b.chart.pairOf[model.TieID(id.ID)]
		if !ok {
			return
		}
		from, to := b.world[b.chart.pairs[p].a], b.world[b.chart.pairs[p].b]
		at = force.Point{X: (from.X + to.X) / 2, Y: (from.Y + to.Y) / 2}
	default:
		return
	}
	if !b.scene.view().contains(b.stage.lens(b.camera).project(at)) {
		b.glideTo(b.stage.looking(at, b.camera.Zoom))
	}
}

// look turns the camera at once.
func (b *board) look(c camera) {
	b.halt()
	if c != b.camera {
		b.camera = c
		b.Refresh()
	}
}

// glideTo moves the camera so that the eye can follow, or at once where no motion is wanted.
func (b *board) glideTo(c camera) {
	const takes = 300 * time.Millisecond
	b.halt()
	if from := b.camera; from != c && fyne.CurrentApp().Settings().ShowAnimations() {
		b.glide = fyne.NewAnimation(takes, func(share float32) {
			b.camera = from.toward(c, float64(share))
			b.Refresh()
		})
		b.glide.Start()
		return
	}
	b.look(c)
}

func (b *board) halt() {
	if b.glide != nil {
		b.glide.Stop()
		b.glide = nil
	}
}

// fit shows the whole picture, zoom brings it nearer or farther by steps.
func (b *board) fit() { b.glideTo(whole) }

func (b *board) zoom(steps int) {
	factor := 1.0
	for range steps {
		factor *= zoomBy
	}
	for range -steps {
		factor /= zoomBy
	}
	b.glideTo(b.stage.zoomed(b.camera, b.stage.room.middle(), factor))
}

// unpin lets all nodes go back to where the layout has them.
func (b *board) unpin() {
	b.store.StopPlaying()
	copy(b.world, b.home)
	clear(b.pinned)
	b.Refresh()
}
