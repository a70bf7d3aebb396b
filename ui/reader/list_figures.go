package reader

import (
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/words"
)

// figuresCard shows all numbers that the texts tell: as charts those that can be compared, the others beneath, one by one.
func (r *Reader) figuresCard() []row {
	charts, alone := r.index.Charts()
	count := len(r.index.Model.Figures)
	if count == 0 {
		return []row{title(plain(lang.L("The numbers in the texts"))), say(faceText, quiet(lang.L("This model has no numbers."))).apart(0.2)}
	}
	rows := []row{
		title(plain(lang.L("The numbers in the texts"))),
		say(faceSmall, quiet(lang.N("{{.Count}} figures, on one scale where they share a unit and their actors.", count,
			map[string]any{"Count": count}))).apart(0.2),
	}
	for _, c := range charts {
		shown := r.newChart(c, nil).rows()
		shown[0].above = 1.6
		rows = append(rows, shown...)
	}
	if len(alone) == 0 {
		return rows
	}
	tiles := row{above: 0.6}
	for _, f := range alone {
		tiles.columns = append(tiles.columns, r.tile(f))
	}
	return append(rows, say(faceStrong, plain(lang.L("Single numbers"))).apart(1.6).heading(), tiles)
}

// tile shows a number by itself: large, with what it counts, when and by whom it is told, and the text's own words.
func (r *Reader) tile(f *model.Figure) []row {
	source := r.index.SourceOf(f.Evidence.Section)
	l := r.toFigure(f)
	told := lang.L("“{{.Words}}”", map[string]any{"Words": f.Evidence.Quote})
	where := " · " + r.number(source.ID)
	if !f.When.IsZero() {
		where = " · " + words.ShortDate(f.When) + where
	}
	below := say(faceSmall, quiet(told+where)).followed(r.signsOn(f.Evidence)...)
	return []row{
		say(faceTitle, linked(capital(words.Figure(f)), tintInk, l)).heading(),
		say(faceText, plain(brief(capital(f.What)))),
		below.apart(0.1),
	}
}

// inFigures gives the figures in the order in which they are listed.
func (r *Reader) inFigures() (all []*model.Figure) {
	charts, alone := r.index.Charts()
	for _, c := range charts {
		series, once := followed(c)
		for _, s := range series {
			all = append(all, s.Figures...)
		}
		all = append(all, once...)
	}
	return append(all, alone...)
}
