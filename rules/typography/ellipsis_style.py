"""Ellipses of several forms."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.usage import Use, strays, together

_ELLIPSIS = re.compile(r"(?<![./\\])(?:\.{3}(?!\.)|…|\. \. \.)(?![./\\\w])|(?<=\w)(?:\.{3}|…)(?=[^\W\d])")
_LONG = re.compile(r"(?<=[\w”’\"] )\.{5,}|(?<=[\w”’\"])\.{5,}(?=\s|$)")
_FORMS = ("...", "…", ". . .")


@rule(severity=Severity.NOTE, fixable=True, signs="... …")
def ellipsis_style(article: Article) -> Iterator[Problem]:
    """Ellipses are written in several ways, or with too many dots.

    An ellipsis has three dots, or four where a sentence ends. “...”, “…” and “. . .” are all in use; one article needs
    one of them. The fix writes all as most are, and takes the dots away that are too many.

    ```markdown bad
    He waited… and waited… and then... nothing.
    ```
    ```markdown fixed
    He waited… and waited… and then… nothing.
    ```
    ```markdown bad
    And then he was gone......
    ```

    Paths, code, leaders in a table of contents and four dots are left alone.

    ```markdown good
    He waited…. The file is in ../.../here, the slice is `a[...]`, and
    Chapter one .......... 12
    ```
    """
    text = article.source.text
    if sum(form in text for form in _FORMS) < 2 and "....." not in text:
        return
    blocks = [block for block in article.prose if not block.quoted]
    uses = [
        Use(block, match.start(), match.end(), match[0])
        for block in blocks
        for match in _ELLIPSIS.finditer(block.masked)
    ]
    yield from strays(article, uses, _said, lambda use, way: way)
    long = [
        Use(block, match.start(), match.end(), "long")
        for block in blocks
        if "....." in block.text
        for match in _LONG.finditer(block.masked)
        if not re.match(r" *\d", block.text[match.end() :])
    ]
    if long:
        yield together(article, long, f"an ellipsis has three dots, not {len(long[0].text)}", lambda use, way: "...")


def _said(use: Use, way: str) -> str:
    return f"the ellipsis is “{use.text}” here, “{way}” elsewhere; write it in one way"
