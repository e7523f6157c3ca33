"""The question bank: resources/questions/*.toml, one file a topic.

Adding a question, or sharpening one, is an edit there and not here.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from lineofsight.domain.questions import Question, QuestionAudience, QuestionBank, QuestionSource, Topic
from lineofsight.domain.validation import word_of
from lineofsight.errors import LineOfSightError, ValueRefusedError
from lineofsight.exchange.statistics.toml_fields import TomlTable
from lineofsight.exchange.trigger_text import read_triggers
from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from pathlib import Path


def read_question_bank(folder: Path | None = None) -> QuestionBank:
    """The bank of a folder of TOML files, the program's own without one.

    Raises:
        LineOfSightError: naming file, question and field of the first fault.
    """
    folder = resources_folder() / "questions" if folder is None else folder
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise LineOfSightError(f"The question bank is missing: there is no TOML file in {folder}.")
    read = [_read_file(path) for path in files]
    try:
        return QuestionBank(
            topics=tuple(sorted((topic for topic, _ in read), key=lambda topic: topic.order)),
            questions=tuple(
                question for _, questions in sorted(read, key=lambda pair: pair[0].order) for question in questions
            ),
        )
    except ValueRefusedError as error:
        raise LineOfSightError(f"The question bank in {folder}: {error}") from error


def _read_file(path: Path) -> tuple[Topic, tuple[Question, ...]]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LineOfSightError(f"{path.name} is not well-formed TOML: {error}.") from error
    table = TomlTable(content, path.name)
    rows = table.tables("question")
    try:
        topic = Topic(
            topic_id=path.stem,
            title=table.text("title"),
            short_title=table.text("short_title"),
            order=table.number("order"),
        )
        table.refuse_unread()
    except ValueRefusedError as error:
        raise LineOfSightError(f"{path.name}, {error}") from error
    if not rows:
        raise LineOfSightError(f"{path.name}: it holds no question. Write each under [[question]].")
    return topic, tuple(_read_question(row, topic, f"{path.name}, question {n}") for n, row in enumerate(rows, 1))


def _read_question(row: object, topic: Topic, where: str) -> Question:
    table = TomlTable(row, where)
    try:
        question = Question(
            q_id=table.text("q_id"),
            topic=topic.topic_id,
            text=table.text("text"),
            follow_up=table.text("follow_up"),
            good_answer_sounds_like=table.text("good_answer_sounds_like"),
            warning_signs=table.texts("warning_signs"),
            indicator_ids=table.texts("indicator_ids"),
            principles=tuple(table.text("principles", "")),
            triggers=read_triggers(table.text("trigger")),
            audience=tuple(word_of(QuestionAudience, word, "audience") for word in table.texts("audience")),
            source=QuestionSource.BANK,
        )
    except ValueRefusedError as error:
        raise LineOfSightError(f"{where}, {error}") from error
    table.refuse_unread()
    return question
