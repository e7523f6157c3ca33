"""How a theme is named."""

from __future__ import annotations

from lineofsight.domain.plan import Theme
from lineofsight.wording.themes import theme_name


def test_a_theme_is_named_by_its_reference_and_title() -> None:
    """What stands between them is for the place to say."""
    theme = Theme(theme_id="T1", title="Leadership")
    assert theme_name(theme) == "T1 Leadership"
    assert theme_name(theme, ": ") == "T1: Leadership"


def test_a_title_that_is_its_own_reference_is_said_once() -> None:
    """Themes of a tracker without references do not read "Front door  Front door"."""
    assert theme_name(Theme(theme_id="Front door", title="Front door"), "  ") == "Front door"
    assert theme_name(Theme(theme_id="FRONT DOOR", title="Front door")) == "Front door"
