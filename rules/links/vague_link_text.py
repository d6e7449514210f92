"""A link whose words do not say where it leads."""

from collections.abc import Iterator, Set

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article import Placed
from copydesk.language.words import normalised

_PHRASES = """
click here, click this, click, here, tap here, this, this link, link, a link, the link, more, read more, learn more,
find out more, see more, more info, more information, more details, details, this page, this site, this website,
website, page, url, visit, continue, check it out,
aquí, haz clic aquí, pulsa aquí, este enlace, enlace, leer más, más información,
aqui, clique aqui, este link, saiba mais, leia mais,
hier, hier klicken, klicken sie hier, dieser link, mehr, mehr erfahren, weiterlesen,
ici, cliquez ici, ce lien, lien, en savoir plus, lire la suite
"""
_VAGUE = frozenset(" ".join(phrase.split()) for phrase in _PHRASES.split(","))
_LONGEST = 60  # characters


@rule(severity=Severity.NOTE, needs="links")
def vague_link_text(
    article: Article,
    *,
    vague: Annotated[tuple[str, ...], "further words that are vague as a whole link"] = (),
) -> Iterator[Problem]:
    """A link's words do not say where it leads.

    Who listens to a page, or skims it, hears links out of their sentence (WCAG 2.2, success criterion 2.4.4). The
    whole text of the link counts. One note for the article, at the first.

    ```markdown bad
    The timetable has changed. [Click here](timetable.html) to see it.
    ```
    ```markdown good
    The [timetable](timetable.html) has changed.
    ```

    A name is not vague, however short it is.

    ```markdown good
    The timetable is made by a program in [Go](https://go.dev).
    ```

    A label that is read aloud instead counts instead, and an article may quote the bad habit.

    ```html good
    <p>The timetable has changed. <a href="t.html" aria-label="The timetable of 2026">More</a></p>
    ```
    ```markdown good
    Do not write this:

    > [Click here](timetable.html) to see it.
    ```
    """
    words = _VAGUE.union(map(normalised, vague)) if vague else _VAGUE
    found = [link for link in article.links if _is_vague(link, words) and not link.block.quoted]
    if not found:
        return
    first, *others = found
    related = tuple(Related(one.inline.span, "likewise") for one in others[:20])
    yield Problem(first.inline.span, f"link text “{first.text.strip()}” does not say where it leads", related=related)


def _is_vague(link: Placed, words: Set[str]) -> bool:
    text = link.inline.label or link.text
    return len(text) <= _LONGEST and normalised(text) in words
