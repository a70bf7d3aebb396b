package reader

import (
	"daqin/model"
	"daqin/ui/words"
)

// figureCard tells a number, what it counts, and the words that tell it.
func (r *Reader) figureCard(f *model.Figure) []row {
	meta := capital(f.What)
	if !f.When.IsZero() {
		meta += " · " + words.Date(f.When)
	}
	rows := []row{title(plain(words.Figure(f))), say(faceText, quiet(meta)).apart(0.2)}
	if len(f.Actors) > 0 {
		rows = append(rows, say(faceText, r.actors(f.Actors)...).apart(0.6))
	}
	return append(rows, r.excerpt(f.Evidence)...)
}
