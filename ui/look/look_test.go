package look

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/state"
)

// luminance and ratio are WCAG 2.2's relative luminance and contrast ratio.
func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func ratio(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// Text can be read on every ground that it stands on, in every theme.
func TestTextKeepsItsContrast(t *testing.T) {
	inks := []fyne.ThemeColorName{theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNameHyperlink,
		ColorFirst, ColorSecond, ColorNeither, ColorNote}
	grounds := []fyne.ThemeColorName{theme.ColorNameBackground, ColorPanel, ColorWash, ColorNoted, ColorFound}
	for _, l := range Looks {
		least := 4.5
		if l == Contrast {
			least = 7
		}
		for _, ink := range inks {
			for _, ground := range grounds {
				if got := ratio(palettes[l][ink], palettes[l][ground]); got < least-0.005 {
					t.Errorf("%s: %s on %s has a contrast of %.2f, want %.1f", l, ink, ground, got, least)
				}
			}
		}
		for _, mark := range []fyne.ThemeColorName{ColorMark, ColorChosen} {
			if got := ratio(palettes[l][mark], palettes[l][theme.ColorNameBackground]); got < 2.6 {
				t.Errorf("%s: the mark %s has a contrast of %.2f", l, mark, got)
			}
		}
	}
}

// A field or a check box can be found by its border alone (WCAG 2.2, 1.4.11).
func TestBordersOfFieldsAreSeen(t *testing.T) {
	for _, l := range Looks {
		for _, ground := range []fyne.ThemeColorName{theme.ColorNameBackground, ColorPanel} {
			if got := ratio(palettes[l][theme.ColorNameInputBorder], palettes[l][ground]); got < 3 {
				t.Errorf("%s: on %s a field's border has a contrast of %.2f", l, ground, got)
			}
		}
	}
}

// What has the focus can be found, and what stands on it be read (WCAG 2.2, 1.4.11 and 1.4.3).
func TestFocusIsSeen(t *testing.T) {
	for _, l := range Looks {
		focus := palettes[l][theme.ColorNameFocus]
		for _, name := range []fyne.ThemeColorName{theme.ColorNameBackground, ColorPanel} {
			ground := palettes[l][name]
			ring := Mix(ground, color.NRGBA{R: focus.R, G: focus.G, B: focus.B, A: 255}, float32(focus.A)/255)
			if got := ratio(ring, ground); got < 3 {
				t.Errorf("%s: a ring on %s has a contrast of %.2f, want 3", l, name, got)
			}
			if got := ratio(palettes[l][theme.ColorNameForeground], ring); got < 3 && l != Contrast {
				t.Errorf("%s: a sign on the focus has a contrast of %.2f, want 3", l, got)
			}
		}
	}
}

// The less a thing matters, the nearer it is to the paper.
func TestInkFollowsEmphasisAndPresence(t *testing.T) {
	test.NewTempApp(t)
	paper := Color(theme.ColorNameBackground)
	for _, name := range []fyne.ThemeColorName{ColorFirst, ColorMark} {
		previous := 0.0
		for _, p := range []model.Presence{model.Outside, model.Possible, model.Certain} {
			got := ratio(Ink(name, state.Plain, p), paper)
			if got <= previous {
				t.Errorf("%s: presence %d has a contrast of %.2f, not more than %.2f", name, p, got, previous)
			}
			previous = got
		}
		if faded, plain := ratio(Ink(name, state.Faded, model.Certain), paper), ratio(Ink(name, state.Plain, model.Certain), paper); faded >= plain {
			t.Errorf("%s: faded has a contrast of %.2f, plain of %.2f", name, faded, plain)
		}
	}
}

func TestOnlyAttentionHasAHalo(t *testing.T) {
	test.NewTempApp(t)
	for e, want := range map[state.Emphasis]bool{state.Faded: false, state.Plain: false, state.Related: false, state.Glanced: true, state.Selected: true} {
		if _, got := Halo(e); got != want {
			t.Errorf("emphasis %d: halo %v, want %v", e, got, want)
		}
	}
}

func TestThemeIsBrought(t *testing.T) {
	for _, c := range []struct {
		name  string
		look  Look
		scale float32
		want  Look
		size  float32
	}{
		{"as asked", Dark, 1.5, Dark, 1.5},
		{"unknown look", "sepia", 1, Light, 1},
		{"too small", Light, 0, Light, MinScale},
		{"too large", Contrast, 99, Contrast, MaxScale},
	} {
		got := New(c.look, c.scale, Fonts{})
		if got.Look() != c.want || got.Scale() != c.size {
			t.Errorf("%s: %s at %v, want %s at %v", c.name, got.Look(), got.Scale(), c.want, c.size)
		}
	}
}

func TestTextGrowsWithTheScale(t *testing.T) {
	small, large := New(Light, 1, Fonts{}), New(Light, 2, Fonts{})
	for _, name := range []fyne.ThemeSizeName{SizeReading, SizeLabel, theme.SizeNameText, theme.SizeNameCaptionText, theme.SizeNameHeadingText, theme.SizeNameSubHeadingText} {
		if got, want := large.Size(name), 2*small.Size(name); got != want {
			t.Errorf("%s: %v at 200 %%, want %v", name, got, want)
		}
	}
}

// What is outside the span can be made out beside what is in it, and in Contrast its outline as WCAG asks of what is not
// text; so can the lines of ties, and the names of groups be read on their ground.
func TestWhatIsQuietIsStillSeen(t *testing.T) {
	app := test.NewTempApp(t)
	for _, l := range Looks {
		app.Settings().SetTheme(New(l, 1, Fonts{}))
		paper := Color(theme.ColorNameBackground)
		for _, name := range []fyne.ThemeColorName{ColorFirst, ColorSecond, ColorNeither} {
			if got := ratio(Ink(name, state.Plain, model.Outside), paper); got < 1.6 {
				t.Errorf("%s: %s outside the span has a contrast of %.2f, want 1.6", l, name, got)
			}
			if edge, ok := Outline(name); ok != (l == Contrast) || ok && ratio(edge, paper) < 3 {
				t.Errorf("%s: the outline of %s has a contrast of %.2f, want 3", l, name, ratio(edge, paper))
			}
		}
		if got := ratio(Color(ColorQuiet), paper); got < 2.5 {
			t.Errorf("%s: lines have a contrast of %.2f, want 2.5", l, got)
		}
		for _, name := range ColorsGroup {
			if ink := Color(name); ratio(ink, Mix(paper, ink, 0.11)) < 4.5 {
				t.Errorf("%s: %s on its ground has a contrast of %.2f, want 4.5", l, name, ratio(ink, Mix(paper, ink, 0.11)))
			}
		}
	}
}

// Words that have faded can still be read: 4.5:1 those in ink; 3:1 those in a mark's colour, as of what is not text.
func TestFadedWordsCanBeRead(t *testing.T) {
	app := test.NewTempApp(t)
	for _, l := range Looks {
		app.Settings().SetTheme(New(l, 1, Fonts{}))
		for name, least := range map[fyne.ThemeColorName]float64{ColorMark: 3, theme.ColorNameForeground: 4.5} {
			for e := state.Faded; e <= state.Selected; e++ {
				for p := model.Outside; p <= model.Certain; p++ {
					if got := ratio(Words(name, e, p), Color(theme.ColorNameBackground)); got < least {
						t.Errorf("%s: %s at emphasis %d, presence %d has a contrast of %.2f", l, name, e, p, got)
					}
				}
			}
		}
	}
}
