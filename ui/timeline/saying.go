package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

// writeWords says between the span's words and the buttons what the span holds. Where there is too little room, first the
// selected event gives way, then the names of the actors followed, then the words of what is held to compare with, then the last of
// the counts; the number of events goes last.
func (r *renderer) writeWords(z box) {
	t := r.timeline
	plain := font{size: look.Size(theme.SizeNameText), color: look.Color(theme.ColorNamePlaceHolder)}
	gap := plain.gap()
	if t.entry.Visible() {
		z.x0 = max(z.x0, t.entry.Position().X+t.entry.Size().Width+gap)
	}
	level := z.middle().Y - plain.measure("0").Height/2
	for _, text := range t.counts() {
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
// says how many of the events are theirs. It gives what room is left.
func (r *renderer) writeFollowed(z box, level float32, f font) box {
	t := r.timeline
	t.swatches = t.swatches[:0]
	sample, half := 1.4*f.size, 0.37*f.size
	for i, d := range t.overview.followed {
		a := t.index.Actor(d.actor)
		name := shorten(a.Name, 28)
		n := t.tally(t.state.Span, d.actor)
		text := n.possibly(lang.L("{{.Count}} with {{.Actor}}", map[string]any{"Count": n.certain, "Actor": name}))
		wide := f.measure(text).Width
		if sample+wide > z.width() {
			text, wide = name, f.measure(name).Width
		}
		if sample+wide > z.width() {
			break
		}
		c := look.Color(look.SideColor(a.Side))
		side := font{size: f.size, color: c}
		t.swatches = append(t.swatches, swatch{box{z.x0, z.middle().Y - half, z.x0 + sample - half, z.middle().Y + half}, c, i})
		r.texts.write(text, fyne.NewPos(z.x0+sample, level), side)
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
		text := words.Date(e.When) + "  " + shorten(words.Title(e), most)
		if size := f.measure(text); size.Width <= z.width() {
			r.texts.write(text, fyne.NewPos(z.x1-size.Width, level), f)
			return
		}
	}
}

// counts tells how many events are in the chosen span: certainly, possibly, and in hidden lanes; and how many are in that which is
// held to compare with. It says so in ever fewer words: the first for which there is room are to be written.
func (t *Timeline) counts() (ways []string) {
	s := t.scene
	few := events(s.certain)
	is := tally{s.certain, s.possible}.words()
	all := is
	if s.hidden > 0 {
		all += ", " + lang.N("{{.Count}} hidden", s.hidden, map[string]any{"Count": s.hidden})
	}
	if t.state.Compares() {
		figures := t.against.figures()
		for _, span := range []string{words.Span(t.state.Held), shortSpan(t.state.Held)} {
			ways = append(ways, lang.L("{{.Counts}} · against {{.Span}}: {{.Figures}}", map[string]any{"Counts": all, "Span": span, "Figures": figures}))
		}
		against := func(counts string, figures any) {
			ways = append(ways, lang.L("{{.Counts}} · against {{.Figures}}", map[string]any{"Counts": counts, "Figures": figures}))
		}
		against(all, figures)
		against(is, figures)
		against(few, t.against.certain)
		return append(ways, few)
	}
	return append(ways, all, is, few)
}
