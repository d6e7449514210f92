"""One thing with two founding years, ages, prices, sizes or directors."""

from collections.abc import Iterator

from copydesk import Article, Problem, Related, Severity, rule
from copydesk.claims.contradictions import contradictions


@rule(severity=Severity.ERROR, languages=("en",))
def claim_contradiction(article: Article) -> Iterator[Problem]:
    """The article says two things of one subject that cannot both be true.

    One of the two is wrong, and a reader who notices trusts neither. Compared are what has one value at a time: when
    something was founded, opened, built or published; a person's age, birthplace, birth and death; price, population,
    capacity, length, height, weight, duration; the distance from a place and the side of it; deaths and injuries of one
    event; response rate and turnout; the seat, the head and the owner of an organisation; who wrote, composed, designed
    or built something, and whom it is named after; and how many of something it has.

    ```markdown bad
    The Tarn Observatory was established in 1911, against the will of the shepherds.

    Since its founding in 1917, the Tarn Observatory has lost three domes to the wind.
    ```
    ```markdown bad
    Odile Brenner, 61, keeps the keys of the tower.

    Brenner, who is 48 years old, climbs the stairs twice a day.
    ```
    ```markdown bad
    A weekly pass costs $18. Most people buy one at the pier.

    At $25, a weekly pass pays off after nine crossings.
    ```

    ```markdown bad
    Orme lies 60 kilometres west of Tove, behind the marshes.

    Since the railway came, a walk is no longer the only way. Orme lies east of Tove.
    ```

    Titles, captions and descriptions take part, and so do tables, lines such as “Founded: 1911”, and the JSON-LD of a
    page. An acronym that the article spells out is the same thing.

    ```markdown bad
    ---
    title: The Tarn Observatory
    description: Founded in 1917, the Tarn Observatory has lost three domes to the wind.
    ---

    The Tarn Observatory was established in 1911, against the will of the shepherds.
    ```
    ```markdown bad
    The Kessel bridge is 412 metres long, and the wind can be heard in its ropes.

    | Bridge        | Length (m) | Opened |
    |---------------|------------|--------|
    | Kessel bridge | 340        | 1931   |
    | Orme bridge   | 200        | 1940   |
    ```

    Two things, two times, two places and two prices for two kinds of people are no contradiction.

    ```markdown good
    The Tarn Observatory was founded in 1911. The Tarn Museum was founded in 1917.
    ```
    ```markdown good
    In 2001 the village had 300 inhabitants. In 2021 the village had 240 inhabitants.
    ```
    ```markdown good
    A ticket costs $12 for adults in Perth. A ticket costs $9 in Hobart.
    ```

    Neither is a rounded value, another unit, or a limit that holds for both.

    ```markdown good
    The Kessel bridge is about 400 metres long. The Kessel bridge is 412 metres long, or 0.41 km.
    ```
    ```markdown good
    The fire at the mill killed at least 14 people. The 16 people who died in the fire at the mill are remembered.
    ```

    What is asked, supposed, denied or said by somebody else is not compared.

    ```markdown good
    The ferry takes two hours. If the wind turns, the ferry takes four hours. “The ferry takes six hours,” he said.
    ```

    Three values or more are a series, such as the steps of a tale.

    ```markdown good
    The first run took nine hours. We tuned the valves, and the first run took six hours. At last the first run took
    two hours.
    ```
    """
    for one in contradictions(article):
        first, second = one
        what = f"“{second.subject.text}” ({_label(second.attribute)})"
        yield Problem(
            second.span,
            f"“{second.text}” here and “{first.text}” elsewhere for {what}; keep the one that is true",
            related=(Related(first.span, f"“{first.text}” here"),),
        )


def _label(attribute: str) -> str:
    """An attribute as a reader calls it: “founded”, “price”, “director”, “how many”."""
    name, _, detail = attribute.partition(":")
    return detail if name == "role" else "how many" if name == "has" else name
