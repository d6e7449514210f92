"""Promises without an exception."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule

_ABSOLUTE = re.compile(
    r"\b(?:(?:is|are) (?:completely|totally|entirely|absolutely|100\s?%) "
    r"(?:safe|effective|secure|reliable|accurate|harmless)"
    r"|risk[- ]free|(?:will|can) never fail|never fails|always works?|works? every time"
    r"|guaranteed (?:results?|success|returns?|income|profits?|to (?:work|succeed|win))"
    r"|(?:we|I) guarantee(?: that)? you|zero risk|no side effects|cures? (?:all|every|any)|foolproof"
    r"|works for everyone)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|no|never|nothing|isn[’']t|aren[’']t|nobody|without|neither|if|hardly|rarely|myth|claims?)\b",
    re.IGNORECASE,
)
_CUES = frozenset(
    {"foolproof", "risk free", "zero risk", "never fail", "never fails", "always work", "always works", "work every"}
    | {"works every", "guarantee you", "guarantee that", "side effects", "for everyone"}
    | {f"guaranteed {what}" for what in "result results success return returns income profit profits to".split()}
    | {f"{cures} {what}" for cures in ("cure", "cures") for what in ("all", "every", "any")}
    | {
        f"{wholly} {what}"
        for wholly in "completely totally entirely absolutely 100".split()
        for what in "safe effective secure reliable accurate harmless".split()
    }
)
"""Words or pairs of words, one of which stands in each such promise."""


@rule(severity=Severity.NOTE, languages=("en",), words=_CUES)
def absolute_claim(
    article: Article,
    *,
    max_claims: Annotated[int, "so many such promises are let pass"] = 0,
) -> Iterator[Problem]:
    """A promise leaves no exception.

    “Completely safe”, “never fails”, “guaranteed results”: a single exception makes the sentence false, and in matters
    of health and money it is somebody's loss. One note for the article, at the first.

    ```markdown bad
    The oil is completely safe and has no side effects, whatever you rub it on.
    ```
    ```markdown good
    In a test with 200 sailors the oil had side effects in two, both of them mild.
    ```

    What is denied, quoted or doubted is promised by nobody.

    ```markdown good
    No oil is completely safe. The label says that it “never fails”. If a method always works, somebody has not looked.
    ```
    """
    found = [
        (sentence, match)
        for sentence in article.sentences
        if not sentence.block.quoted and not _CUES.isdisjoint(sentence.block.phrases)
        for match in _ABSOLUTE.finditer(sentence.masked)
        if not _is_denied(sentence.masked, match)
    ]
    if len(found) > max_claims:
        (sentence, match), *more = found
        related = tuple(Related(one.span_of(*other.span()), "likewise") for one, other in more[:20])
        yield Problem(sentence.span_of(*match.span()), f"“{match[0]}” leaves no exception", related=related)


def _is_denied(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()]
    return bool(_DENIED.search(before)) or any(mark in text for mark in '“”"«»?')
