"""The documents that can be made: their names, forms, audiences and sections. ``composing`` makes them.

Nothing here draws or composes, so that what is on offer can be shown before anything that does is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineofsight.documents.chair_report import named_sections as chair_report
from lineofsight.documents.challenge_log import named_sections as challenge_log
from lineofsight.documents.commissioner_evidence import named_sections as commissioner_evidence
from lineofsight.documents.corporate_parenting import named_sections as corporate_parenting
from lineofsight.documents.corporate_parenting.room import SHORT_PAGES, WARD_PAGES
from lineofsight.documents.forms import Form, Length, forms_of
from lineofsight.documents.line_of_sight import named_sections as line_of_sight
from lineofsight.documents.line_of_sight.room import PAGES as LINE_OF_SIGHT_PAGES
from lineofsight.documents.portfolio import named_sections as portfolio
from lineofsight.documents.portfolio.room import PAGES as PORTFOLIO_PAGES
from lineofsight.documents.poster import named_sections as poster
from lineofsight.domain.marking import Audience
from lineofsight.errors import LineOfSightError
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from lineofsight.documents.named_sections import Section


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A document that can be made.

    Attributes:
        name: as on the command line.
        title: as people call it.
        about: a sentence on what it is for.
        audiences: for whom it can be made; the first is the usual one.
        forms: the forms that it has; the first is the usual one.
        by_theme: whether it can be made of some themes of the plan alone.
        tells_notes: whether it tells the chair's notes, so that they must be gathered for it.
        sections: what of it can stand in a pack by itself, in the order of its fullest form.
        short_pages: to how many pages of standard print its short form keeps; 0 where it keeps to no number.
        large_pages: how many pages that has in large print in the example; in a larger plan one more or less.
    """

    name: str
    title: str
    about: str
    audiences: tuple[Audience, ...] = (Audience.MEMBERS,)
    forms: tuple[Form, ...] = forms_of(Length.FULL)
    by_theme: bool = False
    tells_notes: bool = False
    sections: tuple[Section, ...] = ()
    short_pages: int = 0
    large_pages: int = 0

    @property
    def described(self) -> str:
        """What it is for, and how many pages its short form has in each size of print, where that is known."""
        if not self.short_pages:
            return self.about
        up_to = "In short up to" if Length.FULL in {form.length for form in self.forms} else "Up to"
        return f"{self.about} {up_to} {count(self.short_pages, 'page')}, about {self.large_pages} in large print."

    def find_audience(self, audience: Audience | None) -> Audience:
        """The audience asked for, or the usual one.

        Raises:
            LineOfSightError: when the document is not made for it.
        """
        if audience is None:
            return self.audiences[0]
        if audience not in self.audiences:
            known = ", ".join(self.audiences)
            raise LineOfSightError(f"'{self.name}' is not made for '{audience}'. It is made for: {known}.")
        return audience

    def check_themes(self, *, is_limited: bool) -> None:
        """Refuse to limit to some themes what is made of the whole plan.

        Raises:
            LineOfSightError: when it is.
        """
        if is_limited and not self.by_theme:
            able = ", ".join(kind.name for kind in DOCUMENTS if kind.by_theme)
            raise LineOfSightError(
                f"'{self.name}' covers the whole plan and cannot be limited to themes. These can: {able}."
            )

    def find_section(self, name: str) -> Section:
        """The section that a pack names so.

        Raises:
            LineOfSightError: when there is none, with those that there are.
        """
        for section in self.sections:
            found = section.find(name)
            if found is not None:
                return found
        known = ", ".join(section.name for section in self.sections)
        raise LineOfSightError(f"'{self.name}' has no section called '{name}'. Its sections are: {known}.")

    def find_length(self, name: str) -> Length:
        """The length asked for by name, or the usual one for an empty name.

        Raises:
            LineOfSightError: when the document is not written at that length.
        """
        lengths = tuple(dict.fromkeys(form.length for form in self.forms))
        if not name:
            return lengths[0]
        for length in lengths:
            if length == name:
                return length
        raise LineOfSightError(f"'{self.name}' has no length '{name}'. It can be had: {', '.join(lengths)}.")

    def find_shorter(self, name: str | None) -> Form | None:
        """The short form in the same print as the form asked for; ``None`` when that is short, or there is none.

        Raises:
            LineOfSightError: when the document has no such form.
        """
        form = self.find_form(name)
        short = replace(form, length=Length.SHORT)
        return short if form.length is Length.FULL and short in self.forms else None

    def find_form(self, name: str | None) -> Form:
        """The form asked for by name, or the usual one.

        Raises:
            LineOfSightError: when the document has no such form.
        """
        if name is None:
            return self.forms[0]
        for form in self.forms:
            if form.name == name:
                return form
        known = ", ".join(form.name for form in self.forms)
        raise LineOfSightError(f"'{self.name}' has no form called '{name}'. Its forms are: {known}.")


def find_document(name: str) -> DocumentKind:
    """The document called ``name``.

    Raises:
        LineOfSightError: when there is none.
    """
    for kind in DOCUMENTS:
        if kind.name == name:
            return kind
    known = ", ".join(kind.name for kind in DOCUMENTS)
    raise LineOfSightError(f"There is no document called '{name}'. Use one of: {known}.")


_EVERYBODY = (Audience.MEMBERS, Audience.PUBLIC, Audience.PART2)
_COUNCIL = (Audience.MEMBERS, Audience.PART2)

DOCUMENTS = (
    DocumentKind(
        "line-of-sight",
        "Line of sight",
        "For members: what changed, what is late, what worries, what is better, and every action and figure behind it.",
        audiences=_EVERYBODY,
        forms=forms_of(Length.FULL, Length.SHORT),
        tells_notes=True,
        sections=line_of_sight.SECTIONS,
        short_pages=LINE_OF_SIGHT_PAGES,
        large_pages=14,
    ),
    DocumentKind(
        "corporate-parenting",
        "Corporate parenting briefing",
        "For corporate parents: what children say, how they live, learn and are, and which principle has no measure.",
        audiences=_EVERYBODY,
        sections=corporate_parenting.SECTIONS,
        forms=forms_of(Length.FULL, Length.SHORT),
        short_pages=SHORT_PAGES,
        large_pages=6,
    ),
    DocumentKind(
        "corporate-parenting-ward",
        "Corporate parenting for ward councillors",
        "For ward councillors: the briefing's worries, figures and questions.",
        audiences=(Audience.MEMBERS, Audience.PUBLIC),
        forms=forms_of(Length.SHORT),
        sections=corporate_parenting.WARD_SECTIONS,
        short_pages=WARD_PAGES,
        large_pages=4,
    ),
    DocumentKind(
        "corporate-parenting-children",
        "How are we doing? For children in care and care leavers",
        "For children and young people, in plain words, from public rows only.",
        audiences=(Audience.PUBLIC,),
        forms=forms_of(Length.SHORT),
        sections=corporate_parenting.CHILDREN_SECTIONS,
    ),
    DocumentKind(
        "chair-report",
        "Chair's report to the Board",
        "For the Board: exceptions, which dates moved since it last met and who agreed, and gaps in the line of sight.",
        audiences=_COUNCIL,
        forms=forms_of(Length.FULL, Length.SHORT),
        tells_notes=True,
        sections=chair_report.SECTIONS,
    ),
    DocumentKind(
        "challenge-log",
        "The chair's challenge log",
        "For the Board: what the chair asked, of whom and by when; what was answered; confidence beside the rating.",
        audiences=_EVERYBODY,
        tells_notes=True,
        sections=challenge_log.SECTIONS,
    ),
    DocumentKind(
        "commissioner-evidence",
        "Evidence for the Commissioner",
        "For the six-month review: each expectation and recommendation with evidence for, against and missing.",
        audiences=_COUNCIL,
        forms=forms_of(Length.FULL, Length.SHORT),
        sections=commissioner_evidence.SECTIONS,
    ),
    DocumentKind(
        "portfolio-pack",
        "Portfolio holder's pack",
        "For a portfolio holder: theme by theme, what to say and stand by, decisions due, what to ask and to expect.",
        audiences=_COUNCIL,
        forms=forms_of(Length.FULL, Length.SHORT),
        by_theme=True,
        tells_notes=True,
        sections=portfolio.SECTIONS,
        short_pages=PORTFOLIO_PAGES,
        large_pages=5,
    ),
    DocumentKind(
        "poster",
        "Poster of one page",
        "For a noticeboard or a slide: six figures, three worries, one good thing and the next date, by stated rules.",
        audiences=(Audience.PUBLIC, Audience.MEMBERS),
        forms=forms_of(Length.SHORT),
        sections=poster.SECTIONS,
    ),
)
