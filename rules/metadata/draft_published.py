"""A draft that is about to be published."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule


@rule(severity=Severity.ERROR, default=False)
def draft_published(article: Article) -> Iterator[Problem]:
    """The front matter says that the article is a draft.

    It is off by default, since a draft may well be checked; a gate before publishing selects it.

    ```markdown bad
    ---
    title: The river
    draft: true
    ---

    It rose in the night.
    ```
    ```markdown good
    ---
    title: The river
    draft: false
    ---

    It rose in the night.
    ```
    """
    draft, status = article.metadata.get("draft"), article.metadata.get("status")
    if draft and (draft.value is True or draft.text.strip().lower() in ("true", "yes")):
        yield Problem(draft.span, "the article is still a draft")
    elif status and status.text.strip().lower() == "draft":
        yield Problem(status.span, "the article is still a draft")
