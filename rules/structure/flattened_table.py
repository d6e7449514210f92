"""A table whose cells have run together into lines."""

from collections.abc import Iterator

from copydesk import Article, Edit, Fix, Problem, Severity, rule
from copydesk.article.flattened import FlattenedTable, flattened_tables, spaced_cells
from copydesk.language.excerpt import excerpt


@rule(severity=Severity.WARNING, fixable=True)
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

    Where tabs or wide gaps still part the columns, the unsafe fix for Markdown makes it a table.

    ```markdown bad
    Feature  Description

    Battery  Lasts nine hours

    Weight  1.2 kg with the strap

    Warranty  Two years
    ```
    ```markdown fixed
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
        yield Problem(table.span, message, _fix(article, table))


def _fix(article: Article, table: FlattenedTable) -> Fix | None:
    """Write it as a table of Markdown, where each line has as many cells as the head."""
    rows = [spaced_cells(article.source[block.span]) for block in table.blocks]
    if article.format != "markdown" or len(rows[0]) < 2 or {len(row) for row in rows} != {len(rows[0])}:
        return None
    rows.insert(1, ["---"] * len(rows[0]))
    lines = (f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows)
    return Fix("make it a table", (Edit(table.span, "\n".join(lines)),), safe=False)
