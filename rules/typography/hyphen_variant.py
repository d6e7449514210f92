"""A word with a hyphen in one place and without in another."""

import re
from collections.abc import Iterator
from dataclasses import replace

from copydesk import Article, Problem, Severity, rule
from copydesk.article.usage import Use, strays

_HYPHEN = re.compile(r"-(?=[a-z]{2})")
_LEFT = re.compile(r"(?<![\w\-–/@.'’])[a-z]+\Z")
_RIGHT = re.compile(r"[a-z]{2,}(?![\w\-–/@'’])")
_REACH = 24  # characters of a word
# With the hyphen they mean something else.
_OTHERS = frozenset(
    "co-op co-ops re-sign re-signed re-signs re-cover re-covered re-covers re-form re-formed re-forms re-create "
    "re-created re-creation re-press re-pressed re-sent re-sort re-sorted re-serve re-served re-store re-stored "
    "re-lease re-leased re-act re-collect re-mark re-marked re-dress re-count re-tire re-treat un-ionized pre-view "
    "on-set any-one every-one some-one every-day any-more log-in back-up set-up check-out sign-up shut-down take-off "
    "start-up follow-up build-up break-down work-out pop-up roll-out pick-up clean-up warm-up make-up drop-down "
    "run-time life-time every-where well-being".split()
)


@rule(severity=Severity.NOTE, fixable=True, signs="-")
def hyphen_variant(article: Article) -> Iterator[Problem]:
    """A word has a hyphen in one place and none in another: “e-mail”, “email”.

    Dictionaries allow both for many words, and an article needs one of them: readers who search for the one do not find
    the other. One finding for each word; the fix, unsafe, writes it as it is written most.

    ```markdown bad
    Send an email to the office. The office answers each email, though an e-mail with a picture takes longer.
    ```
    ```markdown fixed
    Send an email to the office. The office answers each email, though an email with a picture takes longer.
    ```

    Some words mean another thing with the hyphen, or are a verb without and a noun with it.

    ```markdown good
    He will resign, or re-sign the contract. The co-op keeps hens in a coop, and the set-up of the new setup was slow.
    ```

    Names, code and addresses are spelled as they are.

    ```markdown good
    Read the email at E-Mail Weekly, in `e-mail`, or on example.org/e-mail.
    ```
    """
    found: dict[str, list[Use]] = {}
    for block in article.prose:
        for start, end in _hyphened(block.masked) if "-" in block.text and not block.quoted else ():
            written = block.text[start:end]
            joined = written.replace("-", "")
            if joined in article.vocabulary_words and written not in _OTHERS:
                found.setdefault(joined, []).append(Use(block, start, end, written))
    for joined, uses in found.items():
        both = sorted([*uses, *_joined(article, joined)], key=lambda use: use.span.start)
        yield from (_unsafe(one) for one in strays(article, both, _said, lambda use, way: way))


def _hyphened(text: str) -> Iterator[tuple[int, int]]:
    """The places of words in small letters with one hyphen."""
    for hyphen in _HYPHEN.finditer(text):
        at = hyphen.start()
        left, right = _LEFT.search(text, max(0, at - _REACH), at), _RIGHT.match(text, at + 1)
        if left and right:
            yield left.start(), right.end()


def _joined(article: Article, word: str) -> Iterator[Use]:
    for block in article.prose:
        if word in block.vocabulary_words and not block.quoted:
            for token in block.tokens:
                if block.text[token.start : token.end] == word:
                    yield Use(block, token.start, token.end, word)


def _unsafe(problem: Problem) -> Problem:
    """The problem with a fix that is asked for: a hyphen can be a matter of grammar."""
    return replace(problem, fix=problem.fix and replace(problem.fix, safe=False))


def _said(use: Use, way: str) -> str:
    return f"“{use.text}” is written “{way}” elsewhere; write it in one way"
