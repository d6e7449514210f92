"""A sentence that is too long to be read at one go."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Passage, Problem, Severity, rule
from copydesk.language.words import words

# What stands between semicolons, after a colon or in brackets is read by itself; so are two sentences without a space.
_MANY = 8  # commas of a row of names
_NAME = 4  # words of a name, on the mean
_BREAK = re.compile(r"[;:]\s|\s[–—-]\s|—|\([^()]*\)|“[^”]*”|\"[^\"]*\"|(?<=[a-z]{2})[.!?](?=[A-Z])|\n")


@rule(severity=Severity.NOTE)
def very_long_sentence(
    article: Article,
    *,
    max_words: Annotated[int, "a longer sentence is a note"] = 45,
    far_too_long: Annotated[int, "a longer sentence is a warning"] = 65,
) -> Iterator[Problem]:
    """A sentence is very long.

    Sentences of more than 45 words ask readers to keep the beginning in mind until the end comes. Words are
    counted between colons, semicolons and dashes, without what stands in brackets or quotation marks.

    ```markdown bad
    The committee that had been asked in the spring by the council of the town to look into the state of the bridges
    over the river and of the roads that lead to them found in its report of last week that most of them would need
    repair before the next winter.
    ```
    ```markdown good
    The council asked a committee to look into the bridges. Most of them need repair before the next winter, its
    report says.
    ```

    A list in a sentence, parted by semicolons, is read in pieces; so are quotations.

    ```markdown good
    The report names five bridges: the stone bridge at the mill, which is closed to lorries already; the footbridge at
    the school, whose planks were laid in 1962; the iron bridge, which nobody dares to paint; and the two small ones
    in the park, which the town would like to give away.
    ```

    So are many names in a row.

    ```markdown good
    Our thanks go to Ana Berg, Ben Cole, Cai Dunn, Dora Eads, Emil Falk, Fay Gold, Gus Hahn, Hal Iden, Ida Jung, Jo
    Klee, Kim Lund, Lea Marx, Max Nagy, Nina Ott, Ole Pohl, Pia Quist, Ray Rust, Sam Thorn, Tom Ulm and Zoe Young.
    ```

    Sources, bylines and code are not read as sentences.

    ```markdown good
    ## Sources

    Miller, A., Smith, B., Jones, C., Brown, D., White, E., Green, F., Black, G., Gray, H., King, I., Hill, J. and
    Wood, K. The state of bridges in small towns of the northern counties after the floods of the last decade, with a
    list of repairs, Journal of Roads and Bridges, volume twelve, number three, pages one to ninety.
    ```
    """
    for sentence, line in zip(article.sentences, article.lines, strict=True):
        if len(line.forms) <= max_words:
            continue
        length = longest_stretch(sentence.masked)
        if length > max_words:
            severity = Severity.WARNING if length > far_too_long else None
            yield _problem(sentence, length, max_words, severity)


def longest_stretch(text: str) -> int:
    """The words of the longest stretch of a sentence that is read at one go."""
    return max(_length(part) for part in _BREAK.split(text))


def _length(stretch: str) -> int:
    """Its words; of a row of names, those of the longest name."""
    length, commas = sum(1 for _ in words(stretch)), stretch.count(",")
    if commas >= _MANY and length <= _NAME * (commas + 1):
        return max(sum(1 for _ in words(name)) for name in stretch.split(","))
    return length


def _problem(sentence: Passage, length: int, limit: int, severity: Severity | None) -> Problem:
    return Problem(sentence.span, f"sentence of {length} words; the limit is {limit}", severity=severity)
