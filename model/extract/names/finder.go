package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Finder finds many names at once. It is not changed by use.
type Finder struct{ root node }

// node is a place in the tree: what may follow, and whose name ends here.
type node struct {
	next   map[string]*node
	owners []int
	tail   string // marks at the end of the name: the last full stop of "U.S."
}

// Found is a place where a text says a name: bytes [Start, End).
type Found struct {
	Start, End int
	Owners     []int // all whose name it is, at least one, ascending
}

// Add makes the finder know a name of an owner. A name without letters and digits is none.
func (f *Finder) Add(name string, owner int) {
	f.add(name, owner)
	if r, size := utf8.DecodeRuneInString(name); unicode.IsLower(r) {
		f.add(string(unicode.ToUpper(r))+name[size:], owner)
	}
}

func (f *Finder) add(name string, owner int) {
	at, end := &f.root, 0
	for start, next := word(name, 0); start < next; start, next = word(name, next) {
		if at == &f.root {
			end = start
		}
		key := joint(name[end:start]) + name[start:next]
		if at.next == nil {
			at.next = map[string]*node{}
		}
		child := at.next[key]
		if child == nil {
			child = &node{}
			at.next[key] = child
		}
		at, end = child, next
	}
	if at == &f.root {
		return
	}
	if tail := strings.TrimSpace(name[end:]); tail != "" {
		at.tail = tail
	}
	for i, o := range at.owners {
		if o == owner {
			return
		}
		if o > owner {
			at.owners = append(at.owners[:i], append([]int{owner}, at.owners[i:]...)...)
			return
		}
	}
	at.owners = append(at.owners, owner)
}

// Find gives the places where text says names, in order, never overlapping, the longest name at each.
func (f *Finder) Find(text string) []Found {
	var all []Found
	for start, end := word(text, 0); start < end; start, end = word(text, end) {
		if found, ok := f.longest(text, start, end); ok {
			all = append(all, found)
			end = found.End
		}
	}
	return all
}

// longest gives the longest name whose first word is text[start:end].
func (f *Finder) longest(text string, start, end int) (Found, bool) {
	var best Found
	at := f.root.next[text[start:end]]
	for at != nil {
		if at.owners != nil {
			best = Found{start, end, at.owners}
			if strings.HasPrefix(text[end:], at.tail) {
				best.End += len(at.tail)
			}
		}
		if at.next == nil {
			break
		}
		first, last := word(text, end)
		if first == last || first-end > maxJoint {
			break
		}
		if gap := text[end:first]; gap == " " || gap == "-" {
			at = at.next[text[end:last]]
		} else {
			at = at.next[joint(gap)+text[first:last]]
		}
		end = last
	}
	return best, best.Owners != nil
}

// maxJoint is how many bytes may stand between two words of a name.
const maxJoint = 16

// word gives the first word of text at or after byte i: letters, digits and marks, or one Chinese character. Both
// ends are the length of text when there is none.
func word(text string, i int) (start, end int) {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isWord(r) {
			break
		}
		i += size
	}
	start = i
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isWord(r) {
			break
		}
		if unicode.Is(unicode.Han, r) {
			if i == start {
				i += size
			}
			break
		}
		i += size
	}
	return start, i
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// joint gives what stands between two words of a name in the one form in which it is compared.
func joint(gap string) string {
	var b strings.Builder
	blank := false
	for _, r := range gap {
		switch {
		case unicode.IsSpace(r):
			blank = true
			continue
		case strings.ContainsRune("-‐‑–—", r):
			r = '-'
		case strings.ContainsRune("'’ʼ`´", r):
			r = '\''
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r)
	}
	if blank {
		b.WriteByte(' ')
	}
	return b.String()
}
