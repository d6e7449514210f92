"""A count in words that leaves one out: first, third."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk import Article, Kind, Passage, Problem, Related, Section, Severity, rule

_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth")
_LEAD = re.compile(
    r"(?:And |But |Then )?(?P<ordinal>First|Second|Third|Fourth|Fifth|Sixth)(?:ly)?"
    r"(?:, (?!(?:second|third)\b)|(?= of all,))"
    r"|(?:And |But )?[Tt]he (?P<thing>first|second|third|fourth|fifth|sixth) "
    r"(?P<noun>reason|point|step|rule|problem|option|way|factor|question|lesson|argument|mistake|benefit|principle) "
    r"(?:is|was)\b"
)
_ONE_HAND = re.compile(r"\bon (?:the )?one hand\b", re.IGNORECASE)
_OTHER = re.compile(r"\bother\b|\bthen again\b|\bbut\b|\bhowever\b|\byet\b|\bwhile\b|\bwhereas\b", re.IGNORECASE)
_WORDS = frozenset({"third", "thirdly", "fourth", "fourthly", "fifth", "fifthly", "sixth", "sixthly"})


class _Step(NamedTuple):
    number: int
    noun: str  # of “the third reason is”; empty where the word stands alone
    sentence: Passage
    start: int
    end: int


@rule(severity=Severity.WARNING, languages=("en",), words=_WORDS | {"one hand"})
def enumeration_gap(article: Article) -> Iterator[Problem]:
    """Points are counted in words, and one is left out.

    “First … Third …”: readers go back to look for the second point. Either it was deleted and the words were not
    changed, or it was written without its number.

    ```markdown bad
    First, the roof leaks whenever the wind comes from the west, and the attic smells of it.

    Third, the insurer has asked for a new one before the winter.
    ```
    ```markdown bad
    The first reason is the price. The third reason is the noise, which carries over the bay.
    ```
    ```markdown good
    First, the roof leaks whenever the wind comes from the west.

    Second, the insurer has asked for a new one before the winter.
    ```

    Places in a race are no points, nor is a count that goes on in another section or in other words.

    ```markdown good
    First, the roof leaks. In second place came the sledge from Tromsø; third, the one from Bodø. The first bell rang,
    and the third answered.
    ```

    One hand without the other is a note, unless the section goes on with another contrast.

    ```markdown good
    On the one hand the ferry is cheap. But it is slow.
    ```
    """
    if not _WORDS.isdisjoint(article.vocabulary_words):
        for section in filter(_may_count, article.sections):
            yield from _gaps(list(_steps(section)), section)
    if "one hand" in article.phrases:
        for section in article.sections:
            yield from _single_hand(section)


def _may_count(section: Section) -> bool:
    return any(not _WORDS.isdisjoint(block.vocabulary_words) for block in section.blocks)


def _steps(section: Section) -> Iterator[_Step]:
    from copydesk.language.sentences import sentences

    for block in section.blocks:
        if block.kind in (Kind.PARAGRAPH, Kind.ITEM) and not block.quoted:
            for start, end in sentences(block.masked):
                if match := _LEAD.match(block.masked, start, end):
                    word = (match["ordinal"] or match["thing"]).lower()
                    sentence = Passage(block, start, end)
                    group = "ordinal" if match["ordinal"] else "thing"
                    yield _Step(_ORDER.index(word) + 1, match["noun"] or "", sentence, *match.span(group))


def _gaps(steps: Sequence[_Step], section: Section) -> Iterator[Problem]:
    for noun in dict.fromkeys(step.noun for step in steps):
        run = [step for step in steps if step.noun == noun]
        told = {step.number for step in steps}
        for step in run:
            before = step.number - 1
            if before < 2 or run[0].number != 1 or before in told:
                continue
            if not _is_named(section, run[0], step, before):
                words = step.sentence.block.text[step.start : step.end]
                first = Related(run[0].sentence.block.span_of(run[0].start, run[0].end), "the count begins here")
                message = f"“{words}” without a {_ORDER[before - 1]} before it"
                yield Problem(step.sentence.block.span_of(step.start, step.end), message, related=(first,))
            break


def _is_named(section: Section, first: _Step, step: _Step, number: int) -> bool:
    """Whether the missing word stands somewhere between the two, in whatever place of its sentence."""
    word = re.compile(
        rf"\b(?:{_ORDER[number - 1]}(?:ly)?|{number}(?:nd|rd|th)|next|then|also|another)\b", re.IGNORECASE
    )
    blocks = section.blocks
    between = blocks[blocks.index(first.sentence.block) : blocks.index(step.sentence.block) + 1]
    for block in between:
        start = first.end if block is first.sentence.block else 0
        end = step.start if block is step.sentence.block else len(block.text)
        if word.search(block.masked, start, end):
            return True
    return False


def _single_hand(section: Section) -> Iterator[Problem]:
    blocks = [block for block in section.blocks if block.kind in (Kind.PARAGRAPH, Kind.ITEM)]
    for at, block in enumerate(blocks):
        for match in _ONE_HAND.finditer(block.masked):
            rest = block.masked[match.end() :] + " ".join(one.masked for one in blocks[at + 1 :])
            if not _OTHER.search(rest):
                message = f"“{match[0]}” without the other hand"
                yield Problem(block.span_of(*match.span()), message, severity=Severity.NOTE)
