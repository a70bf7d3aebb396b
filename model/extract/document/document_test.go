package document

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"daqin/model/extract/fault"
)

const front = `---
id: atlas
title: An Atlas
date: 2026
kind: book
licence: CC0
languages: [en]
---
`

// shown gives a document as lines: "level title #id @line", and its paragraphs below.
func shown(d *Document) []string {
	var all []string
	for _, s := range d.Sections {
		all = append(all, fmt.Sprintf("%d %s #%s @%d", s.Level, s.Title, s.ID, s.Line))
		for _, p := range s.Paragraphs {
			mark := "| "
			if p.Item {
				mark = strings.Repeat("  ", p.Depth) + "- "
			}
			if p.Quote {
				mark = "> " + mark
			}
			text := mark + p.Text + fmt.Sprintf(" @%d", p.Line(0))
			for _, r := range p.Retold {
				text += fmt.Sprintf(" [%s, %s]", r.Source, r.Section)
			}
			all = append(all, text)
		}
	}
	return all
}

func TestRetelling(t *testing.T) {
	d, faults := Retelling("a.md", []byte(front+`
# An *Atlas* {#top}

One line,
and *another* &amp; “more”.[^a][^b]
With [links](http://x.example) and `+"`code`"+`.

## Part {#part}

- An item.[^b]
- Two
  lines.[^a]

[^a]: atlas, Lead
[^b]: gazette, A, B
`))
	if err := fault.Join(faults); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"1 An Atlas #top @10",
		"| One line, and another & “more”. With links and code. @12 [atlas, Lead] [gazette, A, B]",
		"2 Part #part @16",
		"- An item. @18 [gazette, A, B]",
		"- Two lines. @19 [atlas, Lead]",
	}
	if got := shown(d); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	p := d.Sections[0].Paragraphs[0]
	if at := strings.Index(p.Text, "another"); p.Line(at) != 13 || p.Line(len(p.Text)-1) != 14 {
		t.Errorf("lines %d and %d, want 13 and 14", p.Line(at), p.Line(len(p.Text)-1))
	}
	if d.Source.ID != "atlas" || d.Source.Date.String() != "2026" {
		t.Errorf("source %+v", d.Source)
	}
}

func TestFaults(t *testing.T) {
	cases := []struct {
		name, text string
		want       []string // each "line: beginning"
	}{
		{"no front matter", "# A {#a}\n", []string{"a.md:1: no front matter"}},
		{"not UTF-8", "\xff", []string{"a.md: it is not UTF-8"}},
		{"keys missing", "---\nid: a\n---\n", []string{"a.md:1: the front matter has no kind", "a.md:1: the front matter has no languages",
			"a.md:1: the front matter has no licence", "a.md:1: the front matter has no title"}},
		{"unknown key", strings.Replace(front, "kind: book", "kind: book\nsort: b", 1), []string{"a.md:6: there is no key sort"}},
		{"no such date", strings.Replace(front, "2026", "2026-13", 1), []string{`a.md:4: date "2026-13"`}},
		{"no ID", front + "# A\n", []string{`a.md:9: section "A" has no ID`}},
		{"no reference", front + "# A {#a}\n\nText.\n", []string{"a.md:11: the paragraph does not tell what it retells"}},
		{"no definition", front + "# A {#a}\n\nText.[^x]\n", []string{`a.md:11: footnote [^x] has no definition`, "a.md:11: the paragraph"}},
		{"no section of the source", front + "# A {#a}\n\nText.[^x]\n\n[^x]: atlas\n", []string{`a.md:11: footnote "atlas" does not tell`}},
		{"no heading", front + "Text.[^x]\n\n[^x]: atlas, Lead\n", []string{"a.md:9: text before the first heading"}},
		{"HTML", front + "# A {#a}\n\n<table></table>\n", []string{"a.md:11: HTML is not read"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, faults := Retelling("a.md", []byte(c.text))
			fault.Sort(faults)
			if len(faults) != len(c.want) {
				t.Fatalf("got %v, want %q", faults, c.want)
			}
			for i, f := range faults {
				if !strings.HasPrefix(f.Error(), c.want[i]) {
					t.Errorf("got %s, want %s…", f.Error(), c.want[i])
				}
			}
		})
	}
}

func TestText(t *testing.T) {
	long := strings.Repeat("word ", 30) + "end."
	cases := []struct {
		name, file, text string
		want             []string
	}{
		{"wiki headings", "a.txt", "= T =\nOne.\n==Part==\n- item\nTwo.\n=== Sub === 1989\n", []string{
			"1 T # @1", "| One. @2", "2 Part # @3", "- item @4", "| Two. @5", "3 Sub 1989 # @6"}},
		{"Markdown headings in plain text", "a.txt", "# T\n\nOne.\n", []string{"1 T # @1", "| One. @3"}},
		{"no headings", "dir/a.txt", long + "\n" + long, []string{"1 a # @1", "| " + long + " @1", "| " + long + " @2"}},
		{"lines that stand alone", "a.txt", "The Title\n\nCredit: one.\n\nA Part\n\nText.\n", []string{
			"1 The Title # @1", "| Credit: one. @3", "2 A Part # @5", "| Text. @7"}},
		{"wrapped lines", "a.txt", "These lines were wrapped by an editor\nat some forty characters, so that they\nare one.\n", []string{
			"1 a # @1", "| These lines were wrapped by an editor at some forty characters, so that they are one. @1"}},
		{"Markdown", "a.md", "---\ntitle: T\n---\nBefore.\n\n# Part\n\n<b>x</b>\n\n> Quoted.\n", []string{
			"1 T # @4", "| Before. @4", "1 Part # @6", "| x @8", "> | Quoted. @10"}},
		{"lists in lists", "a.md", "# T\n\n- One\n  - Two\n    - Three\n\n> - Four\n", []string{
			"1 T # @1", "- One @3", "  - Two @4", "    - Three @5", "> - Four @7"}},
		{"a quotation in plain text", "a.txt", "= T =\n\n> Quoted words,\n> and more.\n\n> not\nall\n", []string{
			"1 T # @1", "> | Quoted words, @3", "> | and more. @4", "| > not @6", "| all @7"}},
		{"Markdown of one endless block", "a.md", strings.Repeat("[a](", longestBlock), []string{"1 a # @1", "| " + strings.Repeat("[a](", longestBlock) + " @1"}},
		{"empty", "a.txt", " \n", nil},
		{"line ends and marks of others", "a.txt", "\ufeffOne\ttwo.\r\n\r\nThree\xff.", []string{"1 a # @1", "| One two. @1", "| Three\ufffd. @3"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := shown(Text(c.file, []byte(c.text))); !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func FuzzText(f *testing.F) {
	f.Add("a.md", front+"# A {#a}\n\nText[^x].\n\n[^x]: a, b\n")
	f.Add("a.txt", "== A ==\n- b\n\nc")
	f.Fuzz(func(t *testing.T, file, text string) {
		Retelling(file, []byte(text))
		for _, s := range Text(file, []byte(text)).Sections {
			if s.Level < 1 || s.Level > 6 {
				t.Fatalf("level %d", s.Level)
			}
			for _, p := range s.Paragraphs {
				if strings.TrimSpace(p.Text) != p.Text || p.Text == "" || strings.Contains(p.Text, "\n") || !utf8.ValidString(p.Text) {
					t.Fatalf("paragraph %q", p.Text)
				}
			}
		}
	})
}
