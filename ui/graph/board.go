package graph

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/background"
	"daqin/ui/force"
	"daqin/ui/hover"
	"daqin/ui/keys"
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

	runner background.Runner
	laying *background.Job // of the layout
	home   []force.Point   // where the layout has the nodes; nil until there is one
	moved  int             // grows with each move of a node
	world  []force.Point   // where they are: on the way to home, but for those that were put by hand
	pinned []bool          // that were
	camera camera
	stage  stage
	scene  *scene // nil until the board has a size and a layout

	now, then *model.Lens // on the chosen span, on the held one
	attention *attention
	path      []int // pairs
	sight     *sight
	before    camera // where it was before a neighbourhood was shown
	shows     camera // the neighbourhood, as last turned to
	groups    communities
	weighing  *background.Job // of a measure that takes time
	costs     map[state.Layout]cost
	costing   *background.Job
	fade      *fade
	rough     bool           // it moves, and is drawn with less detail
	calm      func()         // has it go on to be so
	raster    *canvas.Raster // of the marks

	frame frame
	slots []slot // of the names at rest, beside the chart's nodes
	aside []slot // of the names while something is selected or pointed at, nil while nothing is
	names []string
	under []string    // names in the actors' own scripts, where these are wanted
	sizes []fyne.Size // of the names, with what stands beneath
	short []fyne.Size // of the names without that

	aimer, box, lasso *tool     // of the row beneath
	controls          *controls // on the picture

	card      *hover.Card
	tip       *tip          // what the buttons say
	panel     *panel        // of the network: what filters and draws
	covered   rect          // where what filters hide is said, over the picture
	told      state.Subject // by the card
	linger    linger
	press     press
	form      form // that the next drag on the background has
	drawn     *outlined
	last      click
	clock     func() time.Time
	modifiers func() fyne.KeyModifier
	over      bool // the pointer is on something
	focused   bool
	glide     motion // of the camera
	drift     motion // of the nodes
}

func newBoard(store *state.Store, r background.Runner) *board {
	c := newChart(store.Index())
	b := &board{
		store:     store,
		chart:     c,
		runner:    r,
		world:     make([]force.Point, len(c.nodes)),
		pinned:    make([]bool, len(c.nodes)),
		camera:    whole,
		now:       store.Index().Lens(),
		then:      store.Index().Lens(),
		slots:     make([]slot, len(c.nodes)),
		card:      hover.NewCard(),
		clock:     time.Now,
		modifiers: keys.Held,
		before:    whole,
		costs:     map[state.Layout]cost{},
	}
	b.tip, b.drawn = newTip(b), newOutlined()
	b.aimer = newTool(b, lang.L("Show what is selected (Z)"), aimIcon, b.aim)
	b.box = newTool(b, lang.L("Draw a box: select the actors in it (Shift+drag)"), boxIcon, func() { b.choose(boxed) })
	b.lasso = newTool(b, lang.L("Draw a line round actors: select them"), lassoIcon, func() { b.choose(free) })
	b.controls = newControls(b)
	b.linger.after = afterwards
	b.raster = canvas.NewRaster(nil)
	b.fade = newFade(c.marks(), b.raster.Refresh)
	b.stage.world = boundsOf(nil)
	b.ExtendBaseWidget(b)
	b.lay(store.State().Drawing)
	return b
}

// CreateRenderer is called by Fyne.
func (b *board) CreateRenderer() fyne.WidgetRenderer { return newBoardRenderer(b) }

// focus has the keys go to the picture.
func (b *board) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil && b.Visible() {
		c.Focus(b)
	}
}

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
	if aimOf(prev.Drawing) != aimOf(next.Drawing) {
		b.lay(next.Drawing)
	}
	b.group(next.Drawing)
	b.weigh(next.Drawing)
	if prev.Pins != next.Pins || prev == next {
		b.settle()
	}
	b.follow(prev, next)
	b.aimer.able(len(b.selected()) > 0)
	if prev.Span != next.Span || prev.Held != next.Held {
		b.stir()
		b.fade.begin()
	}
	b.Refresh()
}

// frame is what decides where things stand in the view, but for nodes that are dragged: while it stays, names do.
type frame struct {
	lens    lens
	size    fyne.Size
	text    float32 // size of names
	scripts bool    // the names in the actors' own scripts stand beneath them
	heading float32 // size of captions
	room    float32 // the width that a name may have
	caption [2]string
	corner  [2]rect // where captions stand
}

// arrange brings the scene up to date with state, camera, size and theme.
func (b *board) arrange() {
	size := b.Size()
	if size.Width <= 0 || size.Height <= 0 || b.sight == nil || b.home == nil {
		return
	}
	b.reframe(size)
	var stood []label
	if b.scene != nil {
		stood = b.scene.labels
	}
	b.scene = newScene(b.sight, b.world, outlook{b.frame.lens, size, b.frame.text / plainLabel, b.rough})
	if b.captioned() {
		b.scene.clear = append(b.scene.clear, parted(b.frame.corner[0]), parted(b.frame.corner[1]))
	}
	b.scene.count(func(text string) fyne.Size { return fyne.MeasureText(text, b.frame.text, countStyle) })
	for _, c := range b.scene.counts {
		b.scene.clear = append(b.scene.clear, c.box())
	}
	b.scene.clear = append(append(b.scene.clear, b.controls.lay(b)...), b.covered)
	if b.rough {
		b.scene.keep(stood, b.sizes)
		return
	}
	b.ground()
	slots := b.stood()
	b.scene.label(b.sizes, slots)
	if b.frame.scripts {
		b.scene.labelShort(b.short, slots)
	}
	b.scene.word(func(text string) fyne.Size { return fyne.MeasureText(text, wordShare*b.frame.text, fyne.TextStyle{}) })
}

// countStyle is that of the numbers on selected lines.
var countStyle = fyne.TextStyle{Bold: true}

// plainLabel is the size of a label's text where the user has not chosen another.
const plainLabel = 12

// reframe measures what a new size of the view or of text changes, and has the names find their places anew when that
// or the zoom is another. While the picture is moved they stay at their sides.
func (b *board) reframe(size fyne.Size) {
	const longest = 18 // times the size of text
	next := b.frame
	next.size, next.text, next.heading = size, look.Size(look.SizeLabel), look.Size(theme.SizeNameSubHeadingText)
	next.room, next.scripts = min(longest*next.text, size.Width/2), b.store.State().Scripts
	if next != b.frame {
		for i := range next.caption {
			next.caption[i], next.corner[i] = b.caption(i, next)
		}
		b.measure(next)
	}
	if is := b.room(next); is != b.stage.room {
		b.stage.room = is
		b.refit()
	}
	next.lens = b.stage.lens(b.camera)
	panned := b.frame
	panned.lens.middle = next.lens.middle
	b.frame = next
	if next != panned {
		b.aside = nil
		for i := range b.slots {
			b.slots[i] = nowhere
		}
	}
}

// stood tells where names stood last, and is told where they stand. What is selected or pointed at has them stand aside, and when
// that ends they stand again where they did before.
func (b *board) stood() []slot {
	switch s := b.store.State(); {
	case s.Subject == (state.Subject{}) && s.Glance == (state.Subject{}):
		b.aside = nil
		return b.slots
	case b.aside == nil:
		b.aside = slices.Clone(b.slots)
	}
	return b.aside
}

// room is what the whole world is fitted to, with space for discs and names at the edges: as high as leaves the captions free
// of discs.
func (b *board) room(f frame) rect {
	const side, top, bottom, lower = 30, 24, 20, 8
	width, height := f.size.Width, f.size.Height
	room := rect{min(side, width/4), min(top, height/4), max(width-side, width*3/4), max(height-bottom, height*3/4)}
	for below := min(f.corner[0].y1+12, height/4); room.y0 < below && b.meets(room, f.corner); {
		room.y0 = min(room.y0+lower, below)
	}
	return room
}

// meets tells whether the whole world, fitted to a room, has a disc where a caption stands.
func (b *board) meets(room rect, captions [2]rect) bool {
	const space = 24 // more than the radius of any
	if b.store.State().Drawing.Unsided {
		return false
	}
	l := stage{b.stage.world, room}.lens(whole)
	return slices.ContainsFunc(b.home, func(p force.Point) bool {
		at := l.project(p)
		return captions[0].grown(space).contains(at) || captions[1].grown(space).contains(at)
	})
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

// captioned tells whether the captions show: where the sides are apart.
func (b *board) captioned() bool { return !b.store.State().Drawing.Unsided }

// ended tells whether both ends of the picture are about in view, so that the sides are where the captions say, and not only
// that way.
func (b *board) ended() bool {
	const beyond = 0.1 // of the view's width
	l, width := b.frame.lens, b.frame.size.Width
	return l.project(b.stage.world.from).X >= -beyond*width && l.project(b.stage.world.to).X <= (1+beyond)*width
}
