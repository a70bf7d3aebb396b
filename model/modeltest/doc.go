// Package modeltest has made-up models for the tests of packages that show or search one. Its texts are of two
// countries that do not exist, so that no test rests on what the built-in model happens to say.
//
//	Small()     every kind of actor, side, category and precision of a date, few of each; every reference is right
//	            and every quote stands in its text
//	Many(n)     n events, spread and clustered over a century, for benchmarks and for views that must stay usable
//	Ages(n)     n events over three thousand years, with dates of every form, for benchmarks of what must not slow down
//
// All give a fresh model at each call, the same one every time.
package modeltest
