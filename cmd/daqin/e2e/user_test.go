//go:build e2e && linux

package e2e

import (
	"bytes"
	"errors"
	"image"
	"strconv"
	"strings"
	"time"
)

func (u *user) does(words ...string) {
	u.t.Helper()
	if _, err := u.xdotool(words...); err != nil {
		u.t.Fatal(err)
	}
}

func (u *user) movesTo(at image.Point) {
	u.t.Helper()
	u.does("mousemove", "--window", u.window, strconv.Itoa(at.X), strconv.Itoa(at.Y))
}

// clicks clicks the middle of a part.
func (u *user) clicks(part string) {
	u.t.Helper()
	u.movesTo(u.part(part))
	u.does("click", "1")
}

// drags presses the button on a part and moves it in several steps, as a hand does, before letting go.
func (u *user) drags(part string, by image.Point) {
	u.t.Helper()
	const steps = 8
	from := u.part(part)
	u.movesTo(from)
	u.does("mousedown", "1")
	for i := range steps {
		u.movesTo(from.Add(by.Mul(i + 1).Div(steps)))
	}
	u.does("mouseup", "1")
}

// presses presses keys, named as xdotool names them: "alt+Left".
func (u *user) presses(keys string) {
	u.t.Helper()
	u.does("key", keys)
}

func (u *user) types(text string) {
	u.t.Helper()
	u.does("type", "--delay", "40", text)
}

// looks answers what the screen shows as soon as nothing on it moves any more: when it has been the same for a third
// of a second, twice as long as the longest fade.
func (u *user) looks() *image.NRGBA {
	u.t.Helper()
	const still = 15
	seen, times := u.picture(), 0
	u.await("the picture to stand still", func() error {
		now := u.picture()
		if times++; !bytes.Equal(seen.Pix, now.Pix) {
			seen, times = now, 0
		}
		if times < still {
			return errors.New("it moves")
		}
		return nil
	})
	return seen
}

// differ waits until the screen shows every one of the views differently from before.
func (u *user) differ(before *image.NRGBA, views ...string) {
	u.t.Helper()
	origin := u.origin()
	for _, view := range views {
		box := u.view(view).Add(origin)
		u.await("the "+view+" to look different", func() error {
			now := u.picture()
			for y := box.Min.Y; y < box.Max.Y; y++ {
				from, to := now.PixOffset(box.Min.X, y), now.PixOffset(box.Max.X, y)
				if !bytes.Equal(before.Pix[from:to], now.Pix[from:to]) {
					return nil
				}
			}
			return errors.New("it looks as before")
		})
	}
}

// origin is where the window's first pixel is on the screen.
func (u *user) origin() image.Point {
	u.t.Helper()
	answer, err := u.xdotool("getwindowgeometry", "--shell", u.window)
	if err != nil {
		u.t.Fatal(err)
	}
	var at image.Point
	for line := range strings.Lines(answer) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		number, _ := strconv.Atoi(value) // of X and Y; the others don't matter
		switch name {
		case "X":
			at.X = number
		case "Y":
			at.Y = number
		}
	}
	return at
}

// closes asks the window manager to close the window, and sees the program end well. It asks again each second: in the
// first moments of a window the manager may not yet listen to its keys.
func (u *user) closes() {
	u.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		if _, err := u.xdotool("key", "alt+F4"); err != nil && len(u.ended) == 0 {
			u.t.Fatal(err)
		}
		select {
		case err := <-u.ended:
			u.ended <- err
			if err != nil {
				u.t.Fatalf("the program ended badly: %v", err)
			}
			return
		case <-time.After(time.Second):
		}
	}
	u.t.Fatalf("the program still runs %v after its window was closed", patience)
}
