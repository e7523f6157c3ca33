"""Posts and people: what each chairs, sits on and leads, and the hours a year that meetings take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.person_sheet import person_sheet
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.wording.figures import count
from lineofsight.wording.meetings import hours

if TYPE_CHECKING:
    from lineofsight.analysis.people import Person
    from lineofsight.desktop.registers.governed import Governed

_NO_SEAT, _NOT_KNOWN = -2.0, -1.0


def people(governed: Governed) -> Register:
    """Everybody, those whom meetings take most hours first."""
    everybody = list(governed.people.values())
    return Register(
        "People and load",
        _finding(governed) if everybody else "",
        (("Post or person", 30), ("Chairs", 20), ("Sits on", 10), ("Hours a year", 14), ("Actions led", 12)),
        tuple(_line(governed, person) for person in everybody),
        "Nobody is recorded. Posts come by the sheet Bodies of the return, seats by Seats, leads by Actions.",
        spare=(1,),
        falling=(1, 2, 3, 4),
    )


def _finding(governed: Governed) -> str:
    burden = governed.burden
    if not burden.people:
        return "No seat on a body is recorded, so what meetings take of anybody's year is not known."
    holders = count(len(burden.people), "person or post", "people and posts")
    give = "gives" if len(burden.people) == 1 else "give"
    known = " as far as is known" if burden.unknown else ""
    said = f"{holders} with a seat {give} {hours(burden.hours)} a year to meetings{known}, without reading and travel"
    if burden.unknown:
        said += f"; of {count(len(burden.unknown), 'body', 'bodies')} the hours are not known"
    if any(person.illustrative for person in burden.people):
        return f"{said}. Illustrative: seats, frequencies and lengths are made up, in whole or in part."
    return f"{said}."


def _line(governed: Governed, person: Person) -> RegisterLine:
    chaired = [governed.graph.name(ref) for ref in person.chairs]
    return RegisterLine(
        f"person/{person.key}",
        (
            CellValue(person.name, strong=bool(person.bodies), whole=True),
            CellValue("\n".join(chaired) or "–", spoken=", ".join(chaired) or "none", sort=float(len(chaired))),
            _number(len(person.bodies), "body", "bodies"),
            _hours(person),
            _number(len(person.leads), "action", "actions"),
        ),
        lambda: person_sheet(governed, person),
    )


def _number(number: int, one: str, many: str) -> CellValue:
    return CellValue(count(number, one, many) if number else "–", spoken=f"{number} {many}", sort=float(number))


def _hours(person: Person) -> CellValue:
    if person.burden is None:
        return CellValue("–", spoken="no seat", sort=_NO_SEAT)
    if person.hours is None:
        return CellValue("Not known", sort=_NOT_KNOWN)
    more = " and more" if person.burden.unknown else ""
    return CellValue(f"{hours(person.hours)}{more}", sort=float(person.hours))
