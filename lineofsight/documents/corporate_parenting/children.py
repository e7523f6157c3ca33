"""The cut for children and young people: what we must do, what they told us, how it goes, what we do not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import Chapter, care_actions, has_figure, indicators_of
from lineofsight.analysis.coverage import Gap, cover_principles
from lineofsight.analysis.verdicts import MemberStatus
from lineofsight.documents.content import BulletList, Cover, Definitions, Document, Heading, Paragraph
from lineofsight.documents.corporate_parenting.children_figures import figure_lines
from lineofsight.documents.corporate_parenting.children_voices import told_blocks
from lineofsight.documents.envelope import made_up_mark
from lineofsight.documents.forms import Length
from lineofsight.documents.sections.sources import OGL
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.wording.councils import short_name
from lineofsight.wording.dates import day
from lineofsight.wording.for_children import not_known
from lineofsight.wording.lists import begun_large
from lineofsight.wording.principles import PRINCIPLES

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material

TITLE = "How are we doing?"

_WORDS: Final = (
    ("Advocate", "A person who helps you to be heard. You have a right to one."),
    ("Care", "You are in care when the council looks after you, and not your mum or dad."),
    ("Care leaver", "A young person who was in care and is now grown up, up to the age of 25."),
    ("Council", "The people who run your area. It has to act like a good parent to you."),
    ("Social worker", "The person from the council who plans with you and checks that you are safe."),
)
"""The words that a child may not know. An advocate: Children Act 1989, section 26A."""

_DONE: Final = (MemberStatus.COMPLETE_EVIDENCED, MemberStatus.COMPLETE_UNPROVEN)


def compose_children(material: Material, _length: Length = Length.FULL) -> Document:
    """The cut as content; the material must already be limited to what the public may see."""
    picture = material.picture
    place = short_name(picture.council.name)
    blocks: list[Block] = [
        Cover(),
        *_opening(picture, place),
        Heading(2, "What we must do for you", "must"),
        Paragraph("The law says that we must try to do these seven things."),
        BulletList(tuple(principle.for_children for principle in PRINCIPLES)),
        *told_blocks(material),
        Heading(2, "How it is going", "going"),
        *figure_lines(picture),
        *_job_blocks(picture),
        *_unknown_blocks(material),
        Heading(2, "What you can do", "you"),
        Paragraph(
            "You can ask us about all of this. Talk to your social worker, or to a grown-up you trust. You can ask for "
            "an advocate too. Tell us what we got wrong. We want to know."
        ),
        Heading(2, "Hard words", "words"),
        Definitions(_WORDS),
        Paragraph(OGL if any(judged.indicator.is_national for judged in picture.indicators) else "", quiet=True),
    ]
    return Document(
        title=f"{TITLE} {place}{made_up_mark(picture)}",
        running_title=f"{TITLE} {place}",
        subtitle="For children in care and care leavers",
        as_at=picture.as_at,
        blocks=tuple(blocks),
        author=picture.council.name,
        subject="How well the council looks after children in care and care leavers, in plain words.",
        keywords=("children in care", "care leavers", picture.council.name),
        footer=_made_up(picture),
    )


def _made_up(picture: Picture) -> str:
    if picture.is_example:
        return "Example: some of it is made up"
    return "This is made up" if picture.council.illustrative else ""


def _opening(picture: Picture, place: str) -> list[Block]:
    blocks: list[Block] = [
        Paragraph(
            f"This is for you if you live in care, or have left care, in {place}. It says how well we look after you. "
            f"It says what is good, and what is not good yet. It says what we knew on {day(picture.as_at)}.",
            lead=True,
        )
    ]
    if picture.is_example:
        blocks.append(
            Paragraph(
                "This is only an example. What people say and do here is made up. The numbers for 2016 are real. They "
                "were printed for the whole country to see."
            )
        )
    elif picture.council.illustrative:
        blocks.append(Paragraph("This is made up. What people say and do here did not happen."))
    return blocks


def _job_blocks(picture: Picture) -> list[Block]:
    actions = care_actions(picture)
    heading = Heading(2, "The jobs in our plan", "jobs")
    if not actions:
        return [heading, Paragraph("Our plan has no job that is about you. You can ask us why.")]
    done = [judged for judged in actions if judged.status in _DONE]
    helped = sum(1 for judged in done if judged.status is MemberStatus.COMPLETE_EVIDENCED)
    worse = sum(1 for judged in actions if judged.action.impact_status is ImpactStatus.REVERSED)
    moved = sum(1 for judged in actions if judged.days_slipped > 0 and judged.status not in _DONE)
    late = sum(1 for judged in actions if judged.status is MemberStatus.OVERDUE)
    lines = [
        f"{_jobs(len(actions))} in our plan {'is' if len(actions) == 1 else 'are'} about you.",
        f"{len(done) or 'None'} of them {'is' if len(done) == 1 else 'are'} done.",
        f"We can show that {helped or 'none'} of the done ones helped you." if done else "",
        f"{late or 'None'} of them {'is' if late <= 1 else 'are'} late.",
        f"{moved} of them will be done later than we said at first." if moved else "",
        f"With {_jobs(worse)} it got better, and then worse again." if worse else "",
        "To do a job is not enough. It has to help you.",
    ]
    return [heading, BulletList(tuple(line for line in lines if line))]


def _jobs(number: int) -> str:
    return f"{number} job{'' if number == 1 else 's'}"


def _unknown_blocks(material: Material) -> list[Block]:
    picture = material.picture
    unknown = [not_known(judged.indicator.ind_id) for judged in picture.indicators if not has_figure(judged)]
    if not any(has_figure(judged) for judged in indicators_of(picture, Chapter.EDUCATION)):
        unknown.append("how you get on at school")
    blocks: list[Block] = [Heading(2, "What we do not know", "unknown")]
    named = [text for text in unknown if text]
    if named:
        blocks += [Paragraph("A good parent would know these things. Here we have no number for them:")]
        blocks.append(BulletList(tuple(f"{begun_large(text)}." for text in named)))
    blind = {
        cover.letter
        for cover in cover_principles(picture, material.record.watched)
        if cover.gap in (Gap.NO_MEASURE, Gap.NO_FIGURE, Gap.NOT_RATED)
    }
    if blind:
        blocks.append(Paragraph("We have no way yet to check how well we do these things:"))
        blocks.append(BulletList(tuple(one.for_children for one in PRINCIPLES if one.letter in blind)))
    if len(blocks) == 1:
        blocks.append(Paragraph("We have a number for each of the seven things. A number is not the whole story."))
    return blocks
