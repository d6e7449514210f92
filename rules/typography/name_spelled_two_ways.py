"""A name with a letter amiss in one place."""

from collections.abc import Iterator

from copydesk import Article, Problem, Related, Severity, rule
from copydesk.claims.spellings import misspellings


@rule(severity=Severity.WARNING)
def name_spelled_two_ways(article: Article) -> Iterator[Problem]:
    """A name is spelled in another way once.

    A misspelled name is what the person named sees first, and searching the page for it misses the place. Flagged is
    a name that the article writes twice or more in one way and once with a letter left out, doubled, swapped or
    changed inside (two letters in a long name).

    ```markdown bad
    Yesterday Odalric sold the mill. The buyer paid Odalric in silver, and nobody in the valley saw Odalirc again.
    ```

    Forms of a name are right: plurals, possessives, the people of a country, spellings of another country, and the
    first name or the surname alone.

    ```markdown good
    She moved to Austria in May. In Austria the Austrians welcomed her, and Austria's coffee did the rest.
    ```
    ```markdown good
    The choir joined the Labour Party. In Perth, the Labour Party sang along with the Australian Labor Party.
    ```

    So are two people with like names, told by their first names.

    ```markdown good
    In May, Ruth Hansen met Ruth Hansen's cousin at the harbour. A stranger called Emil Hanssen stood by.
    ```

    A word that the article also writes with a small letter is no name.

    ```markdown good
    We asked Platter for a plate, and Platter sent us Platers, which is what a plater calls other platers.
    ```
    """
    for one in misspellings(article):
        yield Problem(
            one.span,
            f"“{one.text}” is written “{one.known}” elsewhere ({one.times} times); write it in one way",
            related=(Related(one.known_span, f"“{one.known}” here"),),
        )
