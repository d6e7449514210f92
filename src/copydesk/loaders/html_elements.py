"""What each HTML element is to a reader: tables of names."""

from __future__ import annotations

from collections.abc import Mapping

from copydesk.article import InlineKind, Kind

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}

BLOCKS = frozenset(
    {
        *HEADINGS,
        *("address", "article", "aside", "blockquote", "button", "caption", "center", "dd", "details", "dialog"),
        *("dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr"),
        *("legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search"),
        *("section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp"),
    }
)
"""Elements that begin on a line of their own."""

CLOSES_P = BLOCKS - {"button", "caption", "legend", "optgroup", "option", "select", "tbody", "tfoot", "thead"}
"""Elements whose start ends an open paragraph (HTML Living Standard, 13.2.6.4.7)."""

STOPS_ITEM = BLOCKS - {"address", "div", "p"} | {"object", "template"}
"""Elements behind which an open <li>, <dt> or <dd> is not ended by the next one."""

SCOPES = frozenset({"caption", "object", "table", "td", "template", "th"})
"""Elements that no end tag of another element looks through."""

KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(HEADINGS, Kind.HEADING),
    **dict.fromkeys(("pre", "listing", "xmp"), Kind.CODE),
    **dict.fromkeys(("figcaption", "caption"), Kind.CAPTION),
    **dict.fromkeys(("dt", "summary"), Kind.TERM),
    **dict.fromkeys(("td", "th"), Kind.CELL),
    "li": Kind.ITEM,
    "dd": Kind.DEFINITION,
}
"""What the text in an element is; in all others it is what it is around them."""

INLINES: Mapping[str, InlineKind] = {
    **dict.fromkeys(("em", "i"), InlineKind.EMPHASIS),
    **dict.fromkeys(("strong", "b"), InlineKind.STRONG),
    **dict.fromkeys(("code", "samp", "tt"), InlineKind.CODE),
    **dict.fromkeys(("del", "s", "strike"), InlineKind.DELETED),
    **dict.fromkeys(
        ("abbr", "cite", "dfn", "ins", "kbd", "mark", "q", "small", "sub", "sup", "u", "var"), InlineKind.HTML
    ),
    "a": InlineKind.LINK,
    "math": InlineKind.MATH,
}

EMBEDS = frozenset({"audio", "embed", "iframe", "object", "video"})
UNSEEN = frozenset(
    {
        *("annotation", "annotation-xml", "canvas", "datalist", "head", "noembed", "noframes", "noscript", "option"),
        *("rp", "rt", "script", "select", "style", "svg", "template", "textarea", "title"),
    }
)
"""Elements whose content a reader does not see as text."""

IN_HEAD = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})
