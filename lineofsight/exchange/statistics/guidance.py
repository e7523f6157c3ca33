"""The guidance text of a release of Explore Education Statistics: what each data file is, in the Department's words.

Source of the shape: ``data-guidance.txt`` of the Department's own releases, where each file has a title, the lines
"Filename", "Geographic levels", "Time period" and "Content summary", a table of variables, and footnotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FILE_NAME = "Filename:"
_LEVELS, _PERIOD = "Geographic levels:", "Time period:"
_VARIABLES = re.compile(r"Variable name\s*\|\s*Variable description")
_RULE = re.compile(r"-+\s*\|\s*-+")


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedFile:
    """What the guidance says of one data file.

    Attributes:
        title: for example "CLA numbers and rates per 10,000 children aged under 18 years - LA".
        levels: the geographic levels, as written.
        period: the years, as written.
        variables: the label of each filter and indicator, by its column's name.
    """

    title: str
    levels: str
    period: str
    variables: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """What the guidance of a release says.

    Attributes:
        publication: for example "Children looked after in England including adoptions".
        release: for example "2023 Reporting year".
        files: by the file's name without folders.
    """

    publication: str
    release: str
    files: Mapping[str, DescribedFile]

    def source(self, name: str) -> str:
        """A data file as a person would cite it, or "" for one that the guidance does not describe."""
        described = self.files.get(name)
        if described is None or not self.publication:
            return ""
        release = ", ".join(part for part in (self.publication, self.release) if part)
        return f"{release}: {described.title} (DfE)" if described.title else f"{release} (DfE)"


def read_guidance(text: str) -> Guidance:
    """The guidance's title lines and files; nothing is required, for it is written for people."""
    lines = [line.strip() for line in text.removeprefix("\ufeff").splitlines()]
    starts = [number for number, line in enumerate(lines) if line.startswith(_FILE_NAME)]
    ends = [*starts[1:], len(lines)]
    files = {
        lines[start].removeprefix(_FILE_NAME).strip(): _described(lines, start, end)
        for start, end in zip(starts, ends, strict=True)
    }
    # The first two lines are publication and release, unless a release has no title of its own.
    head = lines[:2] if not starts or starts[0] > 1 else []
    publication, release = (*head, "", "")[:2]
    return Guidance(publication=publication, release=release, files=files)


def _described(lines: Sequence[str], start: int, end: int) -> DescribedFile:
    section = lines[start:end]
    title = next((line for line in reversed(lines[:start]) if line), "")
    return DescribedFile(
        title=title,
        levels=_after(section, _LEVELS),
        period=_after(section, _PERIOD),
        variables=_variables(section),
    )


def _after(section: Sequence[str], heading: str) -> str:
    return next((line.removeprefix(heading).strip() for line in section if line.startswith(heading)), "")


def _variables(section: Sequence[str]) -> dict[str, str]:
    """The table of variables: it begins below its heading and ends with a blank line."""
    begin = next((number for number, line in enumerate(section) if _VARIABLES.fullmatch(line)), len(section))
    variables = {}
    for line in section[begin + 1 :]:
        if not line:
            break
        if not _RULE.fullmatch(line):
            name, _, label = line.partition("|")
            variables[name.strip()] = label.strip()
    return variables
