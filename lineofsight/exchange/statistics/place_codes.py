"""The places of files that do not name them as the open data standard does: by one code, or by name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineofsight.exchange.statistics.reference import Reference


class PlaceCodes:
    """Finds the code by which figures are matched; ``None`` for what is not known, and for what may be two."""

    def __init__(self, reference: Reference) -> None:
        """Sort the lists by nine-character code and by name.

        Args:
            reference: the lists of places.
        """
        self._reference = reference
        self._by_gss: dict[str, str] = {}
        self._named: dict[str, set[str]] = {}
        for code, authorities in reference.authorities.items():
            for authority in authorities:
                self._by_gss[authority.gss_code] = code
                self._named.setdefault(authority.name.casefold(), set()).add(code)
        self._regions = {name.casefold(): code for code, name in reference.regions.items()}
        self._countries = {name.casefold(): code for code, name in reference.countries.items()}

    def country(self, code: str, name: str) -> str | None:
        """England, by its code or else by its name."""
        return code if code in self._reference.countries else self._countries.get(name.casefold())

    def region(self, code: str) -> str | None:
        """A region by its nine-character code."""
        return code if code in self._reference.regions else None

    def region_named(self, name: str) -> str | None:
        """A region by its name, in whatever case."""
        return self._regions.get(name.casefold()) or self._reference.lait_code_of_name(name)

    def authority(self, code: str) -> str | None:
        """The three-digit code of an authority, from it or from any nine-character code that it has had.

        The nine-character code changes when a boundary moves while the authority stays the same: Buckinghamshire
        was E10000002 and is E06000060, and is 825 in both.
        """
        return code if code in self._reference.authorities else self._by_gss.get(code)

    def named(self, name: str) -> str | None:
        """England, a region or an authority by name alone; ``None`` where two authorities have had the name."""
        folded = name.casefold()
        codes = self._named.get(folded, set())
        if len(codes) > 1:
            return None
        return self._countries.get(folded) or self.region_named(name) or next(iter(codes), None)

    def is_name(self, name: str) -> bool:
        """Whether any place has or had the name, also when it is not certain which."""
        return name.casefold() in self._named or self.named(name) is not None
