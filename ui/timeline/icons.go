package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Signs that Fyne's theme lacks, on its grid of 24 units. The theme colours them.
var (
	compareIcon = sign("compare", `<path d="M3 5h13v4H3zM8 15h13v4H8z"/>`)
	swapIcon    = sign("swap", `<path d="M16 3l5 4.5-5 4.5V9H5V6h11zM8 12v3h11v3H8v3l-5-4.5z"/>`)
	tableIcon   = sign("table", `<path d="M3 4h18v16H3zM5 9v3h4V9zM11 9v3h8V9zM5 14v4h4v-4zM11 14v4h8v-4z" fill-rule="evenodd"/>`)
	nearIcon    = sign("near", `<path d="M3 4h2.5v16H3zM18.5 4H21v16h-2.5zM7 12l3.5-3.5v2.25h3v-2.25L17 12l-3.5 3.5v-2.25h-3v2.25z"/>`)
)

func sign(name, drawn string) fyne.Resource {
	svg := `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">` + drawn + `</svg>`
	return theme.NewThemedResource(fyne.NewStaticResource("timeline-"+name+".svg", []byte(svg)))
}
