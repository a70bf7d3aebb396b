// Package e2e proves the real program: it builds it, opens its window on a virtual screen (Xvfb, with a window
// manager), works it with a real mouse and keyboard (xdotool), and looks at what became of it.
//
//	test ── xdotool ──► Xvfb ──► window ──► program
//	  ▲                   │                    │
//	  └──── pictures ─────┴──── its report ────┘
//
// What it looks at are the program's own report (one line of JSON for each place that it came to) and the pixels of
// the screen. It knows no layout: the report names the parts of the window and where they are.
//
// It waits for what it expects, up to a deadline, and never just for time to pass. It ends only what it started.
// The tests stand behind the build tag e2e, since they need Linux, a C compiler, Xvfb, openbox, xdotool and xclip;
// make test installs these and runs them. Without make: go test -tags e2e -count=1 ./cmd/daqin/e2e, where the count keeps Go
// from answering out of its cache, which knows nothing of the program that is built here.
package e2e
