package fonts

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/image/font/sfnt"
)

// A letter that no font holds is drawn as a box on a machine that has no other fonts.
func TestFontsHoldEveryLetter(t *testing.T) {
	namesOnly := func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Arabic) }
	cases := []struct {
		font  string
		holds func(rune) bool // what it must have; Fyne's own font stands behind that for names
	}{
		{"DaqinNames-Regular.ttf", namesOnly},
		{"DaqinNames-Bold.ttf", namesOnly},
		{"DaqinSerif-Regular.ttf", unicode.IsGraphic},
		{"DaqinSerif-Bold.ttf", unicode.IsGraphic},
		{"DaqinSerif-Italic.ttf", unicode.IsGraphic},
	}
	text := written(t) + " " // without a space Fyne takes a line's height from another font
	for _, c := range cases {
		t.Run(c.font, func(t *testing.T) {
			data, err := os.ReadFile(c.font)
			if err != nil {
				t.Fatal(err)
			}
			face, err := sfnt.Parse(data)
			if err != nil {
				t.Fatal(err)
			}
			missing := map[rune]bool{}
			for _, r := range text {
				if r != ' ' && !c.holds(r) || missing[r] {
					continue
				}
				if glyph, err := face.GlyphIndex(nil, r); err != nil || glyph == 0 {
					missing[r] = true
					t.Errorf("no glyph for %U %c; run make.py, which adds it", r, r)
				}
			}
		})
	}
}

// written is all text that make.py reads.
func written(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	for _, pattern := range []string{"documents/*.md", "documents/*.yaml", "translations/*.json"} {
		files, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(pattern)))
		if err != nil || len(files) == 0 {
			t.Fatalf("no file like %s: %v", pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(data)
		}
	}
	return all.String()
}
