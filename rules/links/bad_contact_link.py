"""A link to an address or a number that cannot be one."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from copydesk import Article, Problem, Severity, rule
from copydesk.article.templating import holds_code

_ADDRESS = re.compile(r"[^\s@,;:<>()\[\]\"]+@[^\s@,;:<>()\[\]\"]+\.[^\s@.,;:<>()\[\]\"\d]{2,}")
_NUMBER = re.compile(r"\+?[\d*#][\d\s().*#/A-Za-z-]*(?:;.*)?")
_MIN_DIGITS = 3


@rule(severity=Severity.WARNING, needs="links")
def bad_contact_link(article: Article) -> Iterator[Problem]:
    """A mail or telephone link cannot work.

    Its address has no “@”, or its number no digits: whoever clicks it gets an empty window.

    ```markdown bad
    Write to [the harbour office](mailto:office.harbour.example).
    ```
    ```markdown bad
    Call [the harbour office](tel:office).
    ```
    ```markdown good
    Write to [the harbour office](mailto:office@harbour.example?subject=Tides) or call [+46 8 123 45](tel:+46812345).
    ```

    Several addresses, a link that only sets the subject, and what a site generator fills in are fine.

    ```markdown good
    [Tell two friends](mailto:anna@harbour.example,olaf@harbour.example), [tell anybody](mailto:?subject=Tides), or
    [tell us](mailto:{{ site.email }}).
    ```
    """
    for link in article.links:
        scheme, _, rest = link.inline.target.strip().partition(":")
        if scheme.lower() not in ("mailto", "tel") or holds_code(article, link.inline.span) or "{" in rest:
            continue
        value = unquote(rest.partition("?")[0])
        if scheme.lower() == "mailto" and not _is_mail(value, rest):
            yield Problem(link.inline.span, f"“{rest[:60]}” is no mail address")
        elif scheme.lower() == "tel" and not _is_number(value):
            yield Problem(link.inline.span, f"“{rest[:60]}” is no telephone number")


def _is_mail(value: str, rest: str) -> bool:
    if not value.strip():
        return "?" in rest
    return all(_ADDRESS.fullmatch(one.strip()) for one in re.split(r"[,;]", value) if one.strip())


def _is_number(value: str) -> bool:
    return bool(_NUMBER.fullmatch(value.strip())) and sum(char.isdigit() for char in value) >= _MIN_DIGITS
