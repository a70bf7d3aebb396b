//go:build e2e && linux

package e2e

import (
	"context"
	"fmt"
	"image"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// pasted waits until the clipboard holds what is hoped for, and answers it.
func (u *user) pasted(what string, hoped func(text string) bool) (text string) {
	u.t.Helper()
	const askedFor = 2 * time.Second // a program that has just died no longer answers
	u.await(what+" on the clipboard", func() error {
		ctx, cancel := context.WithTimeout(u.t.Context(), askedFor)
		defer cancel()
		paste := exec.CommandContext(ctx, "xclip", "-o", "-selection", "clipboard", "-t", "UTF8_STRING")
		paste.Env = u.environment()
		out, err := paste.Output()
		if text = string(out); err == nil && !hoped(text) {
			err = fmt.Errorf("it holds %q", text)
		}
		return err
	})
	return text
}

// marks tells of a report whether it points at words of a section.
func (r report) marks() bool { return r.Section != "" && r.Mark[0] < r.Mark[1] }

// at waits for a place whose address holds some words.
func (u *user) at(words string) report {
	u.t.Helper()
	return u.sees(words, func(r report) bool { return strings.Contains(r.Place, words) })
}

func TestTextIsSelectedAndCopied(t *testing.T) {
	user := open(t)
	user.drags("reader.mention.nationalist-government", image.Pt(-60, 50))
	user.presses("ctrl+c")
	plain := user.pasted("the selected text", func(text string) bool { return strings.Count(text, " ") > 3 })
	user.presses("ctrl+shift+c")
	cited := user.pasted("its citation", func(text string) bool { return strings.HasPrefix(text, "“"+plain+"”") })
	for _, part := range []string{"“China–Syria relations”", "CC BY-SA"} {
		if !strings.Contains(cited[len(plain):], part) {
			t.Errorf("the citation %q lacks %s", cited, part)
		}
	}
	if r, err := user.last(); err != nil || r.Subject != "" {
		t.Errorf("dragging over a name selected %q: %v", r.Subject, err)
	}

	// What names where one is, and the keys that select all of it.
	user.presses("ctrl+a")
	user.presses("ctrl+c")
	user.pasted("the whole section", func(text string) bool { return len(text) > len(plain) && strings.Contains(text, plain) })

	user.clicks("reader.mention.beijing")
	user.sees("Beijing, by its name in the text", subject("actor:beijing"))
	user.closes()
}

func TestTheTextIsSearched(t *testing.T) {
	user := open(t)
	user.presses("ctrl+f")
	user.types("syria")
	first := user.sees("the first place", func(r report) bool {
		return r.Found[0] == 1 && r.Found[1] > 2 && r.Mark[1]-r.Mark[0] == len("syria")
	})
	place := func(which int) func(report) bool {
		return func(r report) bool { return r.Found == [2]int{which, first.Found[1]} }
	}
	user.presses("Return")
	user.sees("the second place", place(2))
	user.presses("ctrl+g")
	third := user.sees("the third place", place(3))
	if third.Mark[0] <= first.Mark[0] {
		t.Errorf("the third place is at %v, the first at %v", third.Mark, first.Mark)
	}
	user.presses("ctrl+shift+g")
	user.sees("the second place again", place(2))
	user.clicks("reader.find.previous")
	user.sees("the first place again", place(1))

	// Over all sections it leaves the open one at its first place backwards, and comes back forwards.
	user.clicks("reader.find.all")
	user.presses("shift+F3")
	user.sees("a place in another section", func(r report) bool { return r.Section != first.Section && r.Found[0] == r.Found[1] && r.marks() })
	user.presses("F3")
	user.sees("the first place once more", func(r report) bool { return place(1)(r) && r.Section == first.Section })
	user.presses("Escape")
	user.presses("ctrl+l") // whose link tells where Esc stayed
	user.pasted("a link to the place found", func(text string) bool {
		return strings.Contains(text, fmt.Sprintf("at=%d-%d", first.Mark[0], first.Mark[1]))
	})
	user.closes()
}

func TestABookmarkLeadsBack(t *testing.T) {
	user := open(t)
	start := user.sees("the first section", func(r report) bool { return r.Section != "" })
	user.presses("ctrl+Next")
	there := user.sees("another section", func(r report) bool { return r.Section != start.Section })
	user.presses("ctrl+d")
	user.sees("it bookmarked", func(r report) bool { return r.Notes == 1 })
	user.presses("ctrl+Prior")
	user.sees("the first section again", func(r report) bool { return r.Section == start.Section })

	user.presses("ctrl+shift+d")
	user.at("list=notes")
	user.clicks("reader.card.note.1")
	user.sees("what was bookmarked", func(r report) bool { return r.Section == there.Section })
	user.presses("ctrl+shift+d")
	user.at("list=notes")
	user.clicks("reader.card.drop.1")
	user.sees("no bookmark", func(r report) bool { return r.Notes == 0 && r.Undo })
	user.closes()
}

func TestTwoTextsStandSideBySide(t *testing.T) {
	user := open(t)
	user.clicks("reader.beside")
	both := user.at("facing=")
	if _, ok := both.Parts["reader.facing.section"]; !ok {
		t.Errorf("no head of the second text is in sight: %v", both.Parts)
	}
	user.clicks("reader.facing.close")
	user.sees("one text", func(r report) bool { return !strings.Contains(r.Place, "facing=") })
	user.presses("ctrl+2")
	user.at("facing=")
	user.presses("ctrl+2")
	user.sees("one text again", func(r report) bool { return !strings.Contains(r.Place, "facing=") })
	user.closes()
}

func TestFiguresAndAccountsLeadToTheirSentences(t *testing.T) {
	user := open(t)
	user.presses("ctrl+u")
	user.at("list=figures")
	user.clicks("reader.card.figure.trade-2009")
	user.sees("the sentence that tells the trade of 2009", func(r report) bool { return r.Subject == "figure:trade-2009" && r.marks() })

	user.commands("where the sources differ")
	user.at("list=accounts")
	user.clicks("reader.card.account.september-2023-order")
	user.sees("the sentences on September 2023", func(r report) bool { return r.Subject == "account:september-2023-order" && r.marks() })
	user.closes()
}

func TestTheSearchIsWorkedByKeys(t *testing.T) {
	user := open(t)
	user.presses("ctrl+k")
	user.types("bashr asad")
	user.presses("Down")
	user.presses("Return")
	user.sees("Bashar al-Assad", subject("actor:bashar-al-assad"))

	user.presses("ctrl+k")
	user.types("damaskass")
	user.presses("Return") // takes what one may have meant
	user.sees("the word that one may have meant", func(r report) bool { return strings.HasSuffix(r.Place, "q=Damascus") })
	user.presses("Return")
	user.sees("what it finds", func(r report) bool { return !strings.Contains(r.Place, "q=") && r.Subject != "actor:bashar-al-assad" })
	user.closes()
}
