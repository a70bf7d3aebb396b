package reader

import (
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/network"
	"daqin/ui/words"
)

// pairCard tells what two actors have to do with one another in the chosen span: what joins them, or how one leads to the
// other, each step with its sentences, and what they share.
func (r *Reader) pairCard(a, b *model.Actor) []row {
	rows := []row{title(r.actor(a.ID), quiet("  ·  "), r.actor(b.ID))}
	seen := network.Of(r.index, r.seen)
	switch paths, count := seen.Paths(a.ID, b.ID, network.MostWays); {
	case count == 0:
		rows = append(rows, r.nowhere(a, b)...)
	case len(paths[0]) == 1:
		rows = append(rows, r.direct(paths[0][0])...)
	default:
		way := int(r.store.State().Way) % len(paths)
		rows = append(rows, r.chain(paths[way], way, len(paths), count)...)
		rows = append(rows, r.elsewhen(a, b)...)
	}
	rows = append(rows, r.sharedTies(seen.Shared(a.ID, b.ID), a, b)...)
	rows = append(rows, r.eventsWith(a.ID, b.ID)...)
	return append(rows, r.namedTogether(a, b)...)
}

// direct gives the ties that join two actors, the strongest first, each with its sentences of the chosen span.
func (r *Reader) direct(step network.Step) []row {
	rows := []row{say(faceSmall, quiet(r.inSpan(r.between(step.From, step.To)))).apart(0.2)}
	for _, t := range r.strongest(step.Ties) {
		rows = append(rows, r.tieRow(t).apart(0.8))
		rows = append(rows, r.sentencesOf(t, max(mostSentences/len(step.Ties), 1))...)
	}
	return rows
}

// chain gives a way from one actor to another over others: whom it leads over, and each step with the tie that most
// sentences say. Where several ways are as short it says which this is, and leads on to the next.
func (r *Reader) chain(path []network.Step, way, ways, count int) []row {
	steps := lang.N("{{.Count}} steps", len(path), map[string]any{"Count": len(path)})
	heading := []part{quiet(lang.L("No sentence joins the two. The shortest way: {{.Steps}}", map[string]any{"Steps": steps}))}
	rows := []row{say(faceSmallStrong, heading...).apart(0.4).heading()}
	if count > 1 {
		rows = append(rows, r.turns(way, ways, count))
	}
	over := []part{r.actor(path[0].From)}
	for _, s := range path {
		over = append(over, r.actor(s.To))
	}
	rows = append(rows, say(faceStrong, joined(over, " – ")...).apart(0.5))
	for _, s := range path {
		ties := r.strongest(s.Ties)
		rows = append(rows, r.tieRow(ties[0]).apart(0.8))
		rows = append(rows, r.sentencesOf(ties[0], 1)...)
		for _, t := range ties[1:] {
			rows = append(rows, r.tieRow(t).apart(0.4))
		}
	}
	return rows
}

// turns says which of several ways this is, the best told first, and leads to the one before it and the next.
func (r *Reader) turns(way, ways, count int) row {
	said := lang.L("Way {{.N}} of {{.Count}}, the best told first", map[string]any{"N": way + 1, "Count": count})
	parts := []part{quiet(said + "   ")}
	if way > 0 {
		parts = append(parts, linked("←  "+lang.L("the one before"), tintLink, &link{way: way}), quiet("   "))
	}
	if way+1 < ways {
		parts = append(parts, linked(lang.L("the next")+"  →", tintLink, &link{way: way + 2}))
	}
	return say(faceSmall, parts...).apart(0.2)
}

// nowhere says that nothing joins two actors in the chosen span, and offers the nearest one in which something does.
func (r *Reader) nowhere(a, b *model.Actor) []row {
	span := r.store.State().Span
	if near, ok := network.Nearest(r.index, span, a.ID, b.ID); ok {
		none := quiet(lang.L("Nothing leads from one to the other in {{.Span}}.", map[string]any{"Span": words.Span(span)}) + "  ")
		way := linked(lang.L("There is a way in {{.Span}}", map[string]any{"Span": words.Span(near)})+"  →", tintLink, &link{span: near})
		return []row{say(faceText, none).apart(0.4), say(faceText, way).apart(0.25)}
	}
	return []row{say(faceText, quiet(lang.L("Nothing leads from one to the other at any time."))).apart(0.4)}
}

// elsewhen gives the ties that join two actors at other times than the chosen span.
func (r *Reader) elsewhen(a, b *model.Actor) []row {
	ties := r.between(a.ID, b.ID)
	if len(ties) == 0 {
		return nil
	}
	rows := []row{group(lang.L("Joined at other times"))}
	for _, t := range ties {
		rows = append(rows, r.tieRow(t))
	}
	return rows
}
