"""A rule's page, shown where its finding stands or opened as a document of its own."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from lsprotocol.types import Hover, MarkupContent, MarkupKind, Range

from copydesk.rule import Rule


def hover(rules: list[Rule], at: Range) -> Hover:
    """The pages of the rules whose findings stand at a place."""
    text = "\n\n---\n\n".join(page(rule) for rule in rules)
    return Hover(MarkupContent(MarkupKind.Markdown, text), at)


def page(rule: Rule) -> str:
    """A rule's page as Markdown, with what there is to know of it on top."""
    facts = f"*{rule.category} · {rule.severity.value}{' · some of it can be fixed' if rule.fixable else ''}*"
    return f"### {rule.name}\n\n{facts}\n\n{_unmarked(rule.page)}"


def page_file(rule: Rule) -> Path:
    """A file with the page, for an editor to open; the same one each time."""
    folder = Path(tempfile.gettempdir()) / f"copydesk-{os.getuid() if hasattr(os, 'getuid') else 'pages'}"
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"{rule.name}.md"
    path.write_text(page(rule) + "\n", encoding="utf-8")
    return path


def _unmarked(text: str) -> str:
    """The page with each example's kind above it, since editors colour a fence by its first word alone."""
    lines = []
    for line in text.split("\n"):
        fence, _, rest = line.partition("```")
        words = rest.split()
        if not fence and len(words) > 1 and words[1] in ("bad", "good", "fixed"):
            lines += [f"**{words[1]}**", "", f"```{words[0]}"]
        else:
            lines.append(line)
    return "\n".join(lines)
