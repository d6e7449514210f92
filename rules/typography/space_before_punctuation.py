"""A space before a comma, a full stop or a closing bracket."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Edit, Fix, Problem, Related, Severity, rule

_SPACE = re.compile(
    r"([ \u00a0](?<=[^\W_].)[ \u00a0]*)([,.;:!?)\]]|[’'](?=s\b))(?![\w.)(/\-+:;=DPp]|\ufffc|(?<=[!?]) [a-z])"
)
_HINT = re.compile(r" [,.;:!?)\]’']")
_SPACED = frozenset({"fr"})
# French sets a (no-break) space before these, and so do writers who quote French.
_TALL = frozenset(";:!?")
_SHOWN = 20


@rule(severity=Severity.WARNING, fixable=True)
def space_before_punctuation(
    article: Article,
    *,
    marks: Annotated[str, "the marks that follow their word at once"] = ",.;:!?)]'’",
    each: Annotated[int, "from more than so many places on, one finding speaks for all"] = 5,
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

    A mark between two spaces is one that is spoken of.

    ```markdown good
    Put a ! after the name and a ? before the number. Then mail :+1: or :tada: to the list.
    ```

    Where every mark stands apart, the text was cut into words by a program; that is said once.

    ```text bad each=2
    The mayor , who had been ill , spoke for an hour . Then , at noon , he left .
    ```

    In French, tall marks stand apart.

    ```markdown good
    Il est déjà parti ? Non ! Il a dit une chose : il faut que tu restes avec nous dans la maison ; les autres sont là.
    ```
    """
    wanted = set(marks) - (_TALL if article.language in _SPACED else frozenset())
    blocks = article.worded if _may_be_spaced(article.text) else ()
    found = [one for block in blocks if _may_be_spaced(block.text) for one in _spaces(article, block, wanted)]
    if len(found) <= each:
        yield from found
        return
    edits = tuple(edit for one in found if one.fix for edit in one.fix.edits)
    related = tuple(Related(one.span, "here too") for one in found[1 : _SHOWN + 1])
    message = f"{found[0].message}, and before {len(found) - 1:,} more marks"
    yield Problem(found[0].span, message, Fix("delete the spaces", edits), related)


def _may_be_spaced(text: str) -> bool:
    return "\u00a0" in text or _HINT.search(text) is not None


def _spaces(article: Article, block: Block, wanted: set[str]) -> Iterator[Problem]:
    for match in _SPACE.finditer(block.masked):
        if match[2] in wanted and _as_typed(article, block, match):
            fix = Fix("delete the space", (Edit(block.span_of(*match.span(1)), ""),))
            yield Problem(block.span_of(*match.span()), f"a space stands before “{match[2]}”", fix)


def _as_typed(article: Article, block: Block, match: re.Match[str]) -> bool:
    """Whether the space and its neighbours stand in the source as in the text, with no markup or line break between."""
    start, end = match.start() - 1, match.end()
    return article.source[block.span_of(start, end)] == block.text[start:end]
