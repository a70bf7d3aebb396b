package words

import (
	"strings"

	"fyne.io/fyne/v2/lang"
)

// Language names the language of a BCP 47 tag, with the script where a language is written in two: "Arabic", "Chinese,
// simplified". One that has no name here is called by its tag.
func Language(tag string) string {
	switch base, rest, _ := strings.Cut(strings.ToLower(tag), "-"); base {
	case "ar":
		return lang.L("Arabic")
	case "de":
		return lang.L("German")
	case "en":
		return lang.L("English")
	case "es":
		return lang.L("Spanish")
	case "fa":
		return lang.L("Persian")
	case "fr":
		return lang.L("French")
	case "he":
		return lang.L("Hebrew")
	case "hi":
		return lang.L("Hindi")
	case "it":
		return lang.L("Italian")
	case "ja":
		return lang.L("Japanese")
	case "ko":
		return lang.L("Korean")
	case "ku":
		return lang.L("Kurdish")
	case "pt":
		return lang.L("Portuguese")
	case "ru":
		return lang.L("Russian")
	case "tr":
		return lang.L("Turkish")
	case "ug":
		return lang.L("Uyghur")
	case "uk":
		return lang.L("Ukrainian")
	case "ur":
		return lang.L("Urdu")
	case "zh":
		return chinese(rest)
	}
	return tag
}

// chinese tells apart the two scripts of Chinese, also by the regions that write one of them.
func chinese(rest string) string {
	switch first, _, _ := strings.Cut(rest, "-"); first {
	case "hans", "cn", "sg":
		return lang.L("Chinese, simplified")
	case "hant", "tw", "hk", "mo":
		return lang.L("Chinese, traditional")
	}
	return lang.L("Chinese")
}
