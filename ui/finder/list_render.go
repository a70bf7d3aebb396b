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
	"daqin/ui/textflow"
)

// hitListRenderer draws the lines in sight.
type hitListRenderer struct {
	list    *hitList
	setter  *setter
	mark    *canvas.Rectangle
	stamps  []*glyph.Stamp // of the lines in sight that begin with a sign
	stamped int            // so many of them are drawn
	objects []fyne.CanvasObject
}

// CreateRenderer is called by Fyne.
func (l *hitList) CreateRenderer() fyne.WidgetRenderer {
	r := &hitListRenderer{list: l, setter: newSetter(), mark: canvas.NewRectangle(nil)}
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
	if r.setter.outdated() {
		r.setter = newSetter()
	}
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
			r.mark.FillColor = look.Color(look.ColorWash)
			r.mark.Move(fyne.NewPos(4, top))
			r.mark.Resize(fyne.NewSize(width-8, bottom-top))
			r.mark.Show()
		}
		indent := float32(0)
		if l.signs[i] {
			indent = signRoom * textHeight(theme.SizeNameText)
		}
		r.write(it, top, bottom, indent)
	}
	r.mark.Refresh()
	canvas.Refresh(l)
}

// Where lines of a group begin with signs, words begin behind the room of one.
const (
	signRoom = 1.15 // of a line's height
	edge     = 2 * listPadding
	gap      = 14 // between a title and what stands at the right
)

// write draws one line.
func (r *hitListRenderer) write(it line, top, bottom, indent float32) {
	width := r.list.Size().Width
	quiet, set := theme.ColorNamePlaceHolder, r.setter.set
	if it.heading {
		whole := []search.Mark{{Start: 0, End: len(it.title)}}
		r.lay(set(it.title, whole, faceSmall, width-2*edge), faceSmall, quiet, fyne.NewPos(edge, bottom-textHeight(theme.SizeNameCaptionText)-1))
		return
	}
	text := textHeight(theme.SizeNameText)
	left, room := edge+indent, width-2*edge-indent
	if a, ok := it.sign(r.list.finder.store.Index()); ok {
		r.stamp(actorSign{a.Kind, look.Color(look.SideColor(a.Side)), look.Color(theme.ColorNameMenuBackground)},
			fyne.NewPos(edge-0.1*text, top+4), text)
	}
	if aside := set(it.aside, nil, faceSmall, room*0.45); it.aside != "" {
		wide := aside.Lines()[0].Width
		r.lay(aside, faceSmall, quiet, fyne.NewPos(width-edge-wide, top+4+text-textHeight(theme.SizeNameCaptionText)-1))
		room -= wide + gap
	}
	ink := theme.ColorNameForeground
	switch {
	case it.word != "", it.more != none:
		ink = theme.ColorNameHyperlink
	case !it.leads():
		ink = quiet
	}
	r.lay(set(it.title, it.marks, faceText, room), faceText, ink, fyne.NewPos(left, top+4))
	r.lay(set(it.why, it.whyMarks, faceSmall, width-left-edge), faceSmall, quiet, fyne.NewPos(left, top+4+text))
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

// lay draws what was set.
func (r *hitListRenderer) lay(f *textflow.Flow, face textflow.Face, ink fyne.ThemeColorName, at fyne.Position) {
	for _, p := range f.Pieces(0) {
		of := r.setter.faces[face]
		if p.Span >= 0 {
			of = r.setter.faces[face+1]
		}
		t := canvas.NewText(p.Text, look.Color(ink))
		t.TextSize, t.TextStyle = of.size, of.style
		t.Move(at.AddXY(p.X, 0))
		t.Resize(t.MinSize())
		r.objects = append(r.objects, t)
	}
}
