package timeline

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// What is written is there once for each time that it is written, nothing else is, and who stays keeps its object.
func TestTextsStayInTheirObjects(t *testing.T) {
	test.NewTempApp(t)
	pool := newTexts()
	f := font{size: 12, color: color.Black}
	write := func(all ...string) map[string][]*canvas.Text {
		t.Helper()
		for i, text := range all {
			pool.write(text, fyne.NewPos(float32(i), 0), f)
		}
		pool.done()
		shown := map[string][]*canvas.Text{}
		n := 0
		for _, o := range pool.group.Objects {
			if text := o.(*canvas.Text); text.Visible() {
				shown[text.Text] = append(shown[text.Text], text)
				n++
			}
		}
		if n != len(all) {
			t.Errorf("%d texts are shown of %v", n, all)
		}
		return shown
	}
	before := write("1950", "1960", "2", "2", "Norland")
	after := write("1955", "2", "1960", "2")
	if len(after["2"]) != 2 || len(after["Norland"]) != 0 {
		t.Errorf("shown are %v", after)
	}
	if before["1960"][0] != after["1960"][0] {
		t.Error("what stays has got another object")
	}
	for range 20 {
		write("1950", "1960")
		write("1970", "1980", "1990")
	}
	if most := 9; len(pool.group.Objects) > most {
		t.Errorf("there are %d objects, want at most %d", len(pool.group.Objects), most)
	}
}
