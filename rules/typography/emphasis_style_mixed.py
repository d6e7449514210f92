"""Emphasis and bullets with different signs in one Markdown file."""

from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Inline, InlineKind, Kind, Problem, Related, Severity, Span, rule

_SIGNS = {InlineKind.EMPHASIS: ("*", "_"), InlineKind.STRONG: ("**", "__")}
_NAMES = {InlineKind.EMPHASIS: "emphasis", InlineKind.STRONG: "strong emphasis"}
_SHOWN = 20


@rule(severity=Severity.NOTE, fixable=True)
def emphasis_style_mixed(article: Article) -> Iterator[Problem]:
    """Emphasis is written with “*” in one place and with “_” in another, or bullets with “-” and “*”.

    Readers do not see it, the next writer does. One finding for emphasis, one for strong emphasis and one for
    bullets, at the first sign that is used less. The fix changes the signs of emphasis; bullets it leaves alone,
    since two lists one after the other may be told apart by them.

    ```markdown bad
    The *first* gate and the *second* gate close, the _third_ stays open.
    ```
    ```markdown fixed
    The *first* gate and the *second* gate close, the *third* stays open.
    ```
    ```markdown bad
    - The first gate closes.
    - The second gate closes.

    Then the others:

    * The third gate stays open.
    ```

    Lists in lists may have signs of their own, and so has what is both.

    ```markdown good
    - The *first* gate closes.
      * At noon, that is.
      * At six, too.
    - The **second** gate closes, `_third_` does not, and the ***fourth*** never did.
    ```
    """
    if article.format != "markdown":
        return
    for kind in _SIGNS:
        yield from _emphasis(article, kind)
    yield from _bullets(article)


def _emphasis(article: Article, kind: InlineKind) -> Iterator[Problem]:
    star, line = _SIGNS[kind]
    stars: list[tuple[Block, Inline]] = []
    lines: list[tuple[Block, Inline]] = []
    for block in article.blocks:
        for one in block.inlines:
            if one.kind is kind:
                sign = article.source.text[one.span.start : one.span.start + len(star)]
                (stars if sign == star else lines if sign == line else []).append((block, one))
    few, sign = (lines, star) if len(lines) <= len(stars) else (stars, line)
    if stars and lines:
        edits = tuple(edit for place in few for edit in _edits(article, place, sign))
        fix = Fix(f"write “{sign}”", edits) if edits else None
        spans = [one.span for _, one in few]
        yield _problem(
            spans, f"{_NAMES[kind]} is written with “{line if sign == star else star}” here, “{sign}” elsewhere", fix
        )


def _edits(article: Article, place: tuple[Block, Inline], sign: str) -> Iterator[Edit]:
    """The edits that change the signs around a text; none where the new ones would not be read as such."""
    _, one = place
    text, (start, end) = article.source.text, (one.span.start, one.span.end)
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    inside = text[start + len(sign) : end - len(sign)]
    if not any(mark.isalnum() or mark in "*_\\" for mark in around) and not set(inside) & set("*_"):
        yield Edit(Span(start, start + len(sign)), sign)
        yield Edit(Span(end - len(sign), end), sign)


def _bullets(article: Article) -> Iterator[Problem]:
    by_depth: dict[int, dict[str, list[Span]]] = {}
    for block in article.blocks:
        if block.kind is Kind.ITEM and block.marker in ("-", "*", "+"):
            by_depth.setdefault(block.depth, {}).setdefault(block.marker, []).append(block.span)
    for markers in by_depth.values():
        if len(markers) > 1:
            most = max(markers, key=lambda marker: len(markers[marker]))
            spans = sorted(span for marker, them in markers.items() if marker != most for span in them)
            mark = article.source.text[spans[0].start : spans[0].start + 1]
            yield _problem(spans, f"bullets are “{mark}” here, “{most}” elsewhere", None)


def _problem(spans: list[Span], said: str, fix: Fix | None) -> Problem:
    related = tuple(Related(span, "here too") for span in spans[1 : _SHOWN + 1])
    return Problem(spans[0], f"{said}; write one sign", fix, related)
