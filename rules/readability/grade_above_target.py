"""An article that asks more schooling of its readers than they are said to have."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, Span, rule
from copydesk.language.grades import grade

_GRADES = {"children": 5.0, "general": 9.0, "expert": 14.0}
_KEYS = ("target_grade", "audience")


@rule(severity=Severity.NOTE, languages=("en",))
def grade_above_target(
    article: Article,
    *,
    audience: Annotated[str, "children, general, expert or a grade; front matter goes before"] = "",
    tolerance: Annotated[float, "grades above the target that are fine"] = 2.0,
    min_words: Annotated[int, "shorter articles are not measured"] = 100,
) -> Iterator[Problem]:
    """The article is harder than its audience can read.

    The front matter's `audience` (children, general or expert) or `target_grade` sets the target, else the option does;
    without one nothing is said. Children count as grade 5, the general public as grade 9, experts as grade 14. The
    article's grade is the median of Flesch-Kincaid, Gunning fog, SMOG, Coleman-Liau and ARI: no single formula decides.

    ```markdown bad min_words=20
    ---
    audience: children
    ---

    Photosynthesis, the fundamental biochemical process underlying practically all terrestrial ecosystems, transforms
    electromagnetic radiation into carbohydrates, which consequently constitute the nutritional foundation of
    heterotrophic organisms.
    ```
    ```markdown good min_words=20
    ---
    audience: children
    ---

    Plants eat light. Their leaves catch the sun, and with its help they make sugar out of air and water. They keep some
    of it to grow. We eat the rest: bread, apples, rice.
    ```

    Without a target nothing is said.

    ```markdown good min_words=20
    Photosynthesis, the fundamental biochemical process underlying practically all terrestrial ecosystems, transforms
    electromagnetic radiation into carbohydrates, which consequently constitute the nutritional foundation of
    heterotrophic organisms.
    ```
    """
    named, place = _target(article, audience)
    target = _GRADES.get(named) or _number(named)
    if target is None or not article.lines:
        return
    counts = article.counts
    found = grade(counts)
    if counts.words >= min_words and found > target + tolerance:
        readers = f"{named} readers" if named in _GRADES else "the target"
        yield Problem(place, f"the article reads at grade {found:.0f}; {readers}: {target:.0f}; shorten its sentences")


def _target(article: Article, audience: str) -> tuple[str, Span]:
    """Whom the article is for, and where that is said, or else its first sentence."""
    for key in _KEYS:
        if entry := article.metadata.get(key):
            return entry.text.strip().lower(), entry.span
    first = article.sentences[0].span if article.sentences else Span(0, 0)
    return audience.strip().lower(), first


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
