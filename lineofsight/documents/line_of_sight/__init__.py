"""The members' line of sight document: from the page at a glance to every action, indicator, slip and source."""

from __future__ import annotations
