package main

import (
	"errors"
	"flag"
	"fmt"
	"image/png"
	"io"
	"os"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/ui"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// render draws the window's content into a picture, with no display.
func render(args []string, messages io.Writer) error {
	flags := flag.NewFlagSet("daqin render", flag.ContinueOnError)
	size := fyne.NewSize(1440, 900)
	out := flags.String("o", "", "the PNG `file` to write")
	flags.Var(sizeFlag{&size}, "size", "`width x height` in pixels")
	theme := flags.String("theme", string(look.Light), "light, dark or contrast")
	text := flags.Float64("text", 100, "size of the text in `percent`")
	place := flags.String("place", "", "the `address` of the place to show")
	file, err := parse(flags, args, messages)
	switch {
	case err != nil:
		return err
	case *out == "":
		return usageError{errors.New("render: say where to write the picture: -o out.png")}
	case !slices.Contains(look.Looks, look.Look(*theme)):
		return usageError{fmt.Errorf("render: there is no theme %q, only light, dark and contrast", *theme)}
	case !(*text >= 100*look.MinScale && *text <= 100*look.MaxScale):
		return usageError{fmt.Errorf("render: text of %g %% can't be drawn; choose from %g to %g", *text, 100*look.MinScale, 100*look.MaxScale)}
	}
	x, err := load(file)
	if err != nil {
		return err
	}
	picture := ui.Picture(size, look.New(look.Look(*theme), float32(*text/100), fonts()), func() fyne.CanvasObject {
		desk := ui.NewDesk(state.NewStore(x), background.AtOnce(), ui.FirstShares, func(fyne.CanvasObject) {})
		if *place != "" {
			p, lost := state.ParseAddress(x, *place)
			desk.Store.Go(p)
			for _, l := range lost {
				fmt.Fprintln(messages, "daqin: not followed:", l)
			}
		}
		return desk.Content()
	})
	f, err := os.Create(*out)
	if err != nil {
		return fmt.Errorf("the picture can't be written: %w", err)
	}
	return errors.Join(png.Encode(f, picture), f.Close())
}
