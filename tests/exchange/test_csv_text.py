"""Bytes become text: marks, UTF-8, Windows text with a warning, and garbled words."""

from __future__ import annotations

import pytest

from lineofsight.domain.findings import Severity
from lineofsight.exchange.csv_text import decode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_without_a_word(encoding: str) -> None:
    """UTF-8 with or without mark and UTF-16 with one need no guess."""
    decoded = decode("place,£\nCafé,1\n".encode(encoding), "made.csv")
    assert decoded.text == "place,£\nCafé,1\n"
    assert decoded.findings == ()


def test_windows_text_is_read_and_the_first_changed_words_are_shown() -> None:
    """cp1252 is a guess: a warning shows the words that depend on it, each once."""
    decoded = decode("Café,£12\nCafé,Ynys Môn,São,naïve\n".encode("cp1252"), "made.csv")
    assert decoded.text is not None
    assert "Môn" in decoded.text
    (finding,) = decoded.findings
    assert (finding.code, finding.severity) == ("encoding_guessed", Severity.WARNING)
    assert "'Café', '£12', 'Môn'." in finding.what


def test_words_that_were_saved_wrongly_are_warned_of() -> None:
    """'Ã©' for 'é' means that the file was decoded wrongly before: it is read, and said."""
    decoded = decode("place\nCafÃ©\n".encode(), "made.csv")
    (finding,) = decoded.findings
    assert (finding.code, finding.severity) == ("text_garbled", Severity.WARNING)
    assert "'CafÃ©'" in finding.what


@pytest.mark.parametrize("data", [b"a\x00b", b"\xef\xbb\xbfa\x00b", b"\x81\x8d\xff", b"\xef\xbb\xbf\xff\xfe"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """Bytes that no encoding explains are refused in a sentence, not replaced by question marks."""
    decoded = decode(data, "made.csv")
    assert decoded.text is None
    assert [finding.severity for finding in decoded.findings] == [Severity.FILE_REFUSED]
