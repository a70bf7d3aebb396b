// Package words says things of the model in the interface's language: dates as vague as they are, spans, figures,
// and the words of the vocabularies. Every text goes through Fyne's lang package, so that a translation file is all
// that another language needs. It knows nothing of where the words stand.
package words
