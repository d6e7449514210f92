"""The questions and answers of an article: read only under a heading that says FAQ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from copydesk.article import question
from copydesk.article.block import Block, Kind, Passage, whole
from copydesk.article.faq_enclosure import disclosure_end, question_cells, row_end
from copydesk.article.faq_heading import lists_faq, may_say_faq, says_faq
from copydesk.article.question import Question, asks, interrogative, invites
from copydesk.article.zone import named_zone
from copydesk.language.words import count_words

MAX_INTRO = 2
"""So many blocks may stand between an FAQ heading and questions that are headings of its own level."""

_MIN_QUESTIONS = 2  # that a heading needs which only ends in "FAQ", or that is the document's title
_MAX_TAIL_WORDS = 12
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", "。", "！", "？", ")", '"', "”", "’", "»")


@dataclass(frozen=True)
class Pair:
    """A question and what stands as its answer, in order; no answer is an empty tuple.

    A picture or a frame within an answer is a passage without words.
    `form` says how the question is marked: heading, bold, label ("Q:"), line, item, summary, term or cell.
    """

    question: Passage
    answer: tuple[Passage, ...]
    form: str

    @property
    def answer_text(self) -> str:
        """The answer's paragraphs, a newline between them."""
        return "\n".join(passage.text for passage in self.answer if passage.text)


@dataclass(frozen=True)
class Faq:
    """The FAQ headings of an article, and the pairs under them in order.

    `ranges` are the places of the FAQs' blocks, headings included. An FAQ that the metadata's title
    announces has no heading.
    """

    headings: tuple[Block, ...] = ()
    pairs: tuple[Pair, ...] = ()
    ranges: tuple[range, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.headings or self.pairs)


@dataclass(frozen=True)
class _Scope:
    """The blocks that an FAQ heading governs."""

    blocks: Sequence[Block]
    start: int  # after the heading
    end: int
    heading: Block | None  # None where the metadata's title announces the FAQ
    whole: bool = False  # whether the document is nothing but the FAQ
    source: str = ""  # the text that the blocks' spans lie in

    @property
    def sure(self) -> bool:
        """Whether the heading alone tells that an FAQ follows."""
        return self.heading is not None and not self.whole and says_faq(self.heading.text)

    @property
    def inferred(self) -> bool:
        return bool(self.heading and self.heading.inferred)

    @property
    def range(self) -> range:
        return range(self.start, self.end)


def read_faq(blocks: Sequence[Block], title: str = "", source: str = "") -> Faq:
    """The pairs under each FAQ heading, until a heading of the same or a higher level that is no question.

    `title` is the one that the metadata states; if it says FAQ, the whole document is one. `source` is the text
    that the blocks' spans lie in: it tells where a disclosure ends.
    """
    found = list(_read(blocks, title, source))
    return Faq(
        tuple(one.heading for one in found if one.heading),
        tuple(pair for one in found for pair in one.pairs),
        tuple(one.range for one in found),
    )


@dataclass(frozen=True)
class _Read:
    """What is read under one FAQ heading."""

    heading: Block | None
    pairs: tuple[Pair, ...]
    range: range


def _read(blocks: Sequence[Block], title: str, source: str) -> Iterator[_Read]:
    headings = [block for block in blocks if block.kind is Kind.HEADING]
    if says_faq(title) and not any(says_faq(heading.text) for heading in headings):
        yield from _believed(_Scope(blocks, 0, len(blocks), None, whole=True, source=source))
        return
    end = 0
    for at, block in enumerate(blocks):
        is_title = block.level == 1 and block is headings[0]
        if at < end or not _announces(block) or (is_title and lists_faq(block.text)):
            continue
        scope = _Scope(blocks, at + 1, _end(blocks, at), block, whole=is_title, source=source)
        for one in _believed(scope):
            end = scope.end
            yield one


def _believed(scope: _Scope) -> Iterator[_Read]:
    """What is read in a scope, unless a doubtful heading has too few questions below it."""
    questions = _questions(scope)
    asking = sum(asks(one.passage.text) for one in questions.values())
    if scope.sure or asking >= _MIN_QUESTIONS:
        stops = _stops(scope, questions)
        final = max(questions, default=0)
        last = min((stop for stop in stops if stop > final), default=scope.end)
        places = range(scope.start - bool(scope.heading), last)
        yield _Read(scope.heading, tuple(_pairs(scope, questions, stops)), places)


def _announces(block: Block) -> bool:
    if block.kind is Kind.HEADING:
        return says_faq(block.text) or may_say_faq(block.text)
    return question.is_bold(block) and says_faq(block.text)


def _end(blocks: Sequence[Block], at: int) -> int:
    """Where the FAQ ends whose heading is blocks[at]."""
    head = blocks[at]
    level = head.level or 6
    beside = head.inferred
    first = True
    for index in range(at + 1, len(blocks)):
        block = blocks[index]
        if block.kind is not Kind.HEADING:
            continue
        is_question = _asks(block)
        beside = beside or (first and index - at <= MAX_INTRO and block.level == level)
        first = False
        if not is_question and (block.level <= level or _leaves(block, head)):
            return index
        if is_question and block.level <= level and not (beside and (head.inferred or block.level == level)):
            return index
    return len(blocks)


def _asks(block: Block) -> bool:
    return asks(block.text) and not invites(block.text)


def _leaves(block: Block, head: Block) -> bool:
    """Whether a lower heading that is no question leaves the FAQ: "Sources", or in plain text any other."""
    if head.level == 1:
        return False
    return named_zone(block.text) is not None or (head.inferred and not interrogative(block.text))


def _pairs(scope: _Scope, questions: Mapping[int, Question], stops: frozenset[int]) -> Iterator[Pair]:
    at: int | None = None
    answer: list[Passage] = []
    for index in [*scope.range, scope.end]:
        if at is not None and (index == scope.end or index in questions or index in stops):
            yield Pair(questions[at].passage, tuple(answer), questions[at].form)
            at = None
        if index in questions:
            at, rest = index, questions[index].rest
            answer = [rest] if rest else []
        elif at is not None and (part := question.answer(scope.blocks[index])):
            answer.append(part)


def _questions(scope: _Scope) -> Mapping[int, Question]:
    """The questions by their blocks' places, in order.

    Marked ones (headings, bold, labels, terms) count before plain lines, items and first sentences, which are
    questions only where nothing is marked; in plain text, whose headings are inferred, lines count beside them.
    """
    marked = dict(_marked(scope))
    headed = _headed(scope, marked)
    strong = {**marked, **headed}
    lines = _each(scope, question.line)
    if scope.inferred and strong:
        strong = {**lines, **strong}
    if strong or (scope.whole and not scope.inferred):
        return dict(sorted(strong.items()))
    return _unmarked(scope, lines)


def _unmarked(scope: _Scope, lines: dict[int, Question]) -> dict[int, Question]:
    """Lines, items, or the first sentences of paragraphs: in whichever of these forms the questions come."""
    items = _each(scope, lambda block: question.opening(block, Kind.ITEM, "item"))
    openings = _each(scope, lambda block: question.opening(block, Kind.PARAGRAPH, "line"))
    if len(items) > len(lines):
        return items
    return openings if len(openings) > 2 * len(lines) else lines


def _marked(scope: _Scope) -> Iterator[tuple[int, Question]]:
    blocks = scope.blocks
    by_headings = any(blocks[index].kind is Kind.HEADING and _asks(blocks[index]) for index in scope.range)
    cells = question_cells(blocks[scope.start : scope.end])
    in_bold = not by_headings and any(question.is_bold(blocks[index]) and _asks(blocks[index]) for index in scope.range)
    for index in scope.range:
        block = blocks[index]
        found = question.labelled(block) or question.bold(block, expected=in_bold)
        if not found and block.kind is Kind.TERM and (asks(block.text) or not by_headings):
            found = question.term(block, blocks[index + 1] if index + 1 < scope.end else None)
        if id(block) in cells:
            found = Question(whole(block), "cell")
        if found and not invites(found.passage.text):
            yield index, found


def _each(scope: _Scope, read: Callable[[Block], Question | None]) -> dict[int, Question]:
    found = ((index, read(scope.blocks[index])) for index in scope.range)
    return {index: one for index, one in found if one and not invites(one.passage.text)}


def _headed(scope: _Scope, marked: Mapping[int, Question]) -> dict[int, Question]:
    """The headings that are questions, or that stand where questions are expected."""
    headings = [index for index in scope.range if scope.blocks[index].kind is Kind.HEADING]
    level = _question_level(scope, headings)
    found = {}
    for index, after in pairwise([*headings, scope.end]):
        block = scope.blocks[index]
        expected = block.level == level and not scope.whole and not _groups(scope, index, after, marked)
        if index not in marked and block.text.strip() and (_asks(block) or (expected and not invites(block.text))):
            found[index] = Question(whole(block), "heading")
    return found


def _question_level(scope: _Scope, headings: Sequence[int]) -> int:
    asking = [index for index in headings if _asks(scope.blocks[index])]
    return min((scope.blocks[index].level for index in asking or headings), default=0)


def _groups(scope: _Scope, index: int, after: int, marked: Mapping[int, Question]) -> bool:
    """Whether a heading that is no question stands above questions, or only says FAQ once more."""
    blocks = scope.blocks
    nested = after == index + 1 < scope.end and blocks[after].level > blocks[index].level
    return nested or says_faq(blocks[index].text) or any(one in marked for one in range(index + 1, after))


def _stops(scope: _Scope, questions: Mapping[int, Question]) -> frozenset[int]:
    """The places where an answer ends though no question follows."""
    levels = [scope.blocks[index].level for index in questions if scope.blocks[index].kind is Kind.HEADING]
    level = min(levels, default=6)
    unanswered = {index + 1 for index, one in questions.items() if one.rest is None}
    closed = frozenset(
        index
        for index in scope.range
        if index not in questions
        and (_heads(scope.blocks[index], level) or (index not in unanswered and _closes(scope, scope.blocks[index])))
    )
    return closed | frozenset(_bounds(scope, questions))


def _bounds(scope: _Scope, questions: Mapping[int, Question]) -> Iterator[int]:
    """The places behind the disclosures and the rows of tables whose questions are there."""
    for at, after in pairwise([*questions, scope.end]):
        end = after
        if questions[at].form == "cell":
            end = row_end(scope.blocks, at, after)
        elif questions[at].form == "summary" and scope.source:
            end = disclosure_end(scope.blocks, at, after, scope.source)
        if end < after:
            yield end


def _heads(block: Block, level: int) -> bool:
    return block.kind is Kind.HEADING and (block.level <= level or invites(block.text))


def _closes(scope: _Scope, block: Block) -> bool:
    """Whether a block after an answer leads away from it: a thematic break, a call, a line left over."""
    if block.kind is Kind.BREAK:
        return True
    is_paragraph = block.kind is Kind.PARAGRAPH
    return is_paragraph and (invites(block.text) or (scope.inferred and _is_tail(block.text)))


def _is_tail(text: str) -> bool:
    """Whether a short line without an end belongs to no answer: "Read more on our website"."""
    return not text.rstrip().endswith(_SENTENCE_ENDS) and count_words(text) <= _MAX_TAIL_WORDS
