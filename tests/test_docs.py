"""The documents say what the program does: every word, finding, indicator, command and link in them is held to it."""

from __future__ import annotations

import re
import shlex
import tomllib
from decimal import Decimal
from typing import TYPE_CHECKING

import click
import pytest

from lineofsight.analysis.delivery import CYCLE_DAYS
from lineofsight.analysis.limits import LIMIT_FACTOR, SCREEN_FACTOR
from lineofsight.analysis.movement import FEWEST_FOR_COUNT
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.natural_variation import FEWEST_POINTS, SETTLED_POINTS
from lineofsight.analysis.rating import SMALL_DENOMINATOR
from lineofsight.analysis.rating_targets import rate_by_relative_margin
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus, RatingColour
from lineofsight.cli.main import commands
from lineofsight.desktop.directory import PAGES
from lineofsight.documents.kinds import DOCUMENTS
from lineofsight.domain.indicators import Boundary, Indicator, Polarity, RatingMethod, Target, Unit
from lineofsight.domain.links import from_address
from lineofsight.exchange.return_sheets import SHEETS
from lineofsight.exchange.workbook_guard import LIMITS
from lineofsight.exchange.zip_directory import MEGABYTE, ZipFault
from lineofsight.store.tables import Base
from lineofsight.wording.statuses import MEMBER_STATUSES, flag_word
from lineofsight.workspace.shipped import catalogue
from tests.build.checkout import ROOT
from tests.support.finding_codes import finding_codes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum
    from pathlib import Path

    from lineofsight.exchange.statistics.catalogue_fields import Entry

DOCS = ROOT / "docs"

_MADE_WHILE_RUNNING = {f"zip_{fault.value}" for fault in ZipFault} | {
    "control_character",
    "direction_control",
    "number_unusable",
}
"""Codes that no call writes out whole."""

_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_LINKING = sorted([*DOCS.glob("*.md"), ROOT / "README.md", ROOT / "CHANGELOG.md"])
_INDICATOR_ROW = re.compile(r"\| `([a-z0-9-]+)` \| ([^|]+) \| (\w+) \| ([^|]+) \|")


def _read(name: str) -> str:
    """Give a document's text."""
    return (DOCS / name).read_text(encoding="utf-8")


def _unsaid(words: set[str], text: str) -> list[str]:
    """Give the words that the text does not hold as code."""
    return sorted(word for word in words if f"`{word}`" not in text)


@pytest.mark.parametrize("words", [RatingMethod, Polarity, DeliveryFlag, MemberStatus, Direction, Boundary])
def test_every_word_of_judging_is_explained(words: type[StrEnum]) -> None:
    """Each rating method, flag, word for members and direction stands in the document on judging."""
    text = _read("judging.md").replace("`polarity` none", "`none`")

    assert _unsaid({word.value for word in words}, text) == []


def test_words_for_members_are_those_that_they_read() -> None:
    """The document says statuses and flags as the pages do."""
    text = _read("judging.md")

    assert [status.word for status in MEMBER_STATUSES if status.word not in text] == []
    assert [flag for flag in DeliveryFlag if flag_word(flag) not in text] == []


@pytest.mark.parametrize(
    "said",
    [
        f"more than {CYCLE_DAYS} days old",
        f"the denominator is below {SMALL_DENOMINATOR} ",
        f"{FEWEST_POINTS} or more at equal spacing",
        f"{FEWEST_FOR_COUNT} to {FEWEST_POINTS - 1}",
        f"{FEWEST_POINTS} to {SETTLED_POINTS - 1} points: the limits are called early",
        f"mean ± {LIMIT_FACTOR} ×",
        f"Moving ranges of {SCREEN_FACTOR} times their average",
    ],
)
def test_the_numbers_of_judging_are_the_programs(said: str) -> None:
    """Each threshold in the document is the one that is used."""
    assert said in _read("judging.md")


def test_the_worked_example_of_a_margin_comes_out_so() -> None:
    """Target 90%, higher better, tolerance 10: green from 90%, amber from 81%, red below."""
    indicator = Indicator(
        ind_id="example",
        title="Example",
        plain_title="Example",
        why_it_matters="It shows the rule.",
        definition="Made up.",
        unit=Unit.PERCENT,
        polarity=Polarity.HIGHER_BETTER,
        rag_method=RatingMethod.TARGET_TOLERANCE_RELATIVE,
        target=Target(value=Decimal(90), tolerance=Decimal(10)),
    )
    colours = [rate_by_relative_margin(indicator, Decimal(figure)).colour for figure in ("90", "89.9", "81", "80.9")]

    assert colours == [RatingColour.GREEN, RatingColour.AMBER, RatingColour.AMBER, RatingColour.RED]
    assert "green from 90%, amber from\n  81%, red below" in _read("judging.md")


def test_the_limits_of_workbooks_are_the_programs() -> None:
    """An officer reads the sizes that are allowed, as the guard has them."""
    text = " ".join(_read("importing.md").split())
    said = (
        f"more than {LIMITS.file_bytes // MEGABYTE} MB, more than {LIMITS.parts} parts, "
        f"{LIMITS.part_bytes // MEGABYTE} MB a part, {LIMITS.total_bytes // MEGABYTE} MB in all, or more than "
        f"{LIMITS.ratio} times the packed size; more than {LIMITS.sheets} sheets, {LIMITS.rows:,} rows or "
        f"{LIMITS.columns:,} columns, or {LIMITS.cells // 1_000_000} million filled cells"
    )

    assert said in text


def test_every_finding_is_explained() -> None:
    """Whatever code an officer meets, the document on importing says what it means and what to do."""
    assert _unsaid(finding_codes() | _MADE_WHILE_RUNNING, _read("importing.md")) == []


def test_no_finding_is_explained_that_there_is_not() -> None:
    """A code that the program no longer gives is not in the tables of findings."""
    tables = _read("importing.md").partition("## Findings")[2].partition("## Where it is kept")[0]
    first_cells = [line.split("|")[1] for line in tables.splitlines() if line.startswith("| `")]
    explained = {code for cell in first_cells for code in re.findall(r"`(\w+)`", cell)}

    assert len(explained) > 100
    assert sorted(explained - finding_codes() - _MADE_WHILE_RUNNING) == []


@pytest.mark.parametrize("label", ["Headings in", "As-at day", "Council of"])
def test_what_is_asked_of_a_tracker_is_called_as_in_the_window(label: str) -> None:
    """Who looks for the box that the document names finds it."""
    bar = ROOT / "lineofsight" / "desktop" / "widgets" / "tracker_bar.py"
    assert f'"{label}"' in bar.read_text(encoding="utf-8").replace("&", "")
    assert f"**{label}**" in _read("importing.md")


def test_every_sheet_of_the_return_is_listed() -> None:
    """Each sheet stands with its purpose and its required columns."""
    text = _read("importing.md")

    for sheet in SHEETS:
        required = ", ".join(f"`{column.name}`" for column in sheet.columns if column.required)
        assert f"| {sheet.title} | {sheet.about} Required: {required} |" in text


def test_the_indicators_are_those_of_the_catalogue() -> None:
    """Id, plain title, good direction and source of every indicator, no more and no fewer."""
    listed = {found.groups() for found in _INDICATOR_ROW.finditer(_read("indicators.md"))}

    assert listed == {_as_listed(entry) for entry in catalogue().entries}


def _as_listed(entry: Entry) -> tuple[str, str, str, str]:
    """Give an entry as the document's table lists it."""
    sources = list(dict.fromkeys(source.release for source in entry.sources))
    if entry.lait_measure:
        sources.append("LAIT")
    about = entry.indicator
    return about.ind_id, about.plain_title, about.polarity.value, "; ".join(sources) or "own returns only"


def test_every_field_of_the_catalogue_is_explained() -> None:
    """Whatever field the reader of the catalogue asks for is in the document on indicators."""
    fields: set[str] = set()
    for name in ("catalogue_fields", "catalogue_sources"):
        source = (ROOT / "lineofsight" / "exchange" / "statistics" / f"{name}.py").read_text(encoding="utf-8")
        fields.update(re.findall(r'table\.(?:text|texts|word|number|flag|pairs|fields)\("(\w+)"', source))

    assert len(fields) > 25
    assert _unsaid(fields, _read("indicators.md")) == []


def _all_commands(group: click.Group, path: str = "") -> Iterator[tuple[str, click.Command]]:
    """Give every command with its name as it is typed."""
    for name, command in sorted(group.commands.items()):
        yield f"{path}{name}", command
        if isinstance(command, click.Group):
            yield from _all_commands(command, f"{path}{name} ")


def _section(text: str, name: str) -> str:
    """Give the part of the document that describes a command: that of its group, for a command of a group."""
    return text.partition(f"\n## {name.split(maxsplit=1)[0]}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize(("name", "command"), list(_all_commands(commands)))
def test_every_command_and_option_is_described(name: str, command: click.Command) -> None:
    """Each command has its section with an example, and each of its options and choices stands there."""
    section = _section(_read("command-line.md"), name)

    assert f"lineofsight {name}" in section
    for option in command.params:
        if isinstance(option, click.Option):
            for word in (*option.opts, *option.secondary_opts):
                assert re.search(rf"`{re.escape(word)}[ `]", section), word
        for choice in option.type.choices if isinstance(option.type, click.Choice) else ():
            assert f"`{choice}`" in section


def test_the_programs_own_options_exit_codes_and_documents_are_described() -> None:
    """What `lineofsight --help` says stands in the document too."""
    text = _read("command-line.md")
    codes = re.findall(r"^ {2}(\d) ", commands.epilog or "", flags=re.MULTILINE)

    assert len(codes) == 5
    assert [code for code in codes if f"\n| {code} | " not in text] == []
    assert [kind.name for kind in DOCUMENTS if kind.name not in text] == []
    for option in commands.params:
        assert [word for word in option.opts if f"`{word}" not in text] == []


def test_every_document_is_described_with_its_forms_and_readers() -> None:
    """One row each in the table of documents, with its lengths and audiences."""
    words = {"public": "the public", "members": "members", "part2": "Part 2"}
    rows = re.findall(r"^\| `([a-z-]+)` \| ([^|]+) \| ([^|]+) \|$", _read("documents.md"), flags=re.MULTILINE)

    assert sorted(rows) == sorted(
        (
            kind.name,
            ", ".join(dict.fromkeys(form.length.value for form in kind.forms)),
            ", ".join(words[audience.value] for audience in kind.audiences),
        )
        for kind in DOCUMENTS
    )


def _examples() -> Iterator[tuple[str, str]]:
    """Give each line of the documents' code that calls lineofsight, with the document's name."""
    for file in _LINKING:
        for block in re.findall(
            r"^ *```sh\n(.*?)^ *```", file.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
        ):
            for line in block.splitlines():
                if line.strip().startswith("lineofsight "):
                    yield file.name, line.strip()


def test_every_example_can_be_typed() -> None:
    """Each example names a command that there is, with options that it has and values that they take."""
    examples = list(_examples())

    assert len(examples) > 25
    for where, line in examples:
        words = shlex.split(line, comments=True)[1:]
        assert _fault_of(words) == "", f"{where}: {line}"


def _fault_of(words: list[str]) -> str:
    """Say what click would refuse in a call, files that are not there apart; "" for nothing."""
    if words[:1] == ["--data"]:
        words = words[2:]
    if not words or words == ["return.xlsx"] or from_address(words[0]) is not None:
        return ""  # a call for the window
    command: click.Command = commands
    context = click.Context(commands)
    while isinstance(command, click.Group) and words:
        found = command.get_command(context, words[0])
        if found is None:
            return f"no command {words[0]}"
        command, words = found, words[1:]
    try:
        command.make_context(command.name, list(words))
    except click.BadParameter as refused:
        return "" if "does not exist" in refused.message else refused.message
    except click.ClickException as refused:
        return refused.message
    return ""


def test_every_table_of_the_register_is_listed() -> None:
    """The overview of the register names each of its tables."""
    assert _unsaid(set(Base.metadata.tables), _read("architecture.md")) == []


def test_the_layers_are_those_of_the_contract() -> None:
    """The line of rooms is the one that import-linter holds."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(one for one in project["tool"]["importlinter"]["contracts"] if one["type"] == "layers")
    first, second, *rest = contract["layers"]

    assert " → ".join([f"{first} · {second}", *rest]) in _read("architecture.md")


def test_every_room_is_described() -> None:
    """Each package and lone module of the program stands in the overview of rooms."""
    source = ROOT / "lineofsight"
    rooms = {file.parent.name for file in source.glob("*/__init__.py")} | {"errors", "paths"}

    assert _unsaid(rooms, _read("architecture.md")) == []


@pytest.mark.parametrize("name", ["accessibility.md", "architecture.md", "indicators.md", "promises.md"])
def test_every_file_that_is_named_is_there(name: str) -> None:
    """A test or file of the project that a document names can be opened."""
    named = re.findall(r"`((?:tests|resources|db|build|docs)/[\w./]+)`", _read(name))

    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("file", _LINKING, ids=lambda file: str(file.name))
def test_every_link_leads_somewhere(file: Path) -> None:
    """A link to another document, or to a heading in one, finds it."""
    links = [link for link in _LINK.findall(file.read_text(encoding="utf-8")) if not link.startswith("https:")]

    assert [link for link in links if not _leads(file, link)] == []


def _leads(file: Path, link: str) -> bool:
    """Say whether a link's file is there, and its heading in it."""
    path, _, anchor = link.partition("#")
    target = (file.parent / path).resolve() if path else file
    if not target.exists():
        return False
    return not anchor or anchor in {_anchor(line) for line in target.read_text(encoding="utf-8").splitlines()}


def _anchor(line: str) -> str:
    """Give the anchor that a heading has on a page made of the document."""
    if not line.startswith("#"):
        return ""
    return re.sub(r"[^\w\- ]", "", line.lstrip("#").strip().lower()).replace(" ", "-")


def test_every_document_is_in_the_index() -> None:
    """Whoever opens the folder finds each document by whom it is for."""
    index = _read("README.md")

    assert [file.name for file in DOCS.glob("*.md") if file.name != "README.md" and f"({file.name})" not in index] == []


@pytest.mark.parametrize("page", [spec.name for spec in PAGES])
def test_the_user_guide_shows_every_page(page: str) -> None:
    """Each page of the window has its section under its title and key, and a picture that `poe screens` makes."""
    spec = next(one for one in PAGES if one.name == page)
    section = _read("user-guide.md").partition(f"## {spec.title} ({spec.keys})")[2].partition("\n## ")[0]
    assert f"](pictures/{page}.png)" in section
    assert (DOCS / "pictures" / f"{page}.png").exists()
