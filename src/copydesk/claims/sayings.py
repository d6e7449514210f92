"""Who says it: attributions, studies and the sources that a sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.language.names import Name, names


class NamedSource(NamedTuple):
    """Somebody who is named as the source of a statement, and the range that does so."""

    start: int
    end: int
    name: str  # empty where the source is told by its kind alone: “officials said”


def sayings(sentence: str, *, figures: bool) -> Iterator[NamedSource]:
    """The attributions of a sentence: “according to X”, “X said”, “said X”, “officials said”.

    `figures` tells that the sentence has some, which makes “X found” and “X reported” the source of them.
    """
    yield from _according(sentence)
    verbs = list(_VERB.finditer(sentence))
    if not verbs:
        return
    known = list(names(sentence))
    by_end, by_start = {one.end: one for one in known}, {one.start: one for one in reversed(known)}
    for verb in verbs:
        told = bool(verb["saying"] or _THAT.match(sentence, verb.end()))
        before, after = _before(sentence, verb, by_end), _after(sentence, verb, by_start)
        named = before or after
        if named and not _UNNAMED.fullmatch(f"{named.text} "):
            if told or after or (figures and verb["finding"] and _is_organisation(named)):
                yield NamedSource(min(named.start, verb.start()), max(named.end, verb.end()), named.text)
        elif unnamed := told and _UNNAMED.search(sentence, max(0, verb.start() - _REACH), verb.start()):
            yield NamedSource(unnamed.start(), verb.end(), "")


def studies(sentence: str) -> Iterator[tuple[int, int]]:
    """The places that refer to a study and its result."""
    return (match.span() for match in _STUDY.finditer(sentence))


def named_sources(sentence: str, *, figures: bool) -> Iterator[NamedSource]:
    """Whom a sentence names as its source: attributions, the authors of a study, citations such as “(Berg, 2019)”."""
    yield from (one for one in sayings(sentence, figures=figures) if one.name)
    for start, end in studies(sentence):
        for one in names(sentence[start : end + _REACH]):
            if len(one.text) > 1 and (not one.opens or len(one.words) > 1):
                yield NamedSource(start + one.start, start + one.end, one.text)
    yield from (NamedSource(*match.span(), match[0].strip("()")) for match in _CITATION.finditer(sentence))


_REACH = 48
_SAYING = "said|says|argues|argued|warned|warns|insists|insisted"
_FINDING = (
    "say|found|finds|reported|reports|announced|estimates|estimated|showed|concluded|concludes|claims|claimed|confirmed"
)
_TELLING = "told|wrote|writes|noted|notes|explained|explains|added|adds"
_VERB = re.compile(rf"(?<![\w’'-])(?:(?P<saying>{_SAYING})|(?P<finding>{_FINDING})|(?:{_TELLING}))(?![\w’'-])")
_THAT = re.compile(r"\s(?:that|in)\b|:|,?\s[“\"]")
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording\sto|as\sreported\sby|(?P<data>(?:figures|statistics|estimates)\s(?:from|by)))"
    r"\s(?P<who>(?:the\s|an?\s)?[^,.;:()“”\"]{2,80})"
)
_UNNAMED = re.compile(
    r"\b(?:(?:the|a|an|some|many|several|local|city|state|government|police)\s){0,9}(?:officials?|experts?|researchers|"
    r"scientists|critics|analysts|witnesses|spokes(?:man|woman|person)|doctors|economists|historians|residents|company|"
    r"ministry|government|police)\s(?:who\s[^,.;]{1,30}\s)?$",
    re.IGNORECASE,
)
_TELLER = re.compile(
    r"\b(?:stud(?:y|ies)|surveys?|reports?|polls?|figures|records?|statistics|estimates?|analys[ei]s|census|documents?|"
    r"officials?|experts?|researchers|scientists|analysts|witnesses|spokes\w+|company|police|government|ministry|council|"
    r"lawsuit|statement|data)\b"
)
_RESULT = (
    r"(?:found|finds|shows?|showed|shown|suggests?|suggested|concludes?|concluded|reported|estimates|estimated|"
    r"reveals?|revealed|linked|confirms|confirmed|indicates?|indicated|demonstrates?|demonstrated)"
)
_STUDY = re.compile(
    r"(?:\b(?i:an?|the|one|another|this|that|two|three|several|many|recent|most|some)\s(?:[\w’'.-]+\s){0,4}?|\b)"
    r"(?:[Ss]tud(?:y|ies)|[Ss]urveys?|[Pp]olls?|[Tt]rials?|[Mm]eta-analys[ei]s|[Ee]xperiments?|[Rr]eports?|[Rr]esearch(?:ers)?|"
    rf"[Ss]cientists)\b"
    rf"(?:\s(?!(?:to|but|be|or|and|you|they|we|I|are|is|was|were|as)\b)[^.,;:?!“”\s]+){{0,6}}?\s{_RESULT}\b"
)
_CITATION = re.compile(
    r"\([A-Z][\w’'-]+(?:\set\sal\.?|(?:,|\sand|\s&)\s[A-Z][\w’'-]+){0,3},?\s(?:1[89]|20)\d\d[a-z]?\)"
)
_ORGANISATION = re.compile(
    r"\b(?:[A-Z]{2,}|Institut\w*|Universit\w+|College|School|Board|Council|Clinic|Bureau|Office|Agency|Association|"
    r"Commission|Committee|Department|Ministry|Foundation|Cent(?:er|re)|Group|Bank|Society|Service|Authority|Union|"
    r"Organi[sz]ation|Laborator\w+|Hospital|Gazette|Times|News|Post|Journal|Fund|Administration|Survey|Company|Trust)\b"
)


def _according(sentence: str) -> Iterator[NamedSource]:
    for match in _ACCORDING.finditer(sentence):
        first = next(names(match["who"]), None)
        if match["data"] and not (first and _is_organisation(first)):
            continue
        if not (first or _TELLER.search(match["who"])):
            continue
        named = first.text if first else ""
        end = match.start("who") + first.end if first else match.end()
        yield NamedSource(match.start(), end, named)


def _is_organisation(named: Name) -> bool:
    """Whether it is one that finds and reports figures; people find coins."""
    return bool(_ORGANISATION.search(named.text))


def _before(sentence: str, verb: re.Match[str], by_end: dict[int, Name]) -> Name | None:
    """The name that a verb follows, with a comma's phrase between them at most: “Berg, who runs it, said”."""
    end = verb.start() - 1
    if end in by_end:
        return by_end[end]
    if sentence[end - 1 : end] != ",":
        return None
    return by_end.get(sentence.rfind(",", 0, end - 1))


def _after(sentence: str, verb: re.Match[str], by_start: dict[int, Name]) -> Name | None:
    """The name behind a verb that closes a quotation: “…,” said Anna Berg."""
    if not sentence[: verb.start()].rstrip().endswith(("”", '"', "’", "»", "”,", '",')):
        return None
    return by_start.get(verb.end() + 1) or by_start.get(verb.end() + len(" the "))
