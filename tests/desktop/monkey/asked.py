"""What the monkey is asked for on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

SEED: Final = 31032017
_LONG: Final = 20_000


class Asked(argparse.Namespace):
    """The arguments.

    Attributes:
        operations: how many.
        seed: the same operations for the same seed.
        is_steady: whether to wait for the workers after each.
        faults: after how many different faults to stop.
        log: a folder for what it did, ``None`` for a new one.
    """

    operations: int
    seed: int
    is_steady: bool
    faults: int
    log: Path | None


def read_asked() -> Asked:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="poe monkey", description="Random operations on the example council.")
    parser.add_argument("operations", type=int, nargs="?", default=_LONG)
    parser.add_argument("--seed", type=int, default=SEED, help="the same operations for the same seed")
    parser.add_argument(
        "--steady",
        dest="is_steady",
        action="store_true",
        help="wait for the workers after each, so that the same is found again",
    )
    parser.add_argument("--faults", type=int, default=10, help="after how many different faults to stop")
    parser.add_argument("--log", type=Path, help="a folder for what it did")
    return parser.parse_args(namespace=Asked())
