// Package force gives the nodes of a graph positions in the plane: ties and sizes in, points out.
//
// It knows numbers only: no toolkit, no clock, no model. The same graph, options and processor give the same points.
//
//	distances along ties ──► little stress, sides apart ──► turned and stretched ──► scaled to the frame,
//	(distance.go)            (descent.go, sides.go)         to the frame (arrange.go)   boxes cleared, parts packed
//	                                                                                    (separate.go, pack.go)
//
// Stress, which [Stress] measures, compares drawn with graph distances over all pairs. It is made small by stochastic
// gradient descent (Zheng, Pawar and Goodman, "Graph Drawing by Stochastic Gradient Descent", IEEE TVCG 2018):
// pair after pair is moved towards its distance, by steps that shrink. Each connected component is laid out for
// itself; components stand in rows, largest first, and nodes without ties in rows beneath, by their side.
//
// Units: boxes, frame, gap and positions share one, which is the caller's choice: pixels at the default zoom, say.
// With a frame, the drawing is scaled to fit it, boxes included. Without one, a tie of length 1 is about 1 long.
//
// Invariants: all points are finite, whatever the input. No two boxes overlap, unless both are pinned. A pinned
// node is exactly where it was. Where nodes stand already nothing is rescaled, turned or packed anew.
//
// Cost for n nodes and m ties in one component: time n·m + 50 n² pair visits or fewer, of 3.6 ns each,
// memory 2 n² bytes. With labels to be cleared and a frame to be filled it is two to three times that.
// Measured on one core: Les Misérables (77 nodes, 254 ties) stress 0.0827 in 1.2 ms, the median of 30 seeds
// (the best known is 0.0823); 1,000 nodes and 3,000 ties 0.1474 in 80 ms. Beyond some 5,000 nodes the pairs become too many.
package force
