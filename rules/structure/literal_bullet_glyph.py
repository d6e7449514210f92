"""Bullets that are typed as characters."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Kind, Problem, Related, Severity, Span, rule
from copydesk.language.excerpt import excerpt

_GLYPHS = "•‣▪▫●○◦■□►▸➢➤∙⁃◆❖✓✔·"
_SIGNS = "→➔➜➡★☆✦✅☑👉🔹🔸▶–—"  # bullets only where two of them lead words in one paragraph
_SIGN = re.compile(rf"[{_SIGNS}]\ufe0f?[ \t\u00a0]+(?=\S)")
_START = re.compile(rf"[{_GLYPHS}](?![{_GLYPHS}])\ufe0f?[ \t\u00a0]*(?=\S)")
_LINE = re.compile(rf"^[ \t]*(?P<bullet>[{_GLYPHS}]\ufe0f?[ \t\u00a0]*)(?=\S)", re.MULTILINE)
_INNER = re.compile(rf"(?<![ \t])[ \t]++[{_GLYPHS.replace('·', '')}]\ufe0f?[ \t\u00a0]+(?=\S)")
_SIGN_LINE = re.compile(rf"^[ \t]*(?P<bullet>[{_SIGNS}]\ufe0f?[ \t\u00a0]+)(?=\S)", re.MULTILINE)
_MOST_PLACES = 20


@rule(severity=Severity.WARNING, fixable=True)
def literal_bullet_glyph(article: Article) -> Iterator[Problem]:
    """A line begins with a typed bullet instead of list markup.

    Such lines run together into one paragraph, are not announced as a list, and lose their indentation on a
    narrow screen. The fix for Markdown makes them a list.

    ```markdown bad
    Bring with you:

    • a lamp
    • two pairs of socks
    ```
    ```markdown fixed
    Bring with you:

    - a lamp
    - two pairs of socks
    ```

    ```html bad
    <h1>The night walk</h1>
    <p>• a lamp • two pairs of socks</p>
    ```

    ```markdown good
    Bring with you:

    - a lamp
    - two pairs of socks
    ```

    Bullets within one line become lines of their own.

    ```markdown bad
    • a lamp • two pairs of socks • bread
    ```
    ```markdown fixed
    - a lamp
    - two pairs of socks
    - bread
    ```

    A dot between words parts them and is no bullet.

    ```markdown good
    Monday · seven o'clock · the north gate
    ```

    Plain text has no list markup, so there a single note names the bullets, which a conversion will have to
    deal with.

    ```text bad
    Bring with you:

    • a lamp
    • two pairs of socks
    ```
    """
    if article.format == "text":
        yield from _in_text(article)
        return
    for block in article.blocks:
        if block.kind in (Kind.PARAGRAPH, Kind.ITEM) and _begins_with_bullet(block):
            times = block.text.count(block.text[0])
            what = f"“{block.text[0]}” is typed {'' if times == 1 else f'{times} times '}as a bullet"
            message = f"{what} in “{excerpt(block.text)}”; make it a list"
            yield Problem(block.text_span, message, _fix(article, block))


def _begins_with_bullet(block: Block) -> bool:
    if _START.match(block.text):
        return True
    sign = block.text[:1]
    is_list = sign and sign in _SIGNS and _SIGN.match(block.text) and block.kind is Kind.PARAGRAPH and not block.quoted
    return bool(is_list and block.text.count(sign) > 1 and (sign not in "–—" or f"\n{sign}" in block.text))


def _in_text(article: Article) -> Iterator[Problem]:
    items = [block for block in article.blocks if block.kind is Kind.ITEM and block.marker in tuple(_GLYPHS)]
    if items:
        others = tuple(Related(item.span, "another one") for item in items[1 : _MOST_PLACES + 1])
        message = f"{len(items)} lines begin with “{items[0].marker}”; use list markup where the format has it"
        yield Problem(items[0].span, message, None, others, Severity.NOTE)


def _fix(article: Article, block: Block) -> Fix | None:
    if article.format != "markdown" or block.kind is not Kind.PARAGRAPH or block.inside or block.quoted:
        return None
    source, start = article.source[block.span], block.span.start
    lines = [match.span("bullet") for match in (_LINE if _START.match(block.text) else _SIGN_LINE).finditer(source)]
    edits = [Edit(Span(start + left, start + right), "- ") for left, right in lines]
    if len(lines) == 1 and "\n" not in source:
        edits += [Edit(Span(start + one.start(), start + one.end()), "\n- ") for one in _INNER.finditer(source)]
    return Fix("make it a list", tuple(edits)) if edits else None
