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

// sample is one form that the view draws, and what it means.
type sample struct {
	means string
	draw  func(*brush)
	count int // written in the middle of it, where it is of several
}

// Sizes of a sample, in Fyne's units.
const (
	sampleWide = 52
	sampleHigh = 18
)

// samples lists what the view draws, each about the middle of its room: first the forms of marks, then what stands about them.
func samples() []sample { return append(markSamples(), otherSamples()...) }

// markSamples lists the forms of marks.
func markSamples() []sample {
	const y, left, right = sampleHigh / 2.0, 6, sampleWide - 6
	m := sampleMeasures()
	place := func(k mark, from, to, half float32) mark {
		k.box = box{from, y - half, to, y + half}
		k.from, k.to, k.emphasis = from, to, state.Plain
		k.presence, k.count = max(k.presence, model.Possible), max(k.count, 1)
		return k
	}
	stretch := func(k mark) []mark { return []mark{place(k, left, right, m.thick/2)} }
	day := func(x float32, p model.Presence) mark {
		return place(mark{form: disc, presence: p}, x-m.radius, x+m.radius, m.radius)
	}
	joined := func(either bool) func(*brush) {
		return func(b *brush) {
			b.join(join{from: fyne.NewPos(left+m.radius, y), to: fyne.NewPos(right-m.radius, y), either: either}, state.Plain)
			b.all(day(left+m.radius, model.Certain), day(right-m.radius, model.Certain))
		}
	}
	drawn := func(marks ...mark) func(*brush) { return func(b *brush) { b.all(marks...) } }
	const fade, middle = 24, sampleWide / 2
	sure := model.Certain
	counted := place(mark{form: cluster, presence: sure, count: 3}, middle-m.pill/2, middle+m.pill/2, m.pill/2)
	counted.pill = counted.box
	bundled := place(mark{form: bundle, presence: sure, count: 3}, middle-m.pill/2, right, m.thick/2)
	bundled.pill = counted.box
	return []sample{
		{means: lang.L("On this day"), draw: drawn(day(middle, sure))},
		{means: lang.L("At some time in this stretch"), draw: drawn(stretch(mark{presence: sure})...)},
		{means: lang.L("From one end to the other"), draw: drawn(stretch(mark{presence: sure, lasts: true})...)},
		{means: lang.L("It goes on"), draw: drawn(stretch(mark{presence: sure, lasts: true, ends: [2]ending{definite, ongoing}})...)},
		{means: lang.L("About then, or the end is not told"), draw: drawn(stretch(mark{presence: sure, ends: [2]ending{definite, about}, fade: [2]float32{0, fade}})...)},
		{means: lang.L("The source is unsure"), draw: drawn(stretch(mark{presence: sure, ends: [2]ending{definite, unsure}, fade: [2]float32{0, fade}})...)},
		{means: lang.L("Each of them"), draw: joined(false)},
		{means: lang.L("One of them"), draw: joined(true)},
		{means: lang.L("Possibly in the chosen span"), draw: drawn(day(left+m.radius, model.Possible), place(mark{}, left+3*m.radius, right, m.thick/2))},
		{means: lang.L("Several events: click opens them"), draw: drawn(counted), count: 3},
		{means: lang.L("Several long ones"), draw: drawn(bundled), count: 3},
	}
}

// otherSamples lists what stands about the marks: in folded lanes, on the axis and in the histogram.
func otherSamples() []sample {
	const y, left, right = sampleHigh / 2.0, 6, sampleWide - 6
	return []sample{
		{means: lang.L("In a folded lane: the darker, the more"), draw: func(b *brush) {
			for i, n := range [...]int{1, 2, 3, 1} {
				x := left + 4 + 9*float32(i)
				b.shade(&mark{count: n, emphasis: state.Plain}, box{x, y - 4, x + 6, y + 4}, b.inks[state.Plain][model.Certain])
			}
		}},
		{means: lang.L("Where the text stands"), draw: func(b *brush) {
			c := look.Color(look.ColorChosen)
			b.triangle(fyne.NewPos(sampleWide/2, y-4), fyne.NewPos(sampleWide/2+6, y+4), fyne.NewPos(sampleWide/2-6, y+4), c)
		}},
		{means: lang.L("The sources tell of nothing"), draw: func(b *brush) { b.dotted(left, right, y) }},
		{means: lang.L("Outside of what they tell of"), draw: func(b *brush) {
			b.hatch(box{left, 2, right, sampleHigh - 2}, 5, 1, look.Color(theme.ColorNameSeparator))
		}},
		{means: lang.L("Held to compare with"), draw: func(b *brush) {
			c, strip := look.Color(look.ColorMark), box{left, 4, right, 11}
			b.hatch(strip, 4, 1.2, c)
			b.frame(strip, 0, 1, c)
			b.line(left, 4, left, sampleHigh, 1, c)
			b.line(right, 4, right, sampleHigh, 1, c)
		}},
		{means: lang.L("Events of the selected actor"), draw: histogramOf(func(b *brush, bar box) { b.box(bar, 0, look.Color(look.ColorMark)) })},
		{means: lang.L("Events of the second actor"), draw: histogramOf(func(b *brush, bar box) {
			c := look.Color(look.ColorMark)
			b.line(bar.x0, bar.y1, bar.x0, bar.y0, 1.2, c)
			b.line(bar.x0, bar.y0, bar.x1, bar.y0, 1.8, c)
			b.line(bar.x1, bar.y0, bar.x1, bar.y1, 1.2, c)
		})},
	}
}

// histogramOf draws three bars of a histogram in a form.
func histogramOf(draw func(b *brush, bar box)) func(*brush) {
	return func(b *brush) {
		for i, high := range [...]float32{5, 13, 9} {
			x := 8 + 12*float32(i)
			draw(b, box{x, sampleHigh - 2 - high, x + 12, sampleHigh - 2})
		}
	}
}

// all draws marks one after the other.
func (b *brush) all(marks ...mark) {
	for i := range marks {
		b.mark(&marks[i])
	}
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
		s.draw(b)
		return ground.Image()
	})
	raster.SetMinSize(fyne.NewSize(sampleWide, sampleHigh))
	return raster
}

// number gives the count that stands on a sample of several events, as it does on the marks.
func (s sample) number() fyne.CanvasObject {
	text := canvas.NewText("", look.Color(theme.ColorNameBackground))
	if s.count > 1 {
		text.Text = strconv.Itoa(s.count)
	}
	text.TextSize, text.TextStyle.Bold = plainCaption, true
	return container.NewCenter(text)
}

// legend shows what the view draws, in so many columns, of which those at the left hold no fewer than the others.
func legend(columns int) fyne.CanvasObject {
	all := samples()
	table := container.NewHBox()
	for i := range columns {
		column := container.NewVBox()
		for _, s := range all[(len(all)*i+columns-1)/columns : (len(all)*(i+1)+columns-1)/columns] {
			text := canvas.NewText(s.means, look.Color(theme.ColorNameForeground))
			text.TextSize = look.Size(look.SizeLabel)
			column.Add(container.NewHBox(container.NewCenter(container.NewStack(s.picture(), s.number())), container.NewCenter(text)))
		}
		table.Add(column)
	}
	return container.NewPadded(table)
}

// legendIn gives the legend for a room, in as many columns as are of use and fit. Where the room is too small for it, it scrolls.
func legendIn(room fyne.Size) fyne.CanvasObject {
	columns := 3
	content := legend(columns)
	for columns > 1 && content.MinSize().Width > room.Width {
		columns--
		content = legend(columns)
	}
	if least := content.MinSize(); least.Width > room.Width || least.Height > room.Height {
		scroll := container.NewScroll(content)
		scroll.SetMinSize(least.Min(room))
		return scroll
	}
	return content
}

// showLegend opens the legend above its button; a click beside it or Esc closes it.
func (t *Timeline) showLegend() {
	over := fyne.CurrentApp().Driver().CanvasForObject(t)
	if over == nil {
		return
	}
	t.card.Hide()
	const margin = 24 // of the card, and beside it
	floor := fyne.CurrentApp().Driver().AbsolutePositionForObject(t).Y + t.zones.words.y0
	card := widget.NewPopUp(legendIn(fyne.NewSize(over.Size().Width-margin, floor-margin)), over)
	is, key := card.MinSize(), t.tools.key.middle()
	x := min(max(key.X-is.Width/2, 0), t.Size().Width-edge-is.Width)
	card.ShowAtRelativePosition(fyne.NewPos(x, t.zones.words.y0-is.Height-2), t)
}
