"""Makes the two fonts of the report from Inter and Noto (both under the SIL Open Font License 1.1).

    python3 -m pip install fonttools
    python3 build-fonts.py INTER_VARIABLE.ttf NOTO_FOLDER .

What it does, and why:
- one weight each of the variable font, without hints and layout tables (the PDF writer reads neither);
- tabular figures in place of proportional ones, so that columns of numbers line up;
- 1000 units per em: widths in a PDF are thousandths, so nothing is rounded;
- symbols that Inter lacks (boxes to tick, arrows, signs of mathematics, bullets of word processors) from Noto;
- one glyph per character: where two share one, text copied out of the PDF would come back as the other.
"""

import copy
import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._c_m_a_p import cmap_format_4
from fontTools.varLib.instancer import instantiateVariableFont

LETTERS = [
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0250, 0x02AF), (0x02B0, 0x02FF), (0x0300, 0x036F), (0x0370, 0x03FF),
    (0x0400, 0x045F), (0x0490, 0x0491), (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x2030, 0x205E), (0x2070, 0x209C),
    (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x215F),
]
SYMBOLS = [
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24E9), (0x2500, 0x257F), (0x25A0, 0x25FF), (0x2605, 0x2606),
    (0x260E, 0x260E), (0x2610, 0x2612), (0x261E, 0x261E), (0x2660, 0x2667), (0x2701, 0x27BF), (0xFFFD, 0xFFFD),
]
BLANKS = {0x2000: 500, 0x2001: 1000, 0x2002: 500, 0x2003: 1000, 0x2004: 333, 0x2005: 250, 0x2006: 167,
          0x2007: 620, 0x2008: 280, 0x2009: 200, 0x200A: 100, 0x202F: 200, 0x205F: 222, 0x3000: 1000}
NOTO = ["NotoSans-Regular.ttf", "NotoSansMath-Regular.ttf", "NotoSansSymbols-Regular.ttf", "NotoSansSymbols2-Regular.ttf"]
WEIGHTS = {"regular": 400, "semibold": 600}


def main(inter, noto, out):
    for name, weight in WEIGHTS.items():
        font = instantiateVariableFont(TTFont(inter), {"wght": weight}, inplace=False)
        scale_upem(font, 1000)
        characters = with_tabular_figures(font)
        wanted = [c for first, last in LETTERS + SYMBOLS for c in range(first, last + 1)]
        font = only(font, {c: glyph for c, glyph in characters.items() if c in set(wanted)})
        characters = font.getBestCmap()
        for source in NOTO:
            add_missing(font, characters, TTFont(Path(noto) / source), wanted)
        for character, width in BLANKS.items():
            add_glyph(font, characters, character, TTGlyphPen(None).glyph(), (width, 0))
        one_glyph_each(font, characters)
        finish(font, characters, name)
        path = Path(out) / f"matang-sans-{name}.ttf"
        font.save(path)
        print(path, path.stat().st_size, "bytes,", len(characters), "characters")


def with_tabular_figures(font):
    characters = dict(font.getBestCmap())
    gsub = font["GSUB"].table
    wanted = {i for record in gsub.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
              for i in record.Feature.LookupListIndex}
    for index in wanted:
        for table in gsub.LookupList.Lookup[index].SubTable:
            mapping = getattr(table, "mapping", None) or table.ExtSubTable.mapping
            for character in range(ord("0"), ord("9") + 1):
                characters[character] = mapping.get(characters[character], characters[character])
    return characters


def only(font, characters):
    set_cmap(font, characters)
    options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[], legacy_cmap=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "avar", "meta"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters.keys())
    subsetter.subset(font)
    return font


def add_missing(font, characters, source, wanted):
    glyphs, known = source.getGlyphSet(), source.getBestCmap()
    scale = 1000 / source["head"].unitsPerEm
    for character in wanted:
        if character in characters or character not in known:
            continue
        recording = DecomposingRecordingPen(glyphs)
        glyphs[known[character]].draw(recording)
        pen = TTGlyphPen(None)
        recording.replay(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        advance = round(source["hmtx"][known[character]][0] * scale)
        add_glyph(font, characters, character, pen.glyph(), (advance, 0))


def add_glyph(font, characters, character, glyph, metrics):
    if character in characters:
        return
    name = f"uni{character:04X}.added"
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (metrics[0], getattr(glyph, "xMin", 0))
    characters[character] = name


def one_glyph_each(font, characters):
    seen = set()
    for character, name in sorted(characters.items()):
        if name in seen:
            twin = f"uni{character:04X}.twin"
            font["glyf"][twin] = copy.deepcopy(font["glyf"][name])
            font["hmtx"][twin] = font["hmtx"][name]
            characters[character] = twin
        seen.add(name)


def set_cmap(font, characters):
    table = cmap_format_4(4)
    table.platformID, table.platEncID, table.format, table.language = 3, 1, 4, 0
    table.cmap = {c: name for c, name in characters.items() if c <= 0xFFFF}
    font["cmap"].tables = [table]


def finish(font, characters, name):
    set_cmap(font, characters)
    font["post"].formatType = 3.0
    font["name"] = newTable("name")
    font["name"].names = []
    family = f"Matang Sans {name.capitalize()}"
    for number, text in {
        0: "Copyright The Inter Project Authors (https://github.com/rsms/inter); symbols: Copyright The Noto Project Authors",
        1: family, 2: "Regular", 4: family, 6: family.replace(" ", ""),
        13: "SIL Open Font License, Version 1.1", 14: "https://openfontlicense.org",
    }.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    for table in ("gasp", "prep", "fpgm", "cvt "):
        if table in font:
            del font[table]
    font["head"].created = font["head"].modified = 0
    font.recalcTimestamp = False


if __name__ == "__main__":
    main(*sys.argv[1:])
