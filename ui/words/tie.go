package words

import (
	"fyne.io/fyne/v2/lang"

	"daqin/model"
)

// TieKindBack says of To what From does to it: "is visited by", "is supplied by". What both do to each other reads the same
// either way.
func TieKindBack(k model.TieKind) string {
	switch k {
	case model.Meets:
		return lang.L("is met by")
	case model.Visits:
		return lang.L("is visited by")
	case model.Represents:
		return lang.L("is represented by")
	case model.Succeeds:
		return lang.L("is succeeded by")
	case model.Recognises:
		return lang.L("is recognised by")
	case model.Supports:
		return lang.L("is supported by")
	case model.Opposes:
		return lang.L("is opposed by")
	case model.Supplies:
		return lang.L("is supplied by")
	case model.Aids:
		return lang.L("is aided by")
	case model.Joins:
		return lang.L("is joined by")
	case model.Signs:
		return lang.L("is signed by")
	case model.Fights:
		return lang.L("is fought by")
	case model.Located:
		return lang.L("is the place of")
	}
	return TieKind(k)
}
