"""A person of any sex who is called “he”."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Problem, Severity, rule

_ANYBODY = (
    r"(?:every|each|any|a|an|the average|the typical|no|if an?|when an?) (?:\w+ )?"
    r"(?:user|student|reader|customer|client|employee|worker|manager|developer|programmer|engineer|teacher|doctor|patient"
    r"|nurse|lawyer|writer|author|player|driver|buyer|seller|owner|child|person|visitor|citizen|voter|parent|applicant"
    r"|candidate|member|learner|beginner|scientist|researcher|designer|editor|leader|boss|founder|entrepreneur|investor"
    r"|tenant|landlord|guest|passenger|pilot|athlete|artist|musician|speaker|listener|viewer|subscriber|freelancer)"
    r"|everyone|everybody|anyone|anybody|someone|somebody|no one|nobody"
)
_GENERIC = re.compile(
    rf"\b(?:{_ANYBODY})(?! named\b)\b(?P<between>[^.!?:;“”\"]{{0,60}}?)\b(?P<he>he|his|him|himself)\b", re.IGNORECASE
)
_DOUBLE = re.compile(
    r"\b(?:s/he|he/she|she/he|his/hers?|hers?/his|him/her|her/him|himself/herself)\b|\(s\)he\b", re.IGNORECASE
)
_SOMEBODY = re.compile(
    r"\b(?:she|her|man|boy|father|son|brother|husband|mr|king|male|who|whose|from|to|told|asked|with)\b", re.IGNORECASE
)
_NAME = re.compile(r"(?<=[a-z,’] )[A-Z][a-z]+")
_HINTS = frozenset({"he", "his", "him", "himself", "she"})
_BETTER = {"he": "they", "his": "their", "him": "them", "himself": "themself"}


@rule(severity=Severity.NOTE, languages=("en",))
def generic_he(article: Article) -> Iterator[Problem]:
    """Somebody who may be anybody is called “he”, or “he/she”.

    “Every student brings his book” leaves out half of the class, and “his/her” stops the reading. “They” has stood for
    one person since Chaucer; the plural often does as well.

    ```markdown bad
    Every student brings his own book.
    ```
    ```markdown bad
    The guest leaves his/her key at the desk.
    ```
    ```markdown good
    Every student brings their own book. Guests leave their keys at the desk.
    ```

    A man who is known, by his name or as a man, is “he”; quotes are left alone.

    ```markdown good
    A student named Omar brought his book. Anyone who knew Peter liked his songs. Somebody saw the man and his dog.

    > Every student brings his own book.
    ```
    """
    if _HINTS.isdisjoint(article.vocabulary_words):
        return
    for block in article.prose:
        if not block.quoted and not _HINTS.isdisjoint(block.vocabulary_words):
            yield from _doubles(block)
            yield from _generics(block)


def _doubles(block: Block) -> Iterator[Problem]:
    for match in _DOUBLE.finditer(block.masked):
        yield Problem(block.span_of(*match.span()), f"“{match[0]}” stops the reading; write “they” or “their”")


def _generics(block: Block) -> Iterator[Problem]:
    for match in _GENERIC.finditer(block.masked):
        before = block.masked[max(0, match.start() - 120) : match.start()]
        known = _SOMEBODY.search(match["between"]) or _NAME.search(match["between"]) or _NAME.search(before)
        if known or re.search(r"\bhe\b|\bhis\b", before, re.IGNORECASE) or block.masked[match.end("he") :][:1] == "/":
            continue
        better = _BETTER[match["he"].lower()]
        yield Problem(block.span_of(*match.span("he")), f"“{match['he']}” stands for anybody; write “{better}”")
