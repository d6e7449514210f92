"""Lists, tables and regions around the text of an HTML document."""

from __future__ import annotations

from itertools import count

from copydesk.loaders.html_open import Element, OpenElements
from copydesk.loaders.html_places import whole_number
from copydesk.loaders.html_regions import Region, Role, role_of
from copydesk.loaders.html_starts import DECORATION, numbering_of, text_of, within
from copydesk.loaders.html_tables import Grid
from copydesk.loaders.html_values import Attributes

_MAX_TABLES = 8  # in each other; the cells of deeper ones are plain blocks


class Nesting:
    """Numbers lists and tables, counts rows and items, and keeps the regions of the page."""

    def __init__(self, elements: OpenElements) -> None:
        self.regions = [Region(Role.PAGE, 0)]
        self._open = elements
        self._numbers = count()

    def settle(self, element: Element, values: Attributes, drafts: int) -> None:
        """Complete the place of a block element that is about to open; `drafts` is how many blocks are before it."""
        match element.name:
            case "ul" | "ol" | "menu" | "dir":
                element.numbering = numbering_of(element.name, values, next(self._numbers))
                element.place = element.place._replace(inside=within(element.place.inside, element.numbering.number))
            case "li":
                self._item(element, values)
            case "table":
                self._table(element, values, drafts)
            case "tr" | "thead" | "tbody" | "tfoot" | "td" | "th":
                self._table_part(element, values)
        self._enter(element, values)

    def _item(self, element: Element, values: Attributes) -> None:
        parent = self._open.top
        if parent.numbering is None:
            parent.numbering = numbering_of("ul", values, next(self._numbers))
        numbering = parent.numbering
        if numbering.number not in element.place.inside[-1:]:
            element.place = element.place._replace(inside=within(element.place.inside, numbering.number))
        if element.owner:
            element.owner.marker = numbering.marker(text_of(values, "value"))
            if numbering.counted_down is not None:
                numbering.counted_down.append(element.owner)

    def _table(self, element: Element, values: Attributes, drafts: int) -> None:
        outer = self._open.last("table")
        if outer and outer.grid:
            outer.grid.layout = True
        if self._open.count("table") >= _MAX_TABLES:
            return
        number = next(self._numbers)
        inside = within(element.place.inside, number)
        element.grid = Grid(number, inside, drafts, text_of(values, "role") in DECORATION)
        element.place = element.place._replace(inside=inside)

    def _table_part(self, element: Element, values: Attributes) -> None:
        table = self._open.last("table")
        if not table or not table.grid:
            element.owner, element.place = None, self._open.top.place
        elif element.name in ("td", "th"):
            columns, rows = (whole_number(text_of(values, name), 1) for name in ("colspan", "rowspan"))
            element.place = element.place._replace(cell=table.grid.place(element.name, columns, rows))
        elif element.name == "tr":
            table.grid.begin_row()
        else:
            table.grid.in_head = element.name == "thead"

    def _enter(self, element: Element, values: Attributes) -> None:
        at = element.place.region
        role = role_of(element.name, values, self.regions[at].role)
        if role:
            nested = self.regions[at].nested or self.regions[at].role is Role.ARTICLE
            self.regions.append(Region(role, at, nested=nested))
            element.place = element.place._replace(region=len(self.regions) - 1)
