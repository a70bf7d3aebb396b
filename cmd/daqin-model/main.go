// Command daqin-model makes models of documents, checks them, counts and finds what is in them, and lays
// out graphs. It opens no window and needs no C compiler.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

const usage = `daqin-model makes models of documents, checks them, counts and finds what is in them, and lays out graphs.

Usage:

	daqin-model build [-documents DIR] [-o FILE]   make the model of the retellings *.md in DIR and of the
	                                               curation.yaml beside them
	daqin-model check FILE...                      tell every fault of models
	daqin-model extract FILE...                    make a model of any texts (Markdown or plain) and print it
	daqin-model search [-n NUMBER] MODEL QUERY     find actors, events, sections, sentences and dates of a model, as in
	                                               the window, the best first; at most NUMBER (10)
	daqin-model stats [FILE]                       count what is in a model; without FILE in the built-in one
	daqin-model layout [-seed N] [-mode MODE] [-quality] EDGELIST
	                                               place the nodes of a graph and print a line "id x y" for each;
	                                               MODE is stress (distances are right) or clusters (neighbours
	                                               stand together)
	daqin-model layout -points FILE EDGELIST       measure positions that come from elsewhere, in such lines

Examples:

	daqin-model build -documents assets/documents -o assets/model.json
	daqin-model check assets/model.json
	daqin-model extract notes.txt article.md >mine.json
	daqin-model search assets/model.json "Mao Tse-tung"
	daqin-model layout -quality graph.txt >points.txt

search prints a line of JSON for each hit: its kind, its id (of a sentence SECTION:START-END in bytes, of a date
FIRST/LAST), its title (or the sentence), its score (higher is better, among the hits of one query) and why it matches.

An EDGELIST has the numbers of nodes and of ties in its first line, then a line "a b" or "a b weight" for each tie, with
nodes numbered from 0; what begins with # is passed over, and - stands for the standard input. On the standard error
-quality tells the time and the memory that the layout took, and its stress (0 is best), the share of neighbours in the
graph who are neighbours in the picture (1 is best), and how many pairs of ties cross.

build and extract print on the standard error what they are in doubt about, a file and line each.
The exit status is 1 when something is at fault, and 2 when the command line is.
`

// streams are what a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// commands are the subcommands, each with its arguments.
var commands = map[string]func([]string, streams) error{
	"build":   build,
	"check":   check,
	"extract": extractTexts,
	"layout":  layout,
	"search":  searchModel,
	"stats":   stats,
}

// usageError is a wrong word on the command line.
type usageError struct{ error }

func main() {
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// run runs a command line and gives the exit status.
func run(args []string, s streams) int {
	if len(args) == 0 {
		fmt.Fprint(s.err, usage)
		return 2
	}
	switch args[0] {
	case "help", "-h", "-help", "--help":
		fmt.Fprint(s.out, usage)
		return 0
	}
	command := commands[args[0]]
	if command == nil {
		fmt.Fprintf(s.err, "daqin-model: there is no command %q: daqin-model help lists them\n", args[0])
		return 2
	}
	err := command(args[1:], s)
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	case errors.As(err, new(usageError)):
		fmt.Fprintf(s.err, "daqin-model %s: %v\n", args[0], err)
		return 2
	}
	fmt.Fprintf(s.err, "daqin-model %s: %v\n", args[0], err)
	return 1
}

// parse reads the flags of a subcommand. The flag package tells on the standard error what is wrong with them.
func parse(flags *flag.FlagSet, args []string, s streams) error {
	flags.SetOutput(s.err)
	err := flags.Parse(args)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		return usageError{err}
	}
	return err
}
