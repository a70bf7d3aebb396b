package reader

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/words"
)

// accountCard sets side by side what the texts say of one matter: each telling in a few words, below it its sentence, and in
// that what other tellings say, too, and what they say otherwise. What follows from that is the reader's to say. The note that
// explains the verdict stands behind the sentences where these would have no room below it.
func (r *Reader) accountCard(a *model.Account) []row {
	verdict := linked(words.Verdict(a.Verdict), tintInk, to(state.Accounts))
	verdict.link.tip = lang.L("Where the sources agree and differ")
	rows := []row{
		title(plain(a.Title)),
		say(faceSmallStrong, verdict).behind(say(faceMark, linked(verdictMark(a.Verdict), tintInk, verdict.link)), numberStand).
			stepping(state.Account(a.ID), r).apart(0.2),
	}
	facts := r.index.Facts(a)
	tellings := row{above: 0.8}
	for i, t := range a.Tellings {
		says := say(faceStrong, plain(brief(capital(t.Says)))).heading()
		tellings.columns = append(tellings.columns, append([]row{says}, r.telling(t, facts[i])...))
	}
	rows = append(rows, tellings)
	rows = append(rows, compared(facts)...)
	if a.Note != "" {
		note := say(faceText, plain(a.Note)).apart(0.5)
		if r.low() {
			rows = append(rows, note)
		} else {
			rows = slices.Insert(rows, 2, note)
		}
	}
	if len(a.Events) > 0 {
		rows = append(rows, group(lang.L("Bears on")))
		for _, id := range a.Events {
			rows = append(rows, r.eventRow(r.index.Event(id)))
		}
	}
	return rows
}

// lowReader is how many ems high a reader is at least that has room for an account's note above its sentences.
const lowReader = 28

// low tells whether there is not that room.
func (r *Reader) low() bool { return r.Size().Height < lowReader*r.kit.em() }

// telling gives the whole sentence of a telling, which reads it. What of it is not the telling stands back; in the telling each
// fact leads on by itself, marked as it stands to those of the others.
func (r *Reader) telling(t model.Telling, facts []model.Fact) []row {
	sentence := r.index.Sentence(t.Evidence)
	rows := r.sentence(sentence)
	read := rows[0].link
	read.at, rows[0].link, rows[0].runs = &t.Evidence, nil, nil
	at := sentence.Start
	upTo := func(end int, ink tint, l *link) {
		if at < end {
			rows[0].runs = append(rows[0].runs, run{at - sentence.Start, end - sentence.Start, ink, l})
			at = end
		}
	}
	upTo(t.Evidence.Start, tintQuiet, read)
	for i := range facts {
		f := &facts[i]
		upTo(f.Evidence.Start, tintInk, read)
		upTo(f.Evidence.End, factTint(f.Standing), r.toFact(f))
	}
	upTo(t.Evidence.End, tintInk, read)
	upTo(sentence.End, tintQuiet, read)
	return rows
}

func factTint(s model.Standing) tint {
	switch s {
	case model.Alike:
		return tintAlike
	case model.Apart:
		return tintApart
	}
	return tintInk
}

// toFact leads to the actor or the figure of a fact; a date is read where it stands.
func (r *Reader) toFact(f *model.Fact) *link {
	var l *link
	switch {
	case f.Figure != nil:
		l = r.toFigure(f.Figure)
	case f.Actor != "":
		l = to(state.Actor(f.Actor))
	default:
		l = toRead(f.Evidence)
		l.tip = words.Date(f.When)
	}
	return l
}

// compared says in words what the marks mean, with what is marked; nothing where nothing is.
func compared(facts [][]model.Fact) []row {
	alike, apart := false, false
	for _, of := range facts {
		for _, f := range of {
			alike = alike || f.Standing == model.Alike
			apart = apart || f.Standing == model.Apart
		}
	}
	var parts []part
	if alike {
		parts = append(parts, part{text: lang.L("underlined"), tint: tintAlike}, quiet(" "+lang.L("given by another telling, too")))
	}
	if alike && apart {
		parts = append(parts, quiet("     "))
	}
	if apart {
		parts = append(parts, part{text: lang.L("between lines"), tint: tintApart}, quiet(" "+lang.L("a date or number that no other telling gives so")))
	}
	if parts == nil {
		return nil
	}
	return []row{say(faceSmall, parts...).apart(0.6)}
}
