"""A stretch of text that no subheading parts."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Related, Section, Severity, rule
from copydesk.article.zone import NO_PROSE, named_zone
from copydesk.language.excerpt import excerpt

_PROSE = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.DEFINITION})
_MOST_PLACES = 20


@rule(severity=Severity.NOTE)
def section_too_long(
    article: Article,
    *,
    max_words: Annotated[int, "so many words of prose may stand between two headings"] = 500,
) -> Iterator[Problem]:
    """A section is long and has no subheading.

    Most readers on the web skim (Nielsen Norman Group, 1997 and 2020), and between two far headings they get lost.
    Yoast SEO asks for one after 300 words; essays and reports do well with more. One note for the article, at the
    longest section.

    ```markdown bad max_words=20
    ## Getting there

    The boat leaves from the old quay at noon and at six, and takes forty minutes in good weather. In a storm it stays
    where it is, and so will you, for a day or two.

    ## Sleeping there

    Two houses have a stove.
    ```
    ```markdown good max_words=20
    ## Getting there

    The boat leaves from the old quay at noon and at six, and takes forty minutes in good weather.

    ### In a storm

    It stays where it is, and so will you, for a day or two.

    ## Sleeping there

    Two houses have a stove.
    ```

    A list of sources may be long.

    ```markdown good max_words=20
    ## Getting there

    The boat leaves from the old quay at noon and at six.

    ## References

    - Ann Lee: The boats of the sound, and who built them, from the first survey to the last wooden hull. Tern, 1974.
    - Bo Moe: Timetables of the north coast, with the tides of every harbour. Lakeside, 1931.
    ```

    Quotes, code and tables do not count. An article without any subheading is `no-subheadings`'s, and what comes before
    the first one is `intro-too-long`'s.

    ```markdown good max_words=20
    ## Getting there

    The boat leaves from the old quay at noon.

    > In a storm it stays where it is, and so will you, for a day or two, or for three if the captain has been at the
    > fair on the day before.

    ## Sleeping there

    Two houses have a stove.
    ```
    """
    title = article.title.heading if article.title else None
    long = []
    for section in article.sections if len(article.headings) > 1 else ():
        heading = section.heading
        if heading and heading is not title and not heading.inferred:
            words = _words(section)
            if words > max_words and named_zone(heading.text) not in NO_PROSE:
                long.append((words, heading))
    if long:
        words, longest = max(long, key=lambda one: one[0])
        others = [(count, one) for count, one in long if one is not longest]
        related = tuple(Related(one.text_span, f"{count} words") for count, one in others[:_MOST_PLACES])
        message = f"{words} words under “{excerpt(longest.text)}” without a subheading; the limit is {max_words}"
        yield Problem(longest.text_span, message, related=related)


def _words(section: Section) -> int:
    return sum(len(block.words) for block in section.blocks if block.kind in _PROSE and not block.quoted)
