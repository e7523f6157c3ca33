"""Bake Inter into "Sightline Sans", the one type family of the window, the charts and the PDF.

A task for developers, run when Inter changes; the program itself ships its outcome. It needs fontTools and the
unpacked npm package ``@expo-google-fonts/inter`` (``npm pack @expo-google-fonts/inter`` and ``tar xzf``)::

    python build/bake_fonts.py PACKAGE_FOLDER resources/fonts

Neither Qt nor ReportLab turns OpenType features on unless told, so three of them are moved into the character map:
``tnum`` (every digit has one width), ``cv05`` (l with a tail) and ``cv08`` (I with serifs). What is left is cut
down to the writing systems and signs that the program uses. Inter's licence has no reserved font name, so a changed
version may be made and must only be named otherwise.
"""

# fontTools ships no types.
# mypy: disable-error-code="import-untyped, no-any-unimported"

from __future__ import annotations

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Sightline Sans"
VERSION = "Version 4.001; baked from Inter with tnum, cv05 and cv08"
BAKED_FEATURES = ("tnum", "cv05", "cv08")
# The feature ``tnum`` also widens spaces, hyphens and brackets, which running text must not have.
DIGITS = frozenset(("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))
KEPT_FEATURES = ("ccmp", "locl", "mark", "mkmk", "kern")


@dataclass(frozen=True)
class Cut:
    """One static cut of the family: where Inter keeps it, and what it is called here."""

    source: str
    style: str
    file: str
    # The style a program that knows only four styles to a family sees it as.
    plain_style: str


CUTS = (
    Cut("400Regular/Inter_400Regular.ttf", "Regular", "SightlineSans-Regular.ttf", "Regular"),
    Cut("600SemiBold/Inter_600SemiBold.ttf", "SemiBold", "SightlineSans-SemiBold.ttf", "Regular"),
    Cut("700Bold/Inter_700Bold.ttf", "Bold", "SightlineSans-Bold.ttf", "Bold"),
    Cut("400Regular_Italic/Inter_400Regular_Italic.ttf", "Italic", "SightlineSans-Italic.ttf", "Italic"),
)

CHARACTERS = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00FF),  # Latin-1
    (0x0100, 0x017F),  # Latin Extended-A: Welsh, Polish, Turkish, the Baltic languages
    (0x0180, 0x024F),  # Latin Extended-B: Romanian, Yoruba, Vietnamese
    (0x02B0, 0x02FF),  # Modifier letters
    (0x0300, 0x036F),  # Combining marks, for names typed in two parts
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x0490, 0x0491),  # Ukrainian ghe
    (0x1E00, 0x1EFF),  # Latin Extended Additional: Welsh, Vietnamese, Yoruba
    (0x2000, 0x2027),  # General punctuation
    (0x202F, 0x205F),
    (0x2070, 0x209F),  # Superscripts and subscripts
    (0x20A0, 0x20BF),  # Currency
    (0x2100, 0x214F),  # Letterlike signs: №, ™
    (0x2150, 0x218F),  # Fractions
    (0x2190, 0x21FF),  # Arrows
    (0x2200, 0x22FF),  # Mathematical operators
    (0x2460, 0x2473),  # Circled numbers
    (0x25A0, 0x25FF),  # Geometric shapes
    (0x2605, 0x2606),  # Stars
    (0x26A0, 0x26A0),  # Warning sign
    (0x2713, 0x2717),  # Ticks and crosses
    (0xFFFD, 0xFFFD),  # The sign for a character that cannot be shown
)


def read_substitutions(font: TTFont) -> dict[str, str]:
    """Return glyph name → glyph name for the single substitutions of the baked features, in the order named."""
    table = font["GSUB"].table
    swaps: dict[str, str] = {}
    for tag in BAKED_FEATURES:
        for record in table.FeatureList.FeatureRecord:
            if record.FeatureTag != tag:
                continue
            for index in record.Feature.LookupListIndex:
                for found in table.LookupList.Lookup[index].SubTable:
                    lookup = getattr(found, "ExtSubTable", found)
                    found_swaps = getattr(lookup, "mapping", {})
                    swaps.update({old: new for old, new in found_swaps.items() if tag != "tnum" or old in DIGITS})
    return swaps


def move_into_character_map(font: TTFont, swaps: dict[str, str]) -> None:
    """Let every character that has a swapped glyph show that glyph without any feature turned on."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code, glyph in table.cmap.items():
                table.cmap[code] = swaps.get(glyph, glyph)


def cut_down(font: TTFont) -> None:
    """Keep only the characters of ``CHARACTERS`` and the features a reader needs."""
    options = subset.Options()
    options.layout_features = list(KEPT_FEATURES)
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in CHARACTERS for code in range(first, last + 1)])
    cutter.subset(font)


def rename(font: TTFont, cut: Cut) -> None:
    """Give the cut the family's own names, keeping Inter's copyright and licence lines."""
    kept = {number: font["name"].getDebugName(number) for number in (0, 13, 14)}
    in_four = cut.plain_style == cut.style
    postscript = f"{FAMILY.replace(' ', '')}-{cut.style}"
    names = {
        **{number: text for number, text in kept.items() if text},
        1: FAMILY if in_four else f"{FAMILY} {cut.style}",
        2: cut.plain_style,
        3: f"lineofsight: {postscript}",
        4: f"{FAMILY} {cut.style}",
        5: VERSION,
        6: postscript,
        16: FAMILY,
        17: cut.style,
    }
    font["name"].names = []
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)


def bake(package: Path, target: Path, cut: Cut) -> Path:
    """Make one cut from Inter's file in ``package`` and return where it was written in ``target``."""
    font = TTFont(package / cut.source, recalcTimestamp=False)
    move_into_character_map(font, read_substitutions(font))
    cut_down(font)
    rename(font, cut)
    path = target / cut.file
    font.save(path)
    return path


def main() -> None:
    """Bake the four cuts and copy the licence beside them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("package", type=Path, help="the unpacked npm package @expo-google-fonts/inter")
    parser.add_argument("target", type=Path, help="the folder to write to: resources/fonts")
    choices = parser.parse_args()
    choices.target.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        bake(choices.package, choices.target, cut)
    shutil.copyfile(choices.package / "LICENSE_FONT", choices.target / "OFL.txt")


if __name__ == "__main__":
    main()
