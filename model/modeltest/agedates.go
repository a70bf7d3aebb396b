package modeltest

import (
	"fmt"
	"math/rand/v2"

	"daqin/model/edtf"
)

// dateForm writes a date of one form, in a year or about it.
type dateForm struct {
	share int
	write func(random *rand.Rand, year int) string
}

// dateForms are all forms that package edtf reads. Those with an open start are few: each fills all that came before.
var dateForms = []dateForm{
	{900, func(r *rand.Rand, y int) string {
		return fmt.Sprintf("%s-%02d-%02d", year(y), 1+r.IntN(12), 1+r.IntN(28))
	}},
	{250, func(r *rand.Rand, y int) string { return fmt.Sprintf("%s-%02d", year(y), 1+r.IntN(12)) }},
	{30, func(r *rand.Rand, y int) string { return fmt.Sprintf("%s-%02d", year(y), 21+r.IntN(4)) }},
	{250, func(_ *rand.Rand, y int) string { return year(y) }},
	{80, func(_ *rand.Rand, y int) string { return year(y) + "~" }},
	{20, func(_ *rand.Rand, y int) string { return year(y) + "?" }},
	{80, func(_ *rand.Rand, y int) string { return fmt.Sprintf("%sX", year(y)[:len(year(y))-1]) }},
	{25, func(_ *rand.Rand, y int) string { return fmt.Sprintf("%sXX", year(y)[:len(year(y))-2]) }},
	{200, func(r *rand.Rand, y int) string { return years(y, "/", 1+r.IntN(12)) }},
	{20, func(r *rand.Rand, y int) string { return years(y, "/", 30+r.IntN(90)) }},
	{40, func(r *rand.Rand, y int) string { return years(y, "~/", 1+r.IntN(30)) }},
	{30, func(r *rand.Rand, y int) string {
		return fmt.Sprintf("%s-%02d/%s-%02d", year(y), 1+r.IntN(6), year(y), 7+r.IntN(6))
	}},
	{15, func(r *rand.Rand, y int) string { return "{" + years(y, ",", 2+r.IntN(20)) + "}" }},
	{15, func(r *rand.Rand, y int) string { return "[" + years(y, ",", 1+r.IntN(5)) + "]" }},
	{15, func(r *rand.Rand, y int) string { return "[" + years(y, "..", 2+r.IntN(5)) + "]" }},
	{6, func(_ *rand.Rand, y int) string { return year(y) + "/.." }},
	{6, func(_ *rand.Rand, y int) string { return year(y) + "/" }},
	{1, func(_ *rand.Rand, y int) string { return "../" + year(y) }},
}

// year writes an astronomical year.
func year(y int) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// years writes a year and one that comes later, none after 2000.
func years(y int, between string, later int) string {
	return year(y) + between + year(min(y+later, 2000))
}

// ageDate gives a date in an age. A sixth of all fall into three of its years.
func ageDate(random *rand.Rand, a age) edtf.Date {
	y := a.first() + random.IntN(100)
	if random.IntN(6) == 0 {
		y = a.first() + 40 + random.IntN(3)
	}
	form := some(random, dateForms, func(f dateForm) int { return f.share })
	if -100 < y && y < 0 || y > 1989 { // -00XX can't be read, having no first year; 200X reaches out of the ages
		form = dateForms[0]
	}
	return edtf.MustParse(form.write(random, y))
}
