"""Verdicts: whether the body supports what the answers of an FAQ say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import fsum

from copydesk.article import Article, InlineKind, Pair, Passage
from copydesk.claims.amount import Amount
from copydesk.claims.clash import MIN_CONTAINED, Clash, clash
from copydesk.claims.evidence import Body, Match, read_body, support
from copydesk.claims.polarity import reply, reply_length
from copydesk.claims.statement import PRONOUNS, Statement, statement
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.sentences import sentences
from copydesk.language.words import Token

SUPPORTED = 0.42
"""The least support with which an answer counts as supported.

Measured on 217 articles: 3 of 100 sentences of other articles reach it, and 88 of 100 of their own in which three
words of ten were replaced by words that the article does not know.
"""

UNSUPPORTED_AT_MOST = 0.3
"""With less support an answer comes from nowhere in the body, as `faq-unsupported` says."""

MIN_BODY_WORDS = 60
"""With a shorter body an FAQ is an article of its own: it contradicts the body at most, and lacks nothing."""

MIN_ALONE = 4
"""An answer's first sentence of fewer content words is read with its question."""

_TREATED = 0.5  # the part of a question's words that tells that the body speaks of the matter
_CONFIRMED = 0.6  # a passage that holds so much of a sentence, with the slot in question, confirms it
_MAX_MISSING = 12
_MAX_EVIDENCE = 3
_SMALL = 3
_KEY = "copydesk.claims.verdict"


@dataclass(frozen=True)
class Verdict:
    """What the body says to a pair: supported, unsupported, contradicted, unanswered or unchecked."""

    pair: Pair
    verdict: str
    support: float | None = None  # 0 to 1; None where nothing was compared
    evidence: tuple[Passage, ...] = ()  # of the body, best first
    missing: tuple[Passage, ...] = ()  # words, names and figures of the answer that the body lacks
    clash: Clash | None = None
    strange: tuple[Passage, ...] = ()  # the names and figures among `missing`
    treated: bool = True  # whether the body speaks of what the question asks

    @property
    def has_source(self) -> bool:
        """Whether a link or a footnote in the answer is a source of its own."""
        inlines = (inline for passage in self.pair.answer for inline in passage.block.inlines)
        return any(one.kind in (InlineKind.LINK, InlineKind.FOOTNOTE) for one in inlines)


def verdicts(article: Article) -> tuple[Verdict, ...]:
    """The verdict for each pair of the FAQ, in order; worked out once for each article."""
    known: tuple[Verdict, ...] | None = article.__dict__.get(_KEY)
    if known is None:
        known = article.__dict__[_KEY] = tuple(_verdicts(article))
    return known


def _verdicts(article: Article) -> Iterator[Verdict]:
    pairs = article.faq.pairs
    language = article.language or "en"
    body = read_body(article) if pairs and language in FUNCTION_WORDS else None
    for pair in pairs:
        if not pair.answer:
            yield Verdict(pair, "unanswered")
        elif body is None:
            yield Verdict(pair, "unchecked")
        else:
            found = _judged(pair, body, language)
            # A few words do not tell what they leave out, but they contradict as well as many.
            yield found if found.clash or body.length >= MIN_BODY_WORDS else Verdict(pair, "unchecked")


def _judged(pair: Pair, body: Body, language: str) -> Verdict:
    read = [(one, body.matches(one)) for one in _statements(pair, language)]
    supports = [support(body, one, matches) for one, matches in read]
    total = fsum(one.weight for one in supports)
    if not total:
        return Verdict(pair, "unchecked")
    share = fsum(one.share * one.weight for one in supports) / total
    stated = [one for one, _ in read]
    compared = Verdict(
        pair,
        "supported" if share >= SUPPORTED and _knows_figures(body, stated) else "unsupported",
        round(share, 2),
        _distinct(passage for one in supports for passage in one.passages)[:_MAX_EVIDENCE],
        _distinct(passage for one in stated for passage in _missing(body, one))[:_MAX_MISSING],
        strange=_distinct(passage for one in stated for passage in _strange(body, one)),
    )
    found = next((one for one in (_clash(body, *each) for each in read) if one), None)
    if found:
        return replace(compared, verdict="contradicted", evidence=(found.sentence,), clash=found)
    supported = compared.verdict == "supported"
    return compared if supported else replace(compared, treated=_treats(body, pair, language))


def _distinct(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """The passages in order, of those that read the same the first."""
    found: dict[str, Passage] = {}
    for passage in passages:
        found.setdefault(passage.text.casefold(), passage)
    return tuple(found.values())


def _knows_figures(body: Body, stated: Sequence[Statement]) -> bool:
    return all(body.knows(amount) for one in stated for amount in one.amounts if _is_telling(amount))


def _is_telling(amount: Amount) -> bool:
    """Whether an amount must come from somewhere: "two ways" may be what the body's text amounts to."""
    return amount.kind != "label" and not (amount.kind == "count" and amount.told <= _SMALL)


def _treats(body: Body, pair: Pair, language: str) -> bool:
    """Whether a heading has a word of the question, or a place of the body half of them."""
    question = statement(pair.question, language)
    titled = not question.keys.isdisjoint(body.titles)
    return titled or not question.keys or support(body, question, body.matches(question)).share >= _TREATED


def _statements(pair: Pair, language: str) -> Iterator[Statement]:
    """The sentences of the answer without a yes or no in front; the first, if short, read with the question."""
    question = statement(pair.question, language)
    for number, passage in enumerate(pair.answer):
        for start, end in sentences(passage.masked):
            text = passage.masked[start:end]
            lead = reply_length(text) if not number and not start else 0
            one = statement(Passage(passage.block, passage.start + start + lead, passage.start + end), language)
            if lead and not one.words:
                yield from _bare_reply(question, passage, yes=bool(reply(text)), length=lead)
            elif one.keys:
                yield one.answering(question) if _leans(one, is_first=not number and not start) else one


def _bare_reply(question: Statement, answer: Passage, *, yes: bool, length: int) -> Iterator[Statement]:
    """The question as what a plain yes affirms or a plain no denies; none where the question itself denies."""
    if question.negators or not question.keys:
        return
    said = Token("yes" if yes else "no", answer.start, answer.start + length)
    reply_passage = Passage(answer.block, said.start, said.end)
    yield replace(question, negators=() if yes else (said,), reply=reply_passage)


def _leans(one: Statement, *, is_first: bool) -> bool:
    """Whether a sentence cannot be understood without the question."""
    return len(one.stems) < MIN_ALONE or (is_first and one.words[0].word in PRONOUNS)


def _clash(body: Body, answer: Statement, matches: tuple[Match, ...]) -> Clash | None:
    """The contradiction with the best passage that has one, unless another passage confirms the answer."""
    for match in matches:
        found = clash(body, answer, match.at)
        if found and not any(_confirms(body, answer, one, found) for one in matches if one is not match):
            return found
    return None


def _confirms(body: Body, answer: Statement, match: Match, found: Clash) -> bool:
    """Whether a passage says the answer's side of a clash."""
    here = match.statement
    if match.containment < _CONFIRMED:
        return False
    if found.kind == "polarity":
        return match.containment >= MIN_CONTAINED and bool(here.negators) == bool(answer.negators)
    said = {answer.passage.block.text[found.answer.start : found.answer.end].casefold()}
    amounts = [one for one in answer.amounts if one.start >= found.answer.start and one.end <= found.answer.end]
    agreed = any(one.agrees(two) and one.comparable(two) for one in amounts for two in here.amounts)
    return agreed or not said.isdisjoint(here.forms)


def _missing(body: Body, answer: Statement) -> tuple[Passage, ...]:
    """The words and figures of a sentence that stand nowhere in the body, in order."""
    return _places(answer, [token for key, token in answer.stems.items() if key not in body.postings], body)


def _strange(body: Body, answer: Statement) -> tuple[Passage, ...]:
    """The names and figures among the missing words."""
    return _places(answer, [answer.stems[key] for key in answer.names if key not in body.postings], body)


def _places(answer: Statement, words: Sequence[Token], body: Body) -> tuple[Passage, ...]:
    places = [answer.place(one) for one in words]
    places += [answer.place(one) for one in answer.amounts if not body.knows(one)]
    return tuple(sorted(places, key=lambda one: one.start))
