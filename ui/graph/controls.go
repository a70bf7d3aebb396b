package graph

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/look"
	"daqin/ui/state"
)

// controls are what stands on the picture at its lower edge, each while it is of use: a map in the left corner, how many
// ties are lit round what is selected in the middle, and in the right corner what lets pinned actors go.
type controls struct {
	group *fyne.Container
	chart *minimap

	ground *canvas.Rectangle // of what is in the middle
	about  *canvas.Text
	depths [state.MostSteps]*tool
	end    *tool

	release *tool
}

func newControls(b *board) *controls {
	c := &controls{
		chart:   newMinimap(b),
		ground:  canvas.NewRectangle(nil),
		about:   canvas.NewText(lang.L("Ties away"), nil),
		end:     newTool(b, lang.L("All of the network again (Esc)"), theme.CancelIcon(), func() { b.store.SetDepth(0) }),
		release: newTool(b, lang.L("Let all pinned actors go"), nil, b.unpin),
	}
	c.ground.CornerRadius = 6
	c.release.Text = lang.L("Unpin")
	c.group = &fyne.Container{Objects: []fyne.CanvasObject{c.chart, c.ground, c.about}}
	for i := range c.depths {
		depth := i + 1
		does := lang.N("Light who is within {{.Count}} ties", depth, map[string]any{"Count": depth})
		c.depths[i] = newTool(b, does, nil, func() { b.store.SetDepth(uint8(depth)) })
		c.depths[i].Text = strconv.Itoa(depth)
		c.group.Add(c.depths[i])
	}
	c.group.Add(c.end)
	c.group.Add(c.release)
	for _, o := range c.group.Objects {
		o.Hide()
	}
	return c
}

// controlEdge lies between the controls and the edge of the picture, in Fyne's units.
const controlEdge = 8

// lay shows what is of use now, each in its place, and gives where all that stands.
func (c *controls) lay(b *board) []rect {
	view, beside := b.scene.view().grown(-controlEdge), b.scene.view().grown(-controlEdge)
	var taken []rect
	there(b.store.State().Pins.Len() > 0, c.release)
	if c.release.Visible() {
		size := c.release.MinSize()
		at := rectAt(fyne.NewPos(view.x1-size.Width, view.y1-size.Height), size)
		put(c.release, at)
		taken = append(taken, at)
		beside.x1 = at.x0 - controlEdge
	}
	taken = append(taken, c.chart.lay(b, view)...)
	if depth := b.store.State().Depth; depth > 0 {
		return append(taken, c.layDepths(view, beside, depth))
	}
	for _, o := range c.middle() {
		o.Hide()
	}
	return taken
}

// cover tells whether any of what stands on the picture lies over a point of it.
func (c *controls) cover(p fyne.Position) bool {
	return slices.ContainsFunc(c.group.Objects, func(o fyne.CanvasObject) bool {
		return o.Visible() && rectAt(o.Position(), o.Size()).contains(p)
	})
}

// parts adds the middles of what can be pressed.
func (c *controls) parts(all map[string]fyne.Position, origin fyne.Position) {
	add := func(name string, o fyne.CanvasObject) {
		if o.Visible() {
			all["network."+name] = origin.Add(rectAt(o.Position(), o.Size()).middle())
		}
	}
	add("map", c.chart)
	add("unpin", c.release)
	add("depth.end", c.end)
	for i, d := range c.depths {
		add("depth."+strconv.Itoa(i+1), d)
	}
}

// middle lists what stands in the middle.
func (c *controls) middle() []fyne.CanvasObject {
	all := []fyne.CanvasObject{c.ground, c.about}
	for _, d := range c.depths {
		all = append(all, d)
	}
	return append(all, c.end)
}

// layDepths puts what chooses the depth into the middle of the view, and in a low one, where that hides too much, to the right
// of what is left beside the other buttons.
func (c *controls) layDepths(view, beside rect, depth uint8) rect {
	const gap, low = 8, 5 // times its own height
	write(c.about, c.about.Text, look.Color(theme.ColorNamePlaceHolder), look.Size(look.SizeLabel))
	c.ground.FillColor = look.Color(look.ColorPanel)
	c.ground.Refresh()
	words, button := c.about.MinSize(), c.end.MinSize()
	size := fyne.NewSize(words.Width+float32(len(c.depths)+1)*button.Width+2*gap, button.Height)
	in := rectAt(fyne.NewPos((view.x0+view.x1-size.Width)/2, view.y1-size.Height), size)
	if view.height() < low*size.Height {
		in = rectAt(fyne.NewPos(max(beside.x1-size.Width, 0), view.y1-size.Height), size)
	}
	put(c.ground, in)
	put(c.about, rectAt(fyne.NewPos(in.x0+gap, in.y0+(size.Height-words.Height)/2), words))
	x := in.x0 + words.Width + 2*gap
	for i, d := range append(c.depths[:], c.end) {
		put(d, rectAt(fyne.NewPos(x, in.y0), button))
		d.press(i+1 == int(depth))
		x += button.Width
	}
	for _, o := range c.middle() {
		o.Show()
	}
	return in
}
