// Package force gives the nodes of a graph positions in the plane: ties and sizes in, points out.
//
// It knows numbers only: no toolkit, no clock, no model. The same graph, options and processor give the same points.
//
//	distances along ties ──► little stress, sides apart ──► turned and stretched ──► scaled to the frame,
//	(distance.go)            (descent.go, sides.go)         to the frame (arrange.go)   boxes cleared, parts packed
//	   │                        ▲                                                       (separate.go, pack.go)
//	   ├─ few nodes: all pairs (pairs.go)
//	   └─ many: ties, and pairs at random (sample.go, flood.go)
//
// Stress, which [Stress] measures, compares drawn with graph distances over all pairs. It is made small by stochastic
// gradient descent (Zheng, Pawar and Goodman, "Graph Drawing by Stochastic Gradient Descent", IEEE TVCG 2018):
// pair after pair is moved towards its distance, by steps that shrink. Each connected component is laid out for
// itself; components stand in rows, largest first, and nodes without ties in rows beneath, by their side. In a component
// of more than 1,500 nodes a sample stands for all pairs.
//
// Units: boxes, frame, gap and positions share one, which is the caller's choice: pixels at the default zoom, say.
// With a frame, the drawing is scaled to fit it, boxes included. Without one, a tie of length 1 is about 1 long.
//
// Invariants: all points are finite, whatever the input. No two boxes overlap, unless both are pinned. A pinned
// node is exactly where it was. Where nodes stand already nothing is rescaled, turned or packed anew.
//
// Cost for n nodes and m ties in one component of up to 1,500 nodes: time n·m + 50 n² pair visits or fewer, of 3.6 ns
// each, memory 2 n² bytes. Beyond: time 1e8 ties followed or fewer and 30·(60 n + m) pair visits, memory 1 kB a node and
// 16 bytes a tie. With labels to be cleared and a frame to be filled it is two to four times that.
//
// Measured on one core, without boxes:
//
//	Les Misérables, 77 nodes, 254 ties             stress 0.0827 (best known 0.0823)    1.2 ms, the median of 30 seeds
//	planted partition, 1,000 and 3,000                    0.1474 (0.1473)                80 ms
//	planted partition, 10,000 and 30,000                  0.179  (all pairs 0.169)      520 ms
//	Barabási-Albert, 10,000 and 30,000                    0.176  (all pairs 0.157)      380 ms
package force
