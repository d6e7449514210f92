"""A space before a comma, a full stop or a closing bracket."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Edit, Fix, Kind, Problem, Severity, rule

_SPACE = re.compile(r"(?<=[^\W_])([ \u00a0]+)([,.;:!?)\]]|[’'](?=s\b))(?![\w.)(/\-:;=DPp]|\ufffc)")
_SPACED = frozenset({"fr"})
# French sets a (no-break) space before these, and so do writers who quote French.
_TALL = frozenset(";:!?")
_UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})


@rule(severity=Severity.WARNING, fixable=True)
def space_before_punctuation(
    article: Article,
    *,
    marks: Annotated[str, "the marks that follow their word at once"] = ",.;:!?)]'’",
) -> Iterator[Problem]:
    """A space stands before a mark that belongs to its word.

    It is a slip, or what is left where a link or a tag was taken out of a page.

    ```markdown bad
    The mayor , who had been ill , spoke for an hour .
    ```
    ```markdown fixed
    The mayor, who had been ill, spoke for an hour.
    ```

    Names that begin with a dot, emoticons, ellipses and code are left alone.

    ```markdown good
    Learn .NET in a week :) or in two … and mind `f (x) ;` when you write `end .` at last. They won ... somehow.
    ```

    In French, tall marks stand apart.

    ```markdown good
    Il est déjà parti ? Non ! Il a dit une chose : il faut que tu restes avec nous dans la maison ; les autres sont là.
    ```
    """
    tall = _TALL if article.language in _SPACED else frozenset()
    for block in article.blocks:
        if block.kind in _UNREAD:
            continue
        for match in _SPACE.finditer(block.masked):
            if match[2] in marks and match[2] not in tall and _as_typed(article, block, match):
                span = block.span_of(*match.span(1))
                fix = Fix("delete the space", (Edit(span, ""),))
                yield Problem(block.span_of(*match.span()), f"a space stands before “{match[2]}”", fix)


def _as_typed(article: Article, block: Block, match: re.Match[str]) -> bool:
    """Whether the space and its neighbours stand in the source as in the text, with no markup or line break between."""
    start, end = match.start() - 1, match.end()
    return article.source[block.span_of(start, end)] == block.text[start:end]
