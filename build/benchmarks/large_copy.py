"""The large copy: the example council's own return over and over, and figures of every area in many years.

Made through the store's own doors, marked illustrative, and kept in the cache folder, so that it is made once.
"""

from __future__ import annotations

import hashlib
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from build.benchmarks.published import example_files
from build.benchmarks.rounds import ROOT
from lineofsight.domain.batches import PublishedPoint, PublishedSeries, Reading, ReturnBatch, StatisticsBatch
from lineofsight.domain.periods import year_ending
from lineofsight.exchange.return_reading import read_return_workbook
from lineofsight.exchange.workbook_reading import read_workbook
from lineofsight.paths import cache_folder, register_file
from lineofsight.store.opening import open_store
from lineofsight.workspace.importing import import_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.periods import Period
    from lineofsight.domain.plan import Action, Milestone, Theme
    from lineofsight.store.store import Store

ACTIONS: Final = 10_000
FIGURES: Final = 1_000_000
INDICATORS: Final = 250
"""As many as the Department's own tool for local authorities has, and a few more."""

_PLANS_A_THEME: Final = 16
"""How often the example's actions stand in one theme, so that there are some seventy themes of a hundred and more."""

_FORM: Final = 2
"""Raised when what is made changes."""

_NOW: Final = datetime(2017, 4, 3, 9, 0, tzinfo=UTC)
_TODAY: Final = _NOW.date()
_LAST_YEAR: Final = 2015


def large_copy() -> Path:
    """The data folder of the large copy, made when there is none yet."""
    folder = cache_folder() / f"large-copy-{_fingerprint()}"
    if not folder.exists():
        print("The large copy is being made, once.", flush=True)
        begun = time.monotonic()
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder.parent) as scratch:
            made = Path(scratch) / "made"
            made.mkdir()
            with open_store(register_file(made), now=_NOW) as store:
                _fill(store)
            made.replace(folder)
        print(f"Made in {time.monotonic() - begun:.0f} s.")
    size = register_file(folder).stat().st_size / 1e6
    print(f"The large copy holds {ACTIONS:,} actions and {FIGURES:,} figures: {size:.0f} MB")
    return folder


def _fingerprint() -> str:
    digest = hashlib.sha256(str((_FORM, ACTIONS, FIGURES, INDICATORS)).encode())
    for file in (*example_files(), *sorted((ROOT / "db").glob("*.sql"))):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _fill(store: Store) -> None:
    files = example_files()
    import_files(store, [file for file in files if not _is_return(file)], today=_TODAY, dry_run=False)
    readings = [read_return_workbook(read_workbook(file), today=_TODAY) for file in files if _is_return(file)]
    store.apply([_many_times(one) for one in readings], today=_TODAY)
    areas = [area.code for area in store.areas()]
    national = [one for one in store.indicators() if one.is_national]
    store.apply([_statistics(national, areas)], today=_TODAY)


def _is_return(path: Path) -> bool:
    return path.parent.name == "example" and path.suffix == ".xlsx"


def _many_times(reading: Reading) -> Reading:
    """The return with its plan over and over: everything else is as the example has it."""
    batch = reading.batch
    if not isinstance(batch, ReturnBatch):
        raise SystemExit(f"{reading.name} is no return.")
    times = -(-ACTIONS // len(batch.actions))
    actions = tuple(islice((_action(one, n) for n in range(times) for one in batch.actions), ACTIONS))
    kept = {one.action_id for one in actions}
    milestones = (_milestone(one, n) for n in range(times) for one in batch.milestones)
    return replace(
        reading,
        batch=replace(
            batch,
            sha256=hashlib.sha256(f"large {batch.sha256}".encode()).hexdigest(),
            themes=tuple(_theme(one, n) for n in range(-(-times // _PLANS_A_THEME)) for one in batch.themes),
            actions=actions,
            milestones=tuple(one for one in milestones if one.action_id in kept),
        ),
    )


def _again(ref: str, n: int) -> str:
    """The reference in the plan's n-th repetition; the first is the example itself."""
    return f"{ref}-{n}" if n else ref


def _theme(theme: Theme, n: int) -> Theme:
    title = f"{theme.title} ({n})" if n else theme.title
    return replace(
        theme, theme_id=_again(theme.theme_id, n), title=title, order=theme.order + 100 * n, illustrative=True
    )


def _action(action: Action, n: int) -> Action:
    return replace(
        action,
        action_id=_again(action.action_id, n),
        theme_id=_again(action.theme_id, n // _PLANS_A_THEME),
        illustrative=True,
    )


def _milestone(milestone: Milestone, n: int) -> Milestone:
    return replace(
        milestone,
        milestone_id=_again(milestone.milestone_id, n),
        action_id=_again(milestone.action_id, n),
        illustrative=True,
    )


def _statistics(national: Sequence[Indicator], areas: Sequence[str]) -> Reading:
    """Figures of every area for many indicators in many years, all of them made up from the catalogue's wording."""
    indicators = tuple(
        replace(one, ind_id=f"{one.ind_id}-{n}", total_id="", illustrative=True)
        for n, one in enumerate(islice(cycle(national), INDICATORS))
    )
    years = -(-FIGURES // (INDICATORS * len(areas)))
    periods = tuple(_year(_LAST_YEAR - years + 1 + n) for n in range(years))
    batch = StatisticsBatch(
        name="illustrative figures",
        sha256=hashlib.sha256(b"illustrative figures").hexdigest(),
        source="Illustrative figures, made for the benchmark",
        vintage=str(_LAST_YEAR),
        published_on=date(_LAST_YEAR + 1, 2, 1),
        indicators=indicators,
        areas=(),
        periods=periods,
        series=tuple(_series(indicators, areas, years)),
    )
    return Reading(name=batch.name, recognised_as="illustrative figures", batch=batch)


def _year(year: int) -> Period:
    return year_ending(date(year, 3, 31), f"{year - 1}/{year % 100:02}")


def _series(indicators: Sequence[Indicator], areas: Sequence[str], years: int) -> Iterator[PublishedSeries]:
    left = FIGURES
    for number, indicator in enumerate(indicators):
        for place, area in enumerate(areas):
            points = tuple(
                PublishedPoint(period=n, figure=f"{(number * 7 + place * 13 + n * 5) % 900 / 10 + 5:.1f}")
                for n in range(min(years, left))
            )
            left -= len(points)
            if points:
                yield PublishedSeries(indicator.ind_id, area, points)


def main() -> int:
    """Make it, and say where it is."""
    print(large_copy())
    return 0


if __name__ == "__main__":
    sys.exit(main())
