package fault

import "testing"

func TestJoin(t *testing.T) {
	if err := Join(nil); err != nil {
		t.Errorf("no fault: got %v, want nil", err)
	}
	err := Join([]Fault{At("b", 2, "x"), At("a", 10, "y %d", 1), At("a", 9, "z"), At("a", 0, "whole")})
	want := "a: whole\na:9: z\na:10: y 1\nb:2: x"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
