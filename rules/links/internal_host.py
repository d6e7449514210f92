"""A link to a computer that readers cannot reach."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Severity, rule
from copydesk.article import Placed
from copydesk.article.address import Address, address, is_of
from copydesk.article.links import shows_address
from copydesk.language.excerpt import excerpt

_OWN = re.compile(r"localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\]")
_PRIVATE = re.compile(
    r"10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}"
    r"|.+\.(?:local|localdomain|internal|intranet|lan|corp)"
)
_STAGING = re.compile(r"(?:staging|stage|preprod|uat)\d?[.-].+\..+|.+\.staging\..+")
_DRIVE = re.compile(r"[a-z]:[\\/]", re.IGNORECASE)


@rule(severity=Severity.ERROR)
def internal_host(
    article: Article,
    *,
    hosts: Annotated[tuple[str, ...], "further domains that only your own people reach"] = (),
) -> Iterator[Problem]:
    """A link or an image leads to a computer that readers cannot reach.

    The address was copied while the article lay on a test server or on the author's own disk. Readers get an error,
    and the name of an inner server is nobody's business.

    ```markdown bad
    The figures are in the [annual report](http://192.168.0.12/report.pdf).
    ```
    ```markdown bad
    ![The harbour at night](file:///home/anna/pictures/harbour.jpg)
    ```
    ```markdown bad
    The figures are in the [annual report](https://staging.ministry.example/report.pdf).
    ```
    ```markdown good
    The figures are in the [annual report](https://ministry.example/report.pdf).
    ```

    A manual for one's own people may link to the test server and call it that.

    ```markdown good
    Look at the figures of production, then at those of [staging](https://grafana.staging.ministry.example/boats).
    ```

    A lesson that has readers start a server sends them to their own computer: where an article shows code, or the
    address itself is what they see, localhost is right.

    ```markdown good
    Start the server, then open http://localhost:8000 in a browser.
    ```
    ````markdown good
    Start the server, then look at [your page](http://localhost:8000):

    ```
    python -m http.server
    ```
    ````
    """
    suspects = [one for one in (*article.links, *article.images) if not _is_plain(one.inline.target, hosts)]
    shows_code = bool(suspects) and any(block.kind is Kind.CODE for block in article.blocks)
    for placed in suspects:
        target = placed.inline.target.strip()
        if placed.block.quoted or not target:
            continue
        if _STAGING.fullmatch(address(target).host) and "stag" in placed.text.casefold():
            continue
        own = bool(_OWN.fullmatch(address(target).host))
        if own and (shows_code or shows_address(placed)):
            continue
        if own or _is_inner(target, address(target), hosts):
            yield Problem(placed.inline.span, f"readers cannot reach “{excerpt(target)}”{_words(placed)}")


def _is_plain(target: str, hosts: tuple[str, ...]) -> bool:
    """Whether a target surely leads to the page's own site or a public one: cheaper to tell than its host."""
    if target.startswith(("/", "#", ".")):
        return not target.startswith("//")
    host = target.lower().removeprefix("https://").partition("/")[0]
    is_public = host.endswith((".com", ".org", ".io", ".net")) and not host.startswith(("sta", "pre", "uat"))
    return is_public and not hosts and ".staging." not in host


def _is_inner(target: str, one: Address, hosts: tuple[str, ...]) -> bool:
    if one.scheme == "file" or _DRIVE.match(target):
        return True
    return bool(_PRIVATE.fullmatch(one.host) or _STAGING.fullmatch(one.host)) or any(
        is_of(one.host, host) for host in hosts
    )


def _words(placed: Placed) -> str:
    words = placed.text.strip()
    return f", the target of “{excerpt(words, 40)}”" if words and not shows_address(placed) else ""
