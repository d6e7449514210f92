"""Subjects: the words before or after a statement that say what it is about, as a key that can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.names import TITLES, without_possessive
from copydesk.language.stems import stem

MAX_WORDS = 9
"""A longer stretch is no phrase but a clause."""

_WORD = re.compile(r"[^\W_](?:[\w.’'&-]*\w)?")
_SMALL = FUNCTION_WORDS["en"] - {"first", "last"}
_CLAUSE = re.compile(
    r"[,;:()\[\]—–\"“”\n\ufffc]|\b(?:that|because|whether|said|says|say|although|though|while|when|where|whereas|but|so|"
    r"since|if|which|who|whose|whom|after|before|until|as|than|like|including|and then|or)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"[,;:()\[\]—–\"“”\n\ufffc!?]|\.(?=\s|$)|\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|"
    r"should|must|does|do|did|and|or|but|that|which|who|where|when|while|because|since|after|before|until|if|than|"
    r"as|to|by|from|with|without|every|each|last|this|next|remains?|became|becomes?|grew|got|went|came|comes|goes)\b",
    re.IGNORECASE,
)
# A word that ends as verbs do, before one that does not go on with a noun.
_VERB = re.compile(
    r"(?<=[\w’'-])\s(?:[a-z]{3,}ed|[a-z]{2,}[^s\W]s)(?=\s(?:the|a|an|its|his|her|their|off|up|out|down|in|on|at|for|into|over|"
    r"[a-z]+ly|only|just|about|more|less|almost|nearly|two|three|four|five|six|seven|eight|nine|ten|\d)\b)"
)
_AFTER_NAME = re.compile(r"[A-Z][\w’'-]{0,60}(?=\s[a-z]{2,}(?:ed|[^s\W]s)\b)")
_NO_SUBJECT = re.compile(
    r"\b(?:I|you|he|she|it|we|they|this|these|those|there|here|one|ones|each|every|some|another|other|others|both|all|"
    r"any|many|most|few|several|such|no|is|are|was|were|has|have|had|what|how|why|his|her|their|our|my|your|its|not|"
    r"will|would|can|could|same|various|certain|typical|average|own|first one|latter|former)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:in|on|at|for|from|near|by|with|without|under|over|between|behind|to|into|through|across|along|off|about|"
    r"during|against|within|outside|inside|around|among|above|below|beyond|like|via)\b",
    re.IGNORECASE,
)
_APPOSITIVES = frozenset(
    """
    town city village municipality hamlet island state county country republic kingdom region province district river
    mountain lake company firm group band team club novel book film singer writer artist scientist engineer farmer
    teacher doctor director actor actress author painter composer biologist chemist physicist economist historian
    researcher photographer journalist mother father runner nurse baker pilot poet architect designer lawyer chef
    """.split()
)
_TRAILING = re.compile(
    r"(?:(?<![\s,])[\s,]++(?:would|will|can|could|does|did|to|has|have|had|also|still|now|usually|just|only|typically|today|alone|"
    r"itself|was|were|is|are|who|which|[a-z]+ly)){1,9}$"
)
_DETERMINER = re.compile(
    r"^(?:(?:and|but|yet|then|so|at last|at first|at least|in all|in the end|"
    r"in total|in fact|today|now|still|also)\s+)*"
    r"(?:the|a|an)?\b\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a statement is about: the stems of a phrase's words up to its preposition, and of those behind it."""

    text: str
    core: frozenset[str]
    rest: frozenset[str]
    names: tuple[str, ...]  # its capitalised words, in order
    person: bool  # nothing but a name

    @property
    def key(self) -> str:
        """What statements of one subject have in common: a person's surname, or the core."""
        return f"={self.names[-1]}" if self.person else " ".join(sorted(self.core))

    def is_one_with(self, other: Subject) -> bool:
        """Whether two subjects of one key are the same thing, as far as their words tell."""
        if self.person and other.person:
            return _are_one_person(self.names, other.names)
        return self.core == other.core and _agree(self.rest, other.rest)

    @property
    def is_specific(self) -> bool:
        """Whether the words tell it from others of its kind: a name, or two words."""
        return bool(self.names) or len(self.core | self.rest) > 1


def subject_before(text: str, end: int) -> Subject | None:
    """The phrase that ends at a place, from the beginning of its clause; None where that is no plain phrase."""
    start = max(0, end - 160)
    piece = _TRAILING.sub("", text[start:end].rstrip(" ,\u00a0"))
    breaks = [match.end() for match in _CLAUSE.finditer(piece)]
    return subject_of(piece[breaks[-1] if breaks else 0 :]) if breaks or not start else None


def subject_after(text: str, start: int) -> Subject | None:
    """The phrase that begins at a place, up to a verb, a connective or a stop."""
    piece = text[start : start + 120]
    ends = [match.start() for match in (_END.search(piece), _VERB.search(piece)) if match]
    ends += [match.end() for match in [_AFTER_NAME.search(piece)] if match]
    return subject_of(piece[: min(ends)] if ends else piece)


def subject_of(phrase: str) -> Subject | None:
    """The subject that a phrase names; None for pronouns, vague words and whole clauses."""
    phrase = _DETERMINER.sub("", phrase.strip(" \u00a0*_"))
    if not phrase or _NO_SUBJECT.search(phrase) or len(phrase.split()) > MAX_WORDS:
        return None
    parting = _PREPOSITION.search(phrase)
    if parting and not phrase[: parting.start()].strip():
        return None
    head, rest = (phrase[: parting.start()], phrase[parting.end() :]) if parting else (phrase, "")
    words = _words(head)
    names = tuple(word for word in words if word[0].isupper())
    core = frozenset(stem(word) for word in words if not (names and word.casefold() in _APPOSITIVES))
    names = tuple(word for word in names if word.casefold() not in _APPOSITIVES)
    if not core or not any(len(one) > 2 for one in core):
        return None
    behind = _words(rest)
    person = len(names) == len(core) and not behind and " of " not in head
    return Subject(phrase, core, frozenset(map(stem, behind)), names, person)


def _words(text: str) -> list[str]:
    found = (without_possessive(match[0]) for match in _WORD.finditer(text))
    return [word for word in found if word.casefold() not in _SMALL and word.casefold() not in TITLES]


def _are_one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the surnames are equal, and the first names too where both have one."""
    return one[-1] == other[-1] and (len(one) == 1 or len(other) == 1 or one[0] == other[0])


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return one == other or not one or not other or one <= other or other <= one
