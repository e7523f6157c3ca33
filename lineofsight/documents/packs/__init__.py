"""Packs: parts of several documents under one cover, with one contents list, one glossary and one list of sources."""
