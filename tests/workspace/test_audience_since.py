"""What was open once and is exempt now is not read at an earlier date, nor beside today's picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.cli.main import run_command
from lineofsight.domain.marking import MEMBERS
from lineofsight.domain.plan import Theme
from lineofsight.paths import register_file
from lineofsight.store.opening import open_store
from tests.store.reading_makers import EXEMPT, FEBRUARY, MARCH, NOW, TODAY, action, council_return, milestone
from tests.support.watched_makers import risk

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

SIGN = "ZQX"


@pytest.fixture
def register(tmp_path: Path) -> str:
    """Give a data folder whose second return exempts what the first one said openly."""
    before: dict[str, tuple[Any, ...]] = {
        "themes": (Theme(theme_id="T1", title="Workforce"), Theme(theme_id="T2", title=f"{SIGN} theme")),
        "actions": (action(), action("1.2", action=f"{SIGN} action."), action("2.1", theme_id="T2", action=f"{SIGN}.")),
        "milestones": (milestone(text=f"{SIGN} milestone."),),
        "risks": (risk(title=f"{SIGN} risk", marking=MEMBERS),),
    }
    after = {
        "themes": (before["themes"][0], replace(before["themes"][1], marking=EXEMPT)),
        "actions": (before["actions"][0], replace(before["actions"][1], marking=EXEMPT), before["actions"][2]),
        "milestones": (replace(before["milestones"][0], marking=EXEMPT),),
        "risks": (replace(before["risks"][0], marking=EXEMPT),),
    }
    with open_store(register_file(tmp_path), now=NOW) as store:
        readings = [
            council_return(FEBRUARY, name="february.xlsx", **before),
            council_return(MARCH, name="march.xlsx", **after),
        ]
        assert all(outcome.applied for outcome in store.apply(readings, today=TODAY))
    return str(tmp_path)


def test_what_is_exempt_now_is_not_called_gone_with_its_old_words(register: str, tmp_path: Path) -> None:
    """The document's list of changes compares with the return before and names nothing that is exempt since."""
    page = tmp_path / "members.html"
    assert run_command(["--data", register, "report", "line-of-sight", "-o", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert "Recruit social workers" in text
    assert SIGN not in text
    assert "no longer there" not in text


@pytest.mark.parametrize("subject", ["plan", "risks"])
@pytest.mark.parametrize("day", [FEBRUARY, MARCH])
def test_going_back_does_not_show_what_has_been_exempt_since(
    register: str, subject: str, day: date, capsys: pytest.CaptureFixture[str]
) -> None:
    """Asked for an earlier day, the program leaves out what the newest return exempts."""
    assert run_command(["--data", register, "show", subject, "--as-at", day.isoformat(), "--json"]) == 0
    assert SIGN not in capsys.readouterr().out
