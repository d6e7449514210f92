"""A link that does not ask for an encrypted connection."""

import re
from collections.abc import Iterator

from copydesk import Article, Edit, Fix, Problem, Related, Severity, rule
from copydesk.article import Placed
from copydesk.article.address import address
from copydesk.article.links import target_places
from copydesk.language.excerpt import excerpt

_LOCAL = re.compile(r"localhost|[\d.]+|\[.*\]|[^.]*|.*\.(?:local|test|invalid|localhost|onion)")
_NAMESPACES = ("www.w3.org", "schemas.", "purl.org", "xmlns.com", "ns.adobe.com")
_MOST_PLACES = 20


@rule(severity=Severity.NOTE, default=False, fixable=True)
def insecure_http(article: Article) -> Iterator[Problem]:
    """A link begins with http:// instead of https://.

    Browsers warn of such pages, and who controls the network can change them. The rule is off by default, since
    nothing is fetched here and an old page may have no encrypted form; the unsafe fix adds the “s” everywhere.

    ```markdown bad
    The [tide tables](http://harbour.example/tables) are free.
    ```
    ```markdown fixed
    The [tide tables](https://harbour.example/tables) are free.
    ```
    ```markdown good
    The [tide tables](https://harbour.example/tables) are free.
    ```

    A computer's own address and the names of XML's namespaces are left alone.

    ```markdown good
    Open [your own copy](http://localhost:8000) and look for the [namespace](http://www.w3.org/2000/svg).
    ```
    """
    found = [link for link in article.links if _is_insecure(link)] if "http://" in article.source.text else []
    if found:
        places = dict.fromkeys(place for link in found for place in target_places(article, link))
        edits = tuple(Edit(place, "https" + article.source[place][4:]) for place in places)
        fix = Fix("ask for https", edits, safe=False) if edits else None
        related = tuple(Related(link.inline.span, "another one") for link in found[1 : _MOST_PLACES + 1])
        message = f"“{excerpt(found[0].inline.target)}” is not encrypted; write https where the site has it"
        yield Problem(found[0].inline.span, message, fix, related)


def _is_insecure(link: Placed) -> bool:
    one = address(link.inline.target)
    if one.scheme != "http" or not link.inline.target.startswith("http:") or _LOCAL.fullmatch(one.host):
        return False
    return not one.host.startswith(_NAMESPACES)
