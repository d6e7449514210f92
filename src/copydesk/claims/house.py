"""House facts against an article: the places that say something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.block import Kind, Passage, whole
from copydesk.claims.fact import Fact
from copydesk.claims.values import YEAR
from copydesk.language.counted import noun_stem
from copydesk.language.designations import word_before
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.quantities import Amount, Approximation, Quantity, quantities
from copydesk.source import Span

IS_YEAR = re.compile(r"[12]\d{3}")
"""A fact whose value looks so is the year in which its subject was founded."""

_UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})
_LABELS = frozenset({Kind.HEADING, Kind.CAPTION, Kind.CELL})
_LONGEST = 600  # characters of a sentence that is looked at
_ROUND = 0.25  # of an approximate value: “about 40” may be 48, and is not 61

_VERB = r"(?:founded|established|set\sup|formed|created|started|est\.)"
_DATE = r"(?:the\s(?:spring|summer|autumn|fall|winter)\sof\s)?(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s(?:\d{1,2},?\s)?(?:of\s)?)?"
_IN = rf"\s(?:back\s)?(?:in|on)\s{_DATE}"
_GAP = r"[^.,;:()\d]{0,60}?"
# A predicate in the third person, a preposition or a stop: what shows that a name before it is whole.
_GOES_ON = r"(?=[.,;:)!?]|$|\s(?:and|is|was|are|were|has|had|now|still|in|with|as|to|at|[a-z]+(?<!s)s|[a-z]+ed)\b)"
_FOUNDED = (
    # The Institute was founded in 1974; the Institute, a school of crafts, was founded by two weavers in 1974.
    rf"SUBJECT(?:\s\([^()]{{1,40}}\)|,\s[^,;()]{{1,60}},)?\s(?:was|were|is|had\sbeen)(?:\s(?:first|originally|[a-z]+ly))?"
    rf"\s{_VERB}(?:{_GAP}|,[^.,;:()\d]{{1,60}},){_IN}(?P<year>{YEAR})",
    # The Institute, founded in 1974, …; the Institute (est. 1974)
    rf"SUBJECT(?:,\s|\s\()(?:(?:which|that)\swas\s)?(?:first\s|originally\s)?{_VERB}(?:{_GAP}{_IN}|\s)(?P<year>{YEAR})",
    rf"SUBJECT\s{_VERB}{_IN}(?P<year>{YEAR})",
    # The Institute dates back to 1974.
    rf"SUBJECT\s(?:dates\s(?:back\s)?(?:from|to)|has\sexisted\ssince|came\sinto\sbeing\sin)\s{_DATE}(?P<year>{YEAR})",
    # Anna Berg founded the Institute in 1974; the founding of the Institute in 1974
    rf"(?:{_VERB}|\b(?:founding|foundation|establishment)\sof)\s(?:the\s)?SUBJECT"
    rf"(?:\s(?:in|at|near|as|with|for)\s[^.,;:()\d]{{1,40}}?)?{_IN}(?P<year>{YEAR})",
    # Founded in 1974, the Institute …
    rf"^(?:First\s|Originally\s)?(?i:{_VERB}){_GAP}{_IN}(?P<year>{YEAR})[^.,;:()\d]{{0,40}},\s(?:the\s)?SUBJECT{_GOES_ON}",
    # In 1974 two weavers founded the Institute.
    rf"^In\s{_DATE}(?P<year>{YEAR}),?\s{_GAP}{_VERB}\s(?:the\s)?SUBJECT{_GOES_ON}",
)
_UNSURE = re.compile(
    r"\?|\b(?:if|unless|suppose|imagine|might|perhaps|maybe|not|never|nor|no longer|without|rather than|instead|legend"
    r"|myth|disputed?|wrong\w*|mistaken\w*|incorrect\w*|refounded|re-\w+|again|would|rumou?r\w*|allege\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\b(?:1\d\d\d|20\d\d|was|were|had|used to|formerly|previously|originally|once|ago|until|will|next|last|from|rose"
    r"|raised|up|fell|cut|planned|yesterday|tomorrow|soon|then|later)\b",
    re.IGNORECASE,
)
_PRICED = (
    r"\s?(?:[:–—]|\((?=\S)|,|\b(?:now\s|still\s|currently\s|usually\s|only\s|just\s){0,9}(?:costs?|is|are|sells?\sfor|goes\sfor|"
    r"at|for|(?:is|are)\s(?:priced\sat|available\sfor|sold\s(?:at|for)))\b)"
)
_HAS = (
    r"\s(?:now\s|still\s|currently\s){0,9}(?:has|have|counts?|comprises?|employs?|operates?|runs?|houses?|holds?|offers?|owns?"
    r"|includes?|consists\sof|weighs?|measures?|covers?|lasts?|takes?|seats?|is|are)"
)
_ABOUT = (
    r"(?:\s(?:a\stotal\sof|about|around|roughly|nearly|almost|only|just|exactly|some|over|under|up\sto"
    r"|(?:more|less|fewer)\sthan|at\s(?:least|most)))*\s?"
)
_COSTS, _COUNTS = re.compile(f"(?:{_PRICED}|{_HAS}){_ABOUT}"), re.compile(_HAS + _ABOUT)
_AFTER_MONEY = re.compile(r"\s?(?:$|[.,;!)](?:\s|$)|\b(?:and|or|but|each|apiece|per\sperson)\b)")
_AFTER_COUNT = re.compile(r"\s?(?:$|[.,;!)](?:\s|$)|\b(?:and|or|but|in\s(?:all|total))\b)")
_BEFORE_SUBJECT = re.compile(r"\s?(?:for|buys|gets\syou|is\sthe\sprice\sof)?\s(?:an?|the|each|every|one)?\s?$")
_AFTER_PRICED = re.compile(rf"(?:{_AFTER_MONEY.pattern})|\s(?:is|are|gets|buys|covers|takes)\b")
_COMPARED = re.compile(r"\b(?:than|as|like|plus|with|without|including)\s(?:an?\s|the\s)?$", re.IGNORECASE)
_SMALL = FUNCTION_WORDS["en"]
_WORD = re.compile(r"\s?-?([^\W\d_]+)")


class Contradiction(NamedTuple):
    """A place that says something else than a fact, and its words."""

    span: Span
    words: str
    fact: Fact


def contradictions(article: Article, facts: Sequence[Fact]) -> Iterator[Contradiction]:
    """The contradictions fact by fact; block quotes speak for others, and are none."""
    for fact in facts:
        if fact.wrong:
            yield from _misspelled(article, fact)
        elif fact.subject.casefold() in article.vocabulary_text:
            yield from _other_values(article, fact)


def read_amount(text: str) -> Quantity | None:
    """The quantity that a text is as a whole: an amount of money, a share, a measure, a count with its noun."""
    found = list(quantities(text))
    if len(found) != 1 or found[0].start or found[0].is_range:
        return None
    rest = text[found[0].end :].strip()
    if found[0].kind is Amount.COUNT:
        return found[0] if found[0].noun and rest and noun_stem(rest) == found[0].noun else None
    return None if rest else found[0]


def _misspelled(article: Article, fact: Fact) -> Iterator[Contradiction]:
    present = [one for one in fact.wrong if one.casefold() in article.vocabulary_text]
    if not present:
        return
    pattern = re.compile(
        rf"(?<![\w./@#-])(?:{'|'.join(map(re.escape, sorted(present, key=len, reverse=True)))})(?![\w@/-]|\.\w)"
    )
    for block in article.blocks:
        if block.kind not in _UNREAD and not block.quoted:
            for match in pattern.finditer(block.masked):
                yield Contradiction(block.span_of(*match.span()), match[0], fact)


def _other_values(article: Article, fact: Fact) -> Iterator[Contradiction]:
    subject = _subject(fact.subject)
    amount = None if IS_YEAR.fullmatch(fact.value) else read_amount(fact.value)
    for passage in _passages(article):
        text = passage.masked
        if len(text) > _LONGEST or "?" in text or not subject.search(text):
            continue
        found = _other_amounts(passage, subject, amount) if amount else _other_years(text, fact)
        for start, end in found:
            if not _UNSURE.search(text, 0, end):
                yield Contradiction(passage.span_of(start, end), text[start:end], fact)


def _passages(article: Article) -> Iterator[Passage]:
    labels = (whole(block) for block in article.blocks if block.kind in _LABELS)
    return (one for one in (*labels, *article.sentences) if not one.block.quoted)


@cache
def _subject(name: str) -> re.Pattern[str]:
    """The name in the singular or the plural; a small letter stands for a capital too."""
    words = r"\s".join(map(re.escape, name.split()))
    return re.compile(
        rf"(?<![\w-])(?P<subject>{words}(?:e?s)?)(?![\w-]|[’']\w)", re.IGNORECASE if name.islower() else 0
    )


@cache
def _founded(name: str) -> tuple[re.Pattern[str], ...]:
    pattern = _subject(name).pattern
    return tuple(re.compile(wording.replace("SUBJECT", pattern)) for wording in _FOUNDED)


def _other_years(text: str, fact: Fact) -> Iterator[tuple[int, int]]:
    """The places of founding years that are not the fact's."""
    found = (match for one in _founded(fact.subject) for match in one.finditer(text))
    places = {match.span("year") for match in found if _is_whole(text, match)}
    return (place for place in sorted(places) if text[slice(*place)] != fact.value)


def _is_whole(text: str, subject: re.Match[str]) -> bool:
    """Whether the subject is no part of a longer name, and nothing that another is compared with."""
    start = subject.start("subject")
    before = word_before(text, start, folded=False)
    if before[:1].isupper() and before.lower() not in _SMALL and text[start].isupper():
        return False
    return not _COMPARED.search(text[max(0, start - 16) : start])


def _other_amounts(passage: Passage, subject: re.Pattern[str], fact: Quantity) -> Iterator[tuple[int, int]]:
    """The places of amounts that a sentence states of the subject, and that cannot be the fact's."""
    text = passage.masked
    if _OTHER_TIME.search(text):
        return
    for one in passage.quantities:
        if (one.kind, one.unit, one.noun) != (fact.kind, fact.unit, fact.noun) or _agree(one, fact):
            continue
        start, end = one.start - passage.start, one.end - passage.start
        if one.kind is Amount.COUNT:
            end = _counted_end(text, end, fact.noun)
        if end and any(
            _is_said(text, match, (start, end), fact) for match in subject.finditer(text) if _is_whole(text, match)
        ):
            yield start, end


def _counted_end(text: str, at: int, noun: str) -> int:
    """Where the noun behind a number ends; 0 if another word stands before it, which may count a part."""
    word = _WORD.match(text, at)
    return word.end() if word and noun_stem(word[1]) == noun else 0


def _is_said(text: str, subject: re.Match[str], place: tuple[int, int], fact: Quantity) -> bool:
    """Whether nothing but a predicate parts the subject from the amount, and nothing narrows the amount."""
    start, end = place
    money = fact.kind is Amount.MONEY
    if subject.end() <= start:
        predicate, after = (_COSTS, _AFTER_MONEY) if money else (_COUNTS, _AFTER_COUNT)
        return bool(predicate.fullmatch(text, subject.end(), start) and after.match(text, end))
    return money and bool(
        _BEFORE_SUBJECT.fullmatch(text[end : subject.start()]) and _AFTER_PRICED.match(text, subject.end())
    )


def _agree(said: Quantity, fact: Quantity) -> bool:
    """Whether what is said can be true where the fact is."""
    value, slack = fact.low, max(said.step, fact.step) / 2 if said.scaled or fact.scaled else 1e-9
    if said.approximation is Approximation.ABOUT:
        slack = _ROUND * abs(value)
    low = said.low if said.approximation not in (Approximation.LESS_THAN, Approximation.UP_TO) else float("-inf")
    high = said.high if said.approximation is not Approximation.MORE_THAN else float("inf")
    return low - slack <= value <= high + slack
