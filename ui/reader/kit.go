package reader

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/look"
	"daqin/ui/textflow"
)

// The faces in which rows are set.
const (
	faceText        textflow.Face = iota // the interface's
	faceStrong                           // the same, bold
	faceSmall                            // dates in the margin, what stands beside
	faceSmallStrong                      // headings of groups
	faceReading                          // the documents'
	faceQuote                            // the documents', where a card quotes them
	faceTitle                            // of a card
	faceHeading                          // of a section
	faceMark                             // signs in the margin
	faceCount
)

// font is one face as the running theme has it. Lengths are in Fyne's units.
type font struct {
	source   fyne.Resource // nil for the theme's own
	style    fyne.TextStyle
	size     float32
	leading  float32 // from one line to the next
	height   float32 // of a text object
	baseline float32 // from a text object's top
}

// kit is what rows are set with: the faces of the running theme, and the widths of words in them.
type kit struct {
	fonts  [faceCount]font
	column float32 // of the documents' text, in ems, where there is room
	ruler  *textflow.Ruler
}

func newKit(within fyne.Size) *kit {
	k := &kit{fonts: themeFonts(within), column: look.CurrentReading().Width()}
	k.ruler = textflow.NewRuler(func(face textflow.Face, text string) float32 {
		f := &k.fonts[face]
		size, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, f.size, f.style, f.source)
		return size.Width
	})
	return k
}

// outdated tells whether the running theme has other faces now, or another column.
func (k *kit) outdated(within fyne.Size) bool {
	return k.column != look.CurrentReading().Width() || k.fonts != themeFonts(within)
}

// themeFonts reads the faces from the running theme. Lines of reading are as far apart as the user wants them,
// those of the interface less; whole units, so that the grounds of a passage's lines meet without a seam. Where there is
// little room for large text, headings are only as large as what they stand above.
func themeFonts(within fyne.Size) [faceCount]font {
	bold := fyne.TextStyle{Bold: true}
	serif := func(size float32, style fyne.TextStyle, spacing float32) font {
		return font{source: look.Serif(style), style: style, size: size, leading: round(size * spacing)}
	}
	sans := func(name fyne.ThemeSizeName, style fyne.TextStyle) font {
		return font{style: style, size: look.Size(name), leading: round(look.Size(name) * 1.5)}
	}
	reading := look.Size(look.SizeReading)
	fonts := [faceCount]font{
		faceText:        sans(theme.SizeNameText, fyne.TextStyle{}),
		faceStrong:      sans(theme.SizeNameText, bold),
		faceSmall:       sans(theme.SizeNameCaptionText, fyne.TextStyle{}),
		faceSmallStrong: sans(theme.SizeNameCaptionText, bold),
		faceReading:     serif(reading, fyne.TextStyle{}, look.CurrentReading().Leading()),
		faceQuote:       serif(reading*0.92, fyne.TextStyle{}, 1.45),
		faceTitle:       serif(capped(look.Size(theme.SizeNameSubHeadingText)*1.1, look.Size(theme.SizeNameText), within), bold, 1.35),
		faceHeading:     serif(capped(look.Size(theme.SizeNameHeadingText)*1.1, reading*1.1, within), bold, 1.3),
		faceMark:        serif(look.Size(theme.SizeNameText), bold, 1.4),
	}
	for i := range fonts {
		f := &fonts[i]
		size, baseline := fyne.CurrentApp().Driver().RenderedTextSize("x", f.size, f.style, f.source)
		f.height, f.baseline = size.Height, baseline
	}
	return fonts
}

// A heading's size is at most these shares of the reader's width and height, for some 30 letters and 20 lines.
const (
	headingOfWidth  = 1.0 / 18
	headingOfHeight = 1.0 / 16
)

// capped gives a heading's size where there is so much room, in whole units but for the size that it has at best.
func capped(size, least float32, within fyne.Size) float32 {
	if within.IsZero() {
		return size
	}
	most := min(headingOfWidth*within.Width, headingOfHeight*within.Height)
	return min(size, max(round(most), least))
}

func round(v float32) float32 { return float32(math.Round(float64(v))) }

// em is the size of the interface's text.
func (k *kit) em() float32 { return k.fonts[faceText].size }

// inset is how far below the top of a line its text object begins, so that it stands in the line's middle.
func (f *font) inset() float32 { return (f.leading - f.height) / 2 }

// base is how far below the top of a line its letters stand.
func (f *font) base() float32 { return f.inset() + f.baseline }
