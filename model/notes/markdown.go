package notes

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"daqin/model"
)

// Headings are the words of an export that are not the user's, nor those of the text, in the reader's language.
type Headings struct {
	Title    string // of the whole
	Bookmark string // before the title of one on a text
	Places   string // above bookmarks on no text
	Adrift   string // above what has no place in the text any more
}

// placed is a note and where it stands.
type placed struct {
	Note
	at    model.Evidence
	order int // of its section in the model; after all for those on no text, and then for those adrift
}

// inReadingOrder places the notes in the text as it is now, section by section from its start on, those on no text after them
// in the order in which they were made, and last those adrift.
func inReadingOrder(x *model.Index, b *Book) []placed {
	orders := map[model.SectionID]int{}
	for i := range x.Model.Sections {
		orders[x.Model.Sections[i].ID] = i
	}
	var all []placed
	for _, n := range b.All() {
		p := placed{Note: n, order: len(orders)}
		if n.Target != (Target{}) {
			var found bool
			if p.at, found = n.Target.Find(x); found {
				p.order = orders[p.at.Section]
			} else {
				p.order = len(orders) + 1
			}
		}
		all = append(all, p)
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(a.order-b.order, a.at.Start-b.at.Start, a.at.End-b.at.End, a.Made.Compare(b.Made))
	})
	return all
}

// Markdown writes a book as a text to read, to print and to go on with (CommonMark): in reading order, under the titles of the
// sections, each note with the words that it is about, what the user wrote, from where it is, on which terms, and the address
// that leads back to it. What the user wrote stands as it was written, so that it may be Markdown too.
func Markdown(w io.Writer, x *model.Index, b *Book, h Headings) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# %s\n", escaped(h.Title))
	last := -1
	for _, p := range inReadingOrder(x, b) {
		if p.order != last {
			last = p.order
			fmt.Fprintf(out, "\n## %s\n", escaped(p.heading(x, h)))
		}
		p.write(out, x, h)
	}
	return out.Flush()
}

func (p placed) heading(x *model.Index, h Headings) string {
	switch n := len(x.Model.Sections); {
	case p.order < n:
		return x.Model.Sections[p.order].Title
	case p.order == n:
		return h.Places
	}
	return h.Adrift
}

func (p placed) write(out *bufio.Writer, x *model.Index, h Headings) {
	section := x.Section(p.at.Section)
	quote, address := p.at.Quote, p.Address(p.at)
	if section == nil {
		quote = p.Target.Quote
	}
	if quote != "" {
		fmt.Fprintf(out, "\n> %s\n", strings.ReplaceAll(escaped(quote), "\n", "\n> "))
	}
	words := strings.TrimSpace(p.Words)
	if p.Kind == Bookmark {
		words = strings.TrimSuffix(h.Bookmark+": "+escaped(words), ": ")
	}
	if words != "" {
		fmt.Fprintf(out, "\n%s\n", words)
	}
	switch {
	case section != nil:
		fmt.Fprintf(out, "\n— %s", escaped(citation(x, section)))
		if address != "" {
			fmt.Fprintf(out, " <%s>", address)
		}
		fmt.Fprintln(out)
	case address != "":
		fmt.Fprintf(out, "\n— <%s>\n", address)
	}
}

// citation tells from where some text is and on which terms: source, section, credit.
func citation(x *model.Index, section *model.Section) string {
	source := x.SourceOf(section.ID)
	if source == nil {
		return fmt.Sprintf("“%s”.", section.Title)
	}
	credit := source.Credit
	if credit == "" {
		credit = source.Licence
	}
	return strings.TrimSpace(fmt.Sprintf("%s, “%s”. %s", source.Title, section.Title, credit))
}

var (
	special  = regexp.MustCompile("[\\\\`*_\\[\\]<>&|~]")
	ordering = regexp.MustCompile(`(?m)^(\s*\d+)([.)])`)
	listing  = regexp.MustCompile(`(?m)^(\s*)([-+#=])`)
)

// escaped writes text so that Markdown shows it as it is.
func escaped(text string) string {
	text = special.ReplaceAllString(text, `\$0`)
	text = ordering.ReplaceAllString(text, `$1\$2`)
	return listing.ReplaceAllString(text, `$1\$2`)
}
