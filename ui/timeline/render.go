package timeline

import (
	"fmt"
	"image"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
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
}

var _ fyne.WidgetRenderer = (*renderer)(nil)

func newRenderer(t *Timeline) *renderer {
	r := &renderer{timeline: t, texts: texts{group: &fyne.Container{}}}
	r.raster = canvas.NewRaster(r.generate)
	return r
}

// Objects is called by Fyne.
func (r *renderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.raster, r.texts.group}
	for _, b := range r.timeline.tools {
		objects = append(objects, b)
	}
	return append(objects, r.timeline.card.Object())
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
	if t.arrange(); t.scene == nil {
		return
	}
	r.texts.clear()
	r.writeNames()
	r.writeAxes()
	r.writeTitles()
	r.writeWords()
	for i, b := range t.tools {
		b.Resize(t.toolSize())
		b.Move(fyne.NewPos(t.zones.words.x1-float32(len(t.tools)-i)*t.toolSize().Width, t.zones.words.y0))
	}
	r.raster.Refresh()
}

// generate paints the raster; its pixels may be finer than Fyne's units.
func (r *renderer) generate(w, h int) image.Image {
	r.picture.Resize(w, h, look.Color(theme.ColorNameBackground))
	if t := r.timeline; t.scene != nil && t.Size().Width > 0 {
		p := pen{&r.picture, float32(w) / t.Size().Width}
		t.paintLanes(p)
		t.paintMarks(p)
		t.paintSlider(p)
		t.paintFocus(p)
	}
	return r.picture.Image()
}

// writeNames names the lanes, the hidden ones struck out.
func (r *renderer) writeNames() {
	t := r.timeline
	for i, l := range t.scene.lanes {
		f := font{size: look.Size(look.SizeLabel), color: look.Color(theme.ColorNamePlaceHolder)}
		switch {
		case t.over == target{onName, i}:
			f.color = look.Color(theme.ColorNameForeground)
		case l.hidden:
			f.color = look.Color(theme.ColorNameDisabled)
		}
		text := words.Category(l.category)
		r.texts.write(text, fyne.NewPos(t.zones.names.x0, l.middle().Y-f.measure(text).Height/2), f)
	}
}

// writeAxes labels the axis of the chosen span, and the years of the story beside and below the slider.
func (r *renderer) writeAxes() {
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
			r.texts.write(tickLabel(tick), fyne.NewPos(t.zones.axis.x0+float32(tick.LabelX), t.zones.axis.y0+4), f)
		}
	}
	track := t.zones.track
	ends := t.ends()
	first := minor.measure(ends[0])
	level := track.middle().Y - first.Height/2
	r.texts.write(ends[0], fyne.NewPos(track.x0-first.Width-gripWidth-6, level), minor)
	r.texts.write(ends[1], fyne.NewPos(track.x1+gripWidth+6, level), minor)
	if t.zones.years.height() > 0 {
		for _, tick := range t.overview.years {
			if tick.Labelled {
				r.texts.write(tickLabel(tick), fyne.NewPos(track.x0+float32(tick.LabelX), t.zones.years.y0), minor)
			}
		}
	}
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
		f := font{size: look.Size(look.SizeLabel), color: look.Ink(ink, emphasis, model.Certain)}
		r.texts.write(title.text, fyne.NewPos(title.x0, title.y0), f)
	}
	for i := range t.scene.marks {
		if m := &t.scene.marks[i]; m.count > 1 {
			count := font{size: min(look.Size(theme.SizeNameCaptionText), t.scene.measures.pill), color: look.Color(theme.ColorNameBackground), bold: true}
			text := fmt.Sprint(m.count)
			size := count.measure(text)
			const low = 0.05 // of the size: a line's middle lies that much above that of its digits
			at := m.pill.middle().SubtractXY(size.Width/2, size.Height/2+low*count.size)
			r.texts.write(text, at, count)
		}
	}
}

// writeWords says the chosen span and how many events are in it, and beside the buttons the selected event.
func (r *renderer) writeWords() {
	t := r.timeline
	z := t.zones.words
	z.x1 -= float32(len(t.tools))*t.toolSize().Width + edge
	span := font{size: look.Size(theme.SizeNameText), color: look.Color(theme.ColorNameForeground), bold: true}
	plain := font{size: span.size, color: look.Color(theme.ColorNamePlaceHolder)}
	z.x0 += r.texts.write(words.Span(t.state.Span), fyne.NewPos(z.x0, z.middle().Y-span.measure("0").Height/2), span).Width + 14
	for said := t.counts(); len(said) > 0; said = said[:len(said)-1] {
		text := strings.Join(said, ", ")
		if size := plain.measure(text); size.Width <= z.width() {
			r.texts.write(text, fyne.NewPos(z.x0, z.middle().Y-size.Height/2), plain)
			z.x0 += size.Width + 28
			break
		}
	}
	if e := t.index.Event(model.EventID(t.state.Subject.ID)); e != nil && t.state.Subject.Kind == state.AnEvent {
		for most := 60; most > leastRunes; most -= 6 {
			text := words.Date(e.When) + "  " + shorten(titleOf(e), most)
			if size := plain.measure(text); size.Width <= z.width() {
				r.texts.write(text, fyne.NewPos(z.x1-size.Width, z.middle().Y-size.Height/2), plain)
				break
			}
		}
	}
}

// toolSize is the size of a button.
func (t *Timeline) toolSize() fyne.Size {
	high := t.zones.words.height()
	return fyne.NewSize(high+4, high)
}

// counts tells how many events are in the chosen span: certainly, possibly, and in hidden lanes.
func (t *Timeline) counts() []string {
	s := t.scene
	said := []string{events(s.certain)}
	if s.possible > 0 {
		said = append(said, lang.N("{{.Count}} possibly", s.possible, map[string]any{"Count": s.possible}))
	}
	if s.hidden > 0 {
		said = append(said, lang.N("{{.Count}} hidden", s.hidden, map[string]any{"Count": s.hidden}))
	}
	return said
}
