package timeline

import (
	"fmt"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/state"
	"daqin/ui/words"
)

// renderer draws the timeline: its marks in one raster, the texts on it, then the buttons and the hover card.
type renderer struct {
	timeline *Timeline
	picture  paint.Picture
	raster   *canvas.Raster
	texts    texts
	size     float32 // of the text that the buttons were last drawn with
}

var _ fyne.WidgetRenderer = (*renderer)(nil)

func newRenderer(t *Timeline) *renderer {
	r := &renderer{timeline: t, texts: newTexts()}
	r.raster = canvas.NewRaster(r.generate)
	return r
}

// Objects is called by Fyne.
func (r *renderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.raster, r.texts.group}
	t := r.timeline
	for _, b := range t.tools.every() {
		objects = append(objects, b)
	}
	return append(objects, t.flag.group, t.entry, t.entry.problem.Object(), t.card.Object())
}

// MinSize is small, but high enough for the text that was asked for.
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(300, r.timeline.metrics().height()) }

// Destroy is called by Fyne.
func (r *renderer) Destroy() {}

// Layout is called by Fyne.
func (r *renderer) Layout(size fyne.Size) {
	r.raster.Resize(size)
	r.Refresh()
}

// Refresh draws the view anew, in the colours and sizes that the theme has now.
func (r *renderer) Refresh() {
	t := r.timeline
	t.card.Renew()
	if t.arrange(); t.scene == nil {
		return
	}
	if !t.state.AsTable {
		r.writeNames()
		r.writeTicks()
		r.writeTitles()
	}
	r.writeYears()
	r.resize()
	t.tools.update(t.state)
	rest := t.tools.arrange(t.zones.words, t.state, t.index.Story)
	t.entry.place(t.zones.words)
	r.writeWords(rest)
	r.texts.done()
	t.raiseFlag()
	r.raster.Refresh()
}

// resize has the buttons and the entry follow the size of the text: Fyne tells what lies within a widget of another theme, but
// not of other sizes.
func (r *renderer) resize() {
	size := look.Size(theme.SizeNameText)
	if size == r.size {
		return
	}
	r.size = size
	for _, b := range r.timeline.tools.every() {
		b.Refresh()
	}
	r.timeline.entry.Refresh()
}

// generate paints the raster; its pixels may be finer than Fyne's units.
func (r *renderer) generate(w, h int) image.Image {
	r.picture.Resize(w, h, look.Color(theme.ColorNameBackground))
	if t := r.timeline; t.scene != nil && t.Size().Width > 0 {
		p := pen{&r.picture, float32(w) / t.Size().Width}
		if !t.state.AsTable {
			t.paintLanes(p)
			t.paintMarks(p)
			t.paintHere(p, func(day int) float32 { return t.scene.x(edtf.Day(day)) }, t.zones.axis.y0+1, t.zones.axis)
			t.paintDrop(p)
		}
		t.paintSlider(p)
		t.paintPlayhead(p)
		t.paintFocus(p)
	}
	return r.picture.Image()
}

// writeNames names the lanes, the hidden ones struck out, and tells of a folded one how many events it holds where there is room.
func (r *renderer) writeNames() {
	t := r.timeline
	for i, l := range t.scene.lanes {
		f := font{size: t.zones.letters(), color: look.Color(theme.ColorNamePlaceHolder)}
		switch {
		case t.over == target{onName, i}:
			f.color = look.Color(theme.ColorNameForeground)
		case l.hidden:
			f.color = look.Color(theme.ColorNameDisabled)
		}
		text := words.Category(l.category)
		if counted := fmt.Sprintf("%s %d", text, l.events); l.folded && f.measure(counted).Width <= t.zones.names.width() {
			text = counted
		}
		r.texts.write(text, fyne.NewPos(t.zones.names.x0, l.middle().Y-f.measure(text).Height/2), f)
	}
}

// writeTicks labels the axis of the chosen span.
func (r *renderer) writeTicks() {
	t := r.timeline
	small := look.Size(theme.SizeNameCaptionText)
	minor := font{size: small, color: look.Color(theme.ColorNamePlaceHolder)}
	major := font{size: small, color: look.Color(theme.ColorNameForeground)}
	for _, tick := range t.ticks {
		f := minor
		if tick.Major() {
			f = major
		}
		if tick.Labelled {
			r.texts.write(tickLabel(tick), fyne.NewPos(t.zones.axis.x0+float32(tick.LabelX), t.zones.axis.y0+3), f)
		}
	}
}

// writeYears labels the slider: beside it the ends of the story, below it or on it years between.
func (r *renderer) writeYears() {
	t := r.timeline
	minor := yearFont()
	track := t.zones.track
	ends := t.ends
	first := minor.measure(ends[0])
	level := track.middle().Y - first.Height/2
	over := t.entry.box()
	write := func(text string, b box) {
		if !b.overlaps(over) { // half a year would be no year
			r.texts.write(text, fyne.NewPos(b.x0, b.y0), minor)
		}
	}
	left := box{track.x0 - first.Width - gripWidth - 6, level, track.x0 - gripWidth - 6, level + first.Height}
	write(ends[0], left)
	r.texts.write(ends[1], fyne.NewPos(track.x1+gripWidth+6, level), minor)
	t.yearBoxes(minor.measure, write)
}

// yearFont is that of the slider's years.
func yearFont() font {
	return font{size: look.Size(theme.SizeNameCaptionText), color: look.Color(theme.ColorNamePlaceHolder)}
}

// writeTitles writes the titles beside the marks, and the counts on the clusters.
func (r *renderer) writeTitles() {
	t := r.timeline
	for _, title := range t.scene.titles {
		e := &t.index.Model.Events[title.event]
		emphasis := t.state.Emphasis(t.index, state.Event(e.ID))
		ink := theme.ColorNamePlaceHolder
		if emphasis >= state.Related {
			ink = theme.ColorNameForeground
		}
		f := font{size: t.zones.letters(), color: look.Ink(ink, emphasis, model.Certain)}
		r.texts.write(title.text, fyne.NewPos(title.x0, title.y0), f)
	}
	for i := range t.scene.marks {
		if m := &t.scene.marks[i]; m.count > 1 && m.form != heap && !t.scene.covered(m.pill) {
			count := font{size: min(look.Size(theme.SizeNameCaptionText), t.scene.measures.pill), color: look.Color(theme.ColorNameBackground), bold: true}
			if m.form == bundle { // whose tag is an outline
				count.color = look.Ink(look.ColorMark, t.scene.resting.strongest(m), m.presence)
			}
			text := fmt.Sprint(m.count)
			size := count.measure(text)
			const low = 0.05 // of the size: a line's middle lies that much above that of its digits
			at := m.pill.middle().SubtractXY(size.Width/2, size.Height/2+low*count.size)
			r.texts.write(text, at, count)
		}
	}
}
