"""A page that was saved with all that stood around its text."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Kind, Problem, Severity, rule

_END = re.compile(r"[.!?…:;][\"”’»)\]]*$")
_MIN_LINES = 25
_SHORT = 30  # characters; as in FineWeb (Penedo et al., 2024)
_KINDS = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.CAPTION, Kind.ITEM})


@rule(severity=Severity.WARNING)
def low_prose_document(
    article: Article,
    *,
    min_ended: Annotated[float, "the least share of lines that end as a sentence does, 0 to 1"] = 0.12,
    max_short: Annotated[float, "the largest share of lines of at most 30 characters, 0 to 1"] = 0.67,
) -> Iterator[Problem]:
    """Hardly a line of the text is a sentence.

    Of a page that was saved as text the menu, the teasers and the buttons are left, and somewhere among them the
    article. Counted are lines that end like a sentence and lines of at most 30 characters, as FineWeb does (Penedo et
    al., 2024) to keep such pages out. Only plain text is measured, from 25 lines on.

    ```text bad min_ended=0.3
    News

    Sport

    Weather

    Culture

    Travel

    Our mill is a hundred years old today, and the town celebrates it with bread and wine.

    Most read

    Bridge closed

    Rain again

    New mayor

    Old mayor

    Lost dog

    Found dog

    Jobs

    Homes

    Cars

    Boats

    Dating

    Games

    Quiz

    Recipes

    Letters

    Archive

    Contact

    Imprint

    Help
    ```
    ```text good
    The mill is a hundred years old today.

    The town celebrates it with bread and wine.
    ```

    A list, a poem or a programme with a colon or a bullet at each line is none.

    ```text good
    Programme

    10:00 bread
    11:00 wine
    12:00 speeches
    13:00 silence
    ```
    """
    if article.format != "text":
        return
    lines = [block.text.strip() for block in article.blocks if block.kind in _KINDS and not block.marker and block.text]
    if len(lines) < _MIN_LINES:
        return
    ended, short = _share_ended(lines), sum(len(one) <= _SHORT for one in lines) / len(lines)
    if ended < min_ended or short > max_short:
        first = next(block for block in article.blocks if block.text.strip())
        said = f"{ended:.0%} of {len(lines)} lines end like a sentence, {short:.0%} are short; keep the article alone"
        yield Problem(first.text_span, said)


def _share_ended(lines: Sequence[str]) -> float:
    return sum(bool(_END.search(one)) for one in lines) / len(lines)
