"""The ledger: an article's checkable claims, each with the source that stands beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.block import Block, Inline, InlineKind, Passage
from copydesk.cached import cached_property
from copydesk.claims.sayings import NamedSource, named_sources, sayings, studies
from copydesk.language.counted import noun_stem
from copydesk.language.dates import MONTH_NAMES, WrittenDate
from copydesk.language.quantities import Amount, Quantity
from copydesk.source import Span


class ClaimKind(StrEnum):
    """What a claim states, and so how it can be checked."""

    FIGURE = "figure"
    MONEY = "money"
    PERCENTAGE = "percentage"
    DATE = "date"
    SUPERLATIVE = "superlative"
    ATTRIBUTION = "attribution"
    QUOTATION = "quotation"
    STUDY = "study"


class SourceKind(StrEnum):
    """What stands beside a claim for a reader who wants to check it."""

    LINK = "link"
    FOOTNOTE = "footnote"
    NAMED = "named source"
    NONE = "none"


class ClaimSource(NamedTuple):
    """A source with its address, label or name."""

    kind: SourceKind = SourceKind.NONE
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable claim: its words, its place, and the sentence that it stands in."""

    kind: ClaimKind
    span: Span  # of `value`
    value: str
    sentence: str
    source: ClaimSource


def claims(
    article: Article, holding: Sequence[str] = ("",), kinds: Set[ClaimKind] = frozenset(ClaimKind)
) -> tuple[Claim, ...]:
    """The claims of the article's prose in the order of the text; questions and suppositions claim nothing.

    `holding` are strings of which a sentence has one; others are not read. `kinds` are those that are wanted.
    """
    ledger = _Ledger(article)
    found: dict[tuple[ClaimKind, Span], Claim] = {}
    for sentence, following in pairwise((*article.sentences, None)):
        text = sentence.text if sentence else ""
        if sentence is None or not any(map(text.__contains__, holding)):
            continue
        if len(text) > _LONGEST or _CLAIMS_NOTHING.search(sentence.masked):
            continue
        places = [one for one in ledger.places(sentence, kinds) if one[0] in kinds]
        source = ledger.source(sentence, following) if places else ClaimSource()
        words = _plain(text) if places else ""
        for kind, start, end in places:
            span = sentence.span_of(start, end)
            found.setdefault((kind, span), Claim(kind, span, _plain(text[start:end]), words, source))
    return tuple(sorted(found.values(), key=lambda one: (one.span.start, one.span.end)))


Place = tuple[ClaimKind, int, int]

_LONGEST = 2_000  # characters; what is longer is no sentence but a table or a list that has lost its shape
_CLAIMS_NOTHING = re.compile(
    r"\?[\s\"”’)]*$|^(?:(?:For example,? )?(?:imagine|suppose|say|let[’']s say|let us say)\b|if\b|Sources?:)",
    re.IGNORECASE,
)
_SOURCE_LINE = re.compile(r"Sources?:\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]")
_NO_SOURCE = ("#", "mailto:", "tel:")
_KINDS = {Amount.MONEY: ClaimKind.MONEY, Amount.PERCENT: ClaimKind.PERCENTAGE}
_FEW = 10  # “two ways”, “three friends”: a smaller count in words tells a story
_COUNTED = re.compile(r"[\s-](?:[^\W\d_]+[\s-]){0,3}?[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NOUN_REACH = 80  # characters behind a number
_MONTHS = "|".join(sorted((one.capitalize() for one in MONTH_NAMES if one.isascii()), key=lambda one: (-len(one), one)))
_YEAR = re.compile(
    rf"\b(?:{_MONTHS})\.?,?\s(?:1[0-9]|20)\d\d(?![\w-])"
    r"|\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Aa]round|[Bb]etween|[Cc]irca|(?<=\d\s)to"
    r"|(?:year|spring|summer|autumn|fall|winter|end|start|beginning)\sof"
    r"|[Tt]he(?=\s(?:(?:early|late|mid)[\s-])?(?:1[0-9]|20)\d0s\b))"
    r"\s(?:the\s)?(?:(?:early|late|mid)[\s-])?(?P<year>(?:1[0-9]|20)\d\ds?)(?![\w%-]|[.,:]\d)"
)
_SCOPE = r"(?:in|of|ever|anywhere|since|to\sdate|worldwide|among)\b"
_TAIL = r"(?:\s(?!(?:I|you|he|she|it|we|they|that|who|which|is|are|was|were)\b)[a-z][\w-]*)"
_SUPERLATIVE = re.compile(
    r"(?<!one\sof\s)\b(?:the|[\w’']+[’']s)\s(?:(?:second|third|fourth|fifth)[\s-])?"
    rf"(?:(?:most|least)\s(?!recent|appropriate|relevant|suitable)[a-z-]+|(?P<est>[a-z]{{2,}}est)){_TAIL}{{0,3}}?"
    rf"\s(?={_SCOPE})"
    rf"|\bthe\s(?:very\s)?(?:first|only){_TAIL}{{1,3}}?\s(?=(?:to|ever|in\sthe|in\s[A-Z])\b)"
    r"|\b(?:world|country|nation|continent)[’']s\s(?:first|only|(?:most|least)\s[a-z-]+|[a-z]{2,}est)\b",
    re.IGNORECASE,
)
_NO_SUPERLATIVE = frozenset(
    """
    interest forest guest request harvest west chest nest quest contest protest digest conquest modest honest earnest
    rest test latest best invest suggest manifest priest arrest tempest midwest southwest northwest crest vest pest
    """.split()
)
_QUOTED = re.compile(r"“[^“”]{12,}”|(?<!\w)\"[^\"]{12,}\"(?!\w)|«[^«»]{12,}»")
_MIN_QUOTED_WORDS = 6  # fewer are a term, a title or a motto, unless a stop or a comma ends them
_STOPPED = re.compile(r"[.,!?][^\w.,!?]*$")
_SPOKEN = re.compile(r"\b(?:I|we|my|our|me|us)\b|[“”]")
_LABELLED = re.compile(r"\d[A-Z]$")  # “18F” names, whatever unit the letter is


class _Ledger:
    """An article with its dates and sources at hand by block."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._inlines: dict[int, tuple[list[Inline], list[int]]] = {}

    def places(self, sentence: Passage, kinds: Set[ClaimKind]) -> Iterator[Place]:
        """The claims of a sentence, those of the wanted kinds among them, as ranges of its text.

        A block quote in which somebody speaks is one quotation.
        """
        text = sentence.masked
        if sentence.block.quoted:
            if sentence.start == 0 and _SPOKEN.search(sentence.block.masked):
                yield ClaimKind.QUOTATION, 0, len(text)
            return
        yield from _amounts(sentence)
        yield from self._written(sentence) if ClaimKind.DATE in kinds else ()
        yield from _superlatives(text) if ClaimKind.SUPERLATIVE in kinds else ()
        yield from _quotations(text) if ClaimKind.QUOTATION in kinds else ()
        yield from ((ClaimKind.STUDY, *place) for place in studies(text))
        if ClaimKind.ATTRIBUTION not in kinds:
            return
        yield from (
            (ClaimKind.ATTRIBUTION, one.start, one.end) for one in sayings(text, figures=bool(sentence.quantities))
        )

    def source(self, sentence: Passage, following: Passage | None) -> ClaimSource:
        """The source in a sentence, or in the next one if that begins with “Source:”."""
        lead = _SOURCE_LINE.match(following.masked) if following else None
        told = following.text[lead.end() :].strip(" .") if lead and following else ""
        return (
            self._linked(sentence)
            or (self._linked(following) if told and following else None)
            or (ClaimSource(SourceKind.NAMED, told) if told else None)
            or _named(sentence)
            or ClaimSource()
        )

    def _linked(self, sentence: Passage) -> ClaimSource | None:
        """The first link of a sentence, else its first footnote."""
        notes = _NUMBERED.search(sentence.text)
        # A footnote's mark may stand behind the full stop.
        inlines, starts = self._of(sentence.block)
        here = inlines[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end + 1)]
        for one in here:
            if one.kind is InlineKind.LINK:
                return ClaimSource(SourceKind.LINK, one.target)
        if here:
            return ClaimSource(SourceKind.FOOTNOTE, here[0].target)
        return ClaimSource(SourceKind.FOOTNOTE, notes[0].strip("[]")) if notes else None

    def _of(self, block: Block) -> tuple[list[Inline], list[int]]:
        """The links and footnotes of a block with their starts."""
        if id(block) not in self._inlines:
            found = [one for one in block.inlines if _is_source(one)]
            self._inlines[id(block)] = found, [one.start for one in found]
        return self._inlines[id(block)]

    @cached_property
    def _dates(self) -> Mapping[int, list[WrittenDate]]:
        dates: dict[int, list[WrittenDate]] = defaultdict(list)
        for block, one in self._article.dates:
            dates[id(block)].append(one)
        return dates

    def _written(self, sentence: Passage) -> Iterator[Place]:
        """Dates, months and years."""
        dates = self._dates.get(id(sentence.block), [])
        first = bisect_left(dates, sentence.start, key=lambda one: one.start)
        last = bisect_left(dates, sentence.end, first, key=lambda one: one.start)
        ends = [(one.start - sentence.start, one.end - sentence.start) for one in dates[first:last]]
        text = sentence.masked
        # A full stop behind the day may be a German ordinal's or the sentence's.
        yield from ((ClaimKind.DATE, start, start + len(text[start:end].rstrip("."))) for start, end in ends)
        ends += [(one.start - sentence.start, one.end - sentence.start) for one in sentence.quantities]
        for match in _YEAR.finditer(text):
            start, end = match.span("year") if match["year"] else match.span()
            if not any(start < stop and begin < end for begin, stop in ends):
                yield ClaimKind.DATE, start, end


def _is_source(one: Inline) -> bool:
    return one.kind is InlineKind.FOOTNOTE or (
        one.kind is InlineKind.LINK and bool(one.target) and not one.target.startswith(_NO_SOURCE)
    )


def _named(sentence: Passage) -> ClaimSource | None:
    named: NamedSource | None = next(named_sources(sentence.masked, figures=bool(sentence.quantities)), None)
    return ClaimSource(SourceKind.NAMED, named.name) if named else None


def _amounts(sentence: Passage) -> Iterator[Place]:
    text = sentence.masked
    for one in sentence.quantities:
        start, end = one.start - sentence.start, min(one.end, sentence.end) - sentence.start
        if one.kind is Amount.ORDINAL or _is_few(text[start:end], one) or _LABELLED.search(text[start:end]):
            continue
        if one.kind is not Amount.COUNT:
            yield _KINDS.get(one.kind, ClaimKind.FIGURE), start, end
        elif one.noun and _COUNTED.match(text, end):
            yield ClaimKind.FIGURE, start, _noun_end(text, end, one.noun)


def _is_few(text: str, one: Quantity) -> bool:
    """Whether a small number is written in words, as numbers are that tell a story; shares always count."""
    first = text.split("-", maxsplit=1)[0].split(" ", maxsplit=1)[0]
    return one.kind in (Amount.COUNT, Amount.DURATION) and one.high < _FEW and first.isalpha()


def _noun_end(text: str, at: int, noun: str) -> int:
    """Where the counted noun ends, of which the stem is known; the number's own end if it is not found."""
    for match in _WORD.finditer(text, at, at + _NOUN_REACH):
        if noun_stem(match[0]) == noun:
            return match.end()
    return at


def _superlatives(text: str) -> Iterator[Place]:
    for match in _SUPERLATIVE.finditer(text):
        if (match["est"] or "").lower() not in _NO_SUPERLATIVE:
            yield ClaimKind.SUPERLATIVE, match.start(), match.start() + len(match[0].rstrip())


def _quotations(text: str) -> Iterator[Place]:
    for match in _QUOTED.finditer(text):
        words = match[0].split()
        spoken = sum(word.islower() for word in words) * 2 >= len(words)
        if spoken and (len(words) >= _MIN_QUOTED_WORDS or (len(words) > 3 and _STOPPED.search(match[0]))):
            yield ClaimKind.QUOTATION, *match.span()


def _plain(text: str) -> str:
    return " ".join(text.split())
