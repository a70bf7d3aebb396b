// Command daqin shows the relations of two countries: a timeline, a network of actors and a reader of the documents,
// three views of one model.
//
//	daqin [-place ADDRESS] [-size WxH] [-report FILE] [MODEL.json]
//	daqin render -o OUT.png [-size 1440x900] [-theme light|dark|contrast] [-text 100] [-place ADDRESS] [MODEL.json]
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/assets"
	"daqin/model"
	"daqin/ui/look"
)

func main() {
	err := run(os.Args[1:], os.Stderr)
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
	case errors.As(err, new(usageError)):
		fmt.Fprintln(os.Stderr, "daqin:", err)
		os.Exit(2)
	default:
		fmt.Fprintln(os.Stderr, "daqin:", err)
		os.Exit(1)
	}
}

// usageError is a wrong word on the command line.
type usageError struct{ error }

func run(args []string, messages io.Writer) error {
	if err := lang.AddTranslationsFS(assets.Translations, assets.TranslationsDir); err != nil {
		return fmt.Errorf("the built-in translations: %w", err)
	}
	if len(args) > 0 && args[0] == "render" {
		return render(args[1:], messages)
	}
	return window(args, messages)
}

// sizeFlag reads "1440x900".
type sizeFlag struct{ size *fyne.Size }

func (f sizeFlag) String() string {
	if f.size == nil {
		return ""
	}
	return fmt.Sprintf("%gx%g", f.size.Width, f.size.Height)
}

// A picture larger than this on a side is a slip of the fingers, and would not fit into memory; on one smaller there is
// nothing to be seen.
const smallestSide, largestSide = 240, 16384

func (f sizeFlag) Set(text string) error {
	w, h, _ := strings.Cut(text, "x")
	width, err1 := strconv.Atoi(w)
	height, err2 := strconv.Atoi(h)
	if err1 != nil || err2 != nil || min(width, height) < smallestSide || max(width, height) > largestSide {
		return fmt.Errorf("write a size as 1440x900, each side from %d to %d", smallestSide, largestSide)
	}
	*f.size = fyne.NewSize(float32(width), float32(height))
	return nil
}

// parse reads the flags and the one file that may follow them.
func parse(flags *flag.FlagSet, args []string, messages io.Writer) (file string, err error) {
	flags.SetOutput(messages)
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return "", err
		}
		return "", usageError{errors.New("see the usage above")}
	}
	if flags.NArg() > 1 {
		return "", usageError{fmt.Errorf("one model file at a time, not %d; flags come before it", flags.NArg())}
	}
	return flags.Arg(0), nil
}

// load reads a model. No name is the built-in one, which was checked when it was built.
func load(file string) (*model.Index, error) {
	if file != "" {
		return model.Open(context.Background(), file, func(model.Stage) {})
	}
	m, err := model.Decode(bytes.NewReader(assets.Model))
	if err != nil {
		return nil, fmt.Errorf("the built-in model: %w", err)
	}
	return model.NewIndex(m), nil
}

func fonts() look.Fonts {
	return look.Fonts{
		Names:     fyne.NewStaticResource("DaqinNames-Regular.ttf", assets.NamesFont),
		NamesBold: fyne.NewStaticResource("DaqinNames-Bold.ttf", assets.NamesBoldFont),
		Serif:     fyne.NewStaticResource("DaqinSerif-Regular.ttf", assets.SerifFont),
		SerifBold: fyne.NewStaticResource("DaqinSerif-Bold.ttf", assets.SerifBoldFont),
		Italic:    fyne.NewStaticResource("DaqinSerif-Italic.ttf", assets.SerifItalicFont),
	}
}
