"""The page at a glance: the frozen values of its lines, each with the rule that chose it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """One line of the page at a glance, with the stated rule that chose it."""

    sentence: str
    rule: str
    subject: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """The lines of each list of the page at a glance that weigh less than those on it; changes are counted apart."""

    late: tuple[Headline, ...] = ()
    worries: tuple[Headline, ...] = ()
    better: tuple[Headline, ...] = ()
    needed: tuple[Headline, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The page at a glance: what weighs most, and what there is besides."""

    changed: tuple[Headline, ...]
    late: tuple[Headline, ...]
    worries: tuple[Headline, ...]
    better: tuple[Headline, ...]
    needed: tuple[Headline, ...]
    left_out: LeftOut = LeftOut()
