// Package look is the look of Daqin: three themes (light as good paper, dark, high contrast for projectors), the sizes
// of text, and the one place where an emphasis becomes colour and weight.
//
// Views ask Fyne's theme package for the names below, as they do for Fyne's own, and Ink, Weight and Halo for what
// depends on attention. It knows nothing of what is drawn where.
//
// Hues are those of Okabe and Ito ("Color Universal Design", 2008), which people with the usual forms of colour
// blindness tell apart; none carries a meaning that shape, place or words don't carry too. Text keeps a contrast of
// at least 4.5:1 against its ground (WCAG 2.2), 7:1 in the theme of high contrast.
package look
