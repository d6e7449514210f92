"""What encloses a question with its answer: the row of a table, a disclosure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from copydesk.article.block import Block, Kind
from copydesk.article.question import asks

_QUESTION = frozenset("question questions q pregunta preguntas pergunta perguntas frage fragen domanda vraag".split())
_ANSWER = frozenset(
    "answer answers a respuesta respuestas resposta respostas antwort antworten réponse réponses risposta".split()
)
_MIN_ROWS = 2  # that a table without such a head needs, each with a question
_DISCLOSURE = re.compile(r"<(/?)details\b", re.IGNORECASE)


def question_cells(blocks: Iterable[Block]) -> frozenset[int]:
    """The cells (by their `id`) that hold the questions of tables of questions and answers.

    Such a table says so in its head, or asks in the first cell of each row below it.
    """
    tables: dict[int | None, list[Block]] = {}
    for block in blocks:
        if block.kind is Kind.CELL and block.cell:
            tables.setdefault(block.group, []).append(block)
    return frozenset(id(cell) for cells in tables.values() for cell in _questions(cells))


def row_end(blocks: Sequence[Block], at: int, end: int) -> int:
    """The place of the first block after the row in which blocks[at] stands, at most `end`."""
    row = _row(blocks[at])
    return next((one for one in range(at + 1, end) if _row(blocks[one]) != row), end)


def disclosure_end(blocks: Sequence[Block], at: int, end: int, source: str) -> int:
    """The place of the first block after the <details> whose summary is blocks[at], at most `end`."""
    depth, start = 1, blocks[at].span.end
    for one in range(at + 1, end):
        for tag in _DISCLOSURE.finditer(source, start, max(start, blocks[one].span.start)):
            depth += -1 if tag[1] else 1
            if not depth:
                return one
        start = max(start, blocks[one].span.start)
    return end


def _questions(cells: Sequence[Block]) -> list[Block]:
    head = {cell.cell[1]: cell.text.strip().casefold() for cell in cells if cell.cell and cell.cell[0] == 0}
    first = [cell for cell in cells if cell.cell and cell.cell[1] == 0]
    below = [cell for cell in first if cell.cell and cell.cell[0]]
    if not _is_head(head):
        asking = [cell for cell in first if asks(cell.text)]
        return asking if len(asking) >= _MIN_ROWS and set(map(id, below)) <= set(map(id, asking)) else []
    return [cell for cell in below if cell.text.strip()]


def _is_head(head: Mapping[int, str]) -> bool:
    return len(head) > 1 and head[0] in _QUESTION and any(head[column] in _ANSWER for column in head if column)


def _row(block: Block) -> tuple[int | None, int] | None:
    return (block.group, block.cell[0]) if block.kind is Kind.CELL and block.cell else None
