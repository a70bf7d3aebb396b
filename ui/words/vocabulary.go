package words

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
)

// Category names a category of events, as a lane's label.
func Category(c model.Category) string {
	switch c {
	case model.Diplomacy:
		return lang.L("Diplomacy")
	case model.Visit:
		return lang.L("Visits")
	case model.Treaty:
		return lang.L("Agreements")
	case model.Economy:
		return lang.L("Economy")
	case model.Military:
		return lang.L("Military")
	case model.Security:
		return lang.L("Security")
	case model.Conflict:
		return lang.L("Conflict")
	}
	return string(c)
}

// Kind names a kind of actor.
func Kind(k model.ActorKind) string {
	switch k {
	case model.Person:
		return lang.L("person")
	case model.State:
		return lang.L("state")
	case model.Organisation:
		return lang.L("organisation")
	case model.Company:
		return lang.L("company")
	case model.Agreement:
		return lang.L("agreement or initiative")
	case model.ArmedGroup:
		return lang.L("armed group")
	case model.Place:
		return lang.L("place")
	}
	return string(k)
}

// Side names the side that an actor belongs to: the party's own name, or that it is neither's.
func Side(m *model.Model, s model.Side) string {
	switch s {
	case model.First:
		return m.Parties[0].Name
	case model.Second:
		return m.Parties[1].Name
	}
	return lang.L("neither side")
}

// TieKind says what From does to To, or both to each other: "meets", "supplies".
func TieKind(k model.TieKind) string {
	switch k {
	case model.Meets:
		return lang.L("meets")
	case model.Visits:
		return lang.L("visits")
	case model.Represents:
		return lang.L("represents")
	case model.Succeeds:
		return lang.L("succeeds")
	case model.Recognises:
		return lang.L("recognises")
	case model.Supports:
		return lang.L("supports")
	case model.Opposes:
		return lang.L("opposes")
	case model.Supplies:
		return lang.L("supplies")
	case model.Trades:
		return lang.L("trades with")
	case model.Aids:
		return lang.L("aids")
	case model.Joins:
		return lang.L("takes part in")
	case model.Signs:
		return lang.L("signs")
	case model.Cooperates:
		return lang.L("cooperates with")
	case model.Fights:
		return lang.L("fights")
	case model.Family:
		return lang.L("is family of")
	case model.Located:
		return lang.L("is in")
	case model.Named:
		return lang.L("is named with")
	}
	return string(k)
}

// Verdict says how the tellings of an account stand to one another.
func Verdict(v model.Verdict) string {
	switch v {
	case model.Agree:
		return lang.L("The sources agree")
	case model.Precision:
		return lang.L("Told more and less exactly")
	case model.Change:
		return lang.L("Changed over time")
	case model.Differ:
		return lang.L("The tellings differ")
	case model.Unclear:
		return lang.L("Does not hold together")
	}
	return string(v)
}

// Figure says a figure with its unit, as exactly as the text does: "nearly 2.2 billion USD", "under 1 percent", "no. 2".
func Figure(f *model.Figure) string {
	if f.Unit == model.Rank && f.Words == "" {
		return lang.L("no. {{.N}}", map[string]any{"N": Number(f.Value)})
	}
	return qualified(f.About, amount(f)+" "+f.Unit)
}

// Amount says a figure without its unit, for where that stands elsewhere: "nearly 2.2 billion", "under 1".
func Amount(f *model.Figure) string { return qualified(f.About, amount(f)) }

func amount(f *model.Figure) string {
	switch {
	case f.Words != "":
		return f.Words
	case f.Ranges():
		return span(Number(f.Value), Number(f.High))
	}
	return Number(f.Value)
}

// span joins two numbers, and says only once what follows both: "1–1.6 billion".
func span(low, high string) string {
	first, after, _ := strings.Cut(low, " ")
	if _, same, _ := strings.Cut(high, " "); same == after {
		low = first
	}
	return low + "–" + high
}

func qualified(about model.Qualifier, figure string) string {
	switch about {
	case model.Around:
		return lang.L("about {{.Figure}}", map[string]any{"Figure": figure})
	case model.Nearly:
		return lang.L("nearly {{.Figure}}", map[string]any{"Figure": figure})
	case model.Under:
		return lang.L("under {{.Figure}}", map[string]any{"Figure": figure})
	case model.Over:
		return lang.L("over {{.Figure}}", map[string]any{"Figure": figure})
	}
	return figure
}

// Unit names a unit as a heading does: the usual currencies in full, others as the model has them.
func Unit(unit string) string {
	switch unit {
	case "USD":
		return lang.L("US dollars")
	case "CNY":
		return lang.L("Chinese yuan")
	case "EUR":
		return lang.L("euros")
	case "GBP":
		return lang.L("pounds sterling")
	}
	return unit
}

// Number writes a number as one reads it: 2.2 billion, 600 million, 100,000, 11.1.
func Number(v float64) string {
	switch size := math.Abs(v); {
	case size >= 1e12:
		return lang.L("{{.N}} trillion", map[string]any{"N": trimmed(v / 1e12)})
	case size >= 1e9:
		return lang.L("{{.N}} billion", map[string]any{"N": trimmed(v / 1e9)})
	case size >= 1e6:
		return lang.L("{{.N}} million", map[string]any{"N": trimmed(v / 1e6)})
	}
	return trimmed(v)
}

func trimmed(v float64) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	for at := len(whole) - 3; at > 0 && whole[at-1] != '-'; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if fraction != "" {
		whole += "." + fraction
	}
	return whole
}
