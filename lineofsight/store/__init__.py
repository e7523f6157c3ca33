"""Keeping: tables, rows and domain values, migration, backup and search.

The only room that knows SQL. Nothing is overwritten: a change is a record of its own. May import: domain and
what lies below, SQLAlchemy and Alembic. It does not import documents or exchange, and speaks no page's
language: it takes and returns domain values, never rows.
"""
