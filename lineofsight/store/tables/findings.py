"""What was found while a file was read and kept."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from lineofsight.domain.findings import Severity
from lineofsight.store.tables.base import Base


class FindingRow(Base):
    """One finding of one import, in the order in which it was made."""

    __tablename__ = "finding"

    return_id: Mapped[int] = mapped_column(
        ForeignKey("return.return_id", ondelete="RESTRICT"), primary_key=True, autoincrement=False
    )
    ordinal: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    code: Mapped[str]
    severity: Mapped[Severity]
    file: Mapped[str]
    sheet: Mapped[str]
    cell: Mapped[str]
    what: Mapped[str]
    remedy: Mapped[str]
