"""A bracket or quotation mark without its partner."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, Kind, Problem, Severity, rule

_CLOSING = {"(": ")", "[": "]", "“": "”", "«": "»", "„": "“"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items() if closing != "“"}
_MARK = re.compile(r"[()\[\]“”«»„]")
# “a)”, “1)”, “iv)” count items; “:)”, “8-)”, “:(” and “(:” are faces; “Watch the talk »” is an arrow.
_NO_PAIR = re.compile(
    r"(?:^|(?<=[\s(]))(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})\)|[:;=8][-^o']?[()\[\]]|\((?=[:;](?:\W|$))|(?:^|(?<=\s))»"
)
_KINDS = frozenset({Kind.PARAGRAPH, Kind.DEFINITION})


@rule(severity=Severity.WARNING)
def unbalanced_pair(
    article: Article,
    *,
    pairs: Annotated[str, "the opening marks that are looked at"] = "([“«",
) -> Iterator[Problem]:
    """A bracket or a quotation mark has no partner.

    The reader looks for the end of an aside that does not come. Pairs are sought within a paragraph.

    ```markdown bad
    The ferry (which runs from May to October takes forty minutes to reach the island.
    ```
    ```markdown bad
    “We did not know, she said, and closed the door.

    Nobody asked again.
    ```

    ```markdown bad
    “We did not know," she said, and closed the door.

    Nobody asked again.
    ```

    A quotation that goes on in the next paragraph stays open until then.

    ```markdown good
    “We did not know,” she said. “The letters came too late.

    “Then the phones went dead.”
    ```

    Numbered points and faces use one bracket, and a straight quotation mark may be an inch.

    ```markdown good
    There are two ways: 1) by boat and 2) on foot :) and the board is 12" wide. See you there (: or watch the film »
    ```
    """
    wanted = {mark: _CLOSING[mark] for mark in pairs if mark in _CLOSING}
    marks = [mark for pair in wanted.items() for mark in pair if mark in article.text]
    prose = [block for block in article.prose if block.kind in _KINDS] if marks else []
    for number, block in enumerate(prose, 1):
        for at in _unpaired(block.masked, wanted) if any(mark in block.text for mark in marks) else ():
            mark = block.text[at]
            goes_on = mark in "“«" and prose[number : number + 1] and prose[number].text.lstrip().startswith(mark)
            if not goes_on and not _is_german(block.text):
                yield _problem(block, at, wanted.get(mark) or _OPENING[mark])


def _unpaired(text: str, wanted: dict[str, str]) -> Sequence[int]:
    """The places of marks without a partner; an odd one out is reported alone, the first of its kind."""
    marks = [(match.start(), match[0]) for match in _MARK.finditer(text)]
    if not any(_alone(marks, opening, closing, set()) for opening, closing in wanted.items()):
        return ()
    skipped = {match.end() - 1 for match in _NO_PAIR.finditer(text)}
    found: list[int] = []
    for opening, closing in wanted.items():
        alone = [at for at in _alone(marks, opening, closing, skipped) if at not in skipped]
        found += alone[:1]
    return sorted(found)


def _alone(marks: Sequence[tuple[int, str]], opening: str, closing: str, skipped: set[int]) -> Sequence[int]:
    open_at: list[int] = []
    alone: list[int] = []
    for at, mark in marks:
        if mark == opening:
            open_at.append(at)
        elif mark == closing and open_at:
            open_at.pop()
        elif mark == closing and at not in skipped:
            alone.append(at)
    return (*open_at, *alone)


def _is_german(text: str) -> bool:
    """Whether the text quotes „so“ or »so«, where the marks close what they open elsewhere."""
    return "„" in text or ("»" in text and "«" in text and text.index("»") < text.index("«"))


def _problem(block: Block, at: int, partner: str) -> Problem:
    mark, others = (block.text[at], block.text[at:] if block.text[at] == "“" else block.text[:at])
    if mark in "“”" and '"' in others:
        return Problem(block.span_of(at, at + 1), f'“{mark}” has a straight " for its partner; write “{partner}”')
    return Problem(block.span_of(at, at + 1), f"“{mark}” has no “{partner}” in its paragraph")
