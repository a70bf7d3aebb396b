package reader

import (
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/words"
)

// accountCard sets side by side what the texts say of one matter.
func (r *Reader) accountCard(a *model.Account) []row {
	rows := []row{
		title(plain(a.Title)),
		say(faceSmallStrong, plain(words.Verdict(a.Verdict))).behind(row{text: verdictMark(a.Verdict), face: faceMark}, numberStand).apart(0.2),
	}
	if a.Note != "" {
		rows = append(rows, say(faceText, plain(a.Note)).apart(0.4))
	}
	tellings := row{above: 0.8}
	for _, t := range a.Tellings {
		says := say(faceStrong, plain(brief(capital(t.Says))))
		tellings.columns = append(tellings.columns, append([]row{says}, r.excerpt(t.Evidence)...))
	}
	rows = append(rows, tellings)
	if len(a.Events) > 0 {
		rows = append(rows, group(lang.L("Bears on")))
		for _, id := range a.Events {
			rows = append(rows, r.eventRow(r.index.Event(id)))
		}
	}
	return rows
}
