package graph

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/look"
)

const (
	scriptShare = 0.86 // of the size of a name: that of the one in another script beneath it
	leadShare   = 0.24 // of the size of a name: the room that a line of it has above its letters, where other things may stand
	lineShare   = 0.82 // of a line's height: by so much the next one stands lower, for both have leading
)

// measure cuts and measures the names, with those in the actors' own scripts beneath where they are wanted.
func (b *board) measure(f frame) {
	n := len(b.chart.nodes)
	b.names, b.under, b.sizes, b.short = make([]string, n), make([]string, n), make([]fyne.Size, n), make([]fyne.Size, n)
	lead := leadShare * f.text
	for i, n := range b.chart.nodes {
		b.names[i] = look.Cut(n.name(), f.text, fyne.TextStyle{}, f.room)
		b.short[i] = fyne.MeasureText(b.names[i], f.text, fyne.TextStyle{}).SubtractWidthHeight(0, lead)
		b.sizes[i] = b.short[i]
		if f.scripts && len(n.actor.Scripts) > 0 { // the first is the actor's own
			b.under[i] = look.Cut(n.actor.Scripts[0].Text, scriptShare*f.text, fyne.TextStyle{}, f.room)
			below := fyne.MeasureText(b.under[i], scriptShare*f.text, fyne.TextStyle{})
			b.sizes[i] = fyne.NewSize(max(b.sizes[i].Width, below.Width), lineShare*(b.sizes[i].Height+lead)-lead+below.Height)
		}
	}
}

// aligned gives where a text of a size stands in a label's box: at the side where its node is.
func (l label) aligned(size fyne.Size, top float32) rect {
	return rectAt(fyne.NewPos(l.box.x0+l.slot.lean()*(l.box.width()-size.Width), top), size)
}

// drawNames puts the names where the scene has them.
func (r *boardRenderer) drawNames() {
	for _, text := range r.nameOf {
		if text != nil {
			text.Hidden = true
		}
	}
	b := r.board
	if b.scene == nil {
		return
	}
	lead := leadShare * b.frame.text
	for _, l := range b.scene.labels {
		text := r.nameOf[l.node]
		if text == nil {
			text = newText(&r.names.Objects)
			r.nameOf[l.node] = text
		}
		shows := b.sight.nodes[l.node]
		write(text, b.names[l.node], look.Words(theme.ColorNameForeground, shows.emphasis, shows.presence), b.frame.text)
		text.Hidden = false
		if b.under[l.node] == "" || l.box.height() < b.sizes[l.node].Height-1 {
			put(text, rect{l.box.x0, l.box.y0 - lead, l.box.x1, l.box.y1})
			continue
		}
		size := text.MinSize()
		put(text, l.aligned(size, l.box.y0-lead))
		quiet := look.Words(theme.ColorNamePlaceHolder, shows.emphasis, shows.presence)
		below := r.notes.write(b.under[l.node], quiet, scriptShare*b.frame.text)
		put(below, l.aligned(below.MinSize(), l.box.y0-lead+lineShare*size.Height))
	}
}

// drawCounts writes the numbers that selected lines carry.
func (r *boardRenderer) drawCounts() {
	if r.board.scene == nil {
		return
	}
	for _, c := range r.board.scene.counts {
		put(r.notes.bold(c.said, look.Color(theme.ColorNameForeground), r.board.frame.text), c.text)
	}
}

// drawGroups names the groups, where they show and there is room.
func (r *boardRenderer) drawGroups() {
	if r.board.scene == nil {
		return
	}
	for _, h := range r.board.scene.hulls {
		if h.name.width() == 0 {
			continue
		}
		top := h.name.y0
		for _, said := range h.said {
			text := r.notes.bold(said, look.Color(h.color()), r.board.frame.text)
			size := text.MinSize()
			put(text, rectAt(fyne.NewPos((h.name.x0+h.name.x1-size.Width)/2, top), size))
			top += lineShare * size.Height
		}
	}
}
