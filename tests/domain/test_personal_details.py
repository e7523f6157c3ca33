"""What has the form of a person's details is found in free text; dates, figures, offices and references are none."""

from __future__ import annotations

import csv
import re
import time
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.personal_details import PersonalDetail, details_in, without_details
from lineofsight.exchange.workbook_reading import read_workbook
from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

BIRTH_DATES = """
    born 3 April 2009
    The young person (born on Friday 3rd April 2009) waited eleven weeks.
    DOB 03/04/2009
    Child A, dob: 3 Apr 09
    d.o.b. 3.4.09
    D.O.B: 03-04-2009
    Date of birth: 2009-04-03
    the date of birth given as 3rd of April 2009
    DOB April 2009
    his birthday is 3 April 2009
    A (b. 3 April 2009)
    03/04/2009 (DOB)
"""
ADDRESSES = """
    BR1 3UH
    near BR13UH since May
    postcode br1 3uh.
    He moved to SE20 8RA.
    Visited 14 Elm Road twice
    lives at 14 elm road
    The mother of 14a St. Mary's Avenue, Bromley
    placed at 3 Weavers Green
    Home address: 3 Royal Court, Penge
    12 College Road, Bromley
    attends Elm School and lives at 14 Elm Close, Penge
    Flat 3, Elm Court
    101-103 Upper Elmers End Road
"""
PHONES = """
    020 8464 3333
    (020) 8464 3333
    0208 464 3333
    01689 123456
    call mother on 07700 900123
    07700900123
    +44 7700 900123
"""
EMAILS = """
    mother@example.org.uk
    Write to a.b-c@example.com.
"""
IDENTIFIERS = """
    NHS number 943 476 5919
    NHS No: 9434765919
    see 943 476 5919
    UPN A123456789012
    (A123456789012)
    NI number AB 12 34 56 C
    ICS 1234567
    LCS number: 1234567
    Mosaic ID 123456
    case number 12345
    case ref BR16C00123
    the case 1234567 drifted
    child ID 12345
    Child's ID: 12345
    client no. 98765
"""
NOTHING = """
    Civic Centre, Stockwell Close
    Civic Centre, Stockwell Close, Bromley BR1 3UH
    Bromley Civic Centre, 14 Stockwell Close, BR1 3UH
    Beckenham Library, 14 Beckenham Road, BR3 4PE
    reported on 3 April 2017
    Report of 03/04/2017, 31.03.2017 and 2017-03-31
    31 March 2017 (Board)
    children aged 16 to 17
    Record the date of birth of every child within a day.
    By 31/03/2017 date of birth is recorded in all files.
    children born on or after 1 September 2008
    babies born 1 April 2016 to 31 March 2017
    children born between 1 April 2016 and 31 March 2017
    children born 1 September 2008 or later
    born in 2009
    Trend: Flat 3, Rising 4; CLA 201516
    Actions 1.10, 2.3 and 14; see 1.1/m1, C1 and EXAMPLE-1
    WS3P21WP1, ECHS17073, CS17105 and ADM-2016-0045
    By 31 March Close the gap
    31 March Drive
    12 Weekly Close monitoring
    Phase 2 Improvement Drive
    Year 11 High Road
    3 Bromley Road Safety officers
    moved 3 places to green. It stayed 14 days in a row.
    20 minutes drive from home; lives 3 doors down the road
    £1.2bn, B1 2bn and an E1 2nd draft
    120 of 240 (50%), 1,234,567 in all, 75,000 - 80,000 a year
    100 200 300; 2016-17 2017-18; 02 03 04 05 06
    case numbers 2016/17, case reference 2016/17, case 30 of 120
    Children's case records 2016 and 2017; child number 3
    NHS 5 Year Forward View 2014
    Head of Service, 3 posts; Director of Children's Services
    https://cds.bromley.gov.uk/ieListDocuments.aspx?CId=12345678901&MId=02084643333
    www.bromley.gov.uk/BR1 and inter@0.4.2
    Helpline 0300 123 4567, Childline 0800 1111, NSPCC 0808 800 5000
"""


def lines(text: str) -> list[str]:
    """The texts, one a line."""
    return [line.strip() for line in text.strip().splitlines()]


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        (text, detail)
        for texts, detail in (
            (BIRTH_DATES, PersonalDetail.BIRTH_DATE),
            (ADDRESSES, PersonalDetail.ADDRESS),
            (PHONES, PersonalDetail.PHONE),
            (EMAILS, PersonalDetail.EMAIL),
            (IDENTIFIERS, PersonalDetail.IDENTIFIER),
        )
        for text in lines(texts)
    ],
)
def test_what_looks_like_a_person_s_detail_is_found(text: str, detail: PersonalDetail) -> None:
    """However officers write it, alone or in a sentence; and a sentence that quotes it can do without it."""
    assert details_in(text) == (detail,)
    assert details_in(f"Action 1.10 is late, by 31 March 2017.\n{text}") == (detail,)
    assert details_in(without_details(text)) == ()
    assert str(detail) in without_details(text)


@pytest.mark.parametrize("text", lines(NOTHING))
def test_what_officers_write_of_their_work_is_nothing(text: str) -> None:
    """Dates of reports, addresses of offices, ages, cohorts, figures, references, posts and web addresses."""
    assert details_in(text) == ()
    assert without_details(text) == text


def test_several_in_one_text_are_found_and_left_out_each() -> None:
    """Each kind is told once, in a fixed order; what stands between stays."""
    text = "See DOB 3/4/09 of 14 Elm Road, BR1 3UH, mother 07700 900123 or m@example.org, case 1234567."
    assert details_in(text) == tuple(PersonalDetail)
    spared = without_details(text)
    assert not re.search(r"\d|@", spared)
    assert spared.startswith("See [a birth date] of [a home address], [a home address], mother [a phone number] or ")


def _texts_of_the_example() -> Iterator[str]:
    folder = resources_folder()
    for path in sorted(folder.rglob("*.xlsx")):
        for sheet in read_workbook(path).sheets:
            yield from (value for row in sheet.rows for value in row if isinstance(value, str))
    for path in sorted((*folder.glob("example/source/*"), *folder.glob("questions/*"), *folder.glob("*.toml"))):
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as file:
                yield from (cell for row in csv.reader(file) for cell in row)
        else:
            yield from path.read_text(encoding="utf-8").splitlines()


def test_nothing_is_found_in_the_example() -> None:
    """A real plan, real reports and their words: a warning there would teach officers to pass over warnings."""
    texts = list(_texts_of_the_example())
    assert len(texts) > 10_000
    assert [text for text in texts if details_in(text)] == []


@pytest.mark.parametrize("piece", ["a", "1 ", "Aa ", "14 Elm ", "0", "a.", "A1 ", "born ", "x@", "Civic Centre, Aa "])
def test_a_cell_as_long_as_a_cell_can_be_is_soon_looked_through(piece: str) -> None:
    """A cell that somebody filled to its end must not hold the import up."""
    text = f"{piece * (32_000 // len(piece))} 1 BR1 3UH"
    begun = time.perf_counter()
    details_in(text)
    assert time.perf_counter() - begun < 2
