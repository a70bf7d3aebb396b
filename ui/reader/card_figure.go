package reader

import (
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/words"
)

// figureCard tells a number, what it counts and of whom, the sentence that tells it, and where it stands among those that it
// can be compared with.
func (r *Reader) figureCard(f *model.Figure) []row {
	meta := capital(f.What)
	if !f.When.IsZero() {
		meta += " · " + words.Date(f.When)
	}
	rows := []row{title(plain(capital(words.Figure(f)))), say(faceText, quiet(meta)).stepping(state.Figure(f.ID), r).apart(0.2)}
	c, charted := r.index.ChartOf(f)
	if len(f.Actors) > 0 && len(c.Actors) == 0 { // a chart that is of them names them
		rows = append(rows, say(faceText, r.actors(f.Actors)...).apart(0.2))
	}
	rows = append(rows, r.sentenceWith(f.Evidence)...)
	if charted {
		shown := r.newChart(c, f).rows()
		shown[0].above = 1.2
		rows = append(rows, shown...)
	}
	return append(rows, r.accountRows(lang.L("Where tellings agree and differ"), r.accountsAbout(f.Evidence))...)
}

// sentenceWith gives the sentence in which words stand, with these marked.
func (r *Reader) sentenceWith(e model.Evidence) []row {
	sentence := r.index.Sentence(e)
	rows := r.sentence(sentence)
	rows[0].runs = []run{{e.Start - sentence.Start, e.End - sentence.Start, tintDate, nil}}
	return rows
}
