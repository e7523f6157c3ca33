"""The sheet of the return with the council's own questions, as data."""

from __future__ import annotations

from lineofsight.domain.questions import QUESTION_WORDS, QuestionAudience
from lineofsight.exchange.return_columns import Column, Kind, SheetColumns
from lineofsight.exchange.shared_columns import MARKINGS

QUESTIONS = SheetColumns(
    "Questions",
    "questions",
    "Questions of your own for members to ask, beside those that the program brings.",
    (
        Column("q_id", Kind.REFERENCE, "Your own reference.", "EXAMPLE-Q1", required=True),
        Column("topic", Kind.REFERENCE, "What it is about, in one short word or two.", "caseloads", required=True),
        Column(
            "text",
            Kind.TEXT,
            f"The question, in at most {QUESTION_WORDS} words, with its question mark.",
            "Whose caseload is above the limit today?",
            required=True,
        ),
        Column("follow_up", Kind.TEXT, "What to ask next.", "Since when, and what was done?", required=True),
        Column(
            "good_answer_sounds_like",
            Kind.TEXT,
            "What an answer that can be relied on contains.",
            "A number of workers, and a date for each.",
            required=True,
        ),
        Column(
            "warning_signs",
            Kind.TEXTS,
            "What in an answer should make one ask again; a semicolon between them.",
            "Only an average; no date",
            required=True,
        ),
        Column("indicator_ids", Kind.REFERENCES, "ind_id of what it rests on; semicolons between.", "EXAMPLE-I1"),
        Column("principles", Kind.LETTERS, "Corporate parenting principles, letters a to g.", "a"),
        Column(
            "trigger",
            Kind.TRIGGERS,
            "What calls for it, for example indicator_rated(colour=red) or always; empty: always.",
            "indicator_rated(colour=red)",
            field="triggers",
        ),
        Column(
            "audience",
            Kind.WORDS,
            f"Who would ask it: {', '.join(QuestionAudience)}; a semicolon between them.",
            "scrutiny; chair",
            words=QuestionAudience,
        ),
        *MARKINGS,
    ),
)

QUESTIONS_SHEETS = (QUESTIONS,)
"""The sheet of questions."""
