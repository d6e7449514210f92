"""A link to a place of the same page that is not there."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from copydesk import Annotated, Article, Edit, Fix, Problem, Severity, rule
from copydesk.article import Placed
from copydesk.article.links import target_places
from copydesk.article.templating import brings_sections

# Places that a page's template or the browser provides, footnotes, text fragments and lines of a listing.
_PROVIDED = re.compile(
    r"(?:top|main|content|main-content|comments?|footer|header|toc|fn(?:ref)?[:\w-]*|cite_\S*|L\d+\S*|:~:.*|!.*|/.*|)$",
    re.I,
)
_JUNK = re.compile(r"[\W_]+")
_COUNTER = re.compile(r"[-_]\d+$")


@rule(severity=Severity.ERROR, fixable=True, needs="links")
def dead_anchor(
    article: Article,
    *,
    known: Annotated[tuple[str, ...], "anchors that the page's template provides"] = (),
) -> Iterator[Problem]:
    """A link leads to a place of this page that does not exist.

    Its heading was renamed or cut. The slugs of GitHub, Hugo, Jekyll, MkDocs and Docusaurus are all accepted, and so
    are explicit ids; the nearest anchor is named where one is alike, and the unsafe fix writes it.

    ```markdown bad
    What it costs is told [below](#prices).

    ## What it costs

    Nothing at all.
    ```
    ```markdown good
    What it costs is told [below](#what-it-costs), and why [further down](#why).

    ## What it costs

    Nothing at all.

    <h2 id="why">Reasons</h2>

    Because we like it.
    ```

    ```markdown bad
    What it costs is told [below](#what-it-cost).

    ## What it costs

    Nothing at all.
    ```
    ```markdown fixed
    What it costs is told [below](#what-it-costs).

    ## What it costs

    Nothing at all.
    ```

    The top of the page, footnotes, listings' lines and other pages' anchors are not looked for.

    ```markdown good
    Back to [the top](#top). See [line 12](#L12), [the note](#fn1) and [the manual](manual.html#install).
    ```

    What template code brings to the page cannot be seen here: where an include or a component stands alone, nothing is
    said. Attributes, pictures and code within a line bring no headings.

    ```markdown good
    {% include prices.md %}

    What it costs is told [above](#prices).
    ```
    ```markdown bad
    What it costs is told [below](#prices).

    {% image "harbour.jpg" "The harbour at noon" %}

    ## What it costs
    {: .wide }

    Nothing at all.
    ```

    A comment of MDX in a heading is its id.

    ```markdown good
    What it costs is told [below](#prices).

    ## What it costs {/*prices*/}

    Nothing at all.
    ```
    """
    links = [link for link in article.links if link.inline.target.lstrip().startswith("#")]
    if not links or brings_sections(article):
        return
    anchors = {_squashed(one) for one in (*article.anchors, *known)}
    anchors |= {_squashed(one.anchor or one.text) for one in article.headings}
    anchors |= {_squashed(one.text) for one in article.headings}
    for link in links:
        target = link.inline.target.strip()
        anchor = unquote(target[1:])
        if target.startswith("#") and not _PROVIDED.match(anchor) and not _stands(anchor, anchors):
            alike = _alike(anchor, article)
            advice = f"; the nearest is “#{alike}”" if alike else ""
            message = f"no heading or id of this page is “#{anchor}”{advice}"
            yield Problem(link.inline.span, message, _fix(article, link, alike))


def _stands(anchor: str, anchors: set[str]) -> bool:
    return _squashed(anchor) in anchors or _squashed(_COUNTER.sub("", anchor)) in anchors


def _squashed(text: str) -> str:
    return _JUNK.sub("", text.casefold())


def _alike(anchor: str, article: Article) -> str:
    """The place of the page whose name is most like this one; "" if none is."""
    from copydesk.suggestion import nearest

    known = [_JUNK.sub("-", (one.anchor or one.text).casefold()).strip("-") for one in article.headings]
    return nearest(anchor, [*known, *article.anchors])


def _fix(article: Article, link: Placed, alike: str) -> Fix | None:
    places = target_places(article, link) if alike else ()
    return Fix(f"write “#{alike}”", tuple(Edit(place, f"#{alike}") for place in places), safe=False) if places else None
