"""Packs kept by name: listing, finding, keeping and deleting them, and what they can be made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.documents.kinds import DOCUMENTS, find_document
from lineofsight.documents.packs.chosen import choose_parts
from lineofsight.domain.packs import PackPart
from lineofsight.domain.validation import is_file_name
from lineofsight.errors import LineOfSightError
from lineofsight.exchange import pack_files
from lineofsight.paths import data_folder, resources_folder

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.packs import Pack
    from lineofsight.workspace.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPack:
    """A pack that is kept, whether it can be made or not.

    Attributes:
        name: by which it is asked for.
        path: its file.
        is_own: whether it lies in the data folder; else it came with the program.
        pack: what it holds; ``None`` when its file cannot be read.
        problem: why it cannot be made, in a sentence; empty when it can.
        by_theme: whether some of it can be of some themes of the plan alone.
    """

    name: str
    path: Path
    is_own: bool
    pack: Pack | None
    problem: str = ""
    by_theme: bool = False


def packs_folder(chosen: Path | None = None) -> Path:
    """The folder of a person's own packs inside the data folder: one TOML file each, named after the pack."""
    return data_folder(chosen) / "packs"


def kept_packs(chosen: Path | None = None) -> tuple[KeptPack, ...]:
    """Every pack by name, broken ones too; one's own takes the place of a ready-made one of its name."""
    folders = ((resources_folder() / "packs", False), (packs_folder(chosen), True))
    kept = {path.stem: _look_at(path, is_own=is_own) for folder, is_own in folders for path in folder.glob("*.toml")}
    return tuple(kept[name] for name in sorted(kept))


def find_pack(name: str, chosen: Path | None = None) -> Pack:
    """The pack of that name, fit to be made.

    Raises:
        LineOfSightError: when there is none, with the names that there are, or why it cannot be made.
    """
    kept = {one.name: one for one in kept_packs(chosen)}
    if name not in kept:
        raise LineOfSightError(f"There is no pack called '{name}'. There are: {', '.join(kept)}.")
    found = kept[name]
    if found.pack is None or found.problem:
        raise LineOfSightError(found.problem)
    return found.pack


def keep_pack(pack: Pack, chosen: Path | None = None, *, replace: bool = False) -> Path:
    """Keep a pack by its name, whole or not at all.

    Args:
        pack: what is kept.
        chosen: the data folder.
        replace: whether it may take the place of one of the person's own of that name.

    Raises:
        LineOfSightError: when a part cannot be made, the name is taken, or the file cannot be written.
    """
    choose_parts(pack)
    path = packs_folder(chosen) / f"{pack.name}.toml"
    if path.exists():
        if not replace:
            raise LineOfSightError(f"There is a pack '{pack.name}' already. Replace it, or take another name.")
        # What cannot be read was perhaps only mistyped; it is the person's to correct, and not ours to lose.
        pack_files.load_pack(path)
    pack_files.save_pack(path, pack)
    return path


def delete_pack(name: str, chosen: Path | None = None) -> Path:
    """Delete one of the person's own packs; a ready-made one of that name is there again afterwards.

    Raises:
        LineOfSightError: when it is no pack of hers, cannot be read, or cannot be deleted.
    """
    path = packs_folder(chosen) / f"{name}.toml"
    if not is_file_name(name) or not path.exists():
        find_pack(name, chosen)
        raise LineOfSightError(f"'{name}' came with the program and stays. Only packs of your own can be deleted.")
    pack_files.load_pack(path)
    try:
        path.unlink()
    except OSError as error:
        raise LineOfSightError(f"The pack {path} cannot be deleted: {error.strerror or error}.") from error
    return path


def part_rows(document: str | None = None) -> list[Row]:
    """Everything that can stand in a pack, as rows: each document, then its sections.

    Args:
        document: this document alone; ``None`` for all.

    Raises:
        LineOfSightError: when there is no such document.
    """
    rows: list[Row] = []
    for kind in DOCUMENTS if document is None else (find_document(document),):
        lengths = tuple(dict.fromkeys(form.length for form in kind.forms))
        audiences = [audience.value for audience in kind.audiences]
        rows += [
            {
                "part": PackPart(kind.name, name).text,
                "title": title,
                "is_whole": not name,
                "lengths": [length.value for length in ((only,) if only is not None else lengths)],
                "audiences": list(audiences),
            }
            for name, title, only in (
                ("", kind.title, None),
                *((section.name, section.title, section.only) for section in kind.sections),
            )
        ]
    return rows


def chosen_rows(pack: Pack) -> list[Row]:
    """The parts of a pack in their order, as rows.

    Raises:
        LineOfSightError: when one of them cannot be made.
    """
    return [
        {
            "number": number,
            "part": part.text,
            "title": chosen.title,
            "document": chosen.kind.title,
            "is_whole": chosen.section is None,
            "length": chosen.length.value,
        }
        for number, (part, chosen) in enumerate(zip(pack.parts, choose_parts(pack), strict=True), 1)
    ]


def pack_row(kept: KeptPack) -> Row:
    """A kept pack as a row."""
    pack = kept.pack
    return {
        "name": kept.name,
        "title": pack.title if pack is not None else None,
        "about": pack.about if pack is not None else None,
        "audience": pack.audience.value if pack is not None else None,
        "parts": [part.text for part in pack.parts] if pack is not None else [],
        "is_own": kept.is_own,
        "file": str(kept.path),
        "problem": kept.problem or None,
    }


def _look_at(path: Path, *, is_own: bool) -> KeptPack:
    """A pack with why it cannot be made, where it cannot."""
    pack = None
    try:
        pack = pack_files.load_pack(path)
        parts = choose_parts(pack)
    except LineOfSightError as error:
        return KeptPack(name=path.stem, path=path, is_own=is_own, pack=pack, problem=str(error))
    by_theme = any(part.is_by_theme for part in parts)
    return KeptPack(name=path.stem, path=path, is_own=is_own, pack=pack, by_theme=by_theme)
