"""A page that an article links to again and again."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article import Placed
from copydesk.article.address import address
from copydesk.article.links import in_text
from copydesk.language.excerpt import excerpt

_MOST_PLACES = 20


@rule(severity=Severity.NOTE, needs="links")
def url_overlinked(
    article: Article,
    *,
    max_times: Annotated[int, "so often an article may link to the same page"] = 5,
) -> Iterator[Problem]:
    """One page is linked too often.

    The first link is enough; each further one looks like another source, and to search engines like a sales page.

    ```markdown bad
    The [club](https://club.example) meets on Mondays. Join the [club](https://club.example/) by post, ask the
    [club](https://club.example) for a key, or visit [its house](https://www.club.example).
    The [club](https://club.example) has a stove, and the [club](https://club.example) has coffee.
    ```
    ```markdown good
    The [club](https://club.example) meets on Mondays. Join it by post, ask it for a key, or visit its house.
    ```

    Places within a page are different targets, and tables, headings and quotes are not looked at.

    ```markdown good
    The manual tells how to [open](manual.html#open), [close](manual.html#close), [clean](manual.html#clean),
    [carry](manual.html#carry), [mend](manual.html#mend) and [sell](manual.html#sell) the tent.
    ```
    """
    targets: dict[str, list[Placed]] = {}
    for link in article.links if len(article.links) > max_times else ():
        one = address(link.inline.target)
        if in_text(link) and one.page:
            targets.setdefault(f"{one.page}#{one.fragment}", []).append(link)
    for links in targets.values():
        if len(links) > max_times:
            last = links[max_times]
            related = tuple(Related(link.inline.span, "the same page") for link in links if link is not last)
            message = f"“{excerpt(last.inline.target)}” is linked {len(links)} times; the limit is {max_times}"
            yield Problem(last.inline.span, message, related=related[:_MOST_PLACES])
