package timeline

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

// writeWords says between the span's words and the buttons what the span holds. Where there is too little room, first the
// selected event gives way, then the names of the actors followed, then the last of the counts; what is held to compare with,
// and the number of events, go last.
func (r *renderer) writeWords(z box) {
	t := r.timeline
	plain := font{size: look.Size(theme.SizeNameText), color: look.Color(theme.ColorNamePlaceHolder)}
	gap := plain.gap()
	if t.entry.Visible() {
		z.x0 = max(z.x0, t.entry.Position().X+t.entry.Size().Width+gap)
	}
	level := z.middle().Y - plain.measure("0").Height/2
	if t.state.Compares() {
		text := lang.L("against {{.Span}}", map[string]any{"Span": words.Span(t.state.Held)})
		if plain.measure(text).Width > z.width() {
			text = lang.L("against {{.Span}}", map[string]any{"Span": shortSpan(t.state.Held)})
		}
		if plain.measure(text).Width <= z.width() {
			z.x0 += r.texts.write(text, fyne.NewPos(z.x0, level), plain).Width + gap
		}
	}
	counts := t.counts()
	for n := len(counts); n > 0; n-- {
		text := strings.Join(counts[:n], ", ")
		if n == len(counts) && t.state.Compares() {
			text = lang.L("{{.Counts}} · against {{.Count}}", map[string]any{"Counts": text, "Count": t.against[0] + t.against[1]})
		}
		if size := plain.measure(text); size.Width <= z.width() {
			r.texts.write(text, fyne.NewPos(z.x0, level), plain)
			z.x0 += size.Width + 2*gap
			break
		}
	}
	z = r.writeFollowed(z, level, plain)
	r.writeSelected(z, level, plain)
}

// writeFollowed names the actors whose densities stand over the histogram, each behind the form in which it is drawn there, and
// gives what room is left.
func (r *renderer) writeFollowed(z box, level float32, f font) box {
	t := r.timeline
	t.swatches = t.swatches[:0]
	sample, half := 1.4*f.size, 0.37*f.size
	for i, d := range t.overview.followed {
		a := t.index.Actor(d.actor)
		name := shorten(a.Name, 28)
		wide := f.measure(name).Width
		if sample+wide > z.width() {
			break
		}
		c := look.Color(look.SideColor(a.Side))
		side := font{size: f.size, color: c}
		t.swatches = append(t.swatches, swatch{box{z.x0, z.middle().Y - half, z.x0 + sample - half, z.middle().Y + half}, c, i})
		r.texts.write(name, fyne.NewPos(z.x0+sample, level), side)
		z.x0 += sample + wide + f.gap()
	}
	return z
}

// writeSelected says the selected event at the right end.
func (r *renderer) writeSelected(z box, level float32, f font) {
	t := r.timeline
	e := t.index.Event(model.EventID(t.state.Subject.ID))
	if e == nil || t.state.Subject.Kind != state.AnEvent {
		return
	}
	for most := 60; most > leastRunes; most -= 6 {
		text := words.Date(e.When) + "  " + shorten(titleOf(e), most)
		if size := f.measure(text); size.Width <= z.width() {
			r.texts.write(text, fyne.NewPos(z.x1-size.Width, level), f)
			return
		}
	}
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
