"""Emoji in front of items, headings and cells."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Edit, Fix, Kind, Problem, Related, Severity, rule

_PICTURE = r"[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B50\u2B55\u231A\u231B\u23E9-\u23FA]"
_LEAD = re.compile(rf"(?:{_PICTURE}[\uFE0F\u200D\U0001F3FB-\U0001F3FF]*){{1,3}}\s*(?=[\w“\"(*])")
_NO_PICTURE = frozenset("✓✔✗✘☐☑☒★☆✱✳✴➔➜➤►▶❯❶❷❸❹❺❻❼❽❾❿✅❌")  # marks with a meaning in lists and legends
_HIGH = re.compile(_PICTURE)
_KINDS = frozenset({Kind.HEADING, Kind.ITEM, Kind.CELL, Kind.PARAGRAPH, Kind.TERM})
_RELATED = 20


@rule(severity=Severity.NOTE, fixable=True)
def emoji_bullets(
    article: Article,
    *,
    least: Annotated[int, "fewer are left alone"] = 4,
) -> Iterator[Problem]:
    """Emoji stand in front of items, headings or cells.

    A rocket before “Speed” says nothing that the word does not, a screen reader reads “rocket” aloud, and search
    results show it in the title. One note for the article, at the first, with the others beside it. The fix deletes
    them.

    ```markdown bad
    - 🚀 Speed
    - 💡 Ideas
    - 🤝 Trust
    - 🌍 Reach
    ```
    ```markdown fixed
    - Speed
    - Ideas
    - Trust
    - Reach
    ```

    Ticks, crosses and stars have a meaning in lists, and emoji within a sentence are words of a kind.

    ```markdown good
    - ✅ rye
    - ✅ wheat
    - ❌ spelt
    - ❌ oats

    She answered with a 🍞 and a ❤️, which was all that she ever wrote.
    ```
    """
    if not _HIGH.search(article.unusual):
        return
    hits = [(block, found.end()) for block in article.blocks if (found := _leads(block))]
    if len(hits) >= least:
        (first, end), *others = hits
        related = tuple(Related(block.span_of(0, at), "again") for block, at in others[:_RELATED])
        edits = tuple(Edit(block.span_of(0, at), "") for block, at in hits)
        fix = Fix("delete the emoji", edits, safe=False)
        said = f"{len(hits)} items, headings or cells open with an emoji, “{first.text[:40].strip()}” first"
        yield Problem(first.span_of(0, end), said, fix, related)


def _leads(block: Block) -> re.Match[str] | None:
    if block.kind not in _KINDS or block.quoted or (block.text and block.text[0] < "\u2300"):
        return None
    found = _LEAD.match(block.text)
    return None if found is None or found[0][0] in _NO_PICTURE else found
