"""The person's own file: her notes, which must never be lost.

Beside the register, and never in it. It opens without SQLAlchemy and Alembic, with Python's own SQLite, so that the
window has it at once. May import: domain, paths and errors.
"""
