"""Assertions: the sentences of running text that claim something, and the clauses that they consist of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.block import Block, Kind, Passage
from copydesk.article.zone import Zone
from copydesk.cached import cached_property
from copydesk.claims.amounts import may_count
from copydesk.claims.denials import DENYING
from copydesk.claims.polarity import negators
from copydesk.claims.quantifiers import QUANTIFIERS
from copydesk.claims.shares import PARTS
from copydesk.claims.statement import Statement, breaks, rough_keys, statement, word_numbers
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.known import Known
from copydesk.language.words import Token

MIN_STEMS = 2
"""A sentence or clause of fewer content words says too little to be compared."""

_LONGEST = 600  # characters
_MANY = 2  # cuts of a sentence of one clause: its beginning and its end
# Where a full stop, the space behind one, or the mark-up of a heading runs one sentence into the next.
# It begins with a set, by which the regular expression engine skips what is none.
_FORGOTTEN = re.compile(
    r"[\s.?!=](?=[“”\"\sA-Z=])(?:(?<=\s)(?=[^”])(?:"
    r"(?<=[a-z0-9]{2}\s)(?=[A-Z])(?=(?:The|That|That['’]s|This|These|Those|In|On|At|He|She|It|They|We|"
    r"However|Moreover|But|And|According|Although|Even|After|Before|As|A|An|There|For|By|When|While|Mr|Mrs)\.?\s[a-z]"
    r"|(?:In|On|By|At|After)\s[A-Z][a-z]+,|(?<=\d\d\s)The\s[A-Z])"
    r"|\s{1,20}(?=[“\"]?[A-Z])|(?<=[a-z]{2}\s)(?=[“\"][A-Z][^”\"]{24})"
    r"|(?<=\s\d{4}\s)(?=[“\"][A-Z])|=\s(?=[A-Z]))"
    r"|(?<=[a-z\d]{2}[.?!])(?:[”\"](?=[A-Z][a-z])|(?=[“\"]?[A-Z][a-z]))"
    r"|(?<==)\s?(?:=\s?)+)"
)
_LEAD = re.compile(r"[^\w“\"\ufffc]*(?=[“\"]?[^\W\d_]|\ufffc|\d[\d,.]*\s[a-z])")
_LABEL = re.compile(r"[^:]{1,40}:\s(?=[A-Z])")
# What announces a statement says nothing of its own: two that begin so have nothing in common by it.
_ANNOUNCEMENT = re.compile(
    r"It(?:['’]s| is|(?: should| must| has to)(?: also| perhaps)? be)(?: also| now| therefore| perhaps)?"
    r" (?:worth|important|essential|crucial|vital|necessary|useful|helpful|interesting|notable|noteworthy|remarkable|"
    r"clear|evident|obvious|apparent|known|well[- ]known|noted|mentioned|remembered|pointed out|emphasi[sz]ed|said)"
    r"(?: (?:to )?(?:note|noting|mention|mentioning|remember|remembering|know|knowing|recall|recalling|understand|"
    r"understanding|realise|realize|point out|pointing out|add|adding|say|saying|emphasi[sz]e|stress|see))? that\s"
)
_COMMAND = re.compile(r"(?!\w+(?:ed|ing|ly|s)\s)[A-Z]?[a-z]+\s(?:the|your|an?|it|them|all|any|each)\s")
_FINITE_FORMS = frozenset(
    """
    is are was were has have had do does did will would can could may might must shall should cannot began became broke
    brought built bought came chose drew drove fell felt found gave got grew held kept knew led left lost made met paid
    ran rose said saw sent set sold spent spoke stood told took thought went won wore wrote ate beat bent bit blew bore
    caught cost crept cut dealt drank dug fed fled flew forgot fought froze hid hit hung laid lay lent lit meant
    overcame put rode sang sank sat shone shook shot shut slept slid sought spun stole struck stuck swam swept swore
    taught threw tore understood wept withdrew woke
    """.split()
)
_FINITE = re.compile(
    rf"\b(?:[Tt]hey\s[a-z]|{'|'.join(sorted(_FINITE_FORMS))}|[\w]+n['’]t|[a-z]{{2,}}ed|[a-z]{{2,}}[^s\W]s)\b"
)
_MARK = re.compile('["“«?]')
_UNQUOTED = re.compile(
    r"[^\"“«?]*(?:(?:\"[^\"?]{0,24}\"|“[^”?]{0,24}”|«[^»?]{0,24}»"
    # A part of somebody's words within the author's own: no capital at its beginning, no comma before it.
    r"|(?<=[a-z]\s)(?:\"[a-z][^\"?]{24,70}\"|“[a-z][^”?]{24,70}”))[^\"“«?]*)*"
)
_UNASSERTED = frozenset(
    """
    suppose imagine rather versus vs e.g allegedly reportedly claim claims claimed claiming rumour
    rumoured rumor rumored alleged believed thought myth legend
    """.split()
)
_NOUNS = frozenset({"claim", "claims"})
_DETERMINERS = frozenset("the a his her its their these those all any no such".split())
_COUNTING = (
    QUANTIFIERS | PARTS.keys() | frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
)
_COUNTS = Known(lambda word: may_count(word) or word in _COUNTING)
_NO_CLAIM = frozenset(
    """
    if when unless whenever once see use do don't never note make add run set let read check click open try keep go
    get take
    """.split()
)
"""First words of conditions and commands, which claim nothing."""


@dataclass(frozen=True)
class Assertion:
    """A sentence that claims something, with what an index knows it by; read in full only where it is compared."""

    passage: Passage
    numbers: tuple[int, int]  # of its first word in the block, and of the first one behind it
    keys: frozenset[str]  # the stems of its content words

    @property
    def words(self) -> tuple[Token, ...]:
        first, last = self.numbers
        return self.passage.block.tokens[first:last]

    @property
    def forms(self) -> Sequence[str]:
        """Its words, case-folded."""
        first, last = self.numbers
        return self.passage.block.words[first:last]

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of words with a capital within the sentence, or all in capitals."""
        text, words = self.passage.block.masked, self.words
        first = words[0].start
        capital = [one for one in words if text[one.start].isupper()]
        return rough_keys(one.word for one in capital if one.start != first or (text[one.start : one.end].isupper()))

    @cached_property
    def may_deny(self) -> bool:
        """Whether a word of it may deny."""
        return not DENYING.isdisjoint(self.forms) or bool(negators(self.words))

    @cached_property
    def has_figures(self) -> bool:
        """Whether a word of it may tell how many, or in which place."""
        return any(map(_COUNTS.__getitem__, self.forms))

    @cached_property
    def statement(self) -> Statement:
        """All that it is compared by."""
        return statement(self.passage)

    def part(self, clause: Clause) -> Statement:
        """A clause of it, or the whole, with all that it is compared by."""
        whole = (self.passage.start, self.passage.end) == clause[:2]
        return self.statement if whole else self.statement.part(clause.start, clause.end)


class Clause(NamedTuple):
    """A part of a sentence, by its place in the block, with the stems of its content words."""

    start: int
    end: int
    keys: frozenset[str]


def assertions(article: Article) -> Iterator[Assertion]:
    """The sentences of paragraphs outside an FAQ that claim something, in order, as English."""
    in_faq = {id(block) for block, zone in zip(article.blocks, article.zones, strict=True) if zone is Zone.FAQ}
    runs_on: tuple[Block | None, bool] = (None, False)
    for sentence, line in zip(article.sentences, article.lines, strict=True):
        block = sentence.block
        if block.kind is not Kind.PARAGRAPH or block.inside or block.quoted or id(block) in in_faq:
            continue
        if runs_on[0] is not block:
            runs_on = block, _FORGOTTEN.search(block.masked) is not None
        for start, end in _pieces(sentence, runs_on=runs_on[1]):
            text = block.masked[start:end]
            forms = line.forms if end - start == sentence.end - sentence.start else ()
            one = _assertion(Passage(block, start, end), text) if _may_claim(text, forms) else None
            if one:
                yield one


def _assertion(piece: Passage, text: str) -> Assertion | None:
    """The assertion that a text makes; None where it says too little, or claims nothing."""
    first, last = numbers = word_numbers(piece)
    words = piece.block.words[first:last]
    if not words or _is_hearsay(words) or not _claims(words[0], text):
        return None
    keys = rough_keys(words)
    return Assertion(piece, numbers, keys) if len(keys) >= MIN_STEMS else None


def _is_hearsay(words: Sequence[str]) -> bool:
    """Whether a word tells that somebody else says so; “his claims” and “the claim” are things."""
    if _UNASSERTED.isdisjoint(words):
        return False
    told = [at for at, word in enumerate(words) if word in _UNASSERTED]
    return not all(words[at] in _NOUNS and _is_noun(words, at) for at in told)


def _is_noun(words: Sequence[str], at: int) -> bool:
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    return after != "that" and (before in _DETERMINERS or before.endswith(("'s", "s'")))


def _claims(first: str, text: str) -> bool:
    """Whether a text that begins with a word is neither a condition nor a command."""
    return first not in _NO_CLAIM and (first in FUNCTION_WORDS["en"] or not _COMMAND.match(text))


def clauses(one: Assertion) -> Iterator[Clause]:
    """The whole sentence, and its parts that may be sentences themselves."""
    passage = one.passage
    yield Clause(passage.start, passage.end, one.keys)
    cuts = breaks(passage)
    if len(cuts) <= _MANY:
        return
    block = passage.block
    places = [bisect_left(block.placed_words.starts, cut) for cut in cuts]
    for (start, end), (first, last) in zip(pairwise(cuts), pairwise(places), strict=True):
        keys = rough_keys(block.words[first:last])
        if len(keys) >= MIN_STEMS:
            yield Clause(start, end, keys)


def is_finite(one: Assertion, clause: Clause) -> bool:
    """Whether a clause has a verb of its own."""
    return bool(_FINITE.search(one.passage.block.masked, clause.start, clause.end))


def around(one: Statement, first: int, last: int) -> Statement:
    """The clauses of a sentence that stand around two places of its block."""
    cuts = breaks(one.passage)
    if len(cuts) <= _MANY:
        return one
    return one.part(max(cut for cut in cuts[:-1] if cut <= first), min(cut for cut in cuts[1:] if cut > last))


def _pieces(sentence: Passage, *, runs_on: bool) -> Iterator[tuple[int, int]]:
    """Start and end of the sentence in its block; of its parts where it has run into another."""
    text, first, last = sentence.block.masked, sentence.start, sentence.end
    cuts = [first, last]
    if runs_on:
        own = text[first:last]
        cuts[1:1] = [first + _cut(own, match) for match in _FORGOTTEN.finditer(own)]
    for start, end in pairwise(cuts):
        label = _LABEL.match(text, start, end) if text.find(":", start, end) >= 0 else None
        lead = _LEAD.match(text, label.end() if label else start, end)
        if lead:
            announcement = _ANNOUNCEMENT.match(text, lead.end(), end)
            yield (announcement or lead).end(), end


def _cut(text: str, match: re.Match[str]) -> int:
    """The end of a stop; a straight quotation mark behind it that opens goes with what follows."""
    opens = match[0].endswith('"') and text.count('"', 0, match.start()) % 2 == 0
    return match.end() - opens


def _may_claim(text: str, forms: Iterable[str]) -> bool:
    """Whether a text can be a statement of the author's: not long, with a finite verb, no quotation, no question.

    `forms` are its words, as far as they were told apart already.
    """
    if text[-1:] == ":" or len(text) > _LONGEST:
        return False
    spoken = _MARK.search(text) is not None and not _UNQUOTED.fullmatch(text)
    return not spoken and (not _FINITE_FORMS.isdisjoint(forms) or _FINITE.search(text) is not None)
