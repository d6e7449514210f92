"""A reading time that the article's length does not bear out."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule

_CLAIM = re.compile(
    r"\b(?P<number>\d{1,3})[- ]?(?:min(?:ute)?s?\.?)(?: read\b| reading time\b| to read\b)"
    r"|\b[Rr]ead(?:ing)? time:? (?:about |~)?(?P<behind>\d{1,3}) ?min(?:ute)?s?\b"
)
_WORDS_PER_MINUTE = 238  # Brysbaert, How many words do we read per minute?, 2019, p. 1


@rule(severity=Severity.NOTE, languages=("en",))
def reading_time_claim(
    article: Article,
    *,
    tolerance: Annotated[float, "how far the claimed time may be from the counted one, as a part of it"] = 0.5,
) -> Iterator[Problem]:
    """The article tells how long it takes to read, and is much longer or shorter.

    Counted are 238 words a minute. The claim was mostly written for an earlier draft; let the site work it out.

    ```markdown bad
    12 min read

    The ferry leaves from the north pier at noon and is back in town before dark.
    ```
    ```markdown good
    1 min read

    The ferry leaves from the north pier at noon and is back in town before dark.
    ```

    What somebody else's text takes is not this article's time.

    ```markdown good
    The timetable is a 30-minute read, the captain says, and he should know.
    ```
    """
    if "min" not in article.vocabulary_text:
        return
    minutes = max(1.0, article.word_count / _WORDS_PER_MINUTE)
    for block in article.blocks[:12]:
        match = _CLAIM.search(block.masked) if len(block.text) <= _LONGEST else None
        claimed = int(match["number"] or match["behind"]) if match else 0
        if match and abs(claimed - minutes) > max(1.0, tolerance * minutes):
            message = f"“{match[0]}”, but {article.word_count} words take about {minutes:.0f}"
            yield Problem(block.span_of(*match.span()), message)


_LONGEST = 70  # characters; a longer block is no line about the article
