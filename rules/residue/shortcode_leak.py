"""Shortcodes that nothing replaced."""

import re
from collections.abc import Iterator

from copydesk import Article, Kind, Problem, Severity, rule
from copydesk.article import MASK
from copydesk.article.standing import is_about
from copydesk.language.excerpt import excerpt

_KNOWN = (
    r"caption|gallery|embed|audio|video|playlist|wp_caption|audio_playlist|toc|contact-form(?:-7)?|contact-field"
    r"|gravityform|ninja_form|wpforms"
    r"|formidable|mc4wp_form|rev_slider|layerslider|metaslider|smartslider3|ngg|nggallery|soliloquy|envira-gallery"
    r"|foogallery|slideshow_deploy"
    r"|adrotate|ad_?inserter|adsense|the_ad|wp_ad_camp\w*|quads|products?|product_page|product_category|add_to_cart"
    r"|woocommerce_\w+|elementor-template|widget"
    r"|vc_\w+|et_pb_\w+|fusion_\w+|av_\w+|su_\w+|mk_\w+|cs_\w+|ux_\w+|tatsu_\w+|thrive_\w+|learn_more|dropcap"
    r"|pullquote|button|tabs?|accordion"
    r"|toggles?|columns?|one_half|one_third|two_third|one_fourth|row|spacer|divider|alert|highlight"
    r"|blockquote_author|youtube|vimeo|tweet|twitter|instagram|facebook"
    r"|soundcloud|spotify|googlemaps?|iframe|sc_embed_player|sociallocker|emaillocker|mashshare|shareaholic"
    r"|jp-?relatedposts|ratings?|yasr_\w+|wprm-\w+|tasty-recipe"
    r"|recipe|ultimate-recipe|amazon|aawp|easyazon_\w+|content-egg|affiliate\w*|affcoups\w*|lasso"
    r"|ezoic\w*|shortcode\w*"
)
_VALUE = (
    r"(?:\"[^\"\]\n]{0,300}\"|“[^”\]\n]{0,300}”|”[^”\]\n]{0,300}”|″[^″\]\n]{0,300}″|'[^'\]\n]{0,300}'"
    r"|‘[^’\]\n]{0,300}’"
    r"|[\w./:%#-]{1,200})"
)
_ATTRIBUTED = re.compile(rf"\[[a-zA-Z][\w-]{{1,40}}(?: [\w-]{{1,40}} ?= ?{_VALUE}){{1,15}} ?/?\]")
_BARE = re.compile(rf"\[(?:{_KNOWN})(?: \w{{1,30}}){{0,2}} ?/?\](?![(\[:])", re.IGNORECASE)
_CLOSING = re.compile(
    rf"\[/(?:{_KNOWN}|b|i|u|s|url|img|quote|size|color|center|list|spoiler)\](?![(\[:])", re.IGNORECASE
)
_BULLETIN = re.compile(r"\[(?:url|img|quote|size|color|font|email)=[^\]\n]{1,200}\]", re.IGNORECASE)
# A line of its own that is no word: “[ad_unit_1]”. Letters around one bar, as in “[to_do]”, may be a placeholder.
_NAMED_ALONE = re.compile(r"\[(?=[^\]]*\d|[^\]]*_[^\]]*_)[a-z][a-z\d]{1,20}(?:_[a-z\d]{1,20}){1,4}\]")
_ALONE = frozenset("gallery toc contact-form recipe ratings rating embed caption playlist".split())
_UNSEEN = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})
_SUBJECT = frozenset("shortcode shortcodes bbcode wordpress woocommerce plugin plugins elementor".split())
_NAMED = frozenset({"shortcode", "shortcodes", "bbcode"})
_MOST = 20


@rule(severity=Severity.ERROR)
def shortcode_leak(article: Article) -> Iterator[Problem]:
    """A shortcode such as “[gallery ids="4,7"]” is shown as it is written.

    A content system replaces its shortcodes when it builds a page. Those that it does not know, because a plugin is
    gone or the text moved elsewhere, are shown to readers. Square brackets with attributes count, known names that
    are closed, and known names that stand as a line of their own.

    ```text bad
    The bell was cast in 1755.

    [gallery ids="12,14,19"]
    ```
    ```markdown bad
    The bell was cast in 1755.

    [caption id="attachment_9" width="640"]The bell[/caption]
    ```
    ```text good
    The bell was cast in 1755.
    ```

    An article about shortcodes shows them, code is left alone, and brackets in a quotation or around a link are no
    shortcodes.

    ```markdown good
    # How shortcodes work

    The line [gallery ids="12"] becomes a row of pictures.
    ```
    ```markdown good
    “The [gallery] was closed”, she said, and pointed at [the plan](plan.md). Type `[gallery ids="1"]` there.
    ```
    """
    if "[" not in article.source.text or is_about(article, _SUBJECT) or not _NAMED.isdisjoint(article.vocabulary_words):
        return
    found: dict[int, Problem] = {}
    for block in article.blocks:
        if block.kind in _UNSEEN or block.quoted or "[" not in block.text:
            continue
        for start, end in _codes(block.text):
            if block.masked[start] != MASK and len(found) < _MOST:
                span = block.span_of(start, end)
                said = f"“{excerpt(block.text[start:end])}” is a shortcode that nothing replaced; take it out"
                found.setdefault(span.start, Problem(span, said))
    yield from (found[start] for start in sorted(found))


def _codes(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_ATTRIBUTED, _CLOSING, _BULLETIN):
        yield from (match.span() for match in pattern.finditer(text))
    whole = _NAMED_ALONE.fullmatch(text.strip())
    if whole:
        yield text.index("["), text.rindex("]") + 1
    for match in _BARE.finditer(text):
        name = match[0][1:].split()[0].strip("]/").casefold()
        if (match[0] == text.strip() and (name in _ALONE or "_" in name)) or f"[/{name}]" in text.casefold():
            yield match.span()
