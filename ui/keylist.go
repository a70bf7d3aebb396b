package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/graph"
	"daqin/ui/keys"
	"daqin/ui/look"
	"daqin/ui/reader"
	"daqin/ui/table"
	"daqin/ui/timeline"
)

// showKeys lists all keys: those of the window and of time, and beside them, or below where there is no room, those of the network
// and of the text.
func (w *Window) showKeys() {
	everywhere := []keys.Key{
		{Press: "← →", Does: lang.L("Previous, next event")},
		{Press: lang.L("Home, End"), Does: lang.L("First, last event")},
		{Press: "Tab", Does: lang.L("Next part of the window")},
		{Press: lang.L("Esc"), Does: lang.L("One layer back: stop, close, deselect")},
	}
	for _, c := range w.commands {
		if c.shown != "" {
			everywhere = append(everywhere, keys.Key{Press: c.shown, Does: c.name})
		}
	}
	left, right := newKeyForm(), newKeyForm()
	left.add(lang.L("Everywhere"), everywhere)
	left.add(lang.L("In the timeline"), timeline.Keys())
	left.add(lang.L("In the table"), table.Keys())
	right.add(lang.L("In the network"), graph.Keys())
	right.add(lang.L("In the network's list"), graph.ListKeys())
	right.add(lang.L("In the legend and the filters"), graph.LegendKeys())
	right.add(lang.L("In the text"), reader.Keys())

	frame := fyne.NewSize(80, 150) // the dialog's own title, button and edges
	most := w.win.Canvas().Size().SubtractWidthHeight(40, 40)
	form := container.NewHBox(left.content, right.content)
	if form.MinSize().Width+frame.Width > most.Width {
		form = container.NewVBox(left.content, right.content)
	}
	w.listed = container.NewVScroll(form)
	d := dialog.NewCustom(lang.L("All keys"), lang.L("Close"), w.listed, w.win)
	d.SetOnClosed(func() { w.listed = nil })
	d.Resize(form.MinSize().Add(frame).Min(most))
	d.Show()
}

// keyForm is a column of keys and what they do.
type keyForm struct{ content *fyne.Container }

func newKeyForm() keyForm { return keyForm{container.New(layout.NewFormLayout())} }

// add puts keys below the others, under a heading.
func (f keyForm) add(heading string, all []keys.Key) {
	cell := func(text string, name fyne.ThemeColorName, above float32) *canvas.Text {
		t := canvas.NewText(text, look.Color(name))
		t.TextSize = look.Size(theme.SizeNameText)
		f.content.Add(container.New(layout.NewCustomPaddedLayout(above, -4, 6, 12), t)) // rows nearer than the form's own
		return t
	}
	const aboveHeading = 10
	cell("", theme.ColorNameForeground, aboveHeading)
	cell(heading, theme.ColorNamePlaceHolder, aboveHeading)
	for _, k := range all {
		press := cell(k.Press, theme.ColorNameForeground, 0)
		press.TextStyle.Bold, press.Alignment = true, fyne.TextAlignTrailing
		cell(k.Does, theme.ColorNameForeground, 0)
	}
}
