"""A key of the front matter that is nearly a known one."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Edit, Fix, Problem, Severity, Span, rule

_KNOWN = """
title description date author authors slug tags categories category keywords draft published updated lastmod modified
summary excerpt image cover thumbnail layout permalink canonical lang language toc weight aliases headline subtitle
keyphrase series featured comments sitemap robots
""".split()
_MIN_LETTERS = 5  # two of four letters differ between words that have nothing in common


@rule(severity=Severity.NOTE, fixable=True, needs="front_matter")
def frontmatter_unknown_key(
    article: Article,
    *,
    known: Annotated[tuple[str, ...], "further keys that the site reads"] = (),
) -> Iterator[Problem]:
    """A key of the front matter looks like a slip of the pen.

    A generator ignores a key that it does not know, so the page goes out without its description or date and nobody is
    told. A key counts if it is one letter away from a well-known one: left out, doubled, wrong or changed places. The
    unsafe fix writes the known one.

    ```markdown bad
    ---
    title: The river
    desciption: How it rose in the night, and what was left.
    ---

    It rose in the night.
    ```
    ```markdown fixed
    ---
    title: The river
    description: How it rose in the night, and what was left.
    ---

    It rose in the night.
    ```
    ```markdown good
    ---
    title: The river
    description: How it rose in the night, and what was left.
    ---

    It rose in the night.
    ```

    A site's own keys are like no other, a plural is another key, and where the known key is there too, the second is
    meant.

    ```markdown good
    ---
    title: The river
    gauge_station: 12
    image: river.jpg
    images: [a.jpg, b.jpg]
    author: Ana Reis
    autor: Ana Reis
    ---

    It rose in the night.
    ```
    """
    matter = article.front_matter
    if matter is None or matter.error:
        return
    names = frozenset((*_KNOWN, *known))
    present = {str(key).casefold() for key in matter.data}
    for key in matter.data:
        meant = _meant(str(key), names, present)
        if meant:
            place = _place(article, matter.span, str(key))
            fix = Fix(f"write “{meant}”", (Edit(place, meant),), safe=False) if place else None
            yield Problem(place or matter.span, f"unknown key “{key}”; did you mean “{meant}”?", fix)


def _meant(key: str, names: frozenset[str], present: set[str]) -> str:
    word = key.casefold()
    if word in names or len(word) < _MIN_LETTERS or word.rstrip("s") in names or word + "s" in names:
        return ""
    alike = (name for name in sorted(names) if name not in present and _is_slip(word, name))
    return next(alike, "")


def _is_slip(word: str, name: str) -> bool:
    """Whether one letter is missing, added, wrong, or two neighbours have changed places (Damerau, 1964)."""
    if abs(len(word) - len(name)) > 1 or word == name:
        return False
    at = next((at for at, pair in enumerate(zip(word, name, strict=False)) if pair[0] != pair[1]), len(name))
    rest, other = word[at:], name[at:]
    if len(word) != len(name):
        return rest[1:] == other or rest == other[1:]
    return rest[1:] == other[1:] or (rest[:2] == other[:2][::-1] and rest[2:] == other[2:])


def _place(article: Article, span: Span, key: str) -> Span | None:
    """Where the key begins a line of the front matter."""
    text = article.source.text
    at = text.find(key, span.start, span.end)
    while at >= 0:
        before, after = text[text.rfind("\n", 0, at) + 1 : at], text[at + len(key) : at + len(key) + 2].lstrip("\"' ")
        if not before.strip(" \t\"'{") and after[:1] in (":", "="):
            return Span(at, at + len(key))
        at = text.find(key, at + 1, span.end)
    return None
