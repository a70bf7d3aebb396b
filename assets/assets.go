// Package assets carries what the program brings with it: the built-in model and the documents that it is built
// from, fonts, the icon, and the interface's words. It only embeds; it reads and decides nothing.
//
// model.json is generated from documents/ and never written by hand.
package assets

import "embed"

//go:generate go run ../cmd/daqin-model build -documents documents -o model.json

// Model is the built-in model, as model.Decode reads it.
//
//go:embed model.json
var Model []byte

// Icon is the program's icon, a PNG of 512 pixels.
//
//go:embed icon.png
var Icon []byte

// Translations holds the interface's words, one file a language in TranslationsDir, named by its BCP 47 tag.
//
//go:embed translations
var Translations embed.FS

// TranslationsDir is the folder of Translations that the files lie in.
const TranslationsDir = "translations"

// The fonts: the two for names have Han and Arabic letters, for use before a face that has the rest; the serif
// faces are complete by themselves.
//
//go:embed fonts/DaqinNames-Regular.ttf
var NamesFont []byte

//go:embed fonts/DaqinNames-Bold.ttf
var NamesBoldFont []byte

//go:embed fonts/DaqinSerif-Regular.ttf
var SerifFont []byte

//go:embed fonts/DaqinSerif-Bold.ttf
var SerifBoldFont []byte

//go:embed fonts/DaqinSerif-Italic.ttf
var SerifItalicFont []byte
