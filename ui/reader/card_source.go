package reader

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/words"
)

// sourceCard tells where the text comes from, on what terms, and what it holds.
func (r *Reader) sourceCard(s *model.Source) []row {
	number := row{text: r.number(s.ID), face: faceTitle, tint: tintQuiet}
	rows := []row{title(plain(s.Title)).behind(number, 2.2)}
	facts := []struct{ label, text string }{
		{lang.L("Kind"), capital(s.Kind)},
		{lang.L("Publisher"), s.Publisher},
		{lang.L("Place"), s.Place},
		{lang.L("Date"), ""},
		{lang.L("Languages"), strings.Join(s.Languages, ", ")},
		{lang.L("Licence"), s.Licence},
		{lang.L("Credit"), s.Credit},
	}
	if !s.Date.IsZero() {
		facts[3].text = published(s.Date)
	}
	for _, f := range facts {
		if f.text != "" {
			rows = append(rows, labelled(f.label, plain(f.text)))
		}
	}
	rows[1].above = 0.6
	rows = append(rows, group(lang.L("Sections")))
	for i := range r.index.Model.Sections {
		if section := &r.index.Model.Sections[i]; section.Source == s.ID {
			rows = append(rows, r.entry(section, false))
		}
	}
	return rows
}

// published says when a source came out. One whose date is open towards the end came out some time from its start on,
// it did not go on coming out.
func published(when edtf.Date) string {
	if from, open := strings.CutSuffix(when.String(), "/.."); open {
		if start, err := edtf.Parse(from); err == nil {
			return lang.L("not before {{.Date}}", map[string]any{"Date": words.Date(start)})
		}
	}
	return words.Date(when)
}
