#!/usr/bin/python3
"""Makes Daqin's fonts, subsets of the Noto families, in the folder that this script stands in.

    assets/fonts/make.py

DaqinNames-{Regular,Bold}.ttf        what Fyne's own Noto Sans lacks: the Arabic alphabet, the Han characters
                                     of the documents and a few symbols. A theme's font, with Noto Sans behind it.
DaqinSerif-{Regular,Bold,Italic}.ttf the reader's text. Complete by itself, since Fyne lets nothing of its own
                                     stand behind a font given to a single text: Latin and the same as above.

The build doesn't run it. Run it when a document or the curation file uses a letter that no font holds yet (the
test beside it says so), and commit what it made. The same input gives the same bytes.

On Debian: apt-get install python3-fonttools fonts-noto-core fonts-noto-cjk
Made with fonttools 4.38.0, fonts-noto-core 20201225-1 and fonts-noto-cjk 1:20220127+repack1-1.
"""

import pathlib
import sys
import tempfile

from fontTools import merge, subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

HERE = pathlib.Path(__file__).resolve().parent
TRUETYPE = pathlib.Path("/usr/share/fonts/truetype/noto")
OPENTYPE = pathlib.Path("/usr/share/fonts/opentype/noto")
SIMPLIFIED_CHINESE = 2  # the face of that language in the CJK collections

# Every face takes Noto Sans's and Noto Serif's own line, so that a line with a name in another script is as high
# as one without, and all baselines meet. Units are thousandths of the text size.
ASCENT, DESCENT = 1069, -293
MADE = 3_850_000_000  # head.created and head.modified: a constant, or no two runs would agree


def span(first, last):
    return set(range(first, last + 1))


LATIN = (
    span(0x20, 0x7E) | span(0xA0, 0x24F)  # Basic Latin, Latin-1, Extended-A and -B
    | span(0x2B0, 0x2FF)                  # modifier letters: the ʿ and ʾ of transliterated Arabic
    | span(0x300, 0x331)                  # combining marks, for accents that stand apart
    | span(0x1E00, 0x1EFF)                # Extended Additional: ḥ, ṭ, ẓ
    | span(0x2000, 0x206F)                # dashes, quotation marks, spaces
    | span(0x2070, 0x209F)                # superscripts and subscripts
    | span(0x20A0, 0x20BF)                # currencies
    | span(0x2100, 0x215F)                # №, ™, fractions
)
ARABIC = span(0x600, 0x6FF) - span(0x610, 0x61A) - span(0x6D6, 0x6ED)  # all but the signs of Quran editions
SYMBOLS = set(map(ord, "←↑→↓↔−≈≠≤≥"))
NUMBERS = span(0x2460, 0x2473)  # ① to ⑳


def written():
    """The characters of the documents, of what is curated beside them, and of the interface's words."""
    files = [f for pattern in ("documents/*.md", "documents/*.yaml", "translations/*.json")
             for f in HERE.parent.glob(pattern)]
    return {ord(c) for f in files for c in f.read_text(encoding="utf-8") if c.isprintable()}


def outlined(font):
    """Turns cubic (CFF) outlines into quadratic ones, within one unit, and drops what belongs to the former."""
    glyphs, source = {}, font.getGlyphSet()
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        source[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = font.getGlyphOrder(), glyphs
    font["maxp"].tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxPoints", "maxContours", "maxCompositePoints",
                  "maxCompositeContours", "maxComponentElements", "maxComponentDepth"):
        setattr(font["maxp"], field, 0)
    font["maxp"].maxZones = 1
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\0\1\0\0"
    del font["CFF "]
    return font


def part(path, wanted, features=("*",)):
    """The wanted characters of one font, as TrueType without hints. Answers the font and those that it has."""
    collection = path.suffix == ".ttc"
    font = TTFont(path, fontNumber=SIMPLIFIED_CHINESE if collection else -1, recalcTimestamp=False)
    held = wanted & set(font.getBestCmap())
    options = subset.Options(hinting=False, notdef_outline=True, layout_features=list(features),
                             drop_tables=["DSIG", "TTFA", "gasp", "BASE", "VORG", "vhea", "vmtx"])
    if collection:
        options.drop_tables += ["GSUB", "GPOS", "GDEF"]  # nothing in them concerns single characters in a line
    tool = subset.Subsetter(options)
    tool.populate(unicodes=held)
    tool.subset(font)
    return (outlined(font) if collection else font), held


def joined(parts):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i, font in enumerate(parts):
            files.append(f"{folder}/{i}.ttf")
            font.save(files[-1])
        return merge.Merger().merge(files)


def named(font, family, style, copyrights):
    table = font["name"]
    table.names = []
    words = {
        0: " ".join(copyrights), 1: family, 2: style, 3: f"Daqin: {family} {style}", 4: f"{family} {style}",
        5: "Version 1.000", 6: f"{family.replace(' ', '')}-{style}",
        10: "A subset of fonts of the Noto families, made for the program Daqin.",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    for number, text in words.items():
        table.setName(text, number, 3, 1, 0x409)


def levelled(font):
    line, metrics = font["hhea"], font["OS/2"]
    line.ascent = metrics.sTypoAscender = metrics.usWinAscent = ASCENT
    line.descent = metrics.sTypoDescender = DESCENT
    metrics.usWinDescent = -DESCENT
    line.lineGap = metrics.sTypoLineGap = 0
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = MADE
    font["head"].fontRevision = 1.0
    font["post"].formatType = 3.0  # no glyph names


def make(family, style, recipe):
    """Writes one font. Each font of the recipe gives what is wanted of it and no earlier one has given."""
    parts, copyrights, given = [], [], set()
    for path, wanted, features in recipe:
        font, held = part(path, wanted - given, features)
        if not held:
            continue
        given |= held
        parts.append(font)
        copyrights.append(f"{font['name'].getDebugName(4)}: {font['name'].getDebugName(0)}")
    font = joined(parts)
    named(font, family, style, copyrights)
    levelled(font)
    path = HERE / f"{family.replace(' ', '')}-{style}.ttf"
    font.save(path, reorderTables=True)
    print(f"{path.name}: {len(font.getBestCmap())} characters, {path.stat().st_size / 1024:.0f} KiB")
    return given


def main():
    text = written()
    others = text - set(TTFont(TRUETYPE / "NotoSans-Regular.ttf").getBestCmap()) - ARABIC
    missing = set()
    for style in ("Regular", "Bold"):
        have = make("Daqin Names", style, [
            (TRUETYPE / f"NotoSans-{style}.ttf", {0x20}, ()),
            (TRUETYPE / f"NotoSansArabic-{style}.ttf", ARABIC, ("*",)),
            (TRUETYPE / "NotoSansMath-Regular.ttf", SYMBOLS, ()),
            (OPENTYPE / f"NotoSansCJK-{style}.ttc", others | NUMBERS, ()),
        ])
        missing |= others - have
    for style in ("Regular", "Bold", "Italic"):
        upright = style.replace("Italic", "Regular")  # neither Han nor Arabic slants
        have = make("Daqin Serif", style, [
            (TRUETYPE / f"NotoSerif-{style}.ttf", LATIN | text, ("kern", "liga", "ccmp", "locl", "mark", "mkmk")),
            (TRUETYPE / f"NotoNaskhArabic-{upright}.ttf", ARABIC, ("*",)),
            (TRUETYPE / "NotoSansMath-Regular.ttf", SYMBOLS, ()),
            (OPENTYPE / f"NotoSerifCJK-{upright}.ttc", others | NUMBERS, ()),
        ])
        missing |= text - have
    if missing:
        sys.exit("no font has " + ", ".join(f"U+{c:04X} {chr(c)}" for c in sorted(missing)))


if __name__ == "__main__":
    main()
