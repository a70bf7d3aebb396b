package words

import "testing"

func TestLanguagesAreNamed(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "English", "en-GB": "English", "AR": "Arabic", "zh-Hans": "Chinese, simplified", "zh-TW": "Chinese, traditional",
		"zh-Hant-HK": "Chinese, traditional", "zh": "Chinese", "tlh": "tlh", "": "",
	} {
		if got := Language(tag); got != want {
			t.Errorf("%q is called %q, want %q", tag, got, want)
		}
	}
}
