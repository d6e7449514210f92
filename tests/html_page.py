"""A page of the HTML report, taken apart: its elements, and the text in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "br", "hr", "img", "input"})
_SVG_VOID = frozenset({"circle", "rect", "line", "path"})


@dataclass
class Element:
    """An element with its attributes and what stands in it."""

    name: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def all(self, name: str = "", kind: str = "") -> list[Element]:
        """The elements within it that have a name or a class, in order."""
        return [
            one
            for one in self.elements()
            if (not name or one.name == name) and (not kind or kind in one.attributes.get("class", "").split())
        ]

    def elements(self) -> Iterator[Element]:
        """All elements within it, in order."""
        for one in self.children:
            if isinstance(one, Element):
                yield one
                yield from one.elements()

    def text(self, *without: str) -> str:
        """The text in it without what stands in some elements or classes."""
        return "".join(one if isinstance(one, str) else one._text_in(without) for one in self.children)

    def _text_in(self, without: tuple[str, ...]) -> str:
        names = {self.name, *self.attributes.get("class", "").split()}
        return "" if names & {*without} else self.text(*without)


def parsed(page: str) -> Element:
    """The root of a page.

    Raises:
        AssertionError: an element is not closed, or closed where it is not open.
    """
    parser = _Parser()
    parser.feed(page)
    parser.close()
    assert len(parser.open) == 1, f"open: {[one.name for one in parser.open]}"
    return parser.open[0]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute twice: {attrs}"
        one = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(one)
        if tag not in VOID:
            self.open.append(one)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _SVG_VOID | VOID
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)
