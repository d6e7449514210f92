"""Escapes that readers see as such."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Kind, Problem, Severity, rule
from copydesk.article import MASK
from copydesk.language.excerpt import excerpt

_ESCAPE = re.compile(
    r"\\(?P<mark>['\"“”’])"
    r"|\\u\{?(?P<code>[0-9a-fA-F]{4})\}?|\\x(?P<byte>[89a-fA-F][0-9a-fA-F])"
    r"|(?:(?<=[.!?:;,”\"’)])|(?<=[.!?:;,] ))(?P<line>(?:\\r)?\\n)(?=\\|\s|[A-Z“\"•*-]|$)"
    r"|(?P<lines>(?:(?:\\r)?\\n){2,})"
    r"|(?<=\w)\\/(?=\w)|%(?:20|27|22|E2%80%9[89CD])(?=\w)"
)
_UNSEEN = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})
_SUBJECT = frozenset(
    "escape escaped escapes escaping unescape backslash backslashes newline newlines regex regexp regular unicode"
    " utf utf8 ascii latex tex"
    " json string strings literal literals printf bash shell terminal carriage codepoint codepoints javascript"
    " python".split()
)
_MOST = 20


@rule(severity=Severity.ERROR, fixable=True)
def escape_residue(article: Article) -> Iterator[Problem]:
    r"""An escape such as “\'” or “\u2019” is shown as it is written.

    Programs put a backslash before quotation marks and write line ends as “\n”. Where a text was taken from
    a program's data and never read back, readers see them.

    ```text bad
    It\'s the oldest clock in the valley.\n\nNobody winds it any more.
    ```
    ```text bad
    It\u2019s the oldest clock in the valley.
    ```
    ```text fixed
    It’s the oldest clock in the valley.
    ```
    ```text good
    It's the oldest clock in the valley. Nobody winds it any more.
    ```

    In Markdown a backslash before a mark is read and not shown. Code, mathematics and the names of folders are left
    alone, and so is a text that speaks of strings or escapes.

    ```markdown good
    It\'s in `C:\new\"clocks"`, or in C:\new\ticks.
    ```
    ```text good
    In a string the newline is written as \n, and a quotation mark as \".
    ```
    """
    if not ("\\" in article.source.text or "%" in article.source.text) or not _SUBJECT.isdisjoint(
        article.vocabulary_words
    ):
        return
    found = 0
    for block in article.blocks:
        if block.kind in _UNSEEN or not ("\\" in block.text or "%" in block.text):
            continue
        for match in _ESCAPE.finditer(block.text):
            if block.masked[match.start()] != MASK and not block.quoted and found < _MOST:
                found += 1
                yield _problem(article, block, match)


def _problem(article: Article, block: Block, match: re.Match[str]) -> Problem:
    span = block.span_of(*match.span())
    meant = _meant(match)
    fix = None
    if meant is not None and article.source[span] == match[0]:
        fix = Fix(f"write “{meant}”", (Edit(span, meant),))
    return Problem(span, f"“{excerpt(match[0])}” is shown to readers as it stands; write what it stands for", fix)


def _meant(match: re.Match[str]) -> str | None:
    if match["mark"]:
        return match["mark"]
    if code := match["code"]:
        number = int(code, 16)
        return chr(number) if number >= 0x20 and not 0xD800 <= number < 0xE000 else None
    return None
