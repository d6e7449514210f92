"""Evidence: the passages of the body that say what an answer says, found by their rare words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import fsum, log

from copydesk.article import Article, Block, Kind, Passage, Zone, whole
from copydesk.article.zone import NO_PROSE
from copydesk.cached import cached_property
from copydesk.claims.amount import Amount
from copydesk.claims.statement import Statement, statement

CANDIDATES = 4
"""So many passages are compared with a sentence in full."""

MAX_POSTINGS = 200
"""A word that stands in more sentences tells nothing of where a sentence comes from, and is not looked up."""

_QUESTION_SHARE = 0.5  # what a word of the question counts when the answer's passage is sought
_BESIDE = 0.9  # what a word counts that stands beside the passage: in the sentence before or after, or the heading
_ELSEWHERE = 0.6  # what a word counts that only the second passage has
_UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.HTML, Kind.BREAK, Kind.IMAGE})


@dataclass(frozen=True)
class Match:
    """A passage of the body, and the part of a sentence's words that it holds, 0 to 1, by their rarity."""

    at: int  # its number in `Body.statements`
    statement: Statement
    containment: float


@dataclass(frozen=True)
class Body:
    """What an article states outside its FAQ, with an index of its words."""

    statements: tuple[Statement, ...]
    whole: tuple[bool, ...]  # whether each is a sentence, and not a heading, a cell or a label
    sections: tuple[int, ...]  # the number of each one's section
    headings: Mapping[int, frozenset[str]]  # the stems of the headings that a section stands under
    length: int  # in words
    language: str = "en"

    @cached_property
    def postings(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of the statements that hold each word."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(self.statements):
            for key in one.keys:
                found[key].append(at)
        return {key: tuple(places) for key, places in found.items()}

    @cached_property
    def amounts(self) -> Mapping[str, tuple[Amount, ...]]:
        """The amounts of each kind, of equal ones the last."""
        found: dict[str, dict[tuple[float, float], Amount]] = defaultdict(dict)
        for amount in (amount for one in self.statements for amount in one.amounts):
            found[amount.kind][amount.low, amount.high] = amount
        return {kind: tuple(by_value.values()) for kind, by_value in found.items()}

    def knows(self, amount: Amount) -> bool:
        """Whether an amount that can be the same stands anywhere."""
        return amount.key in self.postings or any(one.agrees(amount) for one in self.amounts.get(amount.kind, ()))

    @cached_property
    def titles(self) -> frozenset[str]:
        """The stems of all headings."""
        return frozenset().union(*self.headings.values())

    @cached_property
    def rarities(self) -> Mapping[str, float]:
        """For each word the logarithm of how many statements there are for one that holds it (Spärck Jones, 1972)."""
        return {key: log(1 + len(self.statements) / len(places)) for key, places in self.postings.items()}

    @cached_property
    def rarest(self) -> float:
        """The rarity of a word that stands once, or nowhere."""
        return log(1 + len(self.statements))

    def weight(self, keys: Iterable[str]) -> float:
        """The sum of the words' rarities."""
        known, rarest = self.rarities.get, self.rarest
        return fsum([known(key, rarest) for key in keys])

    def around(self, at: int) -> frozenset[str]:
        """The words beside a statement: of its neighbours in the section and the headings above."""
        beside = (one for one in (at - 1, at + 1) if 0 <= one < len(self.statements))
        near = (self.statements[one].keys for one in beside if self.sections[one] == self.sections[at])
        return frozenset(self.headings.get(self.sections[at], frozenset())).union(*near)

    def matches(self, answer: Statement) -> tuple[Match, ...]:
        """The statements that hold most of a sentence's words, best first."""
        asked = answer.question.keys - answer.keys if answer.question else ()
        scores: dict[int, float] = defaultdict(float)
        for keys, worth in ((answer.keys, 1.0), (asked, _QUESTION_SHARE)):
            for key in keys:
                places = self.postings.get(key, ())
                for at in places if len(places) <= MAX_POSTINGS else ():
                    scores[at] += worth * self.rarities[key]
        best = sorted(scores, key=lambda at: (-round(scores[at], 6), at))[:CANDIDATES]
        return tuple(Match(at, self.statements[at], self._contained(answer, at)) for at in best)

    def _contained(self, answer: Statement, at: int) -> float:
        keys = answer.keys or answer.stated
        return self.weight(keys & self.statements[at].keys) / (self.weight(keys) or 1)


@dataclass(frozen=True)
class Support:
    """How far the body says what a sentence says, 0 to 1, and where."""

    share: float
    weight: float  # of the sentence among the answer's sentences
    passages: tuple[Passage, ...] = ()


def support(body: Body, answer: Statement, matches: tuple[Match, ...]) -> Support:
    """The support of a sentence by the best of its matches, its surroundings, and a second one."""
    keys = answer.keys or answer.stated
    total = body.weight(keys)
    if not total or not matches:
        return Support(0.0, total)
    best = max(matches, key=lambda one: _held(body, keys, one.at))
    held = _held(body, keys, best.at)
    rest = keys - best.statement.keys - body.around(best.at)
    second = max(matches, key=lambda one: body.weight(rest & one.statement.keys))
    gain = _ELSEWHERE * body.weight(rest & second.statement.keys)
    passages = [best.statement.passage] + ([second.statement.passage] if gain and second is not best else [])
    return Support(min(1.0, (held + gain) / total), total, tuple(passages))


def read_body(article: Article) -> Body:
    """The statements outside the FAQ, in the order of the text."""
    language = article.language or "en"
    faq = {id(block) for block, zone in _zoned(article) if zone is Zone.FAQ}
    prose = [one for one in article.sentences if id(one.block) not in faq]
    sentences: dict[int, list[Passage]] = defaultdict(list)
    for one in prose:
        sentences[id(one.block)].append(one)
    numbers = {id(block): number for number, one in enumerate(article.sections) for block in one.blocks}
    read: list[tuple[Statement, bool, int]] = []
    for block in _read(article):
        is_prose = id(block) in sentences
        for passage in sentences.get(id(block)) or [whole(block)]:
            read.append((statement(passage, language), is_prose, numbers.get(id(block), -1)))
    statements, wholes, sections = zip(*read, strict=True) if read else ((), (), ())
    length = sum(len(one.words) for one, is_sentence in zip(statements, wholes, strict=True) if is_sentence)
    return Body(statements, wholes, sections, _headings(article, faq, language), length, language)


def _zoned(article: Article) -> Iterator[tuple[Block, Zone]]:
    return zip(article.blocks, article.zones, strict=True)


def _read(article: Article) -> Iterator[Block]:
    for block, zone in _zoned(article):
        if zone is not Zone.FAQ and zone not in NO_PROSE and block.kind not in _UNREAD and block.text:
            yield block


def _headings(article: Article, faq: Collection[int], language: str) -> dict[int, frozenset[str]]:
    """The words of the headings above each section, the FAQ's left out."""
    keys = {id(one): statement(whole(one), language).keys for one in article.headings if id(one) not in faq}
    return {
        number: frozenset().union(*(keys.get(id(one), ()) for one in (*section.path, section.heading) if one))
        for number, section in enumerate(article.sections)
    }


def _held(body: Body, keys: frozenset[str], at: int) -> float:
    within = keys & body.statements[at].keys
    return body.weight(within) + _BESIDE * body.weight((keys - within) & body.around(at))
