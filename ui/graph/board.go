package graph

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
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

	seen  *model.Seen
	path  []int // pairs
	sight *sight

	names    []string    // as labels say them, beside the chart's nodes
	sizes    []fyne.Size // of the names, in text of the size beside and no wider than the room
	nameSize float32
	nameRoom float32

	release *widget.Button // lets the pinned ones go; there while there are any
	card    *hover.Card
	told    state.Subject // by the card
	press   press
	last    click
	now     func() time.Time
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
		card:   hover.NewCard(),
		now:    time.Now,
	}
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
	if b.seen == nil || b.seen.Span != next.Span {
		b.seen = b.chart.index.Seen(next.Span)
	}
	if prev.Place != next.Place || prev == next {
		b.path = b.chart.path(next.Place)
	}
	b.sight = b.chart.see(next, b.seen, b.path)
	if prev.Subject != next.Subject {
		b.bring(next.Subject)
	}
	b.Refresh()
}

// arrange brings the scene up to date with state, camera, size and theme.
func (b *board) arrange() {
	size := b.Size()
	if size.Width <= 0 || size.Height <= 0 || b.sight == nil {
		return
	}
	b.measure()
	b.stage.room = b.room(size)
	text := b.nameSize / plainLabel
	b.scene = newScene(b.sight, b.world, b.stage.lens(b.camera), text)
	b.scene.size = size
	if b.captioned() {
		b.scene.clear = []rect{b.captionBox(0), b.captionBox(1)}
	}
	b.scene.count(func(n int) fyne.Size {
		return fyne.MeasureText(strconv.Itoa(n), b.nameSize, countStyle)
	})
	for _, c := range b.scene.counts {
		b.scene.clear = append(b.scene.clear, c.box())
	}
	b.scene.label(b.sizes)
}

// countStyle is that of the numbers on selected lines.
var countStyle = fyne.TextStyle{Bold: true}

// plainLabel is the size of a label's text where the user has not chosen another.
const plainLabel = 12

// measure cuts and measures the names when the size of text or the room for a name is another.
func (b *board) measure() {
	const longest = 18 // times the size of text
	size := look.Size(look.SizeLabel)
	room := min(longest*size, b.Size().Width/2)
	if size == b.nameSize && room == b.nameRoom {
		return
	}
	b.nameSize, b.nameRoom = size, room
	b.names = make([]string, len(b.chart.nodes))
	b.sizes = make([]fyne.Size, len(b.chart.nodes))
	for i, n := range b.chart.nodes {
		b.names[i] = clip(n.name(), size, fyne.TextStyle{}, room)
		b.sizes[i] = fyne.MeasureText(b.names[i], size, fyne.TextStyle{})
	}
}

// room is what the whole world is fitted to: below the captions, with space for discs and names at the edges.
func (b *board) room(size fyne.Size) rect {
	const side, bottom = 30, 20
	top := b.captionBox(0).y1 + 12
	return rect{min(side, size.Width/4), min(top, size.Height/4), max(size.Width-side, size.Width*3/4), max(size.Height-bottom, size.Height*3/4)}
}

// captionEdge lies between a caption and the edge of the view, in Fyne's units.
const captionEdge = 14

// caption is the name of a party, cut to leave room for the other's.
func (b *board) caption(party int) string {
	room := max(b.Size().Width/2-2*captionEdge, 0)
	return clip(b.chart.index.Model.Parties[party].Name, look.Size(theme.SizeNameSubHeadingText), fyne.TextStyle{}, room)
}

// captionBox is where the name of a party stands: the first's in the left corner, the second's in the right.
func (b *board) captionBox(party int) rect {
	const edge = captionEdge
	text := fyne.MeasureText(b.caption(party), look.Size(theme.SizeNameSubHeadingText), fyne.TextStyle{})
	at := fyne.NewPos(edge, edge/2)
	if party == 1 {
		at.X = max(b.Size().Width-edge-text.Width, 0)
	}
	return rectAt(at, text)
}

// captioned tells whether the captions show: while both ends of the picture are about in view, the sides are where
// they say.
func (b *board) captioned() bool {
	const beyond = 0.1 // of the view's width
	l, width := b.stage.lens(b.camera), b.Size().Width
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
	copy(b.world, b.home)
	clear(b.pinned)
	b.Refresh()
}
