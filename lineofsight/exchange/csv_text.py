"""Turning the bytes of a CSV into text: byte-order marks, UTF-8, and Windows-1252 with a warning."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from lineofsight.domain.findings import Finding, Place, Severity

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_TEXT = "It holds bytes that no text file holds."
_WORDS_SHOWN = 3
_MOJIBAKE = ("Ã", "â€", "Â£")
_NOT_ASCII_WORD = re.compile(r"[^\s,\"]*[^\x00-\x7f][^\s,\"]*")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A file's text, and what had to be guessed to read it; ``text`` is ``None`` when it cannot be read."""

    text: str | None
    findings: tuple[Finding, ...] = ()


def decode(data: bytes, name: str) -> DecodedText:
    """The text of a CSV file.

    A byte-order mark decides; else strict UTF-8; else Windows-1252, with a warning that shows the first words
    that depend on the guess. Text that was decoded wrongly before it was saved ("Ã©" for "é") is warned of; the
    NUL character, which stands in no text, is refused.

    Args:
        data: the file's bytes.
        name: the file's name, for the findings.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name)
    if b"\x00" in data:
        return DecodedText(None, (_unreadable(name, _NO_TEXT),))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _as_windows_text(data, name)
    return DecodedText(text, _mojibake(text, name))


def _strictly(data: bytes, encoding: str, name: str) -> DecodedText:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        why = f"It says that it is {encoding.removesuffix('-sig').upper()} but is not."
        return DecodedText(None, (_unreadable(name, why),))
    if "\x00" in text:
        return DecodedText(None, (_unreadable(name, _NO_TEXT),))
    return DecodedText(text, _mojibake(text, name))


def _as_windows_text(data: bytes, name: str) -> DecodedText:
    # Python's cp1252 leaves five bytes undefined; a file that holds them is not Windows text either.
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return DecodedText(None, (_unreadable(name, "It is neither UTF-8 nor Windows text."),))
    words = list(dict.fromkeys(_NOT_ASCII_WORD.findall(text)))[:_WORDS_SHOWN]
    shown = ", ".join(f"'{word}'" for word in words)
    finding = Finding(
        "encoding_guessed",
        Severity.WARNING,
        Place(name),
        f"The file is not UTF-8; it was read as Windows text (cp1252), which decides these words: {shown}.",
        "Look at these words. If they are wrong, save the file again as 'CSV UTF-8'.",
    )
    return DecodedText(text, (finding, *_mojibake(text, name)))


def _mojibake(text: str, name: str) -> tuple[Finding, ...]:
    if text.isascii() or not any(sign in text for sign in _MOJIBAKE):
        return ()
    words = [word for word in _NOT_ASCII_WORD.findall(text) if any(sign in word for sign in _MOJIBAKE)]
    shown = ", ".join(f"'{word}'" for word in list(dict.fromkeys(words))[:_WORDS_SHOWN])
    return (
        Finding(
            "text_garbled",
            Severity.WARNING,
            Place(name),
            f"Some words look as if they had been saved in the wrong encoding: {shown}.",
            "Ask for the file again, or correct the words before you import it.",
        ),
    )


def _unreadable(name: str, why: str) -> Finding:
    return Finding(
        "text_unreadable",
        Severity.FILE_REFUSED,
        Place(name),
        f"The file cannot be read as text. {why}",
        "Save it again as 'CSV UTF-8' and import that file.",
    )
