"""A table whose cells have run together into lines."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.flattened import flattened_tables
from copydesk.language.excerpt import excerpt


@rule(severity=Severity.WARNING)
def flattened_table(article: Article) -> Iterator[Problem]:
    """A table has become lines of text.

    When a page is copied as plain text its tables lose their columns: a line such as “Model Price” is left, and
    under it a line for each row. Readers cannot tell where a cell ends. Make it a table again, or a list.

    ```markdown bad
    Feature Description

    Battery Lasts nine hours

    Weight 1.2 kg with the strap

    Warranty Two years
    ```

    ```markdown good
    | Feature | Description |
    | --- | --- |
    | Battery | Lasts nine hours |
    | Weight | 1.2 kg with the strap |
    | Warranty | Two years |
    ```

    Short lines alone are no table: an address, a poem, or steps that a cook writes one below the other.

    ```text good
    Our harbour office

    Anna Berg

    Quay 4

    Lindholm

    Ring the bell twice and wait, for the stairs are steep and the harbour master is not as young as he was.
    ```
    """
    for table in flattened_tables(article.blocks):
        message = f"“{excerpt(table.header.text)}” heads a table that became {len(table.rows)} lines; make it a table"
        yield Problem(table.span, message)
