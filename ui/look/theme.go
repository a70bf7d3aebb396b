package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/state"
)

// Sizes of text beside Fyne's own, which are for the interface.
const (
	SizeReading fyne.ThemeSizeName = "daqinReading" // the reader's text
	SizeLabel   fyne.ThemeSizeName = "daqinLabel"   // labels in the network and on the timeline
)

// Fonts are the faces that Fyne doesn't bring. Each may be nil: then Fyne's own stands in.
type Fonts struct {
	Names, NamesBold         fyne.Resource // the Han and Arabic letters of names; Fyne's Noto Sans has the rest
	Serif, SerifBold, Italic fyne.Resource // the reader's; complete by themselves
}

// Theme is one look at one size of text.
type Theme struct {
	look    Look
	scale   float32
	fonts   Fonts
	reading Reading
}

var _ fyne.Theme = (*Theme)(nil)

// The sizes of text that can be chosen, as factors.
const (
	MinScale = 0.8
	MaxScale = 2.5
)

// New gives the theme of a look; an unknown one is Light. The scale is brought between MinScale and MaxScale.
func New(l Look, scale float32, fonts Fonts) *Theme {
	if palettes[l] == nil {
		l = Light
	}
	t := &Theme{look: l, fonts: fonts}
	t.Resize(scale)
	return t
}

// Resize changes the size of the text in place; what stands on the screen then wants a Refresh. A new theme would do
// as well, but Fyne reads every font anew for one, and its shaper (go-text 0.3.4) never lets go of the old ones: some
// 7 MB a time.
func (t *Theme) Resize(scale float32) { t.scale = min(max(scale, MinScale), MaxScale) }

// Look tells which of the themes it is, Scale the size of its text.
func (t *Theme) Look() Look     { return t.look }
func (t *Theme) Scale() float32 { return t.scale }

// Color gives the palette's colour, Fyne's own where the palette has none. The system's choice of variant doesn't count.
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := palettes[t.look][name]; ok {
		return c
	}
	variant := theme.VariantLight
	if t.look == Dark {
		variant = theme.VariantDark
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Font gives the names' letters with Fyne's own face of that style behind it.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case t.fonts.Names == nil, style.Monospace, style.Symbol:
		return theme.DefaultTheme().Font(style)
	case style.Bold && t.fonts.NamesBold != nil:
		return t.fonts.NamesBold
	}
	return t.fonts.Names
}

// Icon gives Fyne's own.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size gives Fyne's sizes, those of text scaled.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case SizeReading:
		return 16 * t.scale
	case SizeLabel:
		return 12 * t.scale
	case theme.SizeNameText:
		return 13 * t.scale
	case theme.SizeNameCaptionText:
		return 11.5 * t.scale
	case theme.SizeNameHeadingText:
		return 22 * t.scale
	case theme.SizeNameSubHeadingText:
		return 17 * t.scale
	case theme.SizeNameInlineIcon:
		return 18 * t.scale
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 6
	case theme.SizeNameSplitThickness:
		return 2
	}
	return theme.DefaultTheme().Size(name)
}

// Fonts gives the faces, so that another look can be made with them.
func (t *Theme) Fonts() Fonts { return t.fonts }

// Size gives a size of the running theme, a plain one where that is not ours (as under test).
func Size(name fyne.ThemeSizeName) float32 { return current().Size(name) }

// Color gives a colour of the running theme as NRGBA.
func Color(name fyne.ThemeColorName) color.NRGBA {
	return color.NRGBAModel.Convert(current().Color(name, theme.VariantLight)).(color.NRGBA)
}

// Serif gives the reader's face of a style, nil for the theme's own.
func Serif(style fyne.TextStyle) fyne.Resource {
	fonts := current().fonts
	switch {
	case style.Bold && fonts.SerifBold != nil:
		return fonts.SerifBold
	case style.Italic && fonts.Italic != nil:
		return fonts.Italic
	}
	return fonts.Serif
}

var plain = New(Light, 1, Fonts{})

func current() *Theme {
	if t, ok := fyne.CurrentApp().Settings().Theme().(*Theme); ok {
		return t
	}
	return plain
}

// SideColor gives the name of a side's colour.
func SideColor(s model.Side) fyne.ThemeColorName {
	switch s {
	case model.First:
		return ColorFirst
	case model.Second:
		return ColorSecond
	}
	return ColorNeither
}

// Ink gives the colour in which a thing is drawn: its own when it matters, nearer to the paper the less it does.
// What only may be in the chosen span is lighter; what is outside it steps far back, but can still be made out on a projector.
func Ink(name fyne.ThemeColorName, e state.Emphasis, p model.Presence) color.NRGBA {
	own, paper := Color(name), Color(theme.ColorNameBackground)
	share := float32(0)
	switch p {
	case model.Possible:
		share = 0.35
	case model.Outside:
		share = 0.66
	}
	switch {
	case e >= state.Glanced:
		share = min(share, 0.2)
	case e == state.Faded:
		share = max(share, 0.6)
	}
	return Mix(own, paper, share)
}

// Outline gives the colour of the edge that stands for a thing outside the span, and whether that is drawn so: in Contrast,
// where no ground is pale enough to step back and strong enough to be found.
func Outline(name fyne.ThemeColorName) (color.NRGBA, bool) {
	return Mix(Color(name), Color(theme.ColorNameBackground), 0.44), current().look == Contrast
}

// Words gives the colour of words about a thing. They fade as marks do, but not as far: who looks for them where
// they are shall still be able to read them.
func Words(name fyne.ThemeColorName, e state.Emphasis, p model.Presence) color.NRGBA {
	share := float32(0)
	switch {
	case e >= state.Glanced:
	case e == state.Faded, p == model.Outside:
		share = 0.36
	case p == model.Possible:
		share = 0.2
	}
	return Mix(Color(name), Color(theme.ColorNameBackground), share)
}

// Weight gives the factor by which lines and rings are drawn stronger.
func Weight(e state.Emphasis) float32 {
	switch e {
	case state.Selected:
		return 1.8
	case state.Glanced:
		return 1.5
	case state.Faded:
		return 0.8
	}
	return 1
}

// Halo gives the colour of the ring round a thing and whether it has one.
func Halo(e state.Emphasis) (color.NRGBA, bool) {
	switch e {
	case state.Selected:
		return Color(ColorChosen), true
	case state.Glanced:
		return Mix(Color(ColorChosen), Color(theme.ColorNameBackground), 0.5), true
	}
	return color.NRGBA{}, false
}
