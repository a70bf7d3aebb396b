package ui

import (
	"fyne.io/fyne/v2/lang"

	"daqin/ui/look"
)

// readingCommands lists how the text is set: each choice of lines and of columns stands in a menu of its own.
func (w *Window) readingCommands() (all []command) {
	for _, s := range look.Spacings {
		all = append(all, command{name: spacingName(s), also: lang.L("line spacing leading text"), group: lang.L("Lines of the text"),
			checked: func() bool { return w.theme.Reading().Spacing == s },
			do:      func() { w.setReading(look.Reading{Spacing: s, Column: w.theme.Reading().Column}) }})
	}
	for _, c := range look.Columns {
		all = append(all, command{name: columnName(c), also: lang.L("line length width of the text"), group: lang.L("Column of the text"),
			checked: func() bool { return w.theme.Reading().Column == c },
			do:      func() { w.setReading(look.Reading{Spacing: w.theme.Reading().Spacing, Column: c}) }})
	}
	return all
}

func spacingName(s look.Spacing) string {
	switch s {
	case look.SpacingClose:
		return lang.L("Lines close together")
	case look.SpacingWide:
		return lang.L("Lines far apart")
	}
	return lang.L("Normal lines")
}

func columnName(c look.Column) string {
	switch c {
	case look.ColumnNarrow:
		return lang.L("Narrow column")
	case look.ColumnWide:
		return lang.L("Wide column")
	}
	return lang.L("Normal column")
}

// setReading changes how the text is set, and remembers it.
func (w *Window) setReading(r look.Reading) {
	w.theme.SetReading(r)
	w.desk.reader.Refresh()
	w.settings.keepReading(r)
}
