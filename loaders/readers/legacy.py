"""Text of the old Vietnamese font encodings (TCVN3, VNI) -> the letters that it was printed with.

Such text looks like Western letters with odd accents. Which encoding it is, if any, is told from
the words of the whole document: only a reading that makes common words of it is used.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from loaders.reference import vocabulary
from loaders.text import nfc

Repair = Callable[[str], str]
_LEAST_WORDS = 8  # common words that a reading must show
_DIGIT = re.compile(r"\d")
_MUCH_BETTER = 3  # times as many as the text has as it stands


def repair_of(text: str) -> Repair | None:
    """What makes readable text of a document, or ``None`` where it needs nothing."""
    sample = text[:200_000]
    if not any("\x80" < letter < "\u0100" for letter in sample):
        return None
    plain = _common_words(sample)
    best: Repair | None = None
    most = max(_LEAST_WORDS, _MUCH_BETTER * plain)
    for repair in (from_tcvn3, from_vni):
        found = _common_words(repair(sample))
        if found > most:
            best, most = repair, found
    return best


def repaired(text: str) -> str:
    """A whole text in readable letters."""
    repair = repair_of(text)
    return repair(text) if repair else text


def from_tcvn3(text: str) -> str:
    """Letters of the TCVN3 (ABC) fonts; these have capital fonts instead of capital letters."""
    words = re.split(r"([\s/,.;:()-]+)", text)
    sure = [_is_shouted(word) for word in words]
    marked = [loud and not word.isascii() for loud, word in zip(sure, words, strict=True)]
    meant = [word.translate(_table("tcvn3")) for word in words]
    for n, word in enumerate(words):
        beside = (n > 1 and marked[n - 2]) or marked[n + 2 : n + 3] == [True]
        follows = words[n + 1] if n + 1 < len(words) else ""
        short = beside and _is_shouted(word, least=0) and ":" not in follows
        if sure[n] or short:
            meant[n] = meant[n].upper()
    return "".join(meant)


def _is_shouted(word: str, least: int = 2) -> bool:
    """Whether the plain letters of a word, at least so many, are all capitals."""
    plain = [letter for letter in word if letter.isascii() and letter.isalpha()]
    return len(plain) >= least and all(map(str.isupper, plain)) and not _DIGIT.search(word)


def from_vni(text: str) -> str:
    """Letters of the VNI fonts: a letter and a sign behind it."""
    return _pairs().sub(_joined, text)


def vni_spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and letter of everything in a VNI text that is stored otherwise than meant."""
    for match in _pairs().finditer(text):
        yield match.start(), match.end(), _joined(match)


def _joined(match: re.Match[str]) -> str:
    if not match[2]:
        return match[0].translate(_table("vni"))
    letter = match[1].translate(_table("vni"))
    sign = vocabulary("legacy")["vni"]["signs"][match[2].lower()]
    made = nfc(letter + sign)
    return made.upper() if match[1].isupper() else made


@cache
def _pairs() -> re.Pattern[str]:
    raw = vocabulary("legacy")["vni"]
    signs = "".join(raw["signs"])
    alone = f"[{raw['stored']}]"
    return re.compile(f"([{raw['carriers']}])([{signs}{signs.upper()}])|{alone}")


@cache
def _table(name: str) -> dict[int, str]:
    raw = vocabulary("legacy")[name]
    stored, meant = raw["stored"], unicodedata.normalize("NFC", raw["meant"])
    return {ord(a): b for a, b in zip(stored, meant, strict=True)}


@cache
def _words() -> re.Pattern[str]:
    words = "|".join(map(re.escape, vocabulary("legacy")["words"]))
    return re.compile(rf"(?<!\w)(?:{nfc(words)})(?!\w)", re.IGNORECASE)


def _common_words(text: str) -> int:
    return len(_words().findall(nfc(text)))
