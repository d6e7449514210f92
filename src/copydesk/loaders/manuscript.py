"""The text that a Markdown article is read from, and what is gathered from it beside its blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate

from copydesk.article import Comment, Footnote
from copydesk.cached import cached_property
from copydesk.loaders.transcript import Page
from copydesk.source import Source


@dataclass(frozen=True)
class Manuscript:
    """The source, the page that is parsed, and comments, anchors and footnotes as they are found."""

    source: Source
    page: Page
    verbatim: Page  # the same without masks
    comments: list[Comment] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    footnotes: list[Footnote] = field(default_factory=list)

    def written(self, start: int, end: int) -> str:
        """What the author wrote in a range of the page, template code included."""
        return self.source[self.page.span(start, end)]

    def as_written(self, text: str, start: int, end: int) -> str:
        """A text from a range of the page, with the template code that is masked in it."""
        if not self.page.mask or self.page.mask not in text:
            return text
        at = self.page.text.find(text, start, end)
        return self.written(at, at + len(text)) if at >= 0 else text.replace(self.page.mask, "")

    def comment(self, start: int, end: int) -> None:
        """Note the HTML comment that stands in a range of the page."""
        text = self.written(start, end).removeprefix("<!--").removesuffix("-->")
        self.comments.append(Comment(self.page.span(start, end), text))

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of each line of the page, and the length of the page."""
        ends = [*accumulate(len(line) + 1 for line in self.page.text.split("\n"))]
        return [0, *ends[:-1], len(self.page.text)]

    def end(self, start: int, line: int) -> int:
        """Where a block ends that stands before a line (from 0), without the white space after it."""
        return start + len(self.page.text[start : self.line_starts[line]].rstrip(" \t\n"))
