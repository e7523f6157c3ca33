"""The short lists with which every file is compared, read once in an import."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from lineofsight.store.areas import load_stated_areas
from lineofsight.store.returns import load_edition_order
from lineofsight.store.series_keys import load_periods

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from lineofsight.domain.periods import Period
    from lineofsight.store.areas import StatedArea
    from lineofsight.store.returns import EditionOrder


class ShortLists:
    """What the register holds of areas and periods, and the order of its editions.

    Each is read when it is first asked for. Who adds to the register adds here too; nobody else can meanwhile, for an
    import keeps other writers out.

    Attributes:
        connection: in the import's transaction.
    """

    def __init__(self, connection: Connection) -> None:
        """Begin an import.

        Args:
            connection: in a transaction that keeps other writers out.
        """
        self.connection = connection

    @cached_property
    def areas(self) -> dict[str, StatedArea]:
        """Every area by its code, with the date of which the file spoke that named it so."""
        return load_stated_areas(self.connection)

    @cached_property
    def periods(self) -> dict[Period, int]:
        """The key of every period."""
        return {period: key for key, period in load_periods(self.connection).items()}

    @cached_property
    def editions(self) -> EditionOrder:
        """Every return, and how the editions that they are sort."""
        return load_edition_order(self.connection)
