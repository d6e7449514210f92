"""A section that every article of a project has to have."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, Span, rule
from copydesk.language.words import normalised


@rule(severity=Severity.WARNING, default=False)
def required_section(
    article: Article,
    *,
    sections: Annotated[tuple[str, ...], "the headings that are required; “A | B” accepts either"] = (),
    ordered: Annotated[bool, "they have to come in this order"] = True,
) -> Iterator[Problem]:
    """A section that the project requires is missing, or stands in the wrong place.

    Case, punctuation and a number before the heading do not count; a heading that begins with the words is accepted.
    Nothing is required until the configuration names it.

    ```markdown bad sections=["Ingredients","Method"]
    # Rye bread

    ## Ingredients

    Flour and water.
    ```
    ```markdown bad sections=["Ingredients","Method"]
    # Rye bread

    ## Method

    Stir, wait, bake.

    ## Ingredients

    Flour and water.
    ```
    ```markdown good sections=["Ingredients","Method | Steps"]
    # Rye bread

    ## Ingredients for two loaves

    Flour and water.

    ## 2. Steps

    Stir, wait, bake.
    ```

    With `ordered = false` they may come in any order.

    ```markdown good sections=["Ingredients","Method"] ordered=false
    # Rye bread

    ## Method

    Stir, wait, bake.

    ## Ingredients

    Flour and water.
    ```
    """
    keys = [normalised(heading.text).lstrip("0123456789 ") for heading in article.headings]
    before = -1
    for wanted in sections:
        names = [normalised(one) for one in wanted.split("|")]
        at = next(
            (place for place, key in enumerate(keys) if any(f"{key} ".startswith(f"{name} ") for name in names)), None
        )
        if at is None:
            title = article.title
            yield Problem(title.span if title else Span(0, 0), f"no section “{wanted}”; write it")
        elif ordered and at < before:
            heading, other = article.headings[at], article.headings[before]
            message = f"section “{heading.text[:60]}” has to come after “{other.text[:60]}”"
            yield Problem(heading.text_span, message, related=(Related(other.text_span, "it has to come before"),))
        before = max(before, at if at is not None else -1)
