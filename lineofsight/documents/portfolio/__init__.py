"""A portfolio holder's pack: a page for each theme, what can be said and stood by, what is due, and what is asked."""

from __future__ import annotations
