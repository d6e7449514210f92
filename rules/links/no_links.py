"""A long article that links to nothing."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, Span, rule
from copydesk.article.address import address, is_of


@rule(severity=Severity.NOTE, default=False)
def no_links(
    article: Article,
    *,
    min_words: Annotated[int, "a shorter article needs no link"] = 600,
    site: Annotated[tuple[str, ...], "the site's own domains, to tell links within it from those that leave it"] = (),
) -> Iterator[Problem]:
    """A long article has no link.

    Readers cannot follow up what it says, and search engines find no way on (Yoast SEO asks for inner and outer
    links). The rule is off by default, since an essay or a report may need none. With `site`, links within the site
    and links out of it are asked for apart; a target without a host is within it.

    ```markdown bad min_words=20
    The harbour of Lindholm was built in 1871, of granite from the island, and it has been dredged eleven times since
    then, the last time in 2019, when a bell was found.
    ```
    ```markdown bad min_words=20 site=[lindholm.example]
    The harbour of Lindholm was built in 1871, of [granite from the island](/granite), and it has been dredged eleven
    times since then, the last time in 2019, when a bell was found.
    ```
    ```markdown good min_words=20
    The harbour of Lindholm was built in 1871, of [granite from the island](/granite), and it has been dredged eleven
    times since then, the last time in 2019, when a bell was found.
    ```

    A short article is left alone, and so is plain text, which has no links.

    ```text good min_words=20
    The harbour of Lindholm was built in 1871, of granite from the island, and it has been dredged eleven times since
    then, the last time in 2019, when a bell was found.
    ```
    """
    if article.format == "text" or not article.blocks or article.word_count < min_words:
        return
    targets = [address(link.inline.target) for link in article.links if not link.inline.target.startswith("#")]
    outer = [one for one in targets if one.host and not any(is_of(one.site, own) for own in site)]
    missing = "" if targets else "no link"
    if site and targets:
        missing = "no link out of the site" if not outer else "no link within the site" * (len(outer) == len(targets))
    if missing:
        first = article.title.heading if article.title and article.title.heading else article.blocks[0]
        place = first.text_span if first.text else Span(first.span.start, first.span.start)
        yield Problem(place, f"{article.word_count} words and {missing}")
