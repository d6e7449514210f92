"""The documentation's sources put together, and the built site looked through.

python -m scripts.documentation prepare    docs/ and the reference to build/docs, which the site is built from
python -m scripts.documentation check      build/site: nothing is loaded from elsewhere, and every link leads somewhere
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.reference import pages

ROOT = Path(__file__).resolve().parent.parent
WRITTEN, SOURCES, SITE = ROOT / "docs", ROOT / "build" / "docs", ROOT / "build" / "site"
MOST = 20
"""Mistakes that are shown."""

_LOADING = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data"}
_OUTSIDE = re.compile(r"(?:https?:)?//")


def prepare() -> Iterator[str]:
    """Write what the site is built from; no mistakes."""
    shutil.rmtree(SOURCES, ignore_errors=True)
    shutil.copytree(WRITTEN, SOURCES)
    for name, text in pages().items():
        path = SOURCES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    yield from ()


def check() -> Iterator[str]:
    """What is wrong with the built site, one line each."""
    found = {path: _read(path) for path in sorted(SITE.rglob("*.html"))}
    if not found:
        yield f"{SITE}: no page; build the site first"
    anchors = {path: page.anchors for path, page in found.items()}
    for path, page in found.items():
        name = path.relative_to(SITE).as_posix()
        yield from (f"{name}: loads {address} from elsewhere" for address in page.loaded if _OUTSIDE.match(address))
        for address in page.links:
            if not _leads(path, address, anchors):
                yield f"{name}: the link {address} leads nowhere"


class _Page(HTMLParser):
    """What a page loads, links to, and can be linked at."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.anchors |= {known[name] for name in ("id", "name") if name in known}
        if tag == "a" and "href" in known:
            self.links.append(known["href"])
        # The address of a page's one true place is not loaded.
        if tag in _LOADING and _LOADING[tag] in known and known.get("rel") != "canonical":
            self.loaded.append(known[_LOADING[tag]])


def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def _leads(path: Path, address: str, anchors: Mapping[Path, set[str]]) -> bool:
    parts = urlsplit(address)
    # The page for addresses that lead nowhere is shown at any of them, and links from the top.
    if parts.scheme or parts.netloc or path.name == "404.html":
        return True
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    target = target / "index.html" if target.is_dir() else target
    anchor = unquote(parts.fragment)
    return target.exists() and (not anchor or target not in anchors or anchor in anchors[target])


if __name__ == "__main__":
    mistakes = list({"prepare": prepare, "check": check}[sys.argv[1]]())
    for mistake in mistakes[:MOST]:
        print(mistake, file=sys.stderr)
    if len(mistakes) > MOST:
        print(f"… and {len(mistakes) - MOST} more", file=sys.stderr)
    sys.exit(bool(mistakes))
