"""The glossary explains every abbreviation that a text uses."""

from __future__ import annotations

import pytest

from lineofsight.wording.glossary import find_abbreviations, find_unexplained, glossary


def test_every_term_stands_once_and_says_something() -> None:
    """No abbreviation is explained twice, and none by itself."""
    terms = glossary()
    names = [term.abbreviation for term in terms]
    assert len({name.casefold() for name in names}) == len(names)
    assert names == sorted(names, key=str.lower)
    for term in terms:
        assert term.stands_for
        assert term.stands_for != term.abbreviation
        assert term.meaning == "" or term.meaning.endswith(".")


@pytest.mark.parametrize(
    "abbreviation",
    ["RAG", "BRAG", "CLA", "LAC", "EET", "ICPC", "ILACS", "TOR", "NQSW", "BI", "DfE", "SDQ", "PDS", "S47", "UASC"],
)
def test_abbreviations_that_members_met_are_explained(abbreviation: str) -> None:
    """Those that members complained of, and those that the figures use, are there."""
    (found,) = find_abbreviations(f"The {abbreviation} was read.")
    assert found.abbreviation == abbreviation


def test_a_name_that_others_write_in_other_capitals_is_explained_once() -> None:
    """A text that has both spellings explains one, by the name's own."""
    for text in ("CAFCASS came.", "Cafcass came.", "CAFCASS is Cafcass."):
        assert [term.abbreviation for term in find_abbreviations(text)] == ["Cafcass"]
    assert find_unexplained("CAFCASS") == ()


def test_only_whole_words_are_found() -> None:
    """The letters of CLA in "CLASS" are no abbreviation; plurals and possessives are."""
    assert find_abbreviations("CLASS, Rag and lac") == ()
    found = find_abbreviations("EHCPs and the CLA’s PEP", "ICPCs, R&A")
    assert [term.abbreviation for term in found] == ["CLA", "EHCP", "ICPC", "PEP", "R&A"]


def test_unexplained_capitals_are_named() -> None:
    """An abbreviation that nobody explained is found, an ordinary word is not."""
    assert find_unexplained("NEOP is baffling; CLA is not. A Council I know, KS2 XQ9s.") == ("NEOP", "XQ9")
