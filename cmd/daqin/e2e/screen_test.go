//go:build e2e && linux

package e2e

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// screenSize leaves room for the window's frame around the window.
const screenSize = "1500x1000"

// managerSettings leave the mouse to the program, where openbox would take a drag with Alt for itself, and keep the key that
// closes a window.
const managerSettings = `<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <mouse><context name="Client"><mousebind button="Left" action="Press"><action name="Focus"/></mousebind></context></mouse>
</openbox_config>
`

// screen is a virtual screen with a window manager on it.
type screen struct {
	t       *testing.T
	display string // as in DISPLAY
	memory  string // the file in which Xvfb keeps the pixels
}

// newScreen starts a screen that no one else uses, and ends it with the test.
func newScreen(t *testing.T) *screen {
	t.Helper()
	for _, program := range []string{"Xvfb", "openbox", "xdotool", "xclip"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Fatalf("%s is missing, and the window can't be tested without it: make test installs it", program)
		}
	}
	folder := t.TempDir()
	s := &screen{t: t, memory: filepath.Join(folder, "Xvfb_screen0")}

	number, told, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer number.Close()
	// Its pointer would be part of the pictures, so it has none to see.
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", screenSize+"x24", "-fbdir", folder,
		"-nolisten", "tcp", "-nocursor", "-noreset")
	server.ExtraFiles = []*os.File{told}
	s.start(server)
	told.Close()
	line, err := bufio.NewReader(number).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb ended before it had a screen: %v", err)
	}
	s.display = ":" + strings.TrimSpace(line)

	settings := filepath.Join(folder, "openbox.xml")
	if err := os.WriteFile(settings, []byte(managerSettings), 0o644); err != nil {
		t.Fatal(err)
	}
	manager := exec.Command("openbox", "--sm-disable", "--config-file", settings)
	manager.Env = s.environment()
	s.start(manager)
	s.await("the window manager", func() error {
		_, err := s.xdotool("get_num_desktops")
		return err
	})
	return s
}

// start starts a process that ends with the test, before those that were started earlier.
func (s *screen) start(process *exec.Cmd) {
	s.t.Helper()
	if err := process.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		process.Process.Kill() // fails only where it has ended already
		process.Wait()
	})
}

// environment is this process's with the virtual screen in place of whatever screen there is.
func (s *screen) environment(more ...string) []string {
	var env []string
	for _, variable := range os.Environ() {
		if !strings.HasPrefix(variable, "WAYLAND_DISPLAY=") && !strings.HasPrefix(variable, "DISPLAY=") {
			env = append(env, variable)
		}
	}
	return append(append(env, "DISPLAY="+s.display), more...)
}

// xdotool works the mouse and the keyboard, or asks about windows.
func (s *screen) xdotool(words ...string) (string, error) {
	command := exec.Command("xdotool", words...)
	command.Env = s.environment()
	out, err := command.CombinedOutput()
	answer := strings.TrimSpace(string(out))
	if err != nil {
		return answer, fmt.Errorf("xdotool %s: %w: %s", strings.Join(words, " "), err, answer)
	}
	return answer, nil
}

// patience is how long anything may take. It is generous: the machine may be slow and busy, and only failing waits for it.
const patience = time.Minute

// await returns as soon as ready does without an error, and fails the test with its last one when patience is at an end.
func (s *screen) await(what string, ready func() error) {
	s.t.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		err := ready()
		if err == nil {
			return
		}
		if time.Now().After(deadline) {
			s.t.Fatalf("waited %v in vain for %s: %v", patience, what, err)
		}
	}
}

// picture is what the screen shows.
func (s *screen) picture() *image.NRGBA {
	s.t.Helper()
	data, err := os.ReadFile(s.memory)
	if err != nil {
		s.t.Fatal(err)
	}
	shown, err := decodeXWD(data)
	if err != nil {
		s.t.Fatalf("%s: %v", s.memory, err)
	}
	return shown
}

// decodeXWD reads the one form of X window dump that Xvfb writes for a screen of 24 bits: big-endian header words
// (X11/XWDFile.h), a colour map that is of no use here, then rows of four bytes for each pixel, blue first.
func decodeXWD(data []byte) (*image.NRGBA, error) {
	const words = 25
	if len(data) < 4*words {
		return nil, errors.New("not an X window dump: too short")
	}
	word := func(i int) int { return int(binary.BigEndian.Uint32(data[4*i:])) }
	header, version, width, height := word(0), word(1), word(4), word(5)
	bits, stride, colours := word(11), word(12), word(19)
	start := header + 12*colours
	if version != 7 || bits != 32 || start+stride*height > len(data) {
		return nil, fmt.Errorf("not a window dump that this reads: version %d, %d bits per pixel, %d bytes", version, bits, len(data))
	}
	shown := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		row := data[start+y*stride:]
		for x := range width {
			shown.SetNRGBA(x, y, color.NRGBA{R: row[4*x+2], G: row[4*x+1], B: row[4*x], A: 0xFF})
		}
	}
	return shown, nil
}

// keep saves what the screen shows, for whoever looks into a failure.
func (s *screen) keep() {
	path := filepath.Join("failed", strings.ReplaceAll(s.t.Name(), "/", "-")+".png")
	err := os.MkdirAll(filepath.Dir(path), 0o755)
	if err != nil {
		s.t.Log(err)
		return
	}
	file, err := os.Create(path)
	if err != nil {
		s.t.Log(err)
		return
	}
	if err := errors.Join(png.Encode(file, s.picture()), file.Close()); err != nil {
		s.t.Log(err)
		return
	}
	s.t.Logf("what the screen showed: cmd/daqin/e2e/%s", path)
}
