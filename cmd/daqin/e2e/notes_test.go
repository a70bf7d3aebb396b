//go:build e2e && linux

package e2e

import (
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// written reads the words of the notes out of the user's own file, as it is on the disk now. A file that can't be read fails
// the test at once: it may be replaced at any moment, but never be half there.
func (u *user) written() []string {
	u.t.Helper()
	files, err := filepath.Glob(u.path("fyne/*/notes/*.json"))
	if err != nil {
		u.t.Fatal(err)
	}
	var words []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			u.t.Fatal(err)
		}
		var kept struct {
			First struct {
				Items []struct {
					Body struct {
						Value string `json:"value"`
					} `json:"body"`
				} `json:"items"`
			} `json:"first"`
		}
		if err := json.Unmarshal(data, &kept); err != nil {
			u.t.Fatalf("%s is damaged: %v\n%s", file, err, data)
		}
		for _, item := range kept.First.Items {
			words = append(words, item.Body.Value)
		}
	}
	return words
}

// keeps waits until the notes in the file are one whose words hold some, and answers these words.
func (u *user) keeps(some string) string {
	u.t.Helper()
	var now []string
	u.await(fmt.Sprintf("%q on the disk", some), func() error {
		if now = u.written(); len(now) != 1 || !strings.Contains(now[0], some) {
			return fmt.Errorf("there is %q", now)
		}
		return nil
	})
	return now[0]
}

// killed ends the program as a power cut would, with no chance to save anything.
func (u *user) killed() {
	u.t.Helper()
	err := u.program.Process.Kill()
	<-u.ended
	if err = errors.Join(err, os.Remove(u.path("report"))); err != nil {
		u.t.Fatal(err)
	}
}

// lifts ends a hand that types lower case letters and spaces, and lets go of the key that it may hold: pressed again, it would
// not be heard.
func (u *user) lifts(hand *exec.Cmd) {
	u.t.Helper()
	hand.Process.Kill() // fails only where it has typed all
	hand.Wait()
	keys := []string{"keyup", "space"}
	for letter := 'a'; letter <= 'z'; letter++ {
		keys = append(keys, string(letter))
	}
	u.does(keys...)
}

func TestANoteOutlivesTheProgram(t *testing.T) {
	user := open(t)
	user.clicks("reader.mention.nationalist-government")
	user.sees("what the note is on", subject("actor:nationalist-government"))
	user.drags("reader.mention.syria", image.Pt(-60, 25))
	user.presses("ctrl+m")
	user.types("Recognised early.")
	user.sees("one note", func(r report) bool { return r.Notes == 1 })
	const early = "Recognised early."
	user.keeps(early)

	// The hand types on while the program is killed. What has come to the disk by then must be found again.
	const late = " but the sources do not say by whom nor on which day nor what was written about it in damascus then"
	hand := exec.Command("xdotool", "type", "--delay", "60", late)
	hand.Env = user.environment()
	if err := hand.Start(); err != nil {
		t.Fatal(err)
	}
	user.keeps(early + late[:20])
	user.killed()
	user.lifts(hand)
	kept := user.written()
	if len(kept) != 1 || !strings.HasPrefix(early+late, kept[0]) || len(kept[0]) == len(early+late) {
		t.Fatalf("killed while one typed on, the program left %q", kept)
	}

	user.starts()
	user.presses("ctrl+shift+d")
	user.sees("the list of one note", func(r report) bool { return r.Notes == 1 && r.Subject == "list:notes" })
	user.clicks("reader.card.edit.1")
	user.presses("ctrl+a")
	user.presses("ctrl+c")
	user.pasted("the note", func(text string) bool { return text == kept[0] })
	user.presses("End")
	user.types(" Later.")
	user.keeps(" Later.")
	user.presses("Escape")
	user.clicks("reader.card.note.1")
	user.sees("the passage that the note is on", func(r report) bool { return r.marks() })
	user.closes()
}
