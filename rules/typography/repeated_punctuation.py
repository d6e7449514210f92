"""A comma, stop or mark typed twice."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Problem, Severity, rule

_REPEATED = re.compile(
    r"(?<![,.;:?!\\/])(?:,{2,}|;{2,}|(?<=[^\W_])\.\.(?=\s|$)|\?{2,}|!{2,}|:{2}(?=\s|$))(?![,.;:?!\w])"
)
_SIGNS = (",,", ";;", "..", "??", "!!", "::")


@rule(severity=Severity.WARNING, fixable=True, signs=" ".join(_SIGNS))
def repeated_punctuation(article: Article) -> Iterator[Problem]:
    """A punctuation mark is typed more than once.

    ```markdown bad
    The bridge was closed at noon,, and nobody knew why..
    ```
    ```markdown fixed
    The bridge was closed at noon, and nobody knew why.
    ```
    ```markdown bad
    Buy now and save half of everything!!!
    ```

    An ellipsis has three dots, surprise may ask “?!”, and paths, ranges and operators are no prose.

    ```markdown good
    She waited ... and waited. Really?! The file lies in ../docs, the slice is `a[1::2]`, and std::vector holds it.
    ```
    """
    signs = [sign for sign in _SIGNS if article.holds(sign)]
    for block in article.worded:
        if block.quoted or not any(sign in block.text for sign in signs):
            continue
        for match in _REPEATED.finditer(block.masked):
            yield _problem(article, block, match)


def _problem(article: Article, block: Block, match: re.Match[str]) -> Problem:
    span = block.span_of(*match.span())
    fix = Fix(f"leave one “{match[0][0]}”", (Edit(span, match[0][0]),))
    as_typed = article.source[span] == match[0]
    return Problem(span, f"“{match[0][:8]}” is one mark too many", fix if as_typed else None)
