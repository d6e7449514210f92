"""A letter of another alphabet that looks like a Latin one."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Kind, Problem, Severity, rule

_ALIKE = {
    **dict(zip("аАВЕеЗіІјЈКМНоОрРсСТуУхХѕЅԁԛԝһѵ", "aABEe3iIjJKMHoOpPcCTyYxXsSdqwhv", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟοΡΤΥΧνιρ", "ABEZHIKMNOoPTYXvip", strict=True)),
}
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_UNSEEN = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})
_MIN_LETTERS = 3


@rule(severity=Severity.WARNING, fixable=True)
def homoglyph(article: Article) -> Iterator[Problem]:
    """A word mixes Latin letters with look-alikes of another alphabet.

    A Cyrillic “о” in “brоad” looks right and is found by no search; it comes from a keyboard left in another language,
    or from somebody who wanted to get past a filter. The fix writes the Latin letter.

    ```text bad
    The brоad street leads to the mill.
    ```
    ```text fixed
    The broad street leads to the mill.
    ```

    Words of one alphabet are left alone, be they Russian or Greek, and so are signs such as μm and Δt.

    ```text good
    The Russian word for world is мир, and the fibre is 12 μm thick, so that Δt is small. In Greek it is κόσμος.
    ```
    """
    if not _FOREIGN.search(article.unusual):
        return
    for block in article.blocks:
        if block.kind not in _UNSEEN and not block.text.isascii() and _FOREIGN.search(block.masked):
            yield from _in_block(article, block)


def _in_block(article: Article, block: Block) -> Iterator[Problem]:
    for found in _WORD.finditer(block.masked):
        word = found[0]
        if len(word) < _MIN_LETTERS or not _FOREIGN.search(word) or not _LATIN.search(word):
            continue
        meant = "".join(_ALIKE.get(one, one) for one in word)
        if not _FOREIGN.search(meant) and 2 * len(_FOREIGN.findall(word)) <= len(word):
            span = block.span_of(*found.span())
            verbatim = article.source[span] == word
            fix = Fix(f"write “{meant}” in Latin letters", (Edit(span, meant),), safe=False) if verbatim else None
            odd = next(one for one in word if _FOREIGN.match(one))
            alphabet = "Cyrillic" if odd >= "\u0400" else "Greek"
            yield Problem(span, f"“{word}” has a {alphabet} “{odd}” among Latin letters", fix)
