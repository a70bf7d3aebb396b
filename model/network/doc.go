// Package network measures the graph that the ties of a model make in a span of time: who has how many neighbours,
// who stands between others, which actors belong together, how one leads to another.
//
// A node is an actor of the model, an edge a pair of actors with at least one tie that a statement puts into the span,
// for certain or possibly ([model.Weight]). Its strength is the number of these statements over all ties of the pair.
// Directions and kinds of ties make no difference, and a tie of an actor to itself is none.
//
//	tie 1 ──┐
//	tie 2 ──┼─ statements in the span ──► edge ──► Degree, Neighbours, Within, Shared
//	tie 3 ──┘                              │  └──► Betweenness, Communities (gonum), at first need
//	                                       └─────► Path, Paths: fewest steps, then best attested, with their tie IDs
//	Nearest: the span in which two actors are joined, where the chosen one joins them not
//
// It knows neither positions nor pixels, and reads no text. Every list has one order: by strength or size, then in
// the order of the model's actors. Nothing depends on the order of a map.
//
// Cost for n actors and m edges: New m log m; Betweenness n·m, from 2,000 actors on 500·m; Path and Paths about m;
// Communities about m for each of a few rounds. With 10,000 actors and 30,000 edges betweenness takes half a second.
package network
