"""The open elements of an HTML document, and which of them a tag ends without saying so."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.loaders.html_drafts import Draft
from copydesk.loaders.html_elements import CLOSES_P, HEADINGS, SCOPES, STOPS_ITEM
from copydesk.loaders.html_flow import Flow
from copydesk.loaders.html_places import Mark, Numbering, Owner, Place
from copydesk.loaders.html_tables import Grid

_ITEMS = {"li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd")}
_CELLS = ("td", "th", "caption")
_ROWS = ("tr", *_CELLS)
_TABLE_PARTS = {
    **dict.fromkeys(_CELLS, _CELLS),
    "tr": _ROWS,
    **dict.fromkeys(("tbody", "thead", "tfoot"), ("tbody", "thead", "tfoot", *_ROWS)),
}
_UNBOUNDED = SCOPES - {*_TABLE_PARTS}
_ONE_AT_A_TIME = frozenset({"button", "optgroup", "option"})
_ENDING = CLOSES_P | {*_TABLE_PARTS} | _ONE_AT_A_TIME
_ITEM_SCOPES = {"li": ("ul", "ol"), "p": ("button",)}


@dataclass(slots=True, eq=False)
class Element:
    """An element whose start tag was read, with what it means for the text in it."""

    name: str
    start: int
    content: int  # where its start tag ends
    place: Place
    mark: Mark | None = None
    owner: Owner | None = None
    numbering: Numbering | None = None
    grid: Grid | None = None
    embed: Draft | None = None
    suspended: Flow | None = None  # the text that a button interrupts
    ended: bool = False  # its end tag came before those of elements within it


class OpenElements:
    """A stack in which looking up a name costs the same at any depth."""

    def __init__(self, place: Place) -> None:
        self.top = Element("", 0, 0, place)
        """The innermost element; the document itself if none is open."""
        self._stack = [self.top]
        self._open: dict[str, list[int]] = {}
        self._scopes: list[int] = []
        self._stops: list[int] = []

    def has(self, name: str) -> bool:
        """Whether such an element is open."""
        return bool(self._open.get(name))

    def count(self, name: str) -> int:
        """How many such elements are open."""
        return len(self._open.get(name, ()))

    def at(self, depth: int) -> Element:
        """The element at a depth; the outermost is at 1."""
        return self._stack[depth]

    def depth(self, name: str) -> int:
        """The depth of the innermost element of a name; 0 if none is open."""
        depths = self._open.get(name)
        return depths[-1] if depths else 0

    def last(self, name: str) -> Element | None:
        """The innermost open element of a name."""
        depth = self.depth(name)
        return self._stack[depth] if depth else None

    def push(self, element: Element) -> None:
        """Open an element."""
        depth = len(self._stack)
        self._stack.append(element)
        self.top = element
        self._open.setdefault(element.name, []).append(depth)
        if element.name in SCOPES:
            self._scopes.append(depth)
        if element.name in STOPS_ITEM:
            self._stops.append(depth)

    def implied(self, name: str) -> int:
        """The depth from which the start of such an element ends what is open; 0 if it ends nothing."""
        if name not in _ENDING:
            return 0
        if name in _TABLE_PARTS:
            return self._of_table(_TABLE_PARTS[name])
        depths = (self._paragraph(name), self._item(name), self._same(name))
        return min(filter(None, depths), default=0)

    def ended_by(self, name: str) -> int:
        """The depth of the element that such an end tag ends; 0 if none is in scope."""
        return max(map(self._in_scope, HEADINGS)) if name in HEADINGS else self._in_scope(name)

    def pop_to(self, depth: int) -> list[Element]:
        """Close all elements from a depth on, innermost first; those that were ended before are left out."""
        closed = []
        while len(self._stack) > depth:
            element = self._stack.pop()
            if not element.ended:
                self._open[element.name].pop()
                closed.append(element)
        self.top = self._stack[-1]
        for depths in (self._scopes, self._stops):
            while depths and depths[-1] >= depth:
                depths.pop()
        return closed

    def end_inline(self, depth: int) -> Element:
        """End the innermost element of its name while block elements within it stay open."""
        element = self._stack[depth]
        element.ended = True
        self._open[element.name].pop()
        while self._stack[-1].ended:
            self._stack.pop()
        self.top = self._stack[-1]
        return element

    def _in_scope(self, name: str) -> int:
        depth = self.depth(name)
        if not depth or name in _UNBOUNDED:
            return depth
        barrier = self.depth("table") if name in _TABLE_PARTS else self._scopes[-1] if self._scopes else 0
        for one in _ITEM_SCOPES.get(name, ()):
            barrier = max(barrier, self.depth(one))
        return depth if depth > barrier else 0

    def _paragraph(self, name: str) -> int:
        return self._in_scope("p") if name in CLOSES_P else 0

    def _item(self, name: str) -> int:
        if name not in _ITEMS or not self._stops:
            return 0
        depth = self._stops[-1]
        return depth if self._stack[depth].name in _ITEMS[name] else 0

    def _same(self, name: str) -> int:
        if name in HEADINGS:
            depth = self._stops[-1] if self._stops else 0
            return depth if self._stack[depth].name in HEADINGS else 0
        if name == "table":
            depth = self.depth("table")
            return depth if depth > max(map(self.depth, _CELLS)) else 0
        return self._in_scope(name) if name in _ONE_AT_A_TIME else 0

    def _of_table(self, names: tuple[str, ...]) -> int:
        barrier = self.depth("table")
        return min((depth for name in names if (depth := self.depth(name)) > barrier), default=0)
