"""Whether a window can open is known before Qt is asked, which would abort."""

from __future__ import annotations

import pytest

from build.launcher.display import has_display


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_linux_has_a_display_where_one_is_named(name: str) -> None:
    """An X display, a Wayland display, or a platform of the person's own choice counts."""
    assert has_display({name: "x"}, "linux")


def test_linux_without_a_name_has_no_display() -> None:
    """No name, or an empty one, means that no window can open."""
    assert not has_display({}, "linux")
    assert not has_display({"DISPLAY": ""}, "linux")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_a_display(platform: str) -> None:
    """Windows and macOS name no display and have one all the same."""
    assert has_display({}, platform)
