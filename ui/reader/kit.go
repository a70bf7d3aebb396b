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
	fonts [faceCount]font
	ruler *textflow.Ruler
}

func newKit() *kit {
	k := &kit{fonts: themeFonts()}
	k.ruler = textflow.NewRuler(func(face textflow.Face, text string) float32 {
		f := &k.fonts[face]
		size, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, f.size, f.style, f.source)
		return size.Width
	})
	return k
}

// themeFonts reads the faces from the running theme. Lines of reading are half as far apart again as letters are high,
// those of the interface less; whole units, so that the grounds of a passage's lines meet without a seam.
func themeFonts() [faceCount]font {
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
		faceReading:     serif(reading, fyne.TextStyle{}, 1.55),
		faceQuote:       serif(reading*0.92, fyne.TextStyle{}, 1.45),
		faceTitle:       serif(look.Size(theme.SizeNameSubHeadingText)*1.1, bold, 1.35),
		faceHeading:     serif(look.Size(theme.SizeNameHeadingText)*1.1, bold, 1.3),
		faceMark:        serif(look.Size(theme.SizeNameText), bold, 1.4),
	}
	for i := range fonts {
		f := &fonts[i]
		size, baseline := fyne.CurrentApp().Driver().RenderedTextSize("x", f.size, f.style, f.source)
		f.height, f.baseline = size.Height, baseline
	}
	return fonts
}

func round(v float32) float32 { return float32(math.Round(float64(v))) }

// em is the size of the interface's text.
func (k *kit) em() float32 { return k.fonts[faceText].size }

// inset is how far below the top of a line its text object begins, so that it stands in the line's middle.
func (f *font) inset() float32 { return (f.leading - f.height) / 2 }

// base is how far below the top of a line its letters stand.
func (f *font) base() float32 { return f.inset() + f.baseline }
