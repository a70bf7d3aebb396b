// Package fault tells what is wrong in a file that a person wrote, in the form "file:line: what, and what to do".
//
// It knows nothing of what the files hold. Lines count from 1; line 0 means the file as a whole.
package fault

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// Fault is one thing that is wrong, or doubtful, at one place of a file.
type Fault struct {
	File string
	Line int
	Text string
}

// At makes a fault; format and args are those of fmt.Sprintf.
func At(file string, line int, format string, args ...any) Fault {
	return Fault{file, line, fmt.Sprintf(format, args...)}
}

// Error gives "file:line: text".
func (f Fault) Error() string {
	if f.Line == 0 {
		return fmt.Sprintf("%s: %s", f.File, f.Text)
	}
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Text)
}

// Sort orders faults as a person mends them: by file, from the top down.
func Sort(faults []Fault) {
	slices.SortStableFunc(faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Text, b.Text))
	})
}

// Join makes one error of all faults, a line each; nil when there is none.
func Join(faults []Fault) error {
	Sort(faults)
	errs := make([]error, len(faults))
	for i, f := range faults {
		errs[i] = f
	}
	return errors.Join(errs...)
}
