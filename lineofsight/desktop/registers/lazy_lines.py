"""The lines of a long register, each made when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, overload

from typing_extensions import override

if TYPE_CHECKING:
    from lineofsight.desktop.registers.register import RegisterLine


class LazyLines(Sequence["RegisterLine"]):
    """As many lines as links; a line once made is kept."""

    def __init__(self, links: Sequence[str], make: Callable[[int], RegisterLine]) -> None:
        """Make nothing yet.

        Args:
            links: of the lines, in their order.
            make: the line of a number.
        """
        self._links = tuple(links)
        self._make = make
        self._made: dict[int, RegisterLine] = {}

    def find(self, link: str) -> int:
        """The number of the line with a link, -1 for none; nothing is made for it."""
        return self._links.index(link) if link in self._links else -1

    @override
    def __len__(self) -> int:
        return len(self._links)

    @overload
    def __getitem__(self, number: int) -> RegisterLine: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[RegisterLine]: ...

    @override
    def __getitem__(self, number: int | slice) -> RegisterLine | Sequence[RegisterLine]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        if number not in self._made:
            if not -len(self) <= number < len(self):
                raise IndexError(number)
            self._made[number] = self._make(number % len(self))
        return self._made[number]
