"""A heading that has another form than all its neighbours."""

from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Problem, Related, Section, Severity, rule
from copydesk.article.item_form import opening
from copydesk.article.numbering import numbered
from copydesk.article.zone import named_zone
from copydesk.language.excerpt import excerpt

_NAMED = {"gerund": "a form in -ing", "question": "a question", "imperative": "an order", "infinitive": "“to”"}
_OTHER = {
    "gerund": ("imperative", "infinitive", "question"),
    "question": ("imperative", "gerund", "infinitive", "determiner"),
    "imperative": ("gerund", "infinitive"),
    "infinitive": ("gerund", "imperative", "question"),
}


@rule(severity=Severity.NOTE, languages=("en",))
def heading_not_parallel(
    article: Article,
    *,
    min_siblings: Annotated[int, "so many headings of one form there have to be"] = 4,
) -> Iterator[Problem]:
    """One heading among its siblings has another grammatical form.

    “Packing the boat”, “Reading the wind”, “Tie the knots”: the outline reads as a list, and the odd one as a slip.
    Four headings under one parent that are all orders, all questions, or all begin with a form in -ing make a form; one
    or two that are clearly something else are named.

    ```markdown bad
    ## Packing the boat

    Heavy things go low.

    ## Reading the wind

    Look at the grass.

    ## Tie the ropes

    Three knots are enough.

    ## Leaving the quay

    Push off with the oar.

    ## Keeping a course

    Look back now and then.
    ```
    ```markdown good
    ## Packing the boat

    Heavy things go low.

    ## Reading the wind

    Look at the grass.

    ## Tying the ropes

    Three knots are enough.

    ## Leaving the quay

    Push off with the oar.

    ## Keeping a course

    Look back now and then.
    ```

    Headings of a name or a subject have no form to keep to, and the frame of an article (introduction, summary, FAQ,
    sources) stands apart.

    ```markdown good
    ## Introduction

    The sea is near.

    ## Packing the boat

    Heavy things go low.

    ## Reading the wind

    Look at the grass.

    ## Leaving the quay

    Push off with the oar.

    ## Keeping a course

    Look back now and then.

    ## Wind and weather

    Both change.
    ```
    """
    groups: dict[tuple[int, int], list[Section]] = {}
    for section in article.sections:
        if section.heading and not section.heading.quoted and named_zone(section.heading.text) is None:
            groups.setdefault((id(section.parent), section.level), []).append(section)
    for siblings in groups.values():
        if len(siblings) > min_siblings:
            yield from _odd(siblings, min_siblings)


def _odd(siblings: Sequence[Section], min_siblings: int) -> Iterator[Problem]:
    headings = [one.heading for one in siblings if one.heading]
    forms = []
    for heading in headings:
        number = numbered(heading)
        forms.append(opening(heading.masked[number.end :].lstrip(" :.–—-") if number else heading.masked))
    usual = max(_NAMED, key=forms.count)
    odd = [at for at, form in enumerate(forms) if form in _OTHER[usual]]
    if forms.count(usual) < min_siblings or forms.count(usual) < 0.7 * len(forms) or not odd:
        return
    first = headings[odd[0]]
    related = tuple(Related(headings[at].text_span, "likewise") for at in odd[1:])
    message = (
        f"{forms.count(usual)} of {len(forms)} headings begin with {_NAMED[usual]}, unlike “{excerpt(first.text)}”"
    )
    yield Problem(first.text_span, message, related=related)
