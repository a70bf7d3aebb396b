// Package force gives the nodes of a graph positions in the plane: ties and sizes in, points out.
//
// It knows numbers only: no toolkit, no clock, no model. The same graph, options and kind of processor give the same
// points, however many processors there are and whoever looks on.
//
//	                 many nodes                        Clusters
//	ties ──┬───────► sketch ──────────┬──────────────► bounded forces ──┬──► scaled to the frame, boxes cleared,
//	       │         (sample.go)      │                (cluster.go)     │    parts packed (arrange.go,
//	       └─ few ─► little stress ◄──┘ Distances ──────────────────────┘    separate.go, pack.go)
//	                 (tiles.go)
//
// Stress, which [Stress] measures, compares drawn with graph distances over all pairs. It is made small by stochastic
// gradient descent (Zheng, Pawar and Goodman, "Graph Drawing by Stochastic Gradient Descent", IEEE TVCG 2018):
// pair after pair is moved towards its distance, by steps that shrink. A component of up to 1,500 nodes is drawn from
// all its pairs at once. A larger one is sketched first, from a few pairs at random, which [Lay] shows; then it is drawn
// from all pairs, or beyond 12,000 nodes from a larger sample.
//
// [Clusters] goes on with forces that are bounded, so that what is tied comes together and the whole keeps its shape.
// A large component goes there straight from its sketch. With stress alone, which is the default, one reads how far from
// one another any two are; with clusters, who belongs together.
//
// Two sides pull like distances, as strongly as Options.Sides says, and stress rises for it. Each
// connected component is laid out for itself; components stand in rows, largest first, and nodes without ties in rows
// beneath, by their side.
//
// Where nodes stand already, nothing is rescaled, turned or packed anew: new nodes find their place among them by the
// distances to all others, and what stands moves at most by Options.Give, and only if it has a new tie or is in the way.
//
// Units: boxes, frame, gap and positions share one, which is the caller's choice: pixels at the default zoom, say.
// With a frame, the drawing is scaled to fit it, boxes included. Without one, a tie of length 1 is about 1 long.
//
// Boxes cost more than stress: 100 with names, cleared at up to nine scales to fit a frame, take some 10 ms.
//
// Invariants: all points are finite, whatever the input. No two boxes overlap, unless both stood already and may not
// move far enough. A node that stands ends within Options.Give of where it stood, a pinned one exactly there. A round
// allocates nothing.
//
// Cost for n nodes and m ties in one component, on p processors: up to 1,500 nodes n·m/64 steps of a search, then 24 to
// 100 rounds of n²/2 pairs, 2.2 ns each; memory n² bytes. Up to 12,000 nodes 16 rounds, over p. Beyond, 4e8 steps of
// searches, over p, and 30 rounds of 15 n + m pairs; memory 4 kB a node. Clusters take 40 rounds of some n·log n, over p.
// Searches take n/64 times as long where ties differ in length and all pairs count.
//
// A layout that is cancelled ends before its next task, or some hundred boxes later: within 0.1 s at 40,000 nodes and
// 120,000 ties with boxes.
//
// # Measured
//
// On two cores, without boxes, the median of several seeds; NP is [NeighbourhoodPreservation].
//
//	                                       Distances: stress, NP, time    Clusters: stress, NP, time
//	Les Misérables, 77 nodes, 254 ties     0.0826  0.31  1.3 ms           0.1115  0.51  1.8 ms
//	planted partition, 1,000 and 3,000     0.1474  0.02  40 ms            0.1578  0.17  67 ms
//	Barabási-Albert, 1,000 and 3,000       0.1572  0.01  40 ms            0.1661  0.03  68 ms
//	planted partition, 10,000 and 30,000   0.1698  0.00  2.6 s            0.1888  0.05  0.33 s
//	Barabási-Albert, 10,000 and 30,000     0.1588  0.00  2.4 s            0.1916  0.00  0.36 s
//	planted partition, 100,000 and 300,000 0.209         10 s             0.194
//
// To place one more node among those that stand takes 0.3, 3 and 43 ms with 100, 1,000 and 10,000 nodes.
// The first picture of 10,000 is there after 0.16 s, with stress 0.188 (planted partition) and 0.201 (Barabási-Albert).
// The best stress known of the first three is 0.0823, 0.1473 and 0.1564.
//
// # Beside others
//
// Stress, NP and time of one run on two cores (testdata/peers/run; medians of three, of one where a layout takes 20 s): d3-force
// 3.0.1, graphology-layout-forceatlas2 0.10.1, graphviz 2.42.2. Neato was left out at 10,000: it takes minutes.
//
//	             Les Misérables           partition 1,000          Barabási 1,000
//	Distances    0.0827 0.299  1.6 ms     0.1474 0.019  67 ms      0.1572 0.006  39 ms
//	Clusters     0.1118 0.512  1.9 ms     0.1577 0.164  89 ms      0.1661 0.026  73 ms
//	d3-force     0.1403 0.414  36 ms      0.1905 0.086  1.3 s      0.1888 0.008  1.3 s
//	ForceAtlas2  0.1354 0.462  22 ms      0.1805 0.124  3.6 s      0.1848 0.017  3.5 s
//	neato        0.0872 0.302  22 ms      0.1480 0.018  1.7 s      0.1636 0.005  2.7 s
//	sfdp         0.1239 0.403  10 ms      0.1599 0.054  216 ms     0.1789 0.006  240 ms
//
//	             partition 10,000         Barabási 10,000
//	Distances    0.1696 0.002  2.8 s      0.1588 0.001  2.4 s
//	Clusters     0.1890 0.054  366 ms     0.1919 0.002  360 ms
//	d3-force     0.1995 0.021  20.9 s     0.1907 0.001  21.4 s
//	ForceAtlas2  0.1920 0.030  26.4 s     0.1891 0.002  27.7 s
//	sfdp         0.1803 0.006  2.9 s      0.1838 0.000  3.1 s
package force
