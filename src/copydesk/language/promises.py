"""Promised counts: “7 tips for …” in a title, “for three reasons:” before a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.numbers import number_word

MAX_REACH = 8
"""So many words may stand between a number and the colon that ends its sentence."""

_MAX_MODIFIERS = 3  # words between a number and what it counts: "three very important reasons"
_TOKEN = re.compile(r"[^\W_]+(?:[-‑'’][^\W_]+)*|[^\w\s]")
_SENTENCE_START = re.compile(r"[.!?…]['\"”’)]*\s+(?=\S)|\n")
_UNITS = frozenset(
    """comments thoughts replies responses reviews views shares likes kommentare comentarios commentaires seconds
    second minutes minute mins hours hour days day weeks week months month quarters years year decades
    centuries times dollars euros pounds cents bucks percent percentage miles kilometers kilometres meters
    metres feet inches yards grams kilos ounces liters litres gallons cups teaspoons tablespoons calories
    degrees watts volts pixels bits bytes megabytes gigabytes kb mb gb servings portions people persons users
    customers readers visitors subscribers followers employees players guests voters women men children kids
    students members million billion thousand hundred dozen am pm pages copies seats bedrooms bathrooms
    minutos horas días semanas meses años dólares personas dias anos pessoas minuten stunden tage wochen
    monate jahre prozent personen menschen secondes heures jours semaines mois ans personnes""".split()
)
"""What is measured or is somebody: no items of a list."""

_IRREGULAR = frozenset("women men people children criteria phenomena teeth feet geese mice theses hypotheses".split())
_NO_PLURAL = ("ss", "us", "is", "'s", "’s")
_BEFORE_TITLE = frozenset(
    """the my our your these those top best another other all just only here are is here's heres greatest biggest worst
    most essential last first next key our a an and
    los las mis estos estas os as meus estes estas die meine unsere diese les mes nos ces voici""".split()
)
_NOT_EXACT = frozenset(
    """least most than over about around nearly almost approximately roughly up under below between beyond past
    first last next other another remaining version chapter step page part day week level phase section no number
    menos más mais mindestens über etwa rund moins plus environ""".split()
)
_DEGREES = frozenset({"very", "more", "most", "really", "quite", "own", "other"})
_DETERMINERS = frozenset({"the", "these", "those", "my", "our", "your", "his", "her", "its", "their"})
_BETWEEN = frozenset({"–", "—", "to", "or", "a", "bis", "oder", "o", "ou", "à"})  # “two or three”, “2–3”
_UP = frozenset({"up", "close", "next", "thanks", "due", "bis", "hasta", "até", "jusqu"})  # “up to five”
_BEFORE_INEXACT = frozenset("-/.,$€£#~")
_AFTER_INEXACT = frozenset("+–-/.,%:)×°")
_PARTITIVE = frozenset("one some any each either both all most many number out half none neither several two".split())
_OTHER_LIST = frozenset(
    """following include includes including such like e.g example examples instance siguientes siguiente incluyen
    seguintes incluem folgende folgenden folgendes beispiel suivants suivantes exemple ejemplo exemplo""".split()
)
_OPEN_END = frozenset(
    """can must should will would may might could shall to have has had need needs include includes and or that which
    who because if when with by was make show tell help explain suggest led""".split()
)
_TAIL_STARTS = frozenset(
    """to that which who whose where why how we you i they it he she one of for in on at with from about behind within
    under per by during when while before after as between against into inside outside around across without here below
    first today now are were is remain remains follow apply matter help tell show make explain emerge exist come deserve
    suggest speak count decide led stand work""".split()
)
_SUBORDINATE = frozenset("when if while once because since although though unless until whenever where".split())
_TAIL_IN_OTHERS = 4  # words; what follows the noun in a language whose grammar is not read


class Promise(NamedTuple):
    """A number and what it counts: start and end in the text, and the noun ("" after a bare "Top 10")."""

    number: int
    start: int
    end: int
    noun: str


class _Token(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        return self.text.casefold()


def heading_promise(text: str, language: str = "en") -> Promise | None:
    """The count that a title or heading promises: “7 tips …”, “The three …”, “Baking bread: five …”, “Top 10”."""
    tokens = list(_tokens(text))
    for at, token in enumerate(tokens):
        count = number_word(token.text, language)
        if count is not None and 3 <= count <= 50 and _leads(tokens[:at]) and not _is_inexact(tokens, at):
            return _counted(tokens, at, count, language, bare=at > 0 and tokens[at - 1].folded == "top")
    return None


def lead_in_promise(text: str, language: str = "en") -> Promise | None:
    """The count that the last sentence of a text promises for the list that its colon opens; None if two compete."""
    if not text.rstrip().endswith(":"):
        return None
    start = max((match.end() for match in _SENTENCE_START.finditer(text)), default=0)
    tokens = [one._replace(start=one.start + start, end=one.end + start) for one in _tokens(text[start:].rstrip()[:-1])]
    found = list(_lead_ins(tokens, language))
    return found[0] if len(found) == 1 else None


def _tokens(text: str) -> Iterator[_Token]:
    return (_Token(match[0], *match.span()) for match in _TOKEN.finditer(text))


def _leads(before: Sequence[_Token]) -> bool:
    """Whether a number stands where a title counts: at its start, after its colon, or behind words like “the top”."""
    for token in reversed(before):
        if token.text in ":–—|":
            return True
        if token.folded not in _BEFORE_TITLE:
            return False
    return True


def _is_inexact(tokens: Sequence[_Token], at: int) -> bool:
    """Whether it is a range, a limit, an ordinal or a share: “2–3”, “10+”, “at least 5”, “24/7”, “one of three”."""
    before = [token.folded for token in tokens[max(0, at - 3) : at]]
    if before and before[-1] in _DETERMINERS:
        return before[-2:-1] == ["of"] and before[0] in _PARTITIVE
    if at + 1 < len(tokens) and tokens[at + 1].text in _AFTER_INEXACT:
        return True
    if not before:
        return False
    if before[-1] in _NOT_EXACT or before[-1] in _BEFORE_INEXACT:
        return True
    if before[-1] == "of":
        return before[-2:-1] != [] and before[-2] in _PARTITIVE
    return before[-1] in _BETWEEN and len(before) > 1 and (before[-2] in _UP or number_word(before[-2]) is not None)


def _counted(tokens: Sequence[_Token], at: int, count: int, language: str, *, bare: bool = False) -> Promise | None:
    """The number with its noun: the first plural within a few words, none of them a function word."""
    for token in tokens[at + 1 : at + 2 + _MAX_MODIFIERS]:
        is_function = token.folded in FUNCTION_WORDS.get(language or "en", ()) and token.folded not in _DEGREES
        if not token.text[0].isalpha() or is_function:
            break
        if token.folded in _UNITS:
            break
        if _is_plural(token, language):
            return Promise(count, tokens[at].start, token.end, token.folded)
    return Promise(count, tokens[at].start, tokens[at].end, "") if bare else None


def _is_plural(token: _Token, language: str) -> bool:
    word = token.folded
    if language == "de":
        return token.text[0].isupper() and word[-1] in "nesr"
    if word in _IRREGULAR:
        return True
    return len(word) > 3 and word[-1] in ("sx" if language == "fr" else "s") and not word.endswith(_NO_PLURAL)


def _lead_ins(tokens: Sequence[_Token], language: str) -> Iterator[Promise]:
    if tokens and tokens[0].folded in _SUBORDINATE:
        return
    for at in range(max(0, len(tokens) - MAX_REACH - 1), len(tokens)):
        count = number_word(tokens[at].text, language)
        # “some Round Two projects”, “for Electron 5 features”
        is_name = at > 0 and (tokens[at].text[0].isupper() or (at > 1 and tokens[at - 1].text[0].isupper()))
        if count is None or not 2 <= count <= 50 or is_name or _is_inexact(tokens, at):
            continue
        promise = _counted(tokens, at, count, language)
        if promise and _opens_list([one for one in tokens if one.start >= promise.end], language):
            yield promise


def _opens_list(tail: Sequence[_Token], language: str) -> bool:
    """Whether what stands between the noun and the colon still speaks of the noun alone."""
    if not tail:
        return True
    words = [token.folded for token in tail]
    if not _OTHER_LIST.isdisjoint(words) or "," in words or words[-1] in _OPEN_END:
        return False
    return words[0] in _TAIL_STARTS if language in ("", "en") else len(words) <= _TAIL_IN_OTHERS
