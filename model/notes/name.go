package notes

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode"

	"daqin/model"
)

// longestName is how many letters of a model's title its file's name has.
const longestName = 40

// PathFor names the file of the notes on a model: its title, as far as it can stand in a name on every system. Where a file of
// that name holds the notes on another model, of the same title but with none of its sources, another number follows.
func PathFor(folder string, m *model.Model) string {
	name := filepath.Join(folder, FileName(m.Title))
	for n := 2; n < 1000; n++ {
		path := name + ".json"
		if n > 2 {
			path = fmt.Sprintf("%s (%d).json", name, n-1)
		}
		if (&File{path: path, disk: realDisk{}}).holds(originOf(m)) {
			return path
		}
	}
	return name + ".json"
}

// holds tells whether the file is that of a model, or may become it.
func (f *File) holds(o origin) bool {
	found, err := f.read()
	return err != nil || found.origin.meets(o)
}

// FileName names a file by a title, with letters, digits and hyphens only, and in lower case, since some systems tell no
// capitals. The word in front keeps it from being one that means something else to Windows, and from being empty.
func FileName(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	short := firstPoints(strings.Join(words, "-"), longestName)
	return strings.TrimSuffix("notes-"+short, "-")
}
