"""A list item that has another form than the rest of its list."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from copydesk import Annotated, Article, Block, Edit, Fix, Problem, Related, Severity, Span, rule
from copydesk.article.item_form import ending, has_label, initial, is_several_sentences, opening
from copydesk.article.listing import is_bare, listings, minority
from copydesk.language.excerpt import excerpt

_MOST_PLACES = 20
_WORD = re.compile(r"[^\W\d_]+")
_STRONG = ("gerund", "infinitive", "question")  # an opening that a whole list has on purpose
_NAMED = {"gerund": "a form in -ing", "infinitive": "“to”", "question": "a question", "imperative": "an order"}
_MAX_LABELS = 0.2
_LONG_WORDS = 4  # of the odd one: a name needs no full stop


@rule(severity=Severity.NOTE, fixable=True, needs="lists")
def list_not_parallel(
    article: Article,
    *,
    min_items: Annotated[int, "shorter lists are not looked at"] = 4,
    max_items: Annotated[int, "longer lists are data"] = 30,
    max_share: Annotated[float, "more items of another form are no exception, 0 to 1"] = 0.3,
) -> Iterator[Problem]:
    """Some items of a list differ in form from the others.

    A list is read by its form: four orders and a statement, or three sentences and a fragment, make the reader stop and
    look for the difference in meaning, and there is none. Looked at are, in this order: a name before each item, how
    English items begin (-ing, “to”, an order, a question), the full stop at the end, and the capital at the start. One
    note for a list. Where it is the full stop, the unsafe fix writes it like the others.

    ```markdown bad
    Before you leave:

    - Turn off the water.
    - Close the shutters.
    - Take the ashes out
    - Hang the key behind the door.
    ```
    ```markdown fixed
    Before you leave:

    - Turn off the water.
    - Close the shutters.
    - Take the ashes out.
    - Hang the key behind the door.
    ```
    ```markdown bad
    What the course teaches:

    - Reading a tide table
    - Tying six knots
    - How the engine works
    - Rowing against the wind
    ```
    ```markdown bad
    - **Water:** It comes from the well behind the house.
    - **Wood:** Two cords lie dry in the shed.
    - The stove smokes until the flue is warm.
    - **Light:** Lamps hang in both rooms.
    - **Post:** The boat takes it on Fridays.
    ```
    ```markdown good
    Before you leave:

    - Turn off the water.
    - Close the shutters.
    - Take the ashes out.
    - Hang the key behind the door.
    ```

    Short lists, and lists without a form of their own, are left alone. So are items that are a link, code or a
    question, that lead to a list of their own, or that hold several sentences among items that are fragments.

    ```markdown good
    - Two lamps
    - A rope of twenty metres
    - Matches. Take those for storms, and keep them dry.
    - Socks

    The commands are:

    - List all files.
    - Delete a file.
    - Rename a file, whether it is there or not.
    - `make everything`
    ```

    A sentence that runs through a list ends with its last item.

    ```markdown good
    The hut has

    - a stove,
    - two beds,
    - a table, and
    - a view over the strait.
    ```
    """
    words = _Words(article)
    for listing in listings(article):
        if len(listing.items) < min_items:
            continue
        items = [item for item in listing.items if not is_bare(item)]
        if min_items <= len(items) <= max_items and (break_ := _break(words, items, max_share)):
            first, *others = (items[at] for at in break_.places)
            related = tuple(Related(item.text_span, "likewise") for item in others[:_MOST_PLACES])
            message = f"{break_.what}, unlike “{excerpt(first.text)}”"
            yield Problem(first.text_span, message, break_.fix, related)


class _Break(NamedTuple):
    what: str
    places: list[int]
    fix: Fix | None = None


@dataclass(frozen=True)
class _Words:
    """The words of an article as they are written, and those that begin its blocks; both counted."""

    article: Article

    @cached_property
    def written(self) -> Counter[str]:
        return Counter(word for block in self.article.worded for word in _WORD.findall(block.text))

    @cached_property
    def firsts(self) -> Counter[str]:
        firsts = (_WORD.match(block.text) for block in self.article.worded)
        return Counter(match[0] for match in firsts if match)


def _break(words: _Words, items: Sequence[Block], max_share: float) -> _Break | None:
    article = words.article
    return (
        _of_labels(items)
        or (_of_openings(items, max_share) if article.language in ("en", "") else None)
        or _of_ends(article, items, max_share)
        or _of_initials(words, items, max_share)
    )


def _of_labels(items: Sequence[Block]) -> _Break | None:
    usual, places = minority(["named" if has_label(item) else "plain" for item in items], _MAX_LABELS)
    if usual == "named" and places:
        return _Break(f"{len(items) - len(places)} of {len(items)} items begin with a name", places)
    return None


def _of_openings(items: Sequence[Block], max_share: float) -> _Break | None:
    found = [opening(item.masked) for item in items]
    usual, places = minority([one or "other" for one in found], max_share)
    if usual == "imperative":
        places = [at for at in places if found[at] in ("gerund", "infinitive", "determiner")]
    if usual == "gerund":  # “Building a boat”, where the word alone may be a noun
        places = [at for at in places if not items[at].masked.split(maxsplit=1)[0].lower().endswith("ing")]
    if usual not in _NAMED or not places or any(has_label(item) for item in items):
        return None
    if usual in _STRONG or len(places) == 1:
        return _Break(f"{len(items) - len(places)} of {len(items)} items begin with {_NAMED[usual]}", places)
    return None


def _of_ends(article: Article, items: Sequence[Block], max_share: float) -> _Break | None:
    ends = [ending(item) for item in items]
    if any(item.text.rstrip().endswith((",", ";")) for item in items):
        return None
    usual, places = minority(ends, max_share)
    if usual == "none":
        places = [at for at in places if not is_several_sentences(items[at])]
    else:
        places = [at for at in places if len(items[at].text.split()) >= _LONG_WORDS]
    if not places or sum(bool(end) for end in ends) < len(items):
        return None
    how = "with" if usual == "stop" else "without"
    what = f"{len(items) - len(places)} of {len(items)} items end {how} a full stop"
    return _Break(what, places, _fix(article, [items[at] for at in places], usual))


def _fix(article: Article, odd: Sequence[Block], usual: str) -> Fix | None:
    edits = []
    for item in odd:
        end = len(item.text.rstrip())
        last = item.span_of(end - 1, end)
        if article.source[last] != item.text[end - 1] or (usual == "none" and item.text[end - 1] != "."):
            return None
        edits.append(Edit(last, "") if usual == "none" else Edit(Span(last.end, last.end), "."))
    return Fix("end it like the others", tuple(edits), safe=False)


def _of_initials(words: _Words, items: Sequence[Block], max_share: float) -> _Break | None:
    usual, places = minority([initial(item) for item in items], max_share)
    places = [at for at in places if _is_common(words, items[at], usual)]
    if not places:
        return None
    how = "a capital" if usual == "upper" else "a small letter"
    return _Break(f"{len(items) - len(places)} of {len(items)} items begin with {how}", places)


def _is_common(words: _Words, item: Block, usual: str) -> bool:
    """Whether the item's first word could be written like the others': no name, no command, no brand such as iPad."""
    word = item.masked.lstrip(" \"“‘('").split(maxsplit=1)[0].strip('.,:;)"”’')
    if not word.isalpha() or word[1:] != word[1:].lower():
        return False
    if usual == "upper" and len(item.text.split()) < _LONG_WORDS:
        return False
    capital = f"{word[0].upper()}{word[1:]}"
    if usual == "upper":
        return words.firsts[capital] > 0
    return word.lower() in words.written and words.written[word] == words.firsts[word]
