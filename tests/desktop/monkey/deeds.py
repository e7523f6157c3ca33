"""How often each deed is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.desktop.monkey import choices, journeys, keyboard, mouse

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desktop.monkey.scene import Deed, Scene

DEEDS: Final[tuple[tuple[float, Callable[[Scene], Deed]], ...]] = (
    (300, keyboard.key),
    (90, keyboard.shortcut),
    (25, keyboard.mnemonic),
    (60, keyboard.write),
    (220, mouse.click_button),
    (90, mouse.click_row),
    (20, mouse.click_text),
    (50, mouse.click_anywhere),
    (20, mouse.choose_entry),
    (25, mouse.drag),
    (20, mouse.turn_wheel),
    (15, mouse.rest),
    (60, choices.choose_in_list),
    (5, choices.choose_day),
    (50, choices.follow_link),
    (2, choices.theme),
    (2, choices.text_size),
    (6, choices.resize),
    (4, choices.standing),
    (8, choices.answer_otherwise),
    (4, journeys.bring_in),
    (5, journeys.settle_import),
    (12, journeys.note),
    (12, journeys.search),
    (5, journeys.document),
    (8, journeys.call),
    (2, journeys.fault),
    (4, journeys.leave),
)
"""Weights: keys and buttons most, what takes a second of the window seldom."""
