// Package cmd_test keeps the rules by which the packages of the project stand to one another.
//
//	cmd/daqin ──► ui ──► ui/state ─────► model ◄── model/search
//	    │          ├──► ui/timescale       ▲  ◄── model/network
//	    │          ├──► ui/force           └───── model/extract ◄── cmd/daqin-model ──► ui/force
//	    │          └──► ui/textflow
//	    └──► assets (embed only)
package cmd_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// rule says who alone may import something, tests included; nobody, where by is empty. Patterns are as the go
// command has them: "x/..." is x and what lies beneath it.
type rule struct {
	imported string
	by       []string
	why      string
}

var rules = []rule{
	{"fyne.io/fyne/v2/app", []string{"daqin/cmd/daqin"},
		"the app needs a C compiler and a display; without it all else is built and tested with neither"},
	{"fyne.io/fyne/v2/...", []string{"daqin/ui/...", "daqin/cmd/daqin"},
		"facts know nothing of pixels; the model's command runs where there is no window"},
	{"daqin/ui/...", []string{"daqin/ui/...", "daqin/cmd/daqin", "daqin/cmd/daqin-model"},
		"facts know nothing of pixels; what the model needs belongs beneath model"},

	{"github.com/goccy/go-json/...", []string{"daqin/model"},
		"the form of a model file is decided in one place"},
	{"github.com/sfomuseum/go-edtf/...", []string{"daqin/model/edtf"},
		"the library misreads some dates, and only package edtf knows which"},
	{"github.com/sajari/fuzzy", []string{"daqin/model/search"},
		"the library ranks equal words by chance, and only package search ranks them anew"},
	{"gonum.org/v1/gonum/...", []string{"daqin/model/network"},
		"a graph library belongs where the graph is"},
	{"golang.org/x/text/unicode/bidi", []string{"daqin/ui/textflow"},
		"the library gives no levels and orders lines wrongly, and only package textflow orders them by its tables"},

	{"daqin/ui/timeline/...", []string{"daqin/ui", "daqin/ui/timeline/..."},
		"views meet in the store alone; one that holds another can't change without it"},
	{"daqin/ui/table/...", []string{"daqin/ui", "daqin/ui/table/..."},
		"views meet in the store alone; one that holds another can't change without it"},
	{"daqin/ui/graph/...", []string{"daqin/ui", "daqin/ui/graph/..."},
		"views meet in the store alone; one that holds another can't change without it"},
	{"daqin/ui/reader/...", []string{"daqin/ui", "daqin/ui/reader/..."},
		"views meet in the store alone; one that holds another can't change without it"},

	{"daqin/ui/finder/...", []string{"daqin/ui", "daqin/ui/finder/..."},
		"views meet in the store alone; one that holds another can't change without it"},

	{"net", nil, "the program never opens a socket"},
	{"net/http/...", nil, "the program never opens a socket"},
	{"net/rpc/...", nil, "the program never opens a socket"},
	{"net/smtp", nil, "the program never opens a socket"},
	{"crypto/tls", nil, "the program never opens a socket"},
	{"golang.org/x/net/...", nil, "the program never opens a socket"},
}

// plain are the packages that speak numbers, times and bytes, so that their laws are tested with nothing around them.
var plain = []string{"daqin/ui/timescale", "daqin/ui/force", "daqin/ui/textflow", "daqin/ui/paint"}

// tables are what they may import beside the standard library, which has all of Unicode's tables but these.
var tables = []string{"golang.org/x/text/unicode/bidi"}

// root is the module's folder, seen from here.
const root = ".."

// maxLines is how long a file may get; a longer one has two things in it. Tests, whose tables grow, are not counted.
const maxLines = 400

// listed is what go list tells of a package.
type listed struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
	Deps                               []string
}

// list asks go list about the packages of this module, as they are built with cgo and without. It goes on past
// what doesn't build (-e), for that is the compiler's to tell.
func list(t *testing.T) []listed {
	t.Helper()
	var all []listed
	for _, cgo := range []string{"CGO_ENABLED=0", "CGO_ENABLED=1"} {
		cmd := exec.Command("go", "list", "-e", "-tags=e2e", "-json=ImportPath,Imports,TestImports,XTestImports,Deps", "./...")
		cmd.Dir, cmd.Env = root, append(os.Environ(), cgo)
		var complaint bytes.Buffer
		cmd.Stderr = &complaint
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s %v: %v\n%s", cgo, cmd, err, complaint.Bytes())
		}
		for d := json.NewDecoder(bytes.NewReader(out)); ; {
			var p listed
			if err := d.Decode(&p); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			all = append(all, p)
		}
	}
	if len(all) < 10 {
		t.Fatalf("go list tells of %d packages only", len(all))
	}
	return all
}

// imports gives all that a package and its tests import.
func (p listed) imports() []string {
	return slices.Concat(p.Imports, p.TestImports, p.XTestImports)
}

func matches(pattern, path string) bool {
	beneath, tree := strings.CutSuffix(pattern, "/...")
	return path == beneath || tree && strings.HasPrefix(path, beneath+"/")
}

// breaches tells each import that a rule does not allow, once, sorted.
func breaches(packages []listed, rules []rule) []string {
	found := map[string]bool{}
	for _, p := range packages {
		for _, path := range p.imports() {
			for _, r := range rules {
				allowed := slices.ContainsFunc(r.by, func(by string) bool { return matches(by, p.ImportPath) })
				if matches(r.imported, path) && !allowed && path != p.ImportPath {
					found[fmt.Sprintf("%s imports %s, which %s may: %s", p.ImportPath, path, who(r.by), r.why)] = true
				}
			}
			if slices.Contains(plain, p.ImportPath) && !standard(path) && !slices.Contains(tables, path) && path != p.ImportPath {
				found[fmt.Sprintf("%s imports %s, but may import only the standard library: "+
					"it speaks numbers, times and bytes", p.ImportPath, path)] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

func who(by []string) string {
	if len(by) == 0 {
		return "nobody"
	}
	return "only " + strings.Join(by, " and ")
}

// standard tells a package of the standard library by its name, which has no dot in its first element.
func standard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return first != "daqin" && !strings.Contains(first, ".")
}

func TestImportsKeepTheRules(t *testing.T) {
	for _, breach := range breaches(list(t), rules) {
		t.Error(breach)
	}
}

// Not even through another package may the app be reached: one import would ask all for a C compiler.
func TestOnlyTheProgramReachesTheApp(t *testing.T) {
	reached := false
	for _, p := range list(t) {
		if !slices.Contains(p.Deps, "fyne.io/fyne/v2/app") {
			continue
		}
		reached = true
		if p.ImportPath != "daqin/cmd/daqin" {
			t.Errorf("%s depends on fyne.io/fyne/v2/app, which only daqin/cmd/daqin may: it needs a C compiler", p.ImportPath)
		}
	}
	if !reached {
		t.Error("no package reaches fyne.io/fyne/v2/app: the rule looks for something that is not there")
	}
}

// The command that opens no window takes from ui what draws nothing: not even through another package may it reach
// the toolkit.
func TestTheModelsCommandReachesNoToolkit(t *testing.T) {
	found := false
	for _, p := range list(t) {
		if p.ImportPath != "daqin/cmd/daqin-model" {
			continue
		}
		found = true
		for _, path := range p.Deps {
			if matches("fyne.io/fyne/v2/...", path) {
				t.Errorf("%s depends on %s: it opens no window", p.ImportPath, path)
			}
		}
	}
	if !found {
		t.Error("there is no daqin/cmd/daqin-model: the rule looks at something that is not there")
	}
}

// One package alone brings work back to the goroutine that draws: that nothing arrives after a window is closed is kept there.
func TestOnlyOnePackageReturnsToTheDrawing(t *testing.T) {
	returns := regexp.MustCompile(`\bfyne\.Do(AndWait)?\b`)
	var found []string
	for _, dir := range []string{"ui", "cmd"} {
		err := fs.WalkDir(os.DirFS(filepath.Join(root, dir)), ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			code, err := os.ReadFile(filepath.Join(root, dir, name))
			if returns.Match(code) {
				found = append(found, path.Join(dir, path.Dir(name)))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if found = slices.Compact(found); !slices.Equal(found, []string{"ui/background"}) {
		t.Errorf("fyne.Do is called in %q: only ui/background may", found)
	}
}

// Each rule finds the package that breaks it, and leaves in peace the one that doesn't.
func TestRulesFindTheirBreaches(t *testing.T) {
	for _, r := range rules {
		path := strings.TrimSuffix(r.imported, "/...")
		stranger := listed{ImportPath: "daqin/stranger", XTestImports: []string{path}}
		found := breaches([]listed{stranger}, []rule{r})
		if len(found) != 1 || !strings.Contains(found[0], r.why) {
			t.Errorf("a stranger that imports %s: %q", path, found)
		}
		for _, by := range r.by {
			friend := listed{ImportPath: strings.TrimSuffix(by, "/..."), Imports: []string{path}}
			if found := breaches([]listed{friend}, []rule{r}); len(found) != 0 {
				t.Errorf("one who may import %s: %q", path, found)
			}
		}
	}
	for _, path := range plain {
		for imported, want := range map[string]int{"daqin/model": 1, "golang.org/x/image/font": 1, tables[0]: 0, "math/rand/v2": 0, path: 0} {
			p := listed{ImportPath: path, Imports: []string{imported}}
			if found := breaches([]listed{p}, nil); len(found) != want {
				t.Errorf("%s imports %s: %q", path, imported, found)
			}
		}
	}
}

// Reading every file also tells the go command's cache what the tests of this package rest on.
func TestFilesStayShort(t *testing.T) {
	files := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != root && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case entry.IsDir() || filepath.Ext(path) != ".go":
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		if lines := bytes.Count(text, []byte("\n")); lines > maxLines && !strings.HasSuffix(path, "_test.go") {
			t.Errorf("%s has %d lines, more than %d: there are two things in it, part them", path, lines, maxLines)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 50 {
		t.Errorf("only %d Go files are found", files)
	}
}
