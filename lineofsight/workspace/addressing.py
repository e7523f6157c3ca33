"""Addresses of items, as people type and paste them: "action/1.10", "lineofsight:indicator/agency-rate"."""

from __future__ import annotations

from typing import Final

from lineofsight.domain.notes import TargetType
from lineofsight.errors import LineOfSightError

SCHEME: Final = "lineofsight:"
"""What stands before an address that is pasted into a message."""

LISTED: Final = {
    TargetType.ACTION: "plan",
    TargetType.MILESTONE: "plan --json",
    TargetType.INDICATOR: "indicators",
    TargetType.BODY: "bodies",
    TargetType.EXPECTATION: "expectations",
    TargetType.COUNCIL: "plan",
}
"""What ``lineofsight show`` lists the references of each kind of item under."""


def read_address(address: str) -> tuple[TargetType, str]:
    """The item that an address names: its kind and its reference.

    Raises:
        LineOfSightError: when it is no address.
    """
    word, _, ref = address.strip().removeprefix(SCHEME).partition("/")
    if word not in list(LISTED) or not ref.strip():
        kinds = ", ".join(f"{kind.value}/…" for kind in LISTED)
        raise LineOfSightError(
            f"'{address}' names no item. Write its kind and its reference, such as action/1.10: {kinds}."
        )
    return TargetType(word), ref.strip()
