"""A table that is empty in large part."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Problem, Severity, rule
from copydesk.article.group import Table

_BLANK = frozenset({"", "-", "–", "—", "n/a", "na", "tbd", "?", "…", "..."})
_MIN_CELLS = 8


@rule(severity=Severity.NOTE, needs="tables")
def empty_table_cells(
    article: Article,
    *,
    max_share: Annotated[float, "so many cells below the head may be empty, 0 to 1"] = 0.4,
) -> Iterator[Problem]:
    """Many cells of a table are empty, or a row has no name.

    A table with holes reads as one that was not finished. Fill it, turn it, or write a list. “-” and “n/a” count as
    empty too.

    ```markdown bad
    | Boat | Leaves | Takes | Costs |
    | --- | --- | --- | --- |
    | Anna | 12:00 | | |
    | Berta | | | 9 euros |
    | Cecilia | 18:00 | | |
    ```
    ```markdown good
    | Boat | Leaves | Takes | Costs |
    | --- | --- | --- | --- |
    | Anna | 12:00 | 40 min | 9 euros |
    | Berta | 14:00 | 35 min | 9 euros |
    | Cecilia | 18:00 | 40 min | |
    ```

    Ticks in a grid leave the other cells empty on purpose, and a small table is left alone.

    ```markdown good
    | Boat | Bikes | Dogs | Bar |
    | --- | --- | --- | --- |
    | Anna | ✓ | | |
    | Berta | | | ✓ |
    | Cecilia | ✓ | | |
    ```

    Where the first column is blank in many rows, it names groups of them.
    """
    for table in article.tables:
        cells = [cell for row in table.rows[1:] for cell in row]
        blank = [cell for cell in cells if _is_blank(cell)]
        if len(cells) < _MIN_CELLS or table.cells[0].quoted or _is_grid(cells) or _groups(table):
            continue
        if len(blank) > max_share * len(cells):
            head = table.cells[0]
            yield Problem(head.text_span, f"{len(blank)} of {len(cells)} cells of this table are empty")


def _is_blank(cell: Block) -> bool:
    return cell.text.strip().casefold() in _BLANK and not cell.inlines


def _is_grid(cells: list[Block]) -> bool:
    """Whether the filled cells beyond the first column hold a mark, or the same word, each."""
    filled = {cell.text.strip().casefold() for cell in cells if cell.cell and cell.cell[1] and not _is_blank(cell)}
    return len(filled) <= 2 or all(len(text) <= 2 for text in filled)


def _groups(table: Table) -> bool:
    names = [row[0] for row in table.rows[1:]]
    return sum(map(_is_blank, names)) * 4 > len(names)
