"""Keeping a picture as a small PNG."""

from __future__ import annotations

import sys
from operator import itemgetter
from typing import TYPE_CHECKING, Final, cast

from PIL import Image
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pathlib import Path

FEW: Final = 64
"""Colours that a page of words needs."""

MANY: Final = 256


def keep(image: QImage, path: Path, colours: int = MANY) -> None:
    """Write a picture on white with few colours: small, and as sharp as on the screen."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (plain.width(), plain.height())
    seen = Image.frombytes("RGBA", size, bytes(plain.constBits()))
    flat = Image.alpha_composite(Image.new("RGBA", size, "white"), seen).convert("RGB")
    path.parent.mkdir(parents=True, exist_ok=True)
    flat.quantize(palette=_palette(flat, colours), dither=Image.Dither.NONE).save(path, optimize=True)
    sys.stdout.write(f"{path}: {path.stat().st_size:,} bytes\n")


def _palette(flat: Image.Image, colours: int) -> Image.Image:
    """Half of the colours as they are, those that cover most; half by coverage, so that a few dots of red stay red."""
    counted = sorted(flat.getcolors(flat.width * flat.height) or [], key=itemgetter(0), reverse=True)
    grounds = [channel for _, colour in counted[: colours // 2] for channel in cast("tuple[int, int, int]", colour)]
    others = flat.quantize(colours // 2, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette((grounds + others)[: 3 * colours])
    return palette
