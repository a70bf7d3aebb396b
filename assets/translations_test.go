package assets

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A translation of the interface begins from the English file; so it has to hold every string that the code
// asks for, and none that it doesn't.
func TestEnglishIsComplete(t *testing.T) {
	asked := map[string]bool{} // key: whether it is a plural
	for _, dir := range []string{"../ui", "../cmd/daqin"} {
		err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
				collect(t, path, asked)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	data, err := Translations.ReadFile(TranslationsDir + "/en.json")
	if err != nil {
		t.Fatal(err)
	}
	var english map[string]any
	if err := json.Unmarshal(data, &english); err != nil {
		t.Fatal(err)
	}
	for _, key := range sorted(asked) {
		said, ok := english[key]
		forms, plural := said.(map[string]any)
		switch {
		case !ok:
			t.Errorf("en.json lacks %q", key)
		case asked[key] != plural:
			t.Errorf("en.json: %q is a plural in one place and none in the other", key)
		case plural && (forms["one"] == nil || forms["other"] == nil):
			t.Errorf("en.json: the plural %q wants the forms \"one\" and \"other\"", key)
		}
	}
	for _, key := range sorted(english) {
		if _, ok := asked[key]; !ok {
			t.Errorf("en.json has %q, for which nothing asks", key)
		}
	}
}

// collect finds the calls lang.L("…") and lang.N("…", n) of a file.
func collect(t *testing.T, path string, asked map[string]bool) {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		f, ok := call.Fun.(*ast.SelectorExpr)
		if pkg, isName := nameOf(f); !ok || !isName || pkg != "lang" || (f.Sel.Name != "L" && f.Sel.Name != "N") {
			return true
		}
		literal, ok := call.Args[0].(*ast.BasicLit)
		if !ok {
			t.Errorf("%s: lang.%s wants its text as a literal, so that it can be collected", path, f.Sel.Name)
			return true
		}
		key, err := strconv.Unquote(literal.Value)
		if err != nil {
			t.Fatal(err)
		}
		asked[key] = f.Sel.Name == "N"
		return true
	})
}

func nameOf(f *ast.SelectorExpr) (string, bool) {
	if f == nil {
		return "", false
	}
	name, ok := f.X.(*ast.Ident)
	if !ok {
		return "", false
	}
	return name.Name, true
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
