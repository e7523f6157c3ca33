"""The root of every error that is meant for the person: each message is a sentence she can act on."""

from __future__ import annotations


class LineOfSightError(Exception):
    """Something that the person can understand and put right.

    The message is one or more whole sentences: what is wrong, where, and what to do.
    Anything else that escapes is a fault of the program and goes to the crash report.
    """


class ValueRefusedError(LineOfSightError):
    """A value that the domain does not allow.

    Attributes:
        field: the field's name as officers see it, for example ``due_date_current``.
        value: the refused value, as text.
    """

    def __init__(self, field: str, value: object, why: str) -> None:
        """Keep the parts so that an importer can add sheet and cell to them.

        Args:
            field: the field's name, as in the return workbook.
            value: what was given.
            why: a sentence that says what is allowed.
        """
        self.field = field
        self.value = "" if value is None else str(value)
        self.why = why
        shown = f"'{self.value}'" if self.value else "an empty value"
        super().__init__(f"{field}: {shown} cannot be used. {why}")
