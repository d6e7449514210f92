"""A link that leads to no place yet."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.article.templating import is_template

_NOWHERE = re.compile(
    r"#|https?:/*|javascript:\s*+(?:void\s*+\(?\s*+0?\s*+\)?)?;?|about:blank|(?:TODO|TBD|TK|XXX|FIXME)\b.*|\[.*\]|"
    r"(?:insert|add|your)[-_ ]?(?:link|url)(?:[-_ ]?here)?|link|url|link[-_ ]here|LINK|URL",
)
_TEMPLATE_HOST = re.compile(
    r"https?://(?:www\.)?(?:your|my)[-_]?(?:domain|site|website|company|brand|blog|store|shop|app|link|url)\b[\w.-]*(?:[/?#].*)?$",
    re.IGNORECASE,
)
_EXAMPLE_HOST = re.compile(r"https?://(?:[\w-]+\.)*example\.(?:com|org|net)(?:[/?#:]|$)", re.IGNORECASE)


@rule(severity=Severity.ERROR, needs="links")
def placeholder_link(
    article: Article,
    *,
    example_domains: Annotated[bool, "whether links to example.com and its like are noted"] = True,
) -> Iterator[Problem]:
    """A link leads to a place that holds the place of another.

    Found are “#”, a bare “http://”, `javascript:void(0)`, TODO, “your-domain.com” and the like. A link to example.com,
    which is reserved for examples (RFC 2606), is a note.

    ```markdown bad
    The figures are in the [annual report](#).
    ```
    ```markdown bad
    The figures are in the [annual report](TODO), and more on [our site](https://www.your-domain.com/figures).
    ```
    ```markdown good
    The figures are in the [annual report](https://ministry.gov/report.pdf) and [below](#figures).
    ```

    Code and template code may hold any address.

    ```markdown good
    Send a request to `https://example.com`, then open [the page]({{ page.url }}).
    ```
    """
    suspects = [link for link in article.links if not _is_plain(link.inline.target)]
    if not suspects or is_template(article):
        return
    for link in suspects:
        target = link.inline.target.strip()
        if _NOWHERE.fullmatch(target) or _TEMPLATE_HOST.match(target):
            severity = Severity.WARNING if target == "#" else None
            message = f"link “{link.text.strip()[:50]}” leads to “{target[:50]}”; give it its address"
            yield Problem(link.inline.span, message, severity=severity)
        elif example_domains and _EXAMPLE_HOST.match(target) and link.inline.form != "bare":
            message = f"link “{link.text.strip()[:50]}” leads to an example address"
            yield Problem(link.inline.span, message, severity=Severity.NOTE)


def _is_plain(target: str) -> bool:
    """Whether a target is surely no placeholder: cheaper to tell than by the patterns."""
    if target.startswith("http"):
        lower = target.lower()
        return "." in lower and "[" not in lower and not any(sign in lower for sign in ("your", "my", "example."))
    return target.startswith(("/", "#", ".", "mailto:")) and len(target) > 1 and not target[1].isspace()
