"""A note between author and editor that was published."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.holding import bracketed

_NOTE = re.compile(
    r"[\[(](?:note to (?:self|editor|ed|author|writer|designer|proofreader|layout)|(?:to|for|dear) (?:the "
    r")?(?:editor|designer|copy desk|layout)"
    r"|author query|AQ|AU|query|[Ee]ditor|EDITOR|ED|EDITS?|COMMENT|REVIEWER|COPY EDIT)\s?[:,–-][^\])\n]{1,200}[\])]"
    r"|\[sic\?\]"
)
_BARE = re.compile(r"\bnote to self:|^<{7} \S+|^={7}$|^>{7} \S+", re.MULTILINE)
_SIGNS = ("note to self:", "<<<<<<<", "=======", ">>>>>>>")
_EDITORS_NOTE = re.compile(r"[\[(](?:editor['’]?s? note|ed(?:itor)?\.? note)", re.IGNORECASE)
_BEGINNING = re.compile(
    r"note to |(?:to|for|dear) (?:the )?(?:editor|designer|copy desk|layout)|sic\?\]"
    r"|(?:author query|aq|au|query|editor|ed|edits?|comment|reviewer|copy edit)\s?[:,–-]"
)
"""What a note begins with, case-folded."""


@rule(severity=Severity.ERROR)
def editor_note(article: Article) -> Iterator[Problem]:
    """A note between author and editor, or a mark of a merge, was left in.

    ```markdown bad
    The dam was built in 1931 [EDITOR: is that right? the caption says 1932] by hand.
    ```
    ```text bad
    <<<<<<< HEAD
    The dam was built in 1931.
    ```
    ```markdown bad
    The dam was built by hand (note to self: ask Ana for the plan).
    ```
    ```markdown good
    The dam was built in 1931 by hand.
    ```

    A note that is meant for readers says so, and “[sic]” is one.

    ```markdown good
    “We was [sic] glad,” he said. [Editor's note: the interview was shortened.]
    ```
    """
    patterns = [_NOTE] if any(map(_BEGINNING.match, bracketed(article))) else []
    patterns += [_BARE] if any(map(article.holds, _SIGNS)) else []
    for block in article.worded if patterns else ():
        for match in (match for pattern in patterns for match in pattern.finditer(block.masked)):
            if not _EDITORS_NOTE.match(match[0]):
                text = " ".join(match[0].split())
                yield Problem(block.span_of(*match.span()), f"“{text[:60]}” is a note between author and editor")
