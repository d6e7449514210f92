"""Two things that are each called the one with no equal."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk import Article, Passage, Problem, Related, Severity, Span, rule
from copydesk.claims.subject import Subject, subject_before
from copydesk.language.stems import stems

_MOST = re.compile(
    r"\b(?:is|was|are|remains) (?:still |now |by far )?"
    r"(?P<claim>the (?P<most>(?:most|least) [a-z-]+|[a-z]{2,}est|only|first) "
    r"(?P<noun>(?:[a-z][a-z-]* ){0,2}?[a-z][a-z-]*)(?: ever)?(?: to [a-z]+)? "
    r"(?P<scope>(?:in|on|of) (?:the )?[A-Za-z][\w ’'-]{2,40}?))(?=[.,;:)]|$| and )"
)
_NOT_ONE = re.compile(
    r"\b(?:one of|among|arguably|perhaps|probably|not|never|said|says|claims?|called|considered|until|once|then"
    r"|formerly|if|second|third|next|after|before"
    r"|1[0-9]\d\d|20\d\d|[a-z]+n[’']t)\b|\?",
    re.IGNORECASE,
)
_CUES = re.compile(r"the (?<=\bthe )(?:most|least|only|first|[a-z]+est)\b")


class _Claim(NamedTuple):
    subject: Subject
    span: Span
    text: str
    key: tuple[str, frozenset[str]]


@rule(severity=Severity.WARNING, languages=("en",), words="the")
def superlative_conflict(article: Article) -> Iterator[Problem]:
    """Two things are each called the highest, the first or the only one of the same kind.

    One of the two sentences is wrong, or lacks what tells the two apart.

    ```markdown bad
    Mount Aske is the highest mountain in the province.

    Nobody skis here after May. Mount Brenn is the highest mountain in the province, and the coldest.
    ```
    ```markdown good
    Mount Aske is the highest mountain in the province. Mount Brenn is the highest mountain in the north. It is also one
    of the oldest.
    ```

    The same thing may be praised twice, and what was true at another time, or in somebody's words, is no conflict.

    ```markdown good
    Mount Aske is the highest mountain in the province. The old Aske is the highest mountain in the province.
    Mount Brenn was the highest mountain in the province until 1911.
    ```
    """
    seen: dict[tuple[str, frozenset[str]], _Claim] = {}
    for sentence in article.sentences:
        if not sentence.block.quoted and (claim := _claim(sentence)):
            first = seen.setdefault(claim.key, claim)
            if _are_two(first.subject, claim.subject):
                related = (Related(first.span, f"“{first.subject.text}” is so here"),)
                message = f"“{claim.subject.text}” is called “{claim.text}”, and so is “{first.subject.text}”"
                yield Problem(claim.span, message, related=related)


def _claim(sentence: Passage) -> _Claim | None:
    text = sentence.masked
    match = _MOST.search(text) if _CUES.search(text) else None
    if not match or _NOT_ONE.search(text):
        return None
    subject = subject_before(text, match.start())
    if not subject or not subject.names:
        return None
    key = match["most"], frozenset(stems(f"{match['noun']} {match['scope']}", "en"))
    return _Claim(subject, sentence.span_of(*match.span("claim")), match["claim"], key)


def _are_two(one: Subject, other: Subject) -> bool:
    """Whether two subjects have no word in common but such as name a kind."""
    mine, theirs = ({name.casefold() for name in subject.names} for subject in (one, other))
    return not (mine <= theirs or theirs <= mine) and one.core != other.core
