"""Which regions of an HTML page are the article, and which are furniture: navigation, sidebars, footers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from copydesk.article import InlineKind, Kind
from copydesk.loaders.html_drafts import Draft
from copydesk.loaders.html_values import Attributes

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_FURNITURE_WORDS = frozenset(
    {
        *("breadcrumb", "breadcrumbs", "comments", "cookie", "cookies", "disqus", "menu", "nav", "navbar"),
        *("navigation", "newsletter", "pagination", "related", "share", "sharing", "sidebar"),
    }
)
_LINK_LIST_WORDS = frozenset({"menu", "related", "share", "sharing"})  # which may also name what an article is about
_DENIALS = frozenset({"has", "hide", "is", "no", "not", "with", "without"})
_CALLOUT_WORDS = frozenset(
    {
        "admonition",
        "callout",
        "caution",
        "definition",
        "footnote",
        "footnotes",
        "important",
        "info",
        "note",
        "tip",
        "warning",
    }
)
_ROLES = frozenset({"banner", "complementary", "contentinfo", "navigation", "search"})
_CLASSED = frozenset({"div", "ol", "section", "ul"})
_LETTERS = re.compile(r"\w+")
_LINKED_SHARE = 1 / 3  # of its characters, for links to be what a region is for
_MIN_SHARE = 1 / 3  # of the page's text in <main> or <article>, for it to be the article
_TEASER_SHARE = 1 / 3  # of the longest article's text
_MIN_TITLE = 4  # characters
_MIN_ARTICLE = 400  # characters; what is left beside furniture must be able to be an article


class Role(Enum):
    """What an element is to a page."""

    PAGE = auto()
    MAIN = auto()
    ARTICLE = auto()
    HEADER = auto()
    QUOTE = auto()  # a <footer> in it names who is quoted
    FURNITURE = auto()  # by its name or role
    SUSPECT = auto()  # by a word of its class, or a form: not if the article itself is in it
    LINKS = auto()  # as SUSPECT, if it consists of links


@dataclass(slots=True, eq=False)
class Region:
    """An element that tells what the text in it is for, and what was found in it."""

    role: Role
    parent: int
    size: int = 0  # characters, with the regions in it
    linked: int = 0  # of them in links
    headed: bool = False  # it holds a heading
    titled: bool = False  # it holds a heading of level 1
    nested: bool = False  # it stands in an <article>
    holds: bool = False  # it holds <main> or <article>
    teased: bool = False  # its first heading is a link
    furniture: bool = False
    article: bool = False


def role_of(name: str, values: Attributes, around: Role) -> Role | None:
    """The role that an element's start tag tells; None if it tells nothing. `around` is that of the region it is in."""
    role = values["role"].text.strip().lower() if "role" in values else ""
    if name in ("main", "article") or role in ("main", "article"):
        return Role.MAIN if "main" in (name, role) else Role.ARTICLE
    if name in ("header", "blockquote"):
        return Role.HEADER if name == "header" else Role.QUOTE
    if name == "aside":
        return None if role in ("note", "doc-footnote") or _words(values) & _CALLOUT_WORDS else Role.FURNITURE
    if name == "footer":
        return None if around is Role.QUOTE else Role.FURNITURE
    if name in ("nav", "menu", "button") or role in _ROLES:
        return Role.FURNITURE
    return Role.SUSPECT if name in ("form", "search") else _classed(name, values)


def outside(regions: Sequence[Region], drafts: Sequence[Draft], title: str) -> list[bool]:
    """For each draft, whether it stands outside of the article; `title` is what the page calls itself."""
    titles = _titles(drafts, title)
    for at in titles:
        regions[drafts[at].place.region].titled = True
    _measure(regions, drafts)
    _find_furniture(regions)
    _find_article(regions)
    found = [not regions[draft.place.region].article for draft in drafts]
    if len(titles) == 1 and all(out for draft, out in zip(drafts, found, strict=True) if _is_title(draft)):
        found[titles[0]] = False
    return found


def _classed(name: str, values: Attributes) -> Role | None:
    if name not in _CLASSED:
        return None
    words = _words(values) & _FURNITURE_WORDS
    if not words:
        return None
    return Role.LINKS if words <= _LINK_LIST_WORDS else Role.SUSPECT


def _words(values: Attributes) -> frozenset[str]:
    names = [values[key].text for key in ("class", "id") if key in values]
    return _words_of(" ".join(names)[:500]) if names else frozenset()


@lru_cache(maxsize=4096)
def _words_of(names: str) -> frozenset[str]:
    split = [[word.lower() for word in _WORD.findall(name)] for name in names.split()]
    return frozenset(word for words in split if words and words[0] not in _DENIALS for word in words)


def _titles(drafts: Sequence[Draft], title: str) -> list[int]:
    """The heading of level 1 that the page's title names; where there is none, all of level 1."""
    title = _letters(title)
    headings = [at for at, draft in enumerate(drafts) if _is_title(draft)]
    named = [(_likeness(_letters(drafts[at].text), title), -at) for at in headings]
    likeness, best = max(named, default=(0, 0))
    return [-best] if likeness else headings


def _likeness(words: str, title: str) -> int:
    """How much of a title a heading says; sites put their own name behind the article's."""
    if len(words) < _MIN_TITLE or words not in title:
        return 0
    return 1 + len(words) if title.startswith(words) else int(2 * len(words) >= len(title))


def _is_title(draft: Draft) -> bool:
    return draft.kind is Kind.HEADING and draft.place.level == 1


def _letters(text: str) -> str:
    return " ".join(_LETTERS.findall(text.casefold()))


def _measure(regions: Sequence[Region], drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        region = regions[draft.place.region]
        linked = sum(one.end - one.start for one in draft.inlines if one.kind is InlineKind.LINK)
        region.size += len(draft.text)
        region.linked += linked
        if draft.kind is Kind.HEADING:
            region.teased |= linked > 0 and not region.headed
            region.headed = True
    for region in reversed(regions[1:]):
        _add(region, regions[region.parent])


def _add(region: Region, above: Region) -> None:
    above.holds |= region.holds or region.role in (Role.MAIN, Role.ARTICLE)
    above.titled |= region.titled
    if region.role is Role.FURNITURE and not region.holds:
        return
    above.size += region.size
    above.linked += region.linked
    above.headed |= region.headed
    above.teased |= region.teased and region.role is not Role.ARTICLE


def _find_furniture(regions: Sequence[Region]) -> None:
    for region in regions[1:]:
        above = regions[region.parent]
        region.furniture = above.furniture or _is_furniture(region, above, regions[0].size)


def _is_furniture(region: Region, above: Region, total: int) -> bool:
    if region.role is Role.FURNITURE:
        return not region.holds
    if region.role is Role.HEADER:
        return not (region.titled or region.holds or (region.headed and above.role in (Role.MAIN, Role.ARTICLE)))
    if region.role not in (Role.SUSPECT, Role.LINKS):
        return False
    if region.titled or region.holds or total - region.size < min(_MIN_ARTICLE, region.size):
        return False
    return region.role is Role.SUSPECT or region.linked >= _LINKED_SHARE * region.size


def _find_article(regions: Sequence[Region]) -> None:
    _find_teasers(regions)
    removed = sum(_size(one) for one in regions[1:] if one.furniture and not regions[one.parent].furniture)
    roots = _roots(regions)
    if sum(one.size for one in roots) < _MIN_SHARE * (regions[0].size - removed):
        roots = [regions[0]]
    for region in roots:
        region.article = True
    for region in regions[1:]:
        above = regions[region.parent]
        region.furniture |= above.furniture
        region.article = (region.article or above.article) and not region.furniture


def _size(region: Region) -> int:
    return 0 if region.role is Role.FURNITURE else region.size


def _find_teasers(regions: Sequence[Region]) -> None:
    articles = [one for one in regions if one.role is Role.ARTICLE and not one.furniture]
    longest = max((one.size for one in articles), default=0)
    for one in articles:
        links = one.teased or one.linked >= _LINKED_SHARE * one.size
        one.furniture = links and not one.titled and one.size < _TEASER_SHARE * longest


def _roots(regions: Sequence[Region]) -> list[Region]:
    free = [one for one in regions if not one.furniture]
    mains = [one for one in free if one.role is Role.MAIN]
    if mains:
        return [max(mains, key=lambda one: one.size)]
    articles = [one for one in free if one.role is Role.ARTICLE]
    longest = max((one.size for one in articles), default=0)
    outer = [one for one in articles if one.size >= _TEASER_SHARE * longest and not one.nested]
    return outer or [regions[0]]
