"""The window's pages as data, in the order of the navigation: names, keys, and which links each shows.

Loaded before the first paint, so it knows no page itself; `pages.book` makes them.
"""

from __future__ import annotations

from typing import Final, NamedTuple

MENUS: Final = ("&File", "&Go", "&Bookmarks", "&View", "&Help")
"""The menus' titles, which is all that is seen of them at the first paint; ``actions`` fills them."""


TRACED: Final = ("action", "milestone", "indicator", "recommendation", "expectation", "theme", "body", "person")
"""The kinds of links that have a line of sight; a test holds them to those that can be traced."""


class PageSpec(NamedTuple):
    """One page. A tuple, like all that is made before the first paint: loading ``dataclasses`` costs as much as a font.

    Attributes:
        name: by which the program and what the window remembers know it; also the name of its field in ``Book``.
        title: as the navigation shows it.
        text: as the Go menu shows it, with its mnemonic.
        keys: the shortcut that goes to it.
        kinds: the kinds of links it shows: "action" of "action/1.10".
        menu: the menu that its entry stands in.
        needs_copy: whether it has nothing to show before a return was read.
        is_kept: whether the window comes back to it the next time.
    """

    name: str
    title: str
    text: str
    keys: str
    kinds: tuple[str, ...] = ()
    menu: str = "&Go"
    needs_copy: bool = True
    is_kept: bool = True


PAGES: Final = (
    PageSpec("overview", "Overview", "&Overview", "Ctrl+1"),
    PageSpec("plan", "Plan", "&Plan", "Ctrl+2", ("theme", "action", "milestone", "status", "changed", "flag")),
    PageSpec("indicators", "Indicators", "&Indicators", "Ctrl+3", ("indicator", "principle")),
    PageSpec("sightline", "Line of sight", "&Line of sight", "Ctrl+4", ("sightline",)),
    PageSpec("governance", "Governance", "&Governance", "Ctrl+5", ("body", "person", "meeting", "overlap", "check")),
    PageSpec(
        "oversight",
        "Oversight",
        "O&versight",
        "Ctrl+6",
        (
            *("recommendation", "expectation", "deadline", "inspection", "risk", "audit", "budget", "entry"),
            *("decision", "voice", "caseload", "case_audit", "activity"),
        ),
    ),
    PageSpec("questions", "Questions", "&Questions", "Ctrl+7", ("question", "kept")),
    PageSpec("documents", "Documents", "&Documents", "Ctrl+8", ("document",)),
    PageSpec("notes", "Notes", "No&tes", "Ctrl+9", ("note", "challenges")),
    PageSpec("imports", "Import", "I&mport", "Ctrl+I", needs_copy=False),
    PageSpec("help", "Help", "&Help and keys", "F1", ("term",), menu="&Help", needs_copy=False, is_kept=False),
)
FIRST_PAGE: Final = PAGES[0].name


def find_page(name: str) -> PageSpec:
    """The page of that name; the first one where there is none."""
    return next((spec for spec in PAGES if spec.name == name), PAGES[0])


def page_of_link(link: str) -> str | None:
    """The name of the page that shows what a link names, ``None`` where none does."""
    kind = link.partition("/")[0]
    return next((spec.name for spec in PAGES if kind in spec.kinds), None)
