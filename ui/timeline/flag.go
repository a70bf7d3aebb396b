package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/look"
	"daqin/ui/timescale"
	"daqin/ui/words"
)

// flag is the date beside an end of the chosen span while that is moved.
type flag struct {
	group  *fyne.Container
	ground *canvas.Rectangle
	text   *canvas.Text
}

func newFlag() *flag {
	f := &flag{ground: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	f.ground.CornerRadius = 4
	f.ground.StrokeWidth = 1
	f.group = &fyne.Container{Objects: []fyne.CanvasObject{f.ground, f.text}}
	f.group.Hide()
	return f
}

// say writes a text about a height, right of x, or left of it where it has to be so or there is no room at the right.
func (f *flag) say(text string, in box, x float32, side part) {
	const beside, padding = 7, 5
	f.ground.FillColor, f.ground.StrokeColor = look.Color(theme.ColorNameMenuBackground), look.Color(look.ColorQuiet)
	f.text.Text, f.text.Color = text, look.Color(theme.ColorNameForeground)
	f.text.TextSize, f.text.TextStyle.Bold = look.Size(look.SizeLabel), true
	size := f.text.MinSize()
	f.text.Resize(size)
	f.text.Move(fyne.NewPos(padding, 1))
	ground := size.AddWidthHeight(2*padding, 2)
	f.ground.Resize(ground)
	at := fyne.NewPos(x+beside, max(in.middle().Y-ground.Height/2, 0))
	if over := at.Y + ground.Height - in.y1; over > 0 {
		at.Y -= over
	}
	if before := x - beside - ground.Width; at.X+ground.Width > in.x1 || side == left && before >= in.x0 {
		at.X = before
	}
	f.group.Move(at)
	f.group.Resize(ground)
	f.group.Show()
	f.group.Refresh()
}

// raiseFlag shows the date at which the end that moves stands, and what it met there.
func (t *Timeline) raiseFlag() {
	if t.hint.end != left && t.hint.end != right {
		if t.flag.group.Visible() {
			t.flag.group.Hide()
		}
		return
	}
	h, day := t.overview.thumbs(t.state.Span), t.state.Span.From
	x := h.from
	if t.hint.end == right {
		x, day = h.until, t.state.Span.Until-1
	}
	text := words.Day(day)
	if t.hint.met == timescale.Edge {
		text = lang.L("{{.Date}} · event", map[string]any{"Date": text})
	}
	z := t.zones.histogram
	t.flag.say(text, box{0, z.y0, t.Size().Width, z.y1}, x, t.hint.end)
}
