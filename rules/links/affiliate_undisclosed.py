"""Affiliate links of which readers are not told."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article import Placed
from copydesk.article.address import address, is_in
from copydesk.language.excerpt import excerpt

_NETWORKS = frozenset(
    """
amzn.to awin1.com shareasale.com shrsl.com hop.clickbank.net linksynergy.com anrdoezrs.net dpbolt.net jdoqocy.com
tkqlhce.com kqzyfj.com prf.hn pxf.io sjv.io skimresources.com rstyle.me shop-links.co digistore24.com partner-ads.com
tradedoubler.com tradetracker.net avantlink.com flexoffers.com geni.us howl.link kelkoo.com zanox.com
""".split()
)
_ENDS = tuple(_NETWORKS)
_SHOP = re.compile(r"(?:.*\.)?amazon\.[a-z.]{2,6}")
_SHOP_MARK = re.compile(r"(?:^|&)(?:amp;)?tag=[\w-]+-2\d(?:&|$)")
_MARK = re.compile(r"(?:^|&)(?:amp;)?(?:aff(?:iliate)?_?id|hopid|awc|a_aid)=", re.IGNORECASE)
_TOLD = re.compile(
    r"affiliat|commissions?\b|\bsponsored\b|\b(?:paid|advertising) (?:link|partner)|\bpartner link|\bearn (?:a|from)\b"
    r"|\bwerbung\b|\banzeige\b|provision|partnerlink|afiliad|comisi[oó]n|comiss[aã]o|affili[ée]|rémunér|provvigion|commissie",
    re.IGNORECASE,
)
_KEYS = frozenset({"affiliate", "affiliates", "has_affiliate_links", "disclosure", "sponsored", "sponsor"})
_MOST_PLACES = 20


@rule(severity=Severity.WARNING, needs="links")
def affiliate_undisclosed(
    article: Article,
    *,
    domains: Annotated[tuple[str, ...], "further domains whose links pay you"] = (),
) -> Iterator[Problem]:
    """An article earns by its links and does not say so.

    Readers have to be told (16 CFR part 255 in the United States; directive 2005/29/EC, annex I, number 11 in the
    European Union), and before they click. Affiliate links are told by the networks' domains and a shop's `tag=`.

    ```markdown bad
    The [lamp that we took](https://www.amazon.com/dp/B000000?tag=harbour-21) burns for nine hours.
    ```
    ```markdown bad domains=[shop.example]
    The [lamp that we took](https://shop.example/lamp) burns for nine hours.
    ```
    ```markdown good
    Some links earn us a commission.

    The [lamp that we took](https://www.amazon.com/dp/B000000?tag=harbour-21) burns for nine hours.
    ```

    A plain link to a shop pays nobody, and a key of the front matter may have the template say it.

    ```markdown good
    The [lamp that we took](https://www.amazon.com/dp/B000000) burns for nine hours.
    ```
    ```markdown good
    ---
    title: Lamps
    affiliate: true
    ---

    The [lamp that we took](https://www.amazon.com/dp/B000000?tag=harbour-21) burns for nine hours.
    ```
    """
    found = [link for link in article.links if _pays(link, domains)]
    if not found or _TOLD.search(article.vocabulary_text) or not _KEYS.isdisjoint(article.metadata):
        return
    related = tuple(Related(link.inline.span, "another one") for link in found[1 : _MOST_PLACES + 1])
    message = f"“{excerpt(found[0].text or found[0].inline.target)}” is an affiliate link, and readers are not told"
    yield Problem(found[0].inline.span, message, related=related)


def _pays(link: Placed, domains: tuple[str, ...]) -> bool:
    one = address(link.inline.target)
    if not one.host:
        return False
    if (one.host.endswith(_ENDS) and is_in(one.host, _NETWORKS)) or (domains and is_in(one.host, domains)):
        return True
    if not one.query:
        return False
    if "amazon." in one.host and _SHOP.fullmatch(one.host):
        return bool(_SHOP_MARK.search(one.query))
    return bool(_MARK.search(one.query))
