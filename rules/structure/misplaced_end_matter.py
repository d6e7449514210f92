"""Sources, links or notes about the author that stand within the last section."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Related, Section, Severity, rule
from copydesk.article.zone import Zone, named_zone
from copydesk.language.excerpt import excerpt

_MORE = re.compile(
    r"(?:related|recommended|more|similar|latest|further) (?:posts?|articles?|stories|reading|links|resources|guides)"
    r"|you (?:may|might) also like|see also|artículos relacionados|artigos relacionados|posts relacionados|leia também"
    r"|verwandte artikel|mehr zum thema|articles (?:liés|similaires)|à lire aussi|articoli correlati",
    re.IGNORECASE,
)
_ASIDE = (Zone.SOURCES, Zone.AUTHOR)


@rule(severity=Severity.NOTE)
def misplaced_end_matter(article: Article) -> Iterator[Problem]:
    """Sources, related posts or the author's portrait stand under a section of the text.

    Their heading is one level too low, so that the outline makes them a part of the conclusion. Raise it, or part the
    end matter from the text.

    ```markdown bad
    # A night on the island

    ## Getting there

    The boat leaves from the old quay at noon.

    ## Was it worth it?

    It was, for the light alone.

    ### Related posts

    - How to sleep on a beach
    - What to eat when there is no shop
    ```
    ```markdown good
    # A night on the island

    ## Getting there

    The boat leaves from the old quay at noon.

    ## Was it worth it?

    It was, for the light alone.

    ## Related posts

    - How to sleep on a beach
    - What to eat when there is no shop
    ```

    Within an appendix they are at home, and each chapter of a long text may have its own.

    ```markdown good
    # A night on the island

    ## Getting there

    The boat leaves from the old quay at noon.

    ### Further reading

    The harbour office prints tide tables.

    ## Appendix

    Some addresses.

    ### Sources

    The harbour office.
    ```
    """
    sections = article.sections
    for at, section in enumerate(sections):
        heading, parent = section.heading, section.parent
        if heading is None or parent is None or heading.inferred or heading.quoted or parent.level < 2:
            continue
        if (
            _is_end_matter(section)
            and not _is_home(parent.text)
            and not any(_is_text(one) for one in sections[at + 1 :])
        ):
            related = (Related(parent.text_span, "the section that it is part of"),)
            message = f"“{excerpt(heading.text)}” stands under “{excerpt(parent.text)}”; make it level {parent.level}"
            yield Problem(heading.text_span, message, related=related)
            return


def _is_end_matter(section: Section) -> bool:
    text = section.heading.text.strip(" .:!") if section.heading else ""
    return bool(_MORE.fullmatch(text)) or named_zone(text) in _ASIDE


def _is_home(parent: str) -> bool:
    return bool(
        re.match(r"appendi|resources|notes|annex|anhang|anexo|apéndice|annexe|more|learn more", parent.strip(), re.I)
    ) or (named_zone(parent) in _ASIDE)


def _is_text(section: Section) -> bool:
    """Whether a section belongs to the text proper: of the first two levels below the title, and no end matter."""
    return section.level == 2 and not _is_end_matter(section)
