"""Files that she might bring in: real ones, broken ones, and what is no file at all."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[3]
_TRACKERS: Final = tuple(sorted((ROOT / "tests" / "data" / "trackers").glob("*.csv")))
_RETURNS: Final = tuple(sorted((ROOT / "resources" / "example").glob("*.xlsx")))


def lay_out(folder: Path) -> tuple[tuple[Path, ...], ...]:
    """Put the files into a folder; returns what may be chosen together."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = _RETURNS[0].read_bytes()
    made = {
        "broken.xlsx": b"no workbook",
        "cut.xlsx": whole[: len(whole) // 2],
        "flipped.xlsx": whole[:2_000] + bytes(255 - one for one in whole[2_000:2_200]) + whole[2_200:],
        "empty.csv": b"",
        "binary.csv": bytes(range(256)) * 40,
        "words.csv": "name,value\r\nא,\u202e1\r\n\x00,x\r\n".encode(),
        "wide.csv": b",".join([b"a"] * 20_000),
        "nothing.zip": _zip({}),
        "strange.zip": _zip({"../../out.csv": b"a,b\n", "data/sub/x.csv": b"a,b\n1,2\n"}),
        "return.ods": whole,
        "n\u00e4me \u202ewith\u202c 'quotes' & spaces.csv": b"time_period,geographic_level\n2017,National\n",
    }
    paths = []
    for name, content in made.items():
        path = folder / name
        path.write_bytes(content)
        paths.append(path)
    (folder / "a folder.xlsx").mkdir(exist_ok=True)
    alone = [(path,) for path in (*paths, folder / "a folder.xlsx", folder / "gone.csv")]
    real = [(path,) for path in (*_RETURNS, *_TRACKERS)]
    return (), *alone, *real, *real, _RETURNS, _TRACKERS, (paths[0], _RETURNS[-1]), (_RETURNS[0], _TRACKERS[0])


def _zip(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()
