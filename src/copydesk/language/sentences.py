"""Sentences of a text, found in one pass with the knowledge of abbreviations, initials and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.language import abbreviations as known

_REACH = 24  # no abbreviation is longer
_LOOK = 64  # characters after a stop that are looked at
_BRACKET_REACH = 400  # a bracket that closes later than that is taken for forgotten

_STOPS = ".!?…‼⁇⁈⁉"
_CLOSERS = "\"'”’»)\\]*_"
_LINE_ENDS = "\n\r\u2028\u2029"
# It begins with a set, by which the regular expression engine skips what is none; a run of stops is looked at once.
_CANDIDATE = re.compile(
    rf"[{_STOPS}{_LINE_ENDS}。！？(\[](?:(?<=[{_LINE_ENDS}])(?P<line>)"
    rf"|(?<=[。！？])(?P<wide>[」』”’）]*)"
    rf"|(?<=[(\[])(?P<open>)"
    rf"|(?<=[{_STOPS}])(?<![{_STOPS}]{{2}})(?P<stop>(?:[ \u00a0]\.){{1,4}}+|[{_STOPS}]*+)(?P<close>[{_CLOSERS}]*+)"
    rf"(?P<note>(?:\[\d{{1,3}}\]|[¹²³⁰-⁹]|(?<=[^\W\d_]\.)\d{{1,2}})*+)(?=[^\S{_LINE_ENDS}]))"
)
_OPENERS = " \u00a0\t\"'“”‘’«»„‚([*_¿¡—–-"
_LEAD = re.compile(rf"[{re.escape(_OPENERS)}]*+")
_NEXT = re.compile(r"[^\s,;:!?)\]”\"…—–]+")
_ROMAN = re.compile(r"[IVXLC]+\b")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_BRAND = re.compile(r"[a-z]{1,5}[A-Z]")
_PLAIN = re.compile(r"[a-zß-ÿ]{3,}")
_VOWEL = re.compile(r"[aeiouyà-ÿ]")
_TOLD = re.compile(
    r"(?:(?:[A-Z][\w.'’-]*|the|an?|his|her|my) ){1,3}(?:said|says|asked|asks|replied|replies|cried|shouted|added"
    r"|whispered|exclaimed|told|wrote|writes|answered|yelled|screamed|wondered|continued|explained|noted|laughed|snapped)\b"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, without the white space around it, in order; a newline ends one."""
    start = 0
    for end in _ends(text):
        piece = text[start:end]
        if stripped := piece.strip():
            lead = piece.index(stripped[0])
            yield start + lead, start + lead + len(stripped)
        start = end


def _ends(text: str) -> Iterator[int]:
    start = closed = 0
    begin = -1  # of the sentence's first word, once a bracket asks for it
    for match in _CANDIDATE.finditer(text):
        if match["open"] is not None:
            begin = _lead(text, start) if begin < 0 else begin
            closed = max(closed, _closing(text, match.start())) if match.start() > begin else closed
        elif match["stop"] is None or (match.end() > closed and _is_end(text, start, match)):
            start = closed = match.end()
            begin = -1
            yield start
    yield len(text)


def _lead(text: str, start: int) -> int:
    """Where the first word after a place begins, behind quotation marks and brackets."""
    found = _LEAD.match(text, start)
    return found.end() if found else start


def _closing(text: str, at: int) -> int:
    """Where a bracket within a sentence closes, 0 if it does not; stops before that end nothing."""
    end = text.find(")" if text[at] == "(" else "]", at, at + _BRACKET_REACH)
    return 0 if end < 0 or "\n" in text[at:end] else end


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + _LOOK].lstrip(_OPENERS)
    if not after:
        return True
    mark = text[match.start()]
    if mark == "." and not match["stop"] and not match["note"]:
        return _full_stop_ends(_token(text, start, match.start()), after, closed=bool(match["close"]))
    if after[0].islower():
        return bool(_BRAND.match(after)) and not match["close"]
    if mark in "!?‼⁇⁈⁉":
        return not _goes_on(text, start, match, after)
    return not after.startswith(("I ", "I'", "I’"))  # an ellipsis before "I" is a pause


def _goes_on(text: str, start: int, match: re.Match[str], after: str) -> bool:
    """Whether a sentence goes on after "!" or "?": a name such as "Yahoo!", or a quotation with its speaker."""
    token = _token(text, start, match.end("stop"))[0]
    if token.lower() in known.EXCLAIMED:
        return True
    told = _TOLD.match(after) if match["close"].strip(")]*_") else None
    return told is not None and told[0].split(" ", 1)[0] not in known.STARTERS


def _token(text: str, start: int, at: int) -> tuple[str, bool]:
    """What stands before a stop up to the last white space, and whether it begins the sentence."""
    begin = max(start, at - _REACH)
    parts = text[begin:at].split()
    if not parts or text[at - 1].isspace():
        return "", False
    first = len(parts) == 1 and begin == start
    return parts[-1].lstrip(_OPENERS), first


def _full_stop_ends(token: tuple[str, bool], after: str, *, closed: bool) -> bool:
    word, first = token
    if after[0].islower():
        return _lower_case_starts(word, after, closed=closed)
    if first and (word.isdigit() or (len(word) == 1 and word.isalpha())):
        return False  # the number of a list item
    if not word or closed:
        return True
    return _word_ends(word, after)


def _lower_case_starts(word: str, after: str, *, closed: bool) -> bool:
    """Whether a sentence begins with a small letter: a name such as "iPhone", or after an ordinary word."""
    if closed or _is_abbreviation(word):
        return False
    if _BRAND.match(after):
        return True
    return bool(_PLAIN.fullmatch(word)) and bool(_VOWEL.search(word))


def _is_abbreviation(word: str) -> bool:
    low = word.lower()
    groups = (known.LEADING, known.NUMBERED, known.JUDGED, known.HOURS)
    return (
        len(word) == 1
        or word.capitalize() in known.TITLES | known.CALENDAR
        or any(low in group for group in groups)
        or bool(_DOTTED.fullmatch(word))
    )


def _word_ends(word: str, after: str) -> bool:
    """Whether the full stop after a word ends a sentence, before a capital, a digit or a sign."""
    low = word if len(word) == 1 else word.lower()
    if word in known.TITLES or low in known.LEADING:
        return False
    if low in known.NUMBERED:
        return not (after[0].isdigit() or after[0] == "#" or _ROMAN.match(after))
    following = _NEXT.match(after)
    return _abbreviation_ends(word, low, following[0].replace("’", "'") if following else "")


def _abbreviation_ends(word: str, low: str, following: str) -> bool:
    starts = following in known.STARTERS
    if low in known.HOURS:
        return following.rstrip(".") not in known.AFTER_HOURS
    if word in known.CALENDAR:
        return starts or not following[:1].isdigit()
    if low == "etc":
        return True
    if _is_judged(word, low):
        return starts or not following[:1].isalnum()
    if word.isdigit():
        return following.rstrip(".") not in known.GERMAN_MONTHS
    return len(word) > 1 or starts or not word.isalpha() or not following[:1].isalnum()


def _is_judged(word: str, low: str) -> bool:
    acronym = len(word) > 2 and word.isalpha() and word.isupper()
    return word in known.STATES or (low in known.JUDGED and not acronym) or bool(_DOTTED.fullmatch(word))
