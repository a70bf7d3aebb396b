package graph

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/rows"
	"daqin/ui/state"
)

var _ fyne.Widget = (*Network)(nil)

// Network is the view of the actors and what joins them: a picture, or the same as a list, above a legend and the
// buttons that turn the one into the other and move the picture.
type Network struct {
	widget.BaseWidget
	board  *board
	list   *list
	legend *legend
	panel  *panel
	lacks  *withheld
	rule   *canvas.Rectangle
	tools  *tools
}

// New gives the network of the store's model as a picture; a large one is laid out in the background.
func New(store *state.Store, r background.Runner) *Network {
	b := newBoard(store, r)
	n := &Network{
		board: b,
		lacks: newWithheld(store, b.tip),
		rule:  canvas.NewRectangle(nil),
	}
	n.panel = newPanel(store, n, b)
	n.list = newList(store, b.chart, n.panel)
	n.legend = newLegend(store, b.tip, n.panel, func() { n.focus(n.Shown()) })
	n.list.Hide()
	n.list.field.Hide()
	b.tip.view, b.panel = n, n.panel
	n.tools = newTools(n)
	n.ExtendBaseWidget(n)
	store.Watch(n.show)
	return n
}

func (n *Network) show(prev, next state.State) {
	n.board.hush(prev, next)
	if prev != next && !concerns(prev, next) {
		return
	}
	n.board.show(prev, next)
	turned := n.list.Visible() != next.AsList
	n.board.Hidden, n.list.Hidden, n.list.field.Hidden = next.AsList, !next.AsList, !next.AsList
	if next.AsList && (turned || prev == next || prev.Place != next.Place) {
		n.list.show(prev, next, n.board.sight)
	}
	n.panel.show(next)
	if n.lacks.show(next, n.board.sight.hidden) {
		networkRenderer{n}.place(n.Size())
	}
	if n.legend.show(next, n.board.sight) || turned {
		n.Refresh()
	}
}

// concern is all of a state that the network shows.
type concern struct {
	span, held      model.Span
	subject, glance state.Subject
	beside          model.ActorID
	others          state.ActorSet
	way, depth      uint8
	filters         state.Filters
	drawing         state.Drawing
	pins            state.Pins
	scripts, asList bool
}

func concernOf(s state.State) concern {
	return concern{s.Span, s.Held, s.Subject, s.Glance, s.Beside, s.Others, s.Way, s.Depth, s.Filters, s.Drawing, s.Pins,
		s.Scripts, s.AsList}
}

// concerns tells whether the network shows any of what changed.
func concerns(prev, next state.State) bool { return concernOf(prev) != concernOf(next) }

// turn shows the list in place of the picture, or the picture again, and has the keys go to what has come.
func (n *Network) turn() {
	n.board.store.ToggleList()
	n.focus(n.Shown())
}

// Shown is what the keys of the network go to: its picture, or its list.
func (n *Network) Shown() fyne.Focusable {
	if n.board.store.State().AsList {
		return n.list.rows
	}
	return n.board
}

// focus has the keys go to a part of the view, even one that has not been drawn yet.
func (n *Network) focus(part fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(n); c != nil {
		c.Focus(part)
	}
}

// Parts gives the middles of what is in sight: each actor, a point of each line, a point where nothing is, and the
// buttons.
func (n *Network) Parts() map[string]fyne.Position {
	parts := map[string]fyne.Position{"network.list": n.tools.middle(n.tools.form)}
	n.legendParts(parts)
	n.list.parts(parts)
	if !n.board.Visible() || n.board.scene == nil {
		return parts
	}
	n.tools.parts(parts)
	s := n.board.scene
	origin := n.board.Position()
	n.board.controls.parts(parts, origin)
	for i, node := range s.chart.nodes {
		if s.inSight(i) && s.nodeAt(s.at[i]) == i && !n.board.controls.cover(s.at[i]) {
			parts["network.actor."+string(node.actor.ID)] = origin.Add(s.at[i])
		}
	}
	for i := range s.strands {
		if s.strands[i].shows.presence == model.Outside {
			continue
		}
		if at, ok := s.grip(i); ok && !n.board.controls.cover(at) {
			parts["network.tie."+string(s.tieOf(i))] = origin.Add(at)
		}
	}
	if at, ok := s.nothingAt(); ok {
		parts["network.empty"] = origin.Add(at)
	}
	return parts
}

// CreateRenderer is called by Fyne.
func (n *Network) CreateRenderer() fyne.WidgetRenderer {
	r := networkRenderer{n}
	r.rule.FillColor = look.Color(theme.ColorNameSeparator)
	return r
}

type networkRenderer struct{ *Network }

var _ fyne.WidgetRenderer = networkRenderer{}

// Layout gives the bar below what its rows need, but not more than a quarter of the view, and the picture or the
// list the rest.
func (r networkRenderer) Layout(size fyne.Size) {
	const edge, gap = 6, 8
	r.tools.arrange(r.Network, size.Width)
	tools := r.tools.row.MinSize()
	line := r.legend.keys[0].MinSize().Height
	legend := fyne.NewSize(max(size.Width-2*edge, 0), max(size.Height/4, line))
	low := r.list.Visible() && r.list.crowded(size.Height)
	field, taken := fyne.Size{}, float32(0)
	if low {
		field = fyne.NewSize(leastField*look.Size(theme.SizeNameText), r.list.field.MinSize().Height)
		legend.Height, taken = line, field.Width+gap
	}
	stacked := false
	legend.Height, stacked = r.tools.place(r.legend, legend, size.Width, taken)
	picks := r.tools.picks.MinSize()
	bar := max(tools.Height, legend.Height, field.Height) + 2
	above := max(size.Height-bar-1, 0)
	for _, o := range []fyne.CanvasObject{r.board, r.list} {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(fyne.NewSize(size.Width, above))
	}
	r.place(size)
	r.rule.Move(fyne.NewPos(0, above))
	r.rule.Resize(fyne.NewSize(size.Width, 1))
	r.legend.Move(fyne.NewPos(edge, above+1+(bar-legend.Height)/2))
	r.legend.Resize(legend)
	last := bar / 2 // from below to the middle of the last row
	if legend.Height > 0 {
		last = (bar-legend.Height)/2 + r.legend.keys[0].MinSize().Height/2
		tools.Height = min(tools.Height, 2*last)
	}
	picks.Height = tools.Height
	r.tools.row.Move(fyne.NewPos(size.Width-tools.Width, above+1+bar-last-tools.Height/2))
	r.tools.row.Resize(tools)
	r.tools.picks.Move(r.tools.row.Position().SubtractXY(picks.Width, 0))
	if stacked {
		r.tools.picks.Move(r.tools.row.Position().AddXY(tools.Width-picks.Width, -line-legendGap))
	}
	r.tools.picks.Resize(picks)
	from := edge + r.legend.ends() + gap
	r.list.placeField(size, rows.Stretch{X: from, Width: size.Width - tools.Width - gap - from}, above+1+bar/2)
}

// place puts the line of what is out of sight below the list, or into the picture between the names of the two parties, and
// where there is no room between them below those.
func (r networkRenderer) place(size fyne.Size) {
	const gap, least = 12, 16 // the last times the size of text
	b, below := r.board, r.board.Size().Height
	line := r.lacks.fit(size.Width)
	at := fyne.NewPos(0, below-line.Height)
	if !r.list.Visible() {
		corner := b.frame.corner
		room := corner[1].x0 - corner[0].x1 - 2*gap
		if at.Y = captionEdge / 2; room < min(line.Width, least*look.Size(look.SizeLabel)) {
			at.Y, room = corner[0].y1+2, size.Width-2*gap
		}
		line = r.lacks.fit(room)
		at.X = (size.Width - line.Width) / 2
		if at.Y == captionEdge/2 {
			at.X = max(min(at.X, corner[1].x0-gap-line.Width), corner[0].x1+gap)
		}
	}
	put(r.lacks, rectAt(at, line))
	covers := rect{}
	if r.lacks.Visible() && !r.list.Visible() {
		covers = rectAt(at, line)
	}
	under := float32(0)
	if r.lacks.Visible() {
		under = line.Height
	}
	r.list.leave(under)
	if covers != b.covered {
		b.covered = covers
		b.Refresh()
	}
}

func (r networkRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 150) }

func (r networkRenderer) Refresh() {
	r.rule.FillColor = look.Color(theme.ColorNameSeparator)
	r.rule.Refresh()
	r.board.tip.Renew()
	r.legend.Refresh()
	r.Layout(r.Size())
	r.board.Refresh()
	r.list.Refresh()
	r.lacks.Refresh()
	r.tools.picks.Refresh()
	r.tools.row.Refresh()
}

func (r networkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.board, r.list.field, r.list, r.lacks, r.rule, r.legend, r.tools.picks, r.tools.row, r.board.tip.Object()}
}

func (r networkRenderer) Destroy() {}
