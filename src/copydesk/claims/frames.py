"""Frames: the wordings of `wordings` as patterns, with the place of the subject and the type of the value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from copydesk.cached import cached_property
from copydesk.claims import wordings
from copydesk.claims.events import EVENT, EVENTS
from copydesk.claims.values import ABOUT, COIN, MONEY, NUMBER, UNIT, YEAR


class Side(StrEnum):
    """Where a frame's subject stands."""

    BEFORE = "before"  # ends where the frame begins
    AFTER = "after"  # begins where the frame ends
    INSIDE = "inside"  # the group `subject`
    MAIN = "main"  # the frame opens the sentence, the subject follows its comma
    FIRST = "first"  # the first name of the sentence, to which a pronoun in the frame points


class Type(StrEnum):
    """What a value is."""

    YEAR = "year"
    NUMBER = "number"
    MONEY = "money"
    MEASURE = "measure"
    AGE = "age"
    NAME = "name"


@dataclass(frozen=True, eq=False)
class Frame:
    """One wording of an attribute. A group `dim` or `noun` in it tells which attribute exactly."""

    attribute: str
    type: Type
    side: Side
    wording: str
    cues: frozenset[str]  # case-folded words, one of which stands in each such sentence

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The wording as a pattern, compiled when a cue first asks for it."""
        return _pattern(self.side, self.wording)

    @cached_property
    def needs(self) -> frozenset[str]:
        """Words, case-folded, each of which stands in every sentence that has the wording."""
        needed = frozenset(word for part, word in _NEEDED if part in self.wording)
        return needed | {"s"} if self.wording.startswith("[’']s ") else needed

    @cached_property
    def openings(self) -> frozenset[str]:
        """The words, one of which begins each such sentence; none where that may be any."""
        opening = _OPENING.match(self.wording)
        words = (opening[1] or opening[2]).split("|") if opening else ()
        return frozenset(word.split()[0] for word in words)

    def find(self, text: str) -> re.Match[str] | None:
        """The first place of a sentence that has the wording."""
        return self.pattern.match(text) if self.wording.startswith("^") else self.pattern.search(text)


_DATE = r"(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:\d{1,2},?\s)?(?:of\s)?)?"
_SEASON = r"(?:the\s(?:spring|summer|autumn|fall|winter)\sof\s)?"
_LONG = "long|tall|high|wide|deep|thick"
_LENGTH = "length|height|width|depth|weight|area|elevation|altitude|thickness|diameter|wingspan"
_PIECES = {
    "YEAR": rf"(?P<value>{YEAR})",
    "IN YEAR": rf"\s(?:back\s)?(?:in|on)\s{_SEASON}{_DATE}(?P<value>{YEAR})",
    "V": rf"{ABOUT}(?P<value>{NUMBER})",
    "NUMBER": NUMBER,
    "ABOUT": ABOUT,
    "MONEY": MONEY,
    "COIN": COIN,
    "UNIT": UNIT,
    "SUBJECT": r"(?P<subject>[^,.;:()\[\]\n]{3,70}?)",
    "GAP": r"(?P<gap>\s[^,.;:()\d]{1,40}?)?",
    "NAME": r"(?P<value>[A-Z][\w’'-]+(?:\s[A-Z]\.)*(?:\s(?:(?:of|de|van|von)\s)?[A-Z][\w’'-]+){0,3})",
    "BORN IN": r"(?:\son\s[A-Z\d][^,.;]{3,20}|\sin\s\d{4})?(?:,\s\d{4},?)?\s(?:in|near)\s",
    "COMPASS": r"(?:north|south)?-?(?:east|west|north|south)",
    "PLACE": r"(?:the\s)?[A-Z][\w’'-]+(?:\s(?:(?:of|de|la|las|los|el|San|St\.?)\s)?[A-Z][\w’'-]+){0,3}",
    "PEOPLE": r"(?:[a-z]+\s)?(?:people|persons|men|women|children|workers|miners|passengers|soldiers|students|pupils|"
    r"residents|villagers|civilians|employees|firefighters|sailors|visitors|spectators|patients|tourists|guests|others)",
    "DWELLERS": r"(?:inhabitants|residents|people|citizens|souls|villagers|islanders|townspeople)",
    "DIM": rf"(?P<dim>{_LONG})",
    "DIMENSION": rf"(?P<dim>{_LENGTH})",
    "ROLE": r"(?P<dim>CEO|chief\sexecutive(?:\sofficer)?|managing\sdirector|director|president|chairman|chairwoman|"
    r"chairperson|head|mayor|principal|headmaster|headmistress|headteacher|editor-in-chief|conductor|head\scoach|"
    r"captain|dean|rector|abbot|bishop|curator)",
}
_NEEDED = (
    (" by <NAME>", "by"),
    (" of <SUBJECT>", "of"),
    (") in <NAME>", "in"),
    ("born", "born"),
    ("a native", "native"),
)
_OPENING = re.compile(r"\^(?:\(([A-Z][\w ]*(?:\|[A-Z][\w ]*)*)\)(?!\?)|([A-Z]\w+)(?= ))")
_PIECE = re.compile(rf"<({'|'.join(_PIECES)})>")
_LOOKS_ON = re.compile(r"\(\?=[^<>]*\)$")
_LINE = re.compile(r"    (before|after|inside|main|first) +(.*)")


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, those of an attribute together."""
    return (*_events(), *(one for table in _TABLES for one in _table(table)))


_TABLES = (wordings.NUMBERS, wordings.MEASURES, wordings.NAMES)


def _events() -> Iterator[Frame]:
    """The wordings of an event, for each event with its words."""
    for line in EVENTS.strip().splitlines():
        verbs, nouns = ([word.strip() for word in part.split(",")] for part in line.split(";"))
        cues = frozenset(word for phrase in (*verbs, *nouns) for word in phrase.split()[:1])
        capitals = "|".join(map(str.capitalize, verbs))
        for side, text in _rows(EVENT.strip("\n").splitlines()):
            worded = text.replace("PARTICIPLES", "|".join(verbs)).replace("CAPITALS", capitals)
            yield Frame(verbs[0], Type.YEAR, side, worded.replace("NOUNS", "|".join(nouns)), cues)


def _table(table: str) -> Iterator[Frame]:
    for part in re.split(r"\n(?=\w)", table.strip("\n")):
        head, *lines = part.splitlines()
        name, _, kind = head.partition(": ")
        cues = frozenset(word for line in lines if line.startswith("    cues") for word in line.split()[1:])
        rows = _rows([line for line in lines if not line.startswith("    cues")])
        for side, text in rows:
            yield Frame(name, Type(kind), side, text, cues)


def _rows(lines: list[str]) -> list[tuple[Side, str]]:
    """Sides and wordings; a line that is indented deeper goes on with the one before it."""
    rows: list[tuple[Side, str]] = []
    for line in lines:
        if row := _LINE.fullmatch(line):
            rows.append((Side(row[1]), row[2]))
        else:
            rows[-1] = (rows[-1][0], rows[-1][1] + line.strip())
    return rows


def _pattern(side: Side, text: str) -> re.Pattern[str]:
    """A wording as a pattern, with the space that parts it from its subject."""
    if side is Side.BEFORE and not text.startswith((",", "(, ", "(,? ", "(,|", "( ", "[’']")):
        text = " " + text
    if side in (Side.AFTER, Side.MAIN) and not _LOOKS_ON.search(text):
        text += " "
    parts = _PIECE.split(text)
    parts[::2] = [re.sub(r"(?<!\\)\((?!\?)", "(?:", part).replace(" ", r"\s") for part in parts[::2]]
    parts[1::2] = [_PIECES[name] for name in parts[1::2]]
    return re.compile("".join(parts))
