"""A footnote that nothing refers to, or that says nothing."""

from collections import Counter
from collections.abc import Iterator

from copydesk import Article, InlineKind, Problem, Severity, rule
from copydesk.article.templating import holds_code


@rule(severity=Severity.WARNING)
def footnote_mismatch(article: Article) -> Iterator[Problem]:
    """A footnote is never referred to, or has no text.

    Most renderers drop a footnote without a mark, so what it says is lost. A mark without a footnote is an undefined
    reference, which has a rule of its own.

    ```markdown bad
    The law was passed at night.

    [^vote]: By 61 votes to 58.
    ```
    ```markdown good
    The law was passed at night.[^vote]

    [^vote]: By 61 votes to 58.
    ```

    A footnote may be marked twice, and may be marked from another footnote.

    ```markdown good
    The law was passed at night.[^vote] Nobody slept.[^vote]

    [^vote]: By 61 votes to 58.[^count]
    [^count]: As the clerk counted.
    ```

    A site generator may fill its text in.

    ```markdown good
    The law was passed at night.[^vote]

    [^vote]: {{% param notes.vote %}}
    ```
    """
    marked = {
        one.target.casefold() for block in article.blocks for one in block.inlines if one.kind is InlineKind.FOOTNOTE
    }
    written = _written(article.source.text) if article.footnotes else Counter[str]()
    for note in article.footnotes:
        if not note.text.strip():
            if holds_code(article, note.span):
                continue
            yield Problem(note.span, f"footnote “{note.label}” has no text")
        elif note.label.casefold() not in marked and written[note.label] < 2:
            yield Problem(note.span, f"nothing refers to footnote “{note.label}”")


def _written(text: str) -> Counter[str]:
    """How often each label stands in a text as a mark, even in code or where no mark is read."""
    return Counter(label for label, end, _ in (part.partition("]") for part in text.split("[^")[1:]) if end)
