"""A link that carries marks for tracking."""

import re
from collections.abc import Iterator

from copydesk import Article, Edit, Fix, Problem, Related, Severity, rule
from copydesk.article import Placed
from copydesk.article.address import address
from copydesk.article.links import shows_address, target_places

_MARK = re.compile(
    r"(?:utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|msclkid|twclid|ttclid|yclid|igshid|igsh|mc_[ce]id|mkt_tok|_hsenc|_hsmi"
    r"|vero_id|oly_(?:anon|enc)_id|wickedid|ref_src)(?:=.*)?|ref=(?:chatgpt|openai|perplexity)[\w.]*",
    re.IGNORECASE,
)
_MOST_PLACES = 20


@rule(severity=Severity.NOTE, fixable=True, needs="links")
def tracking_params(article: Article) -> Iterator[Problem]:
    """A link carries a campaign's mark, such as `utm_source` or `fbclid`.

    It came along when the address was copied out of a newsletter, a feed or a chat. It credits the visit to somebody
    else's campaign and shows readers how the page was found. The fix takes it out; where a link leads stays the same.

    ```markdown bad
    The [tide tables](https://harbour.example/tables?utm_source=chatgpt.com&year=2026#may) are free.
    ```
    ```markdown fixed
    The [tide tables](https://harbour.example/tables?year=2026#may) are free.
    ```
    ```markdown good
    The [tide tables](https://harbour.example/tables?year=2026) are free.
    ```

    An affiliate's mark pays somebody, so it stays, and addresses in code are examples.

    ```markdown good
    The [lamp](https://shop.example/lamp?tag=harbour-21) is cheap. Add `?utm_source=letter` to the links of a letter.
    ```
    """
    if "?" not in article.source.text:
        return
    found = [link for link in article.links if "?" in link.inline.target and _without(link.inline.target)]
    if found:
        first = found[0]
        related = tuple(Related(link.inline.span, "another one") for link in found[1 : _MOST_PLACES + 1])
        mark = next(part for part in _parts(first.inline.target) if _MARK.fullmatch(part))
        message = f"“{mark[:60]}” in a link's address is a mark for tracking; take it out"
        yield Problem(first.inline.span, message, _fix(article, found), related)


def _without(target: str) -> str:
    """The address without its marks; "" if it has none."""
    parts = _parts(target)
    kept = [part for part in parts if not _MARK.fullmatch(part)]
    if len(kept) == len(parts):
        return ""
    head, _, rest = target.partition("?")
    fragment = rest.partition("#")[2]
    return head + ("?" + "&".join(kept) if kept else "") + (f"#{fragment}" if fragment else "")


def _parts(target: str) -> list[str]:
    return address(target).query.replace("&amp;", "&").split("&")


def _fix(article: Article, found: list[Placed]) -> Fix | None:
    edits = {}
    for link in found:
        for place in target_places(article, link):
            edits[place] = Edit(place, _without(link.inline.target))
    shown = any(shows_address(link) for link in found)
    return Fix("take the marks out", tuple(edits.values()), safe=not shown) if edits else None
