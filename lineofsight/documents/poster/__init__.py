"""A poster of one page: six figures, three worries, one good thing, the next date."""

from __future__ import annotations
