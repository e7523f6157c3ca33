"""The way a person took through the pages, to go back and forward on it."""

from __future__ import annotations

from dataclasses import dataclass

_MOST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what was chosen on it.

    Attributes:
        page: the page's name.
        link: for example "action/1.10"; "" for nothing.
    """

    page: str
    link: str = ""


class Way:
    """Places in the order in which they were gone to; going somewhere new drops what lay ahead."""

    def __init__(self, first: Place) -> None:
        self._places = [first]
        self._at = 0

    @property
    def here(self) -> Place:
        """Where the person is."""
        return self._places[self._at]

    def note(self, link: str) -> None:
        """Remember what is chosen where the person is, so that coming back finds it."""
        self._places[self._at] = Place(self.here.page, link)

    def go(self, place: Place) -> None:
        """Go somewhere."""
        if place == self.here:
            return
        self._places = [*self._places[: self._at + 1], place][-_MOST:]
        self._at = len(self._places) - 1

    def step(self, by: int) -> Place | None:
        """Go back (-1) or forward (1); ``None`` when there is no such place."""
        if not 0 <= self._at + by < len(self._places):
            return None
        self._at += by
        return self.here
