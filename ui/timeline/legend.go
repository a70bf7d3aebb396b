package timeline

import (
	"image"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/state"
)

// sample is one form that marks have, and what it means.
type sample struct {
	means string
	marks []mark
	joins []join
}

// Sizes of a sample, in Fyne's units.
const (
	sampleWide = 52
	sampleHigh = 18
)

// samples lists the forms of marks, each about the middle of its room.
func samples() []sample {
	const y, left, right = sampleHigh / 2.0, 6, sampleWide - 6
	m := sampleMeasures()
	place := func(k mark, from, to, half float32) mark {
		k.box = box{from, y - half, to, y + half}
		k.from, k.to, k.emphasis = from, to, state.Plain
		k.presence, k.count = max(k.presence, model.Possible), max(k.count, 1)
		return k
	}
	stretch := func(k mark) mark { return place(k, left, right, m.thick/2) }
	day := func(x float32, p model.Presence) mark {
		return place(mark{form: disc, presence: p}, x-m.radius, x+m.radius, m.radius)
	}
	line := func(either bool) []join {
		return []join{{from: fyne.NewPos(left+m.radius, y), to: fyne.NewPos(right-m.radius, y), either: either}}
	}
	days := []mark{day(left+m.radius, model.Certain), day(right-m.radius, model.Certain)}
	const fade = 24
	sure := model.Certain
	return []sample{
		{means: lang.L("On this day"), marks: []mark{day(sampleWide/2, sure)}},
		{means: lang.L("At some time in this stretch"), marks: []mark{stretch(mark{presence: sure})}},
		{means: lang.L("From one end to the other"), marks: []mark{stretch(mark{presence: sure, lasts: true})}},
		{means: lang.L("It goes on"), marks: []mark{stretch(mark{presence: sure, lasts: true, ends: [2]ending{definite, ongoing}})}},
		{means: lang.L("About then, or the end is not told"), marks: []mark{stretch(mark{presence: sure, ends: [2]ending{definite, about}, fade: [2]float32{0, fade}})}},
		{means: lang.L("The source is unsure"), marks: []mark{stretch(mark{presence: sure, ends: [2]ending{definite, unsure}, fade: [2]float32{0, fade}})}},
		{means: lang.L("Each of them"), marks: days, joins: line(false)},
		{means: lang.L("One of them"), marks: days, joins: line(true)},
		{means: lang.L("Possibly in the chosen span"), marks: []mark{day(left+m.radius, model.Possible), place(mark{}, left+3*m.radius, right, m.thick/2)}},
		{means: lang.L("Several events: click opens them"), marks: []mark{several(y, m)}},
	}
}

// several is a sample of several long bars, on which their count stands.
func several(y float32, m measures) mark {
	k := mark{form: bundle, presence: model.Certain, emphasis: state.Plain, count: 2, box: box{6, y - m.thick/2, sampleWide - 6, y + m.thick/2}}
	k.pill = box{sampleWide/2 - m.pill/2, y - m.pill/2, sampleWide/2 + m.pill/2, y + m.pill/2}
	return k
}

// sampleMeasures are those of a lane with room enough, whatever the size of text.
func sampleMeasures() measures {
	const roomy = 40
	return measureMarks(roomy, roomy, 1)
}

// picture gives an object that shows the sample.
func (s sample) picture() fyne.CanvasObject {
	var ground paint.Picture
	raster := canvas.NewRaster(func(w, h int) image.Image {
		ground.Resize(w, h, look.Color(theme.ColorNameBackground))
		b := newBrush(pen{&ground, float32(w) / sampleWide}, box{0, 0, sampleWide, sampleHigh}, sampleMeasures())
		for _, j := range s.joins {
			b.join(j, state.Plain)
		}
		for i := range s.marks {
			b.mark(&s.marks[i])
		}
		return ground.Image()
	})
	raster.SetMinSize(fyne.NewSize(sampleWide, sampleHigh))
	return raster
}

// count gives the number that stands on a sample of several events, as it does on the marks.
func (s sample) count() fyne.CanvasObject {
	text := canvas.NewText("", look.Color(theme.ColorNameBackground))
	if n := s.marks[0].count; n > 1 {
		text.Text = strconv.Itoa(n)
	}
	text.TextSize, text.TextStyle.Bold = plainCaption, true
	return container.NewCenter(text)
}

// legend shows what the forms of marks mean.
func legend() fyne.CanvasObject {
	column := [2]*fyne.Container{container.NewVBox(), container.NewVBox()}
	all := samples()
	for i, s := range all {
		text := canvas.NewText(s.means, look.Color(theme.ColorNameForeground))
		text.TextSize = look.Size(look.SizeLabel)
		row := container.NewHBox(container.NewCenter(container.NewStack(s.picture(), s.count())), container.NewCenter(text))
		column[2*i/len(all)].Add(row)
	}
	return container.NewPadded(container.NewHBox(column[0], column[1]))
}

// showLegend opens the legend over the lanes; a click beside it or Esc closes it.
func (t *Timeline) showLegend() {
	over := fyne.CurrentApp().Driver().CanvasForObject(t)
	if over == nil {
		return
	}
	t.card.Hide()
	card := widget.NewPopUp(legend(), over)
	room := card.MinSize()
	at := fyne.NewPos(t.zones.lanes.x0, min(t.zones.lanes.y0, t.Size().Height-room.Height))
	card.ShowAtRelativePosition(at, t)
}
