package reader

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/edtf"
)

// erasOf gives the names of the eras by which a model's texts tell dates, by the dates that stand for them. An era's
// bounds are not in its name, "Syrian civil war", but the curator's, and are not to be shown as if a text gave them.
func erasOf(m *model.Model) map[string]string {
	out := map[string]string{}
	for i := range m.Events {
		for _, s := range m.Events[i].Statements {
			if w := s.Wording; w != nil && isInterval(s.When) && !tellsDigits(w) && out[s.When.String()] == "" {
				out[s.When.String()] = brief(w.Quote)
			}
		}
	}
	return out
}

func isInterval(d edtf.Date) bool { return len(d.Parts()) == 1 && d.Parts()[0].Interval }

func tellsDigits(e *model.Evidence) bool { return strings.ContainsFunc(e.Quote, unicode.IsDigit) }

// era gives the name of the era that a date stands for, told in words or by context (nil); "" where it stands for none.
func (r *Reader) era(when edtf.Date, wording *model.Evidence) string {
	if wording != nil && tellsDigits(wording) {
		return ""
	}
	return r.eras[when.String()]
}

// bounded says an era's bounds behind its name, and whose they are. What names no era is the date alone.
func bounded(name, date string) string {
	if name == "" {
		return date
	}
	return lang.L("{{.Era}}: {{.Date}}, bounds by the curator", map[string]any{"Era": name, "Date": date})
}
