"""An image without an alternative text."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule


@rule(severity=Severity.WARNING, needs="images")
def missing_alt(
    article: Article,
    *,
    allow_empty: Annotated[bool, "an empty alternative text marks a decoration"] = True,
) -> Iterator[Problem]:
    """An image has no alternative text.

    Who cannot see it is told nothing (WCAG 2.2, success criterion 1.1.1). One finding for the article, at the first.

    ```html bad
    <p>The harbour at night.</p>
    <img src="harbour.jpg">
    ```
    ```markdown bad allow_empty=false
    ![](harbour.jpg)
    ```
    ```markdown good
    ![The harbour at night, with two ferries](harbour.jpg)
    ```

    An alternative text that is empty on purpose marks a decoration.

    ```html good
    <p>The harbour at night.</p>
    <img src="ornament.svg" alt="">
    ```
    """
    found = [
        image
        for image in article.images
        if image.inline.form == "no-alt" or (not allow_empty and not image.inline.label.strip())
    ]
    if not found:
        return
    first, *others = found
    related = tuple(Related(one.inline.span, "likewise") for one in others[:20])
    name = first.inline.target.rsplit("/", 1)[-1][:60]
    message = f"image “{name}” has no alternative text; say in a few words what it shows"
    yield Problem(first.inline.span, message, related=related)
