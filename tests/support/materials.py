"""A material that shows something else than was judged from its record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineofsight.documents.material import Material


def with_picture(material: Material, **parts: object) -> Material:
    """The same material, with these parts of its picture in the place of those that it has."""
    return replace(material, picture=replace(material.picture, **parts))  # type: ignore[arg-type]
