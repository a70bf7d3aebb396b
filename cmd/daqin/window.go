//go:build cgo

package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"daqin/assets"
	"daqin/ui"
)

// appID names the program's preferences and cache; FyneApp.toml has the same.
const appID = "org.daqin.Daqin"

// window opens the window and returns when it is closed.
func window(args []string, messages io.Writer) error {
	flags := flag.NewFlagSet("daqin", flag.ContinueOnError)
	start := ui.Start{Fonts: fonts()}
	flags.StringVar(&start.Place, "place", "", "the `address` of the place to open at, as Ctrl+L copies it")
	flags.Var(sizeFlag{&start.Size}, "size", "`width x height` of the window")
	report := flags.String("report", "", "a `file` to write each change of place to, a line of JSON each")
	frames := flags.String("frames", "", "a `file` to write to what each change of place took, a line of JSON each")
	file, err := parse(flags, args, messages)
	if err != nil {
		return err
	}
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return errors.New("no display to open a window on; \"daqin render -o daqin.png\" draws it into a picture")
	}
	if start.Index, err = load(file); err != nil && file != "" {
		start.Problem = err
		start.Index, err = load("")
	}
	if err != nil {
		return err
	}
	for name, to := range map[string]*io.Writer{*report: &start.Report, *frames: &start.Frames} {
		if name == "" {
			continue
		}
		f, err := os.Create(name)
		if err != nil {
			return fmt.Errorf("the report can't be written: %w", err)
		}
		defer f.Close()
		*to = f
	}
	a := app.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	w := ui.Open(a, start)
	a.Run()
	return w.SaveNotes()
}
