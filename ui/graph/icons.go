package graph

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Signs that Fyne's theme lacks, on its grid of 24 units. The theme colours them.
var (
	boxIcon   = icon("box", `<path d="M3 3h6v2H5v4H3zM15 3h6v6h-2V5h-4zM3 15h2v4h4v2H3zM19 15h2v6h-6v-2h4z"/>`)
	lassoIcon = icon("lasso", `<path d="M12 3c5.2 0 9 2.7 9 6.300s-3.800 6.300-9 6.300c-1 0-1.900-.1-2.800-.3.1.4.1.8.1 1.200 0 2.200-1.500 3.900-4 4.500l-.5-1.900c1.700-.4 2.500-1.400 2.500-2.600 0-.7-.2-1.400-.600-2.100C4.400 13.300 3 11.500 3 9.300 3 5.700 6.800 3 12 3zm0 2C7.900 5 5 6.900 5 9.300s2.900 4.300 7 4.300 7-1.900 7-4.300S16.100 5 12 5z"/>`)
	aimIcon   = icon("aim", `<path d="M11 2h2v3.100A7 7 0 0 1 18.900 11H22v2h-3.100A7 7 0 0 1 13 18.900V22h-2v-3.100A7 7 0 0 1 5.100 13H2v-2h3.100A7 7 0 0 1 11 5.100zM12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10zM12 9.500a2.500 2.500 0 1 1 0 5a2.500 2.500 0 1 1 0-5z"/>`)
)

func icon(name, drawn string) fyne.Resource {
	svg := `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">` + drawn + `</svg>`
	return theme.NewThemedResource(fyne.NewStaticResource("graph-"+name+".svg", []byte(svg)))
}
