"""What the first page says: what changed, what is late, what worries, what is better, what is needed; key figures."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.corrected import corrected_words
from lineofsight.analysis.forward_look import DAYS_AHEAD, ComingKind, coming_words, dates_ahead
from lineofsight.analysis.glance_figures import RED_BY_RULE
from lineofsight.analysis.last_known import last_known
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.nearly_same import nearly_same, whose
from lineofsight.analysis.plan_changes import ANYHOW, NEWS, facts_of
from lineofsight.analysis.question_leads import Leads
from lineofsight.analysis.rating_reasons import full_reason
from lineofsight.analysis.rule_turns import told_colour
from lineofsight.analysis.verdicts import ChangeKind, MemberStatus
from lineofsight.documents.sections.changes import change_sentence
from lineofsight.wording import glance as words
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count, with_counts
from lineofsight.wording.lists import begun_small
from lineofsight.wording.marking import compared_sentence, counted_sentence
from lineofsight.wording.provenance import dated
from lineofsight.wording.shares import share
from lineofsight.wording.statuses import beside_real, changed_word, member_status, moved_word, real_word
from lineofsight.wording.themes import theme_name
from lineofsight.workspace.first_page.cards import Card, CardLine, Cards, shortened

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from lineofsight.analysis.glance_values import Headline
    from lineofsight.analysis.movement_values import Movement
    from lineofsight.analysis.verdicts import DeliveryCount, JudgedIndicator, JudgedTheme, Picture
    from lineofsight.documents.material import Material
    from lineofsight.domain.figures import Share

_MOST: Final = 5
_MOST_THEMES: Final = 12
_FEWEST_FOR_A_SHARE: Final = 5
"""Of fewer actions one alone is a large share, so that none is said and themes are not put in order by it."""
_LINK_OF: Final = {ComingKind.MEETING: "body", ComingKind.DEADLINE: "deadline"}
_SHOWN: Final = frozenset(("action", "flag", "milestone", "indicator", "theme", "expectation", "decision"))
"""The subjects of headlines that have a place of their own in the window."""


def overview_of(material: Material) -> Cards:
    """The cards as at the picture's date, without the person's own questions."""
    picture = material.picture
    themes = (_themes_card(picture.themes),) if picture.themes else ()
    return Cards(
        left=_glance_cards(picture, compared_sentence(material.audience)),
        right=(
            _delivery_card(picture.delivery, counted_sentence(material.audience)),
            *themes,
            _key_card(picture),
            _coming_card(material),
        ),
    )


def _glance_cards(picture: Picture, compared: str) -> tuple[Card, ...]:
    glance, left = picture.glance, picture.glance.left_out
    since = f" since {day(picture.since)}" if picture.since is not None else ""
    is_late = any(part.count for status, part in picture.delivery.shares if status is MemberStatus.OVERDUE)
    late = f"status/{MemberStatus.OVERDUE}" if is_late else ""
    known, leads = {judged.indicator.ind_id: judged for judged in picture.indicators}, Leads(picture)
    nearly = nearly_same(picture.indicators)
    worries, more_worries = (
        [_set_apart(_answered_for(line, known, leads), nearly) for line in lines]
        for lines in (glance.worries, left.worries)
    )
    cards = {
        "changed": _changed_card(f"What changed{since}", picture, compared),
        "late": _headline_card("What is late", glance.late, words.NONE_LATE, left.late, late),
        "worries": _headline_card("What worries us", worries, words.NO_WORRY, more_worries),
        "better": _headline_card("What is better", glance.better, words.NONE_BETTER, left.better),
        "needed": _headline_card("What is needed from members", glance.needed, words.NOTHING_NEEDED, left.needed),
    }
    return tuple(replace(card, key=key) for key, card in cards.items())


def _changed_card(title: str, picture: Picture, compared: str) -> Card:
    """The news in a sentence, what leads to each number of it, the count of every change, and what weighs most.

    Args:
        title: of the card.
        picture: what was judged.
        compared: what was compared at all, "" where nothing was left out.
    """
    changed = facts_of(picture).changed
    link = f"changed/{ANYHOW}" if changed else ""
    card = _headline_card(title, picture.glance.changed, words.NO_CHANGE, all_link=link)
    limits = (_quiet(compared),) if compared and picture.since is not None else ()
    if picture.since is None or not picture.changes:
        return replace(card, lines=(*card.lines, *limits))
    tally, *others = card.lines
    said = [CardLine(change_sentence(picture)), *_each_of_the_news(changed.values()), *_each_risk(picture)]
    return Card(title, (*said, _quiet(f"In all: {begun_small(tally.text)}"), *limits, *others))


def _each_of_the_news(changed: Collection[AbstractSet[str]]) -> Iterator[CardLine]:
    """What leads to the actions behind each number of the sentence."""
    counted = {news: sum(news in keys for keys in changed) for news in NEWS}
    found = tuple(
        CardLine(f"{changed_word(news)}: {count(number, 'action')}", f"changed/{news}")
        for news, number in counted.items()
        if number
    )
    if found:
        yield CardLine("Which actions these are", folded=found)


def _each_risk(picture: Picture) -> Iterator[CardLine]:
    """What leads to each risk that became worse, with its scores."""
    worse = (one for one in picture.changes if one.kind is ChangeKind.RISK and one.course is Direction.WORSE)
    found = tuple(CardLine(one.sentence, f"risk/{one.ref}") for one in worse)
    if found:
        yield CardLine("Which risks these are", folded=found)


def _headline_card(
    title: str, headlines: Sequence[Headline], nothing: str, more: Sequence[Headline] = (), all_link: str = ""
) -> Card:
    """The lines that weigh most.

    Args:
        title: of the card.
        headlines: its lines, the weightiest first.
        nothing: what is said where there are none.
        more: those that weigh less; they are counted in what leads to all, else shown where they are asked for.
        all_link: what leads to every action of their kind, "" where there is nothing.
    """
    lines = [_headline(line) for line in headlines] or [CardLine(nothing)]
    said = f"And {len(more):,} more that {'weighs' if len(more) == 1 else 'weigh'} less" if more else title
    if all_link:
        lines.append(CardLine(f"{said}: see all in the plan", all_link))
    elif more:
        lines.append(CardLine(said, folded=tuple(_headline(line) for line in more)))
    return Card(title, tuple(lines))


def _answered_for(line: Headline, known: Mapping[str, JudgedIndicator], leads: Leads) -> Headline:
    """A worry with the working behind "red", and with who owns the figure; without one, whom to ask, if anybody."""
    judged = known.get(line.ref) if line.subject == "indicator" else None
    if judged is None:
        return line
    said = line.sentence
    if said.endswith(RED_BY_RULE):
        said = f"{said.removesuffix(RED_BY_RULE)}{full_reason(judged.rating)}"
    return replace(line, sentence=f"{said} {leads.told_owner(line.ref)}.")


def _set_apart(line: Headline, nearly: Mapping[str, tuple[JudgedIndicator, ...]]) -> Headline:
    """A worry of which the Department or the council measures nearly the same: which other figure it is not."""
    others = nearly.get(line.ref, ()) if line.subject == "indicator" else ()
    named = [f"“{one.indicator.plain_title}”" for one in others]
    if any(name in line.sentence for name in named):
        # Whom to ask names it already.
        return replace(line, sentence=f"{line.sentence} Like is not the same: neither corrects the other.")
    said = [f"Not the same measure as {name}, {whose(one.indicator)}." for name, one in zip(named, others, strict=True)]
    return replace(line, sentence=" ".join((line.sentence, *said)))


def _headline(line: Headline) -> CardLine:
    if line.subject in _SHOWN and line.ref:
        return CardLine(line.sentence, f"{line.subject}/{line.ref}", why=line.rule)
    return CardLine(line.sentence)


def _delivery_card(delivery: DeliveryCount, counted: str) -> Card:
    lines = [_quiet("Done is not the same as better: impact for children is shown apart."), *_shares(delivery)]
    if not delivery.total:
        lines.append(CardLine("There are no actions to count yet."))
    if delivery.rule:
        lines.append(_quiet(f"{delivery.rule} {counted}".rstrip()))
    return Card("Delivery of the plan", (*lines, *map(_headline, delivery.remarks)))


def _shares(delivery: DeliveryCount) -> Iterator[CardLine]:
    for status, part in delivery.shares:
        if part.count:
            word = member_status(status)
            yield CardLine(f"{word.word}: {share(part)}", f"status/{status}", word.key, word.meaning)


def _themes_card(themes: Sequence[JudgedTheme]) -> Card:
    """In the order of the plan; of very many only some, so that the page can be read.

    By the share and not by the number, in which a theme of many actions would always lead. A share of very few actions
    says little: such themes come after, by number. Each is told with its numbers; nothing is weighed together.
    """
    title = "Theme by theme"
    if len(themes) <= _MOST_THEMES:
        return Card(title, (_quiet("In the order of the plan."), *(_theme(theme) for theme in themes)))
    shown = sorted(themes, key=_late_order)[:_MOST_THEMES]
    said = (
        f"{_MOST_THEMES} of {len(themes)} themes: first those with the largest share of late actions, then those of "
        f"fewer than {_FEWEST_FOR_A_SHARE} actions, then those where none is late."
    )
    see_all = CardLine(f"{title}: see all in the plan", "theme/all")
    return Card(title, (_quiet(said), *(_theme(theme, _late_words(theme)) for theme in shown), see_all))


def _theme(judged: JudgedTheme, first: str = "") -> CardLine:
    theme = judged.theme
    said = f"{theme_name(theme, '  ')}. {first}{judged.summary}"
    return CardLine(said, f"theme/{theme.theme_id}", why=judged.impact_sentence)


def _late_order(theme: JudgedTheme) -> tuple[int, Fraction, int]:
    """By the share of what is late, of equal shares the larger number first; those of few actions by number alone."""
    late = _late_in(theme)
    if not late.count:
        return 2, Fraction(0), 0
    if late.total < _FEWEST_FOR_A_SHARE:
        return 1, Fraction(0), -late.count
    return 0, -Fraction(late.count, late.total), -late.count


def _late_words(theme: JudgedTheme) -> str:
    """Of how many of its actions it is so, in per cent only where they are not very few; "" where the plan has none."""
    late = _late_in(theme)
    if not late.total:
        return ""
    number = share(late) if late.total >= _FEWEST_FOR_A_SHARE else f"{late.count} of {count(late.total, 'action')}"
    return f"{member_status(MemberStatus.OVERDUE).word}: {number}. "


def _late_in(theme: JudgedTheme) -> Share:
    """How many of its actions are overdue or will miss, of how many."""
    return dict(theme.delivery.shares)[MemberStatus.OVERDUE]


def _key_card(picture: Picture) -> Card:
    key = [judged for judged in picture.indicators if judged.indicator.is_key]
    lines = [
        CardLine(
            _key_sentence(judged),
            f"indicator/{judged.indicator.ind_id}",
            judged.rating.colour,
            full_reason(judged.rating),
        )
        for judged in key
    ]
    return Card("Key indicators", tuple(lines) or (CardLine("No indicator is named as a key indicator."),))


def _key_sentence(judged: JudgedIndicator) -> str:
    """For example "Reviews: 82%, March (council's return). Green; since February 2017: better; real improvement."."""
    indicator, latest = judged.indicator, judged.latest
    if latest is None:
        return f"{indicator.plain_title}: no figure yet"
    shown = with_counts(latest, indicator)
    word, corrected = told_colour(judged), corrected_words(judged)
    corrected = f" ({corrected})" if corrected else ""
    before = f"; last known: {known}" if (known := last_known(judged)) else ""
    return f"{indicator.plain_title}: {shown}, {dated(latest)}. {word}; {_moved(judged.movement)}{corrected}{before}."


def _moved(movement: Movement) -> str:
    if movement.against is None:
        return "change not known"
    moved = moved_word(movement.direction, movement.change).lower()
    real = real_word(movement.direction, movement.change, movement.variation_icon)
    return f"since {movement.against.within}: {beside_real(moved, real)}"


def _coming_card(material: Material) -> Card:
    """The next meetings and dates set from outside; work that falls due stands in the plan."""
    dated = dates_ahead(material.picture, material.record)
    lines = [
        CardLine(f"{day(one.on)}: {coming_words(one)}", f"{_LINK_OF[one.kind]}/{one.ref}", why=one.test)
        for one in dated
    ]
    shown = shortened(lines, _MOST) or (CardLine("No meeting and no deadline is recorded."),)
    return Card(f"Meetings and deadlines in the next {DAYS_AHEAD} days", shown)


def _quiet(text: str) -> CardLine:
    return CardLine(text, is_quiet=True)
