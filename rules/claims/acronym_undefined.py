"""An acronym that nobody spells out."""

import re
from collections import defaultdict
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, Span, rule
from copydesk.claims.acronyms import expansions

_ACRONYM = re.compile(r"(?<![\w&.-])[A-Z]{3,6}(?![\w&-])")
_KNOWN = frozenset(
    """
    USA NASA UNESCO UNICEF NATO FIFA UEFA NBA NFL NHL IOC BBC CNN NBC CBS ABC NPR PBS ITV ARD ZDF FBI CIA NSA IRS
    FDA EPA CDC WHO OECD IMF WTO OPEC ASEAN BRICS EFTA IKEA BMW IBM AMD SAP HTC LG VW KFC UPS DHL AIDS HIV DNA RNA
    MRI IVF ADHD PTSD COVID SARS GPS USB PDF HTML CSS XML JSON YAML SQL HTTP HTTPS URL URI DNS VPN SSH FTP TCP UDP
    CPU GPU RAM ROM SSD HDD LCD LED OLED DVD CDs WIFI SIM SMS MMS GSM API SDK IDE CLI GUI CSV PNG JPEG JPG GIF SVG
    MPEG ASCII UTF UUID REST SOAP AJAX PHP ASP NET AWS GCP SEO CEO CFO CTO COO CMO MBA PhD GDP VAT IPO ETF ATM PIN
    IBAN FAQ DIY ASAP FYI RSVP AKA ETA TBA TBD DIN ISO IEEE ANSI NIST MIT UCLA ETH EST PST CST GMT UTC CET AND NOT
    THE FOR BUT YOU ALL NEW NOW TODO NOTE TIP WARN RFC MIDI HDMI QR RGB CMYK BIOS UEFI LAN WAN POSIX UNIX LINUX
    SUV LGBT LGBTQ BIPOC NGO
    """.split()
)


@rule(severity=Severity.NOTE, default=False, languages=("en",))
def acronym_undefined(
    article: Article,
    *,
    known: Annotated[tuple[str, ...], "further acronyms that readers know"] = (),
    min_uses: Annotated[int, "an acronym that stands fewer times is let pass"] = 2,
) -> Iterator[Problem]:
    """An acronym is used and never spelled out.

    Spell it out where it first stands: readers of one field do not know the letters of another. Off by default, since
    only the readers can tell which letters they know; about two hundred that most people do are left out.

    ```markdown bad
    The HBRC met on Monday. Whether the HBRC will pay for the pier is open.
    ```
    ```markdown good
    The Harbour Board of Roads and Canals (HBRC) met on Monday. Whether the HBRC will pay for the pier is open.
    ```

    What everybody knows, what stands once, and words in capitals need nothing.

    ```markdown good
    NASA and the BBC sent a DVD. NASA and the BBC sent another DVD from the QLRX.
    ```
    """
    places: dict[str, list[Span]] = defaultdict(list)
    for sentence in article.sentences:
        found = list(_ACRONYM.finditer(sentence.masked))
        if len(found) * 3 <= len(sentence.masked.split()):
            for match in found:
                places[match[0]].append(sentence.span_of(*match.span()))
    spelled = {one.acronym for one in expansions(article)} if places else set()
    for acronym, spans in places.items():
        if len(spans) >= min_uses and acronym not in _KNOWN | spelled | set(known):
            related = tuple(Related(span, "again") for span in spans[1:20])
            yield Problem(spans[0], f"“{acronym}” is never spelled out ({len(spans)} uses)", related=related)
