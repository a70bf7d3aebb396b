package finder

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/model/search"
	"daqin/ui/glyph"
	"daqin/ui/look"
	"daqin/ui/paint"
)

// hitListRenderer draws the lines in sight.
type hitListRenderer struct {
	list    *hitList
	mark    *canvas.Rectangle
	stamps  []*glyph.Stamp // of the lines in sight that begin with a sign
	stamped int            // so many of them are drawn
	objects []fyne.CanvasObject
}

// CreateRenderer is called by Fyne.
func (l *hitList) CreateRenderer() fyne.WidgetRenderer {
	r := &hitListRenderer{list: l, mark: canvas.NewRectangle(nil)}
	r.mark.CornerRadius = 5
	return r
}

func (r *hitListRenderer) Destroy()                     {}
func (r *hitListRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *hitListRenderer) Layout(fyne.Size)             { r.Refresh() }
func (r *hitListRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, r.list.height()) }

// Refresh writes what is in sight anew.
func (r *hitListRenderer) Refresh() {
	l := r.list
	l.measure() // the theme's sizes may be others now
	r.objects = append(r.objects[:0], r.mark)
	r.mark.Hide()
	r.stamped = 0
	in, high, width := l.scroll.Offset.Y, l.scroll.Size().Height, l.Size().Width
	for i, it := range l.lines {
		top, bottom := l.tops[i], l.tops[i+1]
		if bottom < in || top > in+high {
			continue
		}
		if i == l.marked || l.marked < 0 && i == l.first() && l.finder.query() != "" {
			r.mark.FillColor = look.Color(theme.ColorNameHover)
			if i == l.marked {
				r.mark.FillColor = look.Color(look.ColorWash)
			}
			r.mark.Move(fyne.NewPos(4, top))
			r.mark.Resize(fyne.NewSize(width-8, bottom-top))
			r.mark.Show()
		}
		r.write(it, top, bottom, width)
	}
	r.mark.Refresh()
	canvas.Refresh(l)
}

// A line's words begin behind the room of a sign.
const (
	signRoom = 1.15 // of a line's height
	edge     = 2 * listPadding
	gap      = 14 // between a title and what stands at the right
)

// write draws one line.
func (r *hitListRenderer) write(it line, top, bottom, width float32) {
	quiet, small := theme.ColorNamePlaceHolder, theme.SizeNameCaptionText
	if it.heading {
		heading := runs(it.title, nil, quiet, small)
		heading[0].TextStyle.Bold = true
		r.lay(heading, fyne.NewPos(edge, bottom-textHeight(small)-1), width-2*edge)
		return
	}
	text := textHeight(theme.SizeNameText)
	indent := signRoom * text
	left, room := edge+indent, width-2*edge-indent
	if a, ok := it.sign(r.list.finder.store.Index()); ok {
		r.stamp(actorSign{a.Kind, look.Color(look.SideColor(a.Side)), look.Color(theme.ColorNameMenuBackground)},
			fyne.NewPos(edge-0.1*text, top+4), text)
	}
	if aside := runs(it.aside, nil, quiet, small); len(aside) > 0 {
		aside[0].Text = look.Cut(aside[0].Text, aside[0].TextSize, aside[0].TextStyle, room*0.45)
		size := aside[0].MinSize()
		down := top + 4 + text - size.Height - 1
		r.lay(aside, fyne.NewPos(width-edge-size.Width, down), size.Width+1)
		room -= size.Width + gap
	}
	ink := theme.ColorNameForeground
	switch {
	case it.word != "", it.more != none:
		ink = theme.ColorNameHyperlink
	case !it.leads():
		ink = quiet
	}
	r.lay(runs(it.title, it.marks, ink, theme.SizeNameText), fyne.NewPos(left, top+4), room)
	r.lay(runs(it.why, it.whyMarks, quiet, small), fyne.NewPos(left, top+4+text), width-left-edge)
}

// stamp puts a sign into a square.
func (r *hitListRenderer) stamp(f actorSign, at fyne.Position, side float32) {
	if r.stamped == len(r.stamps) {
		r.stamps = append(r.stamps, glyph.NewStamp())
	}
	s := r.stamps[r.stamped]
	r.stamped++
	s.Show(f)
	s.Object().Move(at)
	s.Object().Resize(fyne.NewSquareSize(side))
	r.objects = append(r.objects, s.Object())
}

// actorSign is an actor's sign as the network has it.
type actorSign struct {
	kind       model.ActorKind
	ink, paper color.NRGBA
}

// Draw is called by the stamp.
func (a actorSign) Draw(p *paint.Picture, at paint.Point, radius, _ float32) {
	glyph.Draw(p, a.kind, at, radius, a.ink, a.paper)
}

// runs cuts a text into stretches that match and stretches that don't. One run of more letters than fit any line is cut.
func runs(text string, marks []search.Mark, ink fyne.ThemeColorName, size fyne.ThemeSizeName) (all []*canvas.Text) {
	add := func(from, to int, bold bool) {
		if from < to {
			t := canvas.NewText(text[from:to], look.Color(ink))
			t.TextSize, t.TextStyle.Bold = look.Size(size), bold
			all = append(all, t)
		}
	}
	done := 0
	for _, m := range marks {
		add(done, m.Start, false)
		add(m.Start, m.End, true)
		done = m.End
	}
	add(done, len(text), false)
	return all
}

// lay puts runs side by side and cuts them where the room ends, with an ellipsis.
func (r *hitListRenderer) lay(all []*canvas.Text, at fyne.Position, room float32) {
	for _, t := range all {
		if room <= 0 {
			return
		}
		full := t.Text
		t.Text = look.Cut(t.Text, t.TextSize, t.TextStyle, room)
		t.Move(at)
		size := t.MinSize()
		t.Resize(size)
		r.objects = append(r.objects, t)
		at.X += size.Width
		room -= size.Width
		if t.Text != full {
			return
		}
	}
}
