"""A last list item that is no item: it speaks about the others."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Related, Severity, rule
from copydesk.article.listing import listings
from copydesk.language.excerpt import excerpt

_MIN_OTHERS = 2
_BACK = {
    "en": r"(?:This|That|These|Those|They all|All (?:of )?(?:this|these)|Both of these|Such (?:\w+ ){1,2}(?:\w+s))"
    r"(?: (?:all|also|often|then|in turn|can|could|may|might|will|would))*"
    r" (?:is|are|was|were|has|have|had|create|lead|make|mean|show|help|result|cause|contribute|reflect|illustrate"
    r"|demonstrate|highlight|underline|underscore|ensure|allow|enable|give|provide|leave|put|add|keep|explain|suggest"
    r"|reduce|increase|improve|shape|affect|impact|foster|fuel|drive|build|form|come|go|happen|work)s? "
    r"|(?:As a result|Together|Overall|In short|Ultimately|Consequently|Therefore|Thus|Taken together|All in all),? ",
    "es": r"(?:Esto|Eso|Todo esto|Todo ello) (?!es decir)|(?:En resumen|En conjunto|Por lo tanto|Como resultado),? ",
    "pt": r"(?:Isso|Isto|Tudo isso|Tudo isto) |(?:Em resumo|Em conjunto|Portanto|Como resultado),? ",
    "de": r"(?:Dies|All dies|Das alles) (?:ist|sind|führt|zeigt|macht|hat|schafft|sorgt|bedeutet|kann) "
    r"|(?:Insgesamt|Zusammen|Dadurch|Somit|Folglich|Letztlich) ",
    "fr": r"(?:Cela|Ceci|Tout cela|Tout ceci) |(?:En somme|Au final|Par conséquent|Ainsi|Ensemble),? ",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in _BACK.items()}


@rule(severity=Severity.WARNING, languages=tuple(_BACK))
def stray_list_item(article: Article) -> Iterator[Problem]:
    """The last item of a list is no item, but a remark about the others.

    “For example:” and then three examples, of which the third is “This leads to delays.”: the remark slipped into the
    list, mostly where a list was generated. Readers count it as an example. Put it below the list as a sentence.

    ```markdown bad
    The ferry is late for many reasons. For example:

    - At low tide it has to wait for the water.
    - In summer the queue of cars is longer than the deck.
    - This leads to angry letters in the paper each year.
    ```
    ```markdown good
    The ferry is late for many reasons. For example:

    - At low tide it has to wait for the water.
    - In summer the queue of cars is longer than the deck.

    This leads to angry letters in the paper each year.
    ```

    Where other items begin so too, it is the list's form, and so it is where the list has no line before it that ends
    with a colon, or counts steps.

    ```markdown good
    What people say of the ferry:

    - This is the best way to see the coast.
    - It is late, but it comes.
    - This is a scandal.

    How it goes:

    1. The captain blows the horn.
    2. A boy takes in the rope.
    3. This is the moment to come on board.
    ```
    """
    back = _PATTERNS[article.language or "en"]
    for listing in listings(article):
        *others, last = listing.items
        if not listing.is_led or len(others) < _MIN_OTHERS or last.ordered or not back.match(last.masked):
            continue
        if not any(back.match(item.masked) for item in others) and listing.lead is not None:
            related = (Related(listing.lead.text_span, "what the list announces"),)
            message = f"“{excerpt(last.text)}” is no item of its list, but a remark about it; put it below"
            yield Problem(last.text_span, message, related=related)
