//go:build e2e && linux

package e2e

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// windowSize is what the program is asked for, so that every run sees the same.
const windowSize = "1280x800"

// report is one line of the program's report. Positions are in pixels of the window.
type report struct {
	Ready    bool                  `json:"ready"` // the first picture is on the screen
	Place    string                `json:"place"` // its address
	When     string                `json:"when"`  // the chosen span of time, as EDTF
	Subject  string                `json:"subject"`
	Selected []string              `json:"selected"` // all actors that are
	Depth    int                   `json:"depth"`
	Drawing  string                `json:"drawing"` // of the network, as in an address
	Hidden   int                   `json:"hidden"`  // actors put out of sight
	Pins     map[string][2]float64 `json:"pins"`
	Undo     bool                  `json:"undo"`    // there is something to undo
	Section  string                `json:"section"` // open in the reader
	Mark     [2]int                `json:"mark"`    // the marked bytes of its text
	Found    [2]int                `json:"found"`   // which place of how many in it, while one finds
	Notes    int                   `json:"notes"`   // and bookmarks
	Against  string                `json:"against"` // the span held beside the chosen one
	Plays    bool                  `json:"plays"`
	Speed    float64               `json:"speed"`
	Events   int                   `json:"events"` // certainly in the span
	Possible int                   `json:"possible"`
	Actors   int                   `json:"actors"`
	Ties     int                   `json:"ties"`
	Parts    map[string][2]float64 `json:"parts"` // the middles of what is in sight, named "network.actor.iran"
}

// built is the path of the program, built once for all tests.
var built string

func TestMain(m *testing.M) { os.Exit(buildAndRun(m)) }

// buildAndRun answers the exit status. A function of its own, so that what it defers is done before the process ends.
func buildAndRun(m *testing.M) int {
	folder, err := os.MkdirTemp("", "daqin")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	built = filepath.Join(folder, "daqin")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", built, "daqin/cmd/daqin").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "the program doesn't build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// user sits before one open window.
type user struct {
	*screen
	program *exec.Cmd
	ended   chan error
	folder  string // the program's own, its home included
	window  string // as xdotool names it
}

// open starts the program with some arguments, and answers when its first picture is on the screen.
func open(t *testing.T, arguments ...string) *user {
	t.Helper()
	u := &user{screen: newScreen(t), folder: t.TempDir(), ended: make(chan error, 1)}
	u.starts(arguments...)
	u.t.Cleanup(u.end)
	return u
}

// starts starts the program, and returns when its first picture is on the screen.
func (u *user) starts(arguments ...string) {
	u.t.Helper()
	u.run(arguments)
	u.sees("the first picture", func(report) bool { // that of the notes may have followed
		all, err := u.reports()
		return err == nil && slices.ContainsFunc(all, func(r report) bool { return r.Ready })
	})
	u.await("its window to have the keyboard", func() error {
		found, err := u.xdotool("getactivewindow", "getwindowpid")
		if err != nil || found != strconv.Itoa(u.program.Process.Pid) {
			return errors.Join(fmt.Errorf("process %s has it", found), err)
		}
		u.window, err = u.xdotool("getactivewindow")
		return err
	})
}

// run starts the program in a folder of its own: there it finds no settings of another run, and no FyneApp.toml, whose
// promise about goroutines would switch off Fyne's own check of it.
func (u *user) run(arguments []string) {
	u.t.Helper()
	output, err := os.OpenFile(u.path("output"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		u.t.Fatal(err)
	}
	defer output.Close()
	u.program = exec.Command(built, append([]string{"-report", u.path("report"), "-size", windowSize}, arguments...)...)
	u.program.Dir = u.folder
	u.program.Env = u.environment("HOME="+u.folder, "XDG_CONFIG_HOME="+u.folder, "XDG_CACHE_HOME="+u.folder,
		"FYNE_SCALE=1", "LANG=en_US.UTF-8")
	u.program.Stdout, u.program.Stderr = output, output
	if err := u.program.Start(); err != nil {
		u.t.Fatal(err)
	}
	go func() { u.ended <- u.program.Wait() }()
}

func (u *user) path(name string) string { return filepath.Join(u.folder, name) }

// end ends the program where it still runs, and fails the test where Fyne complained about the program.
func (u *user) end() {
	if u.t.Failed() {
		u.keep()
		u.program.Process.Signal(syscall.SIGQUIT) // has Go write where each goroutine is
	} else {
		u.program.Process.Kill()
	}
	<-u.ended // whichever of them fails, it has ended already
	output, err := os.ReadFile(u.path("output"))
	if err != nil {
		u.t.Error(err)
	}
	if u.t.Failed() || bytes.Contains(output, []byte("Error in Fyne call thread")) {
		u.t.Errorf("the program's output:\n%s", output)
	}
}

// reports reads all that the program has reported so far.
func (u *user) reports() ([]report, error) {
	data, err := os.ReadFile(u.path("report"))
	if err != nil {
		return nil, err
	}
	var all []report
	for line := range bytes.Lines(data) {
		if !bytes.HasSuffix(line, []byte("\n")) {
			break // still being written
		}
		var r report
		if err := json.Unmarshal(line, &r); err != nil {
			return nil, fmt.Errorf("report, line %d: %w: %s", len(all)+1, err, line)
		}
		all = append(all, r)
	}
	return all, nil
}

// last is the newest report.
func (u *user) last() (report, error) {
	all, err := u.reports()
	if err != nil || len(all) == 0 {
		return report{}, errors.Join(errors.New("no report"), err)
	}
	return all[len(all)-1], nil
}

// told answers whether the newest report is one that is hoped for.
func (u *user) told(hoped func(report) bool) error {
	select {
	case err := <-u.ended:
		u.ended <- err
		u.t.Fatalf("the program has ended: %v", err)
	default:
	}
	r, err := u.last()
	if err == nil && !hoped(r) {
		err = fmt.Errorf("the last report is %s, %d events in %s", r.Place, r.Events, r.When)
	}
	return err
}

// sees waits until the program reports what is hoped for, and answers that report.
func (u *user) sees(what string, hoped func(report) bool) report {
	u.t.Helper()
	u.await(what, func() error { return u.told(hoped) })
	r, err := u.last()
	if err != nil {
		u.t.Fatal(err)
	}
	return r
}

// part is where a part of the window is, by the newest report.
func (u *user) part(name string) image.Point {
	u.t.Helper()
	r, err := u.last()
	at, ok := r.Parts[name]
	if !ok {
		u.t.Fatalf("no %s is in sight at %s: %v", name, r.Place, err)
	}
	return image.Pt(int(at[0]), int(at[1]))
}

// view is a box in a view: the smallest that holds the middles of all its parts.
func (u *user) view(name string) image.Rectangle {
	u.t.Helper()
	r, err := u.last()
	var box image.Rectangle
	for part, at := range r.Parts {
		if strings.HasPrefix(part, name+".") {
			box = box.Union(image.Rect(int(at[0]), int(at[1]), int(at[0])+1, int(at[1])+1))
		}
	}
	if box.Empty() {
		u.t.Fatalf("nothing of the %s is in sight at %s: %v", name, r.Place, err)
	}
	return box
}
