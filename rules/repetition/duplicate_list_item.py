"""An item that a list has twice."""

from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Kind, Problem, Related, Severity, Source, Span, rule
from copydesk.article.echo import heading_key
from copydesk.language.excerpt import excerpt


@rule(severity=Severity.WARNING, fixable=True)
def duplicate_list_item(article: Article) -> Iterator[Problem]:
    """A list has the same item twice.

    Mostly two lists were merged. Readers compare the two and look for the difference. The fix deletes the second one.

    ```markdown bad
    You need:

    - a whetstone
    - a bowl of water
    - a whetstone
    ```
    ```markdown fixed
    You need:

    - a whetstone
    - a bowl of water
    ```

    Steps are repeated where the work is, a link may lead elsewhere, and items with something below them differ in that.

    ```markdown good
    1. Fold the dough.
    2. Wait for an hour.
    3. Fold the dough.

    - [minutes](march.html)
    - [minutes](april.html)

    - Oven
      - on
    - Oven
      - off
    ```
    """
    seen: dict[tuple[object, ...], Block] = {}
    blocks = article.blocks
    for at, block in enumerate(blocks):
        if block.kind is not Kind.ITEM or block.ordered or block.quoted or not (key := heading_key(block.text)):
            continue
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        if below is not None and (below.depth > block.depth or (below.inside and below.kind is not Kind.ITEM)):
            continue
        targets = tuple(one.target for one in block.inlines)
        first = seen.setdefault((block.group, key, targets), block)
        if first is not block:
            related = (Related(first.text_span, "first here"),)
            said = f"the list has “{excerpt(block.text)}” twice; delete one"
            yield Problem(block.text_span, said, _fix(article, block), related)


def _fix(article: Article, block: Block) -> Fix | None:
    """Delete the item's lines, where nothing else stands on them."""
    lines = _lines(article.source, block.span)
    if article.format == "html" or article.source[lines].strip() != article.source[block.span].strip():
        return None
    return Fix("delete the second one", (Edit(lines, ""),), safe=False)


def _lines(source: Source, span: Span) -> Span:
    text = source.text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, len(text) if end < 0 else end + 1)
