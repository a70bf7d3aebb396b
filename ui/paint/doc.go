// Package paint draws discs, lines, boxes and polygons with smooth edges into an RGBA picture. It is for views that
// draw thousands of marks into one raster, where a canvas object each would be too slow.
//
// Each shape is a signed distance: how far a point lies outside its edge, negative within. A pixel's share of colour
// is how much of the step from half a pixel inside to half a pixel outside it has taken, the usual analytic
// approximation of coverage (Green 2007, "Improved alpha-tested magnification for vector textures and special
// effects"). Colours are opaque or blended over what is there.
//
// Units: all positions and lengths are pixels, y downwards, (0, 0) the top left corner of the first pixel. What lies
// outside the picture costs nothing. A Picture is used by one goroutine at a time.
//
//	         d = -1    0    +1
//	inside ┈┈┈┈┈┈┈┈┈┈┈│┈┈┈┈┈┈┈┈┈ outside
//	share     1 ──────╲──────── 0
package paint
