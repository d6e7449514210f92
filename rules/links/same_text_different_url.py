"""Two links that read the same and lead to different pages."""

import re
from collections.abc import Iterator

from copydesk import Article, Kind, Problem, Related, Severity, rule
from copydesk.article import Placed
from copydesk.article.address import address
from copydesk.article.links import shows_address
from copydesk.language.excerpt import excerpt
from copydesk.language.words import normalised

_WORD = re.compile(r"\w+")
_MIN_LETTERS = 8  # shorter words, such as "source" or "PDF", are labels
_MOST_TARGETS = 2  # words that lead to more pages are a label too


@rule(severity=Severity.NOTE, needs="links")
def same_text_different_url(article: Article) -> Iterator[Problem]:
    """Two links have the same words and different targets.

    Who hears or skims only the links takes them for one (WCAG 2.2, technique G91 and success criterion 2.4.9). Mostly
    one of the two was copied and its address forgotten.

    ```markdown bad
    The [annual report](https://ministry.example/2024.pdf) names forty bridges. This year's
    [annual report](https://ministry.example/2025.pdf) names none.
    ```
    ```markdown good
    The [annual report of 2024](https://ministry.example/2024.pdf) names forty bridges. This year's
    [annual report](https://ministry.example/2025.pdf) names none.
    ```

    Two places of one page are one target, and labels in a table or a list may come back, as may short ones.

    ```markdown good
    The [annual report](https://ministry.example/2024/) names forty bridges; the
    [annual report](https://www.ministry.example/2024#bridges) says which.

    | Year | Figures |
    | --- | --- |
    | 2024 | [All the figures](2024.csv) |
    | 2025 | [All the figures](2025.csv) |

    See [PDF](2024.pdf), and this year's [PDF](2025.pdf).
    ```
    """
    links = [link for link in article.links if link.block.kind is Kind.PARAGRAPH and not link.block.quoted]
    # What reads the same has the same words, whatever its punctuation.
    words = [" ".join(_WORD.findall(link.text.casefold())) for link in links]
    if len(set(words)) == len(words):
        return
    groups: dict[str, dict[str, Placed]] = {}
    for link in links:
        if not shows_address(link):
            key = normalised(link.text)
            if len(key) >= _MIN_LETTERS and link.inline.target.strip():
                groups.setdefault(key, {}).setdefault(address(link.inline.target).page, link)
    for pages in groups.values():
        if len(pages) == _MOST_TARGETS:
            first, again = pages.values()
            message = f"“{excerpt(again.text)}” leads to another page than before; give the two other words"
            yield Problem(again.inline.span, message, related=(Related(first.inline.span, "the other one"),))
