package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Names of colours beside Fyne's own. Paper is theme.ColorNameBackground, ink is theme.ColorNameForeground, quiet text
// is theme.ColorNamePlaceHolder, rules are theme.ColorNameSeparator.
const (
	ColorFirst   fyne.ThemeColorName = "daqinFirst"   // the one party's side
	ColorSecond  fyne.ThemeColorName = "daqinSecond"  // the other's
	ColorNeither fyne.ThemeColorName = "daqinNeither" // neither's
	ColorMark    fyne.ThemeColorName = "daqinMark"    // of events on the timeline
	ColorChosen  fyne.ThemeColorName = "daqinChosen"  // ring and wash of what is selected
	ColorWash    fyne.ThemeColorName = "daqinWash"    // ground of the sentence pointed at
	ColorPanel   fyne.ThemeColorName = "daqinPanel"   // ground of cards and bars, a shade off the paper
	ColorQuiet   fyne.ThemeColorName = "daqinQuiet"   // histogram, lines of ties
	ColorNote    fyne.ThemeColorName = "daqinNote"    // of the user's notes: their signs, and the line under what they are on
	ColorFound   fyne.ThemeColorName = "daqinFound"   // ground of what is found in the text
	ColorNoted   fyne.ThemeColorName = "daqinNoted"   // ground of that
)

// ColorsGroup are those of grounds on which actors that belong together stand: none is a side's, or that of what is chosen.
var ColorsGroup = [...]fyne.ThemeColorName{"daqinGroupGreen", "daqinGroupViolet", "daqinGroupOlive", "daqinGroupRose", "daqinGroupTeal"}

// Look names one of the three themes.
type Look string

const (
	Light    Look = "light"
	Dark     Look = "dark"
	Contrast Look = "contrast"
)

// Looks lists them all.
var Looks = []Look{Light, Dark, Contrast}

type palette map[fyne.ThemeColorName]color.NRGBA

func hex(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

func veil(v uint32, alpha uint8) color.NRGBA {
	c := hex(v)
	c.A = alpha
	return c
}

var palettes = map[Look]palette{
	Light: complete(palette{
		theme.ColorNameBackground: hex(0xFBFAF6), theme.ColorNameForeground: hex(0x24231F),
		theme.ColorNamePlaceHolder: hex(0x6A675E), theme.ColorNameDisabled: hex(0x8C897F), theme.ColorNameSeparator: hex(0xE2DED2),
		ColorPanel: hex(0xF3F0E7), ColorQuiet: hex(0xA39E8E), ColorMark: hex(0x3E4A59),
		ColorFirst: hex(0xB54700), ColorSecond: hex(0x006BA6), ColorNeither: hex(0x6B675E),
		ColorChosen: hex(0xD48A00), ColorWash: hex(0xFBEBC3),
		ColorFound: hex(0xD2F0EA), ColorNote: hex(0x80479E), ColorNoted: hex(0xF1E9F5),
		ColorsGroup[0]: hex(0x17704A), ColorsGroup[1]: hex(0x7B52AB), ColorsGroup[2]: hex(0x6A6812), ColorsGroup[3]: hex(0xA83D82), ColorsGroup[4]: hex(0x187272),
		theme.ColorNamePrimary: hex(0x0072B2), theme.ColorNameHyperlink: hex(0x00639B), theme.ColorNameFocus: veil(0x0072B2, 0xC8),
	}),
	Dark: complete(palette{
		theme.ColorNameBackground: hex(0x1B1C1F), theme.ColorNameForeground: hex(0xE9E6DF),
		theme.ColorNamePlaceHolder: hex(0xA9A69E), theme.ColorNameDisabled: hex(0x7A7872), theme.ColorNameSeparator: hex(0x34363B),
		ColorPanel: hex(0x232529), ColorQuiet: hex(0x5C5F66), ColorMark: hex(0xC3CCD8),
		ColorFirst: hex(0xF28C4E), ColorSecond: hex(0x56B4E9), ColorNeither: hex(0xA8A49B),
		ColorChosen: hex(0xF0B429), ColorWash: hex(0x3F3414),
		ColorFound: hex(0x0F3D44), ColorNote: hex(0xC7A3E4), ColorNoted: hex(0x30283A),
		ColorsGroup[0]: hex(0x5FC596), ColorsGroup[1]: hex(0xB493E0), ColorsGroup[2]: hex(0xC4C25A), ColorsGroup[3]: hex(0xE08CC0), ColorsGroup[4]: hex(0x62C9C9),
		theme.ColorNamePrimary: hex(0x56B4E9), theme.ColorNameHyperlink: hex(0x7CC4EF), theme.ColorNameFocus: veil(0x56B4E9, 0xA0),
	}),
	Contrast: complete(palette{
		theme.ColorNameBackground: hex(0xFFFFFF), theme.ColorNameForeground: hex(0x000000),
		theme.ColorNamePlaceHolder: hex(0x3A3A3A), theme.ColorNameDisabled: hex(0x595959), theme.ColorNameSeparator: hex(0x8A8A8A),
		ColorPanel: hex(0xF0F0F0), ColorQuiet: hex(0x767676), ColorMark: hex(0x000000),
		ColorFirst: hex(0x7F2600), ColorSecond: hex(0x00487A), ColorNeither: hex(0x404040),
		ColorChosen: hex(0xB35C00), ColorWash: hex(0xFFE38A),
		ColorFound: hex(0xA8F0E0), ColorNote: hex(0x5B1E8C), ColorNoted: hex(0xEEE3F7),
		ColorsGroup[0]: hex(0x00603A), ColorsGroup[1]: hex(0x52278A), ColorsGroup[2]: hex(0x5A5800), ColorsGroup[3]: hex(0x8A1E63), ColorsGroup[4]: hex(0x005A5A),
		theme.ColorNamePrimary: hex(0x00487A), theme.ColorNameHyperlink: hex(0x00487A), theme.ColorNameFocus: veil(0x00487A, 0xC8),
	}),
}

// complete fills in Fyne's own names from a palette's few.
func complete(p palette) palette {
	paper, ink, panel := p[theme.ColorNameBackground], p[theme.ColorNameForeground], p[ColorPanel]
	chosen := p[ColorChosen]
	for name, c := range map[fyne.ThemeColorName]color.NRGBA{
		theme.ColorNameButton:              panel,
		theme.ColorNameDisabledButton:      panel,
		theme.ColorNameInputBackground:     Mix(panel, paper, 0.5),
		theme.ColorNameInputBorder:         p[theme.ColorNameDisabled], // it is all that one sees of an empty check box
		theme.ColorNameMenuBackground:      paper,
		theme.ColorNameOverlayBackground:   paper,
		theme.ColorNameHeaderBackground:    panel,
		theme.ColorNameHover:               {R: ink.R, G: ink.G, B: ink.B, A: 0x12},
		theme.ColorNamePressed:             {R: ink.R, G: ink.G, B: ink.B, A: 0x24},
		theme.ColorNameScrollBar:           {R: ink.R, G: ink.G, B: ink.B, A: 0x60},
		theme.ColorNameScrollBarBackground: {R: ink.R, G: ink.G, B: ink.B, A: 0x08},
		theme.ColorNameSelection:           {R: chosen.R, G: chosen.G, B: chosen.B, A: 0x50},
		theme.ColorNameShadow:              {A: 0x18},
		theme.ColorNameForegroundOnPrimary: paper,
	} {
		p[name] = c
	}
	return p
}

// Mix gives a colour between a (share 0) and b (share 1).
func Mix(a, b color.NRGBA, share float32) color.NRGBA {
	m := func(x, y uint8) uint8 { return uint8(float32(x) + (float32(y)-float32(x))*share + 0.5) }
	return color.NRGBA{R: m(a.R, b.R), G: m(a.G, b.G), B: m(a.B, b.B), A: m(a.A, b.A)}
}
