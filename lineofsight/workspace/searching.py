"""What of a copy can be searched for, as its reader may see it."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from lineofsight.analysis.bookmarks import bookmarks_in_order
from lineofsight.analysis.people import people_of
from lineofsight.analysis.threads import ThreadState
from lineofsight.domain.governance import BodyKind
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.search import SearchEntry
from lineofsight.store.search import SearchIndex
from lineofsight.wording.glossary import glossary, spelled_out
from lineofsight.wording.notes import item_words
from lineofsight.wording.oversight import reason_held
from lineofsight.wording.statuses import rating_word
from lineofsight.wording.themes import theme_name
from lineofsight.workspace.annotating import SHOWN_DIGITS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.documents.material import Material
    from lineofsight.domain.oversight import Decision


def index_material(material: Material, kinds: Collection[str] = (), threads: Iterable[ToldThread] = ()) -> SearchIndex:
    """The index of what ``material`` holds.

    Args:
        material: what the person may see, as at its date.
        kinds: the kinds of links that can be followed; only such things are found. None given: all.
        threads: what was noted, in the window of the person whose notes they are.
    """
    entries = chain(searchable(material), _notes(threads))
    followed = (one for one in entries if not kinds or one.link.partition("/")[0] in kinds)
    return SearchIndex(followed, spelled_out())


def searchable(material: Material) -> Iterator[SearchEntry]:
    """Everything that can be found: plan, figures, bodies, people, oversight, questions, glossary."""
    return map(_told_once, _entries(material))


def _entries(material: Material) -> Iterator[SearchEntry]:
    yield from _actions(material)
    yield from _figures(material)
    yield from _plan(material)
    yield from _bodies(material)
    yield from _people(material)
    yield from _oversight(material)
    for chosen in material.questions:
        asked = chosen.question
        yield SearchEntry("question", f"question/{asked.q_id}", asked.text, _joined(chosen.why, asked.follow_up))
    for term in glossary():
        title = f"{term.abbreviation} {term.stands_for}"
        yield SearchEntry("abbreviation", f"term/{term.abbreviation}", title, term.meaning)


def _actions(material: Material) -> Iterator[SearchEntry]:
    for theme in material.picture.themes:
        for judged in theme.actions:
            action = judged.action
            said = _joined(
                judged.word,
                action.lead_officer,
                action.lead_role,
                *action.support_leads,
                *action.partner_org,
                action.how,
                action.progress_update,
                action.next_step,
                action.success_measure,
                action.risk_if_late,
                action.evidence_ref,
            )
            yield SearchEntry("action", f"action/{action.action_id}", f"{action.action_id} {action.action}", said)


def _plan(material: Material) -> Iterator[SearchEntry]:
    for theme in material.picture.themes:
        for judged in theme.actions:
            for step in judged.milestones:
                milestone = step.milestone
                title = f"{milestone.milestone_id} {milestone.text}"
                yield SearchEntry("milestone", f"milestone/{milestone.milestone_id}", title, judged.action.action)
    for theme in material.picture.themes:
        one = theme.theme
        said = _joined(one.what_will_be_different, one.sponsor_officer, one.lead_member)
        yield SearchEntry("theme", f"theme/{one.theme_id}", theme_name(one), said)
    for asked in material.picture.recommendations:
        said = _joined(asked.source.value, asked.source_para)
        yield SearchEntry("recommendation", f"recommendation/{asked.rec_id}", f"{asked.rec_id} {asked.text}", said)


def _figures(material: Material) -> Iterator[SearchEntry]:
    for judged in material.picture.indicators:
        one = judged.indicator
        rated = rating_word(judged.rating.colour).word
        said = _joined(one.local_no, one.title, rated, one.why_it_matters, one.definition, one.owner, one.national_code)
        yield SearchEntry("indicator", f"indicator/{one.ind_id}", one.plain_title, said)


def _bodies(material: Material) -> Iterator[SearchEntry]:
    for body in material.record.governance.bodies:
        if body.kind is BodyKind.POST:
            continue
        said = _joined(body.short_name, body.purpose, body.chair_name, body.chair_office, body.statutory_basis)
        yield SearchEntry("body", f"body/{body.body_id}", body.name, said)


def _people(material: Material) -> Iterator[SearchEntry]:
    """Everybody with a post, a seat, an action or a theme, each once, with what."""
    names = material.record.governance.body_names
    for person in sorted(people_of(material.record), key=lambda one: one.name):
        bodies = [names.get(ref, ref) for ref in person.bodies]
        yield SearchEntry("person", f"person/{person.key}", person.name, _joined(*bodies, *person.leads))


def _oversight(material: Material) -> Iterator[SearchEntry]:
    watched = material.record.watched
    for expectation in watched.expectations:
        said = _joined(expectation.what_would_show, expectation.owner)
        title = f"{expectation.exp_id} {expectation.text}"
        yield SearchEntry("expectation", f"expectation/{expectation.exp_id}", title, said)
    for risk in watched.risks:
        yield SearchEntry("risk", f"risk/{risk.risk_id}", f"{risk.risk_id} {risk.title}", risk.owner)
    for decision in watched.decisions:
        title = f"{decision.decision_id} {decision.title}"
        how = _against_advice(decision)
        said = _joined(how, decision.decision, decision.professional_advice, decision.reason_against)
        yield SearchEntry("decision", f"decision/{decision.decision_id}", title, said)
    for deadline in watched.deadlines:
        yield SearchEntry("deadline", f"deadline/{deadline.deadline_id}", deadline.title, deadline.test)
    for voice in watched.voices:
        yield SearchEntry("voice", f"voice/{voice.voice_id}", voice.question, _joined(voice.said, voice.done))


def _against_advice(decision: Decision) -> str:
    """As documents call one that was taken against advice; "" for any other, and where it is not recorded."""
    if not decision.against_advice:
        return ""
    return f"Against advice: a decision taken against professional advice, {reason_held(decision)}"


def _notes(threads: Iterable[ToldThread]) -> Iterator[SearchEntry]:
    for told in threads:
        words, thread = told.words, told.thread
        if words is None or thread.state is ThreadState.WITHDRAWN:
            continue
        if thread.kind is EntryKind.BOOKMARK:
            (mark,) = bookmarks_in_order([told])
            yield SearchEntry("bookmark", mark.link, mark.name, mark.title)
            continue
        page = "kept" if thread.kind is EntryKind.QUESTION else "note"
        link = f"{page}/{thread.digest[:SHOWN_DIGITS]}"
        item = item_words(thread.target.type, told.ref, told.title)
        answers = (one.now.text for one in thread.answers if one.now is not None)
        yield SearchEntry("note", link, words.text or item, _joined(item, words.asked_of, *answers))


def _joined(*parts: str) -> str:
    # Who leads by name and by post may be one: it is said once.
    return "\n".join(dict.fromkeys(part for part in parts if part))


def _told_once(entry: SearchEntry) -> SearchEntry:
    """Without what its title says already: a post on the map is named like who holds it, a body by its short name."""
    lines = entry.text.split("\n")
    if entry.title not in lines:
        return entry
    return replace(entry, text="\n".join(line for line in lines if line != entry.title))
