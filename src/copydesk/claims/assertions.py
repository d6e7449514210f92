"""Assertions: the sentences of running text that claim something, and the clauses that they consist of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.block import Kind, Passage
from copydesk.article.zone import Zone
from copydesk.claims.statement import Statement, breaks, rough_keys, statement, words_of
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.words import Token

MIN_STEMS = 2
"""A sentence or clause of fewer content words says too little to be compared."""

_LONGEST = 600  # characters
_MANY = 2  # cuts of a sentence of one clause: its beginning and its end
# Where a full stop, the space behind one, or the mark-up of a heading runs one sentence into the next.
_FORGOTTEN = re.compile(
    r"[.?!](?<=[a-z\d]{2}.)(?:[”\"](?=[A-Z][a-z])|(?=[“\"]?[A-Z][a-z]))"
    r"|\s(?=[“\"\sA-Z=])(?:"
    r"(?<=[a-z0-9]{2}\s)(?=[A-Z])(?=(?:The|That|That['’]s|This|These|Those|In|On|At|He|She|It|They|We|"
    r"However|Moreover|But|And|According|Although|Even|After|Before|As|A|An|There|For|By|When|While|Mr|Mrs)\.?\s[a-z]"
    r"|(?:In|On|By|At|After)\s[A-Z][a-z]+,|(?<=\d\d\s)The\s[A-Z])"
    r"|\s{1,20}(?=[“\"]?[A-Z])|(?<=[a-z]{2}\s)(?=[“\"][A-Z][^”\"]{24})"
    r"|(?<=\s\d{4}\s)(?=[“\"][A-Z])|=\s(?=[A-Z]))"
    r"|(?:=\s?){2,}"
)
_LEAD = re.compile(r"[^\w“\"\ufffc]*(?=[“\"]?[^\W\d_]|\ufffc)")
_LABEL = re.compile(r"[^:]{1,40}:\s(?=[A-Z])")
_COMMAND = re.compile(r"(?!\w+(?:ed|ing|ly|s)\s)[A-Z]?[a-z]+\s(?:the|your|an?|it|them|all|any|each)\s")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|[\w]+n['’]t|"
    r"cannot|[a-z]{2,}ed|[a-z]{2,}[^s\W]s|began|became|broke|brought|built|bought|came|chose|drew|drove|fell|felt|found|"
    r"gave|got|grew|held|kept|knew|led|left|lost|made|met|paid|ran|rose|said|saw|sent|set|sold|spent|spoke|stood|told|"
    r"took|thought|went|won|wore|wrote|ate|beat|bent|bit|blew|bore|caught|cost|crept|cut|dealt|drank|dug|fed|fled|flew|"
    r"forgot|fought|froze|hid|hit|hung|laid|lay|lent|lit|meant|overcame|put|rode|sang|sank|sat|shone|shook|shot|shut|"
    r"slept|slid|sought|spun|stole|struck|stuck|swam|swept|swore|taught|threw|tore|understood|wept|withdrew|woke)\b"
)
_MARKS = frozenset('"“«?')
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
    words: tuple[Token, ...]
    keys: frozenset[str]  # the stems of its content words

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of words with a capital within the sentence, or all in capitals."""
        text, first = self.passage.block.masked, self.words[0].start
        capital = [one for one in self.words if text[one.start].isupper()]
        return rough_keys(one.word for one in capital if one.start != first or (text[one.start : one.end].isupper()))

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
    for sentence in article.sentences:
        block = sentence.block
        if block.kind is Kind.PARAGRAPH and not block.inside and not block.quoted and id(block) not in in_faq:
            for piece in _pieces(sentence):
                text = piece.masked
                one = _assertion(piece, text) if _may_claim(text) else None
                if one:
                    yield one


def _assertion(piece: Passage, text: str) -> Assertion | None:
    """The assertion that a text makes; None where it says too little, or claims nothing."""
    words = words_of(piece)
    forms = {token[0] for token in words}
    if not words or not _UNASSERTED.isdisjoint(forms) or not _claims(words[0].word, text):
        return None
    keys = rough_keys(forms)
    return Assertion(piece, words, keys) if len(keys) >= MIN_STEMS else None


def _claims(first: str, text: str) -> bool:
    """Whether a text that begins with a word is neither a condition nor a command."""
    return first not in _NO_CLAIM and (first in FUNCTION_WORDS["en"] or not _COMMAND.match(text))


def clauses(one: Assertion) -> Iterator[Clause]:
    """The whole sentence, and its parts that may be sentences themselves."""
    passage = one.passage
    yield Clause(passage.start, passage.end, one.keys)
    cuts = breaks(passage)
    for start, end in pairwise(cuts) if len(cuts) > _MANY else ():
        keys = rough_keys([word for word, at, _ in one.words if start <= at < end])
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


def _pieces(sentence: Passage) -> Iterator[Passage]:
    """The sentence; its parts where it has run into another."""
    text = sentence.masked
    # Without a capital within it nothing can have run into it.
    runs_on = not text[1:].islower() or "=" in text
    cuts = [0, *(_cut(text, match) for match in _FORGOTTEN.finditer(text)), len(text)] if runs_on else [0, len(text)]
    for start, end in pairwise(cuts):
        label = _LABEL.match(text, start, end) if ":" in text else None
        lead = _LEAD.match(text, label.end() if label else start, end)
        if lead:
            yield Passage(sentence.block, sentence.start + lead.end(), sentence.start + end)


def _cut(text: str, match: re.Match[str]) -> int:
    """The end of a stop; a straight quotation mark behind it that opens goes with what follows."""
    opens = match[0].endswith('"') and text.count('"', 0, match.start()) % 2 == 0
    return match.end() - opens


def _may_claim(text: str) -> bool:
    """Whether a text can be a statement of the author's: not long, with a finite verb, no quotation, no question."""
    if text[-1:] == ":" or len(text) > _LONGEST:
        return False
    spoken = not _MARKS.isdisjoint(text) and not _UNQUOTED.fullmatch(text)
    return not spoken and bool(_FINITE.search(text))
