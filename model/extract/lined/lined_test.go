package lined

import (
	"testing"

	"daqin/model/extract/fault"
)

type thing struct {
	Name  Text    `yaml:"name"`
	Value float64 `yaml:"value"`
}

func TestDecode(t *testing.T) {
	var got []thing
	if faults := Decode("f", 1, []byte("- {name: one, value: 2.5}\n- name: two\n"), &got); faults != nil {
		t.Fatal(faults)
	}
	want := []thing{{Text{"one", 1}, 2.5}, {Text{"two", 2}, 0}}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestFaults(t *testing.T) {
	cases := []struct {
		name, text string
		want       []string
	}{
		{"several", "- nam: one\n- {name: two, value: much}\n", []string{
			"f:5: there is no key nam here: correct its spelling or remove it",
			"f:6: cannot unmarshal !!str `much`: another kind of value is expected here"}},
		{"no text", "- name: [a]\n", []string{"f:5: a text is expected here: write one, in quotes if in doubt"}},
		{"no YAML", "- name: \"one\n", []string{"f:6: found unexpected end of stream"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var into []thing
			faults := Decode("f", 5, []byte(c.text), &into)
			if got, want := fault.Join(faults), len(c.want); len(faults) != want {
				t.Fatalf("got %v, want %d faults", got, want)
			}
			for i, f := range faults {
				if f.Error() != c.want[i] {
					t.Errorf("got  %s\nwant %s", f.Error(), c.want[i])
				}
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("- {name: one, value: 2.5}")
	f.Add("a: &a [*a]")
	f.Fuzz(func(t *testing.T, text string) {
		var into []thing
		Decode("f", 1, []byte(text), &into)
	})
}
