"""A sentence against the house facts of the project."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Edit, Fix, Problem, Severity, rule
from copydesk.claims.fact import Fact, read_fact


@rule(severity=Severity.ERROR, fixable=True)
def fact_contradicted(
    article: Article,
    *,
    facts: Annotated[tuple[str, ...], "SUBJECT = VALUE @ PLACE; [facts] in copydesk.toml writes them"] = (),
) -> Iterator[Problem]:
    """The article says something else than a house fact.

    `[facts]` in the configuration states what every article must agree with: the year in which something was founded,
    a price, a count, the spelling of a name. Whoever knows the house sees at once that the article is wrong. Mend the
    article, or the fact if the world has changed.

    ```markdown bad facts=["Harlow Institute = 1974 @ facts.founded in copydesk.toml"]
    Two weavers lead the house today. The Harlow Institute was founded in 1976 and has never moved.
    ```
    ```markdown good facts=["Harlow Institute = 1974 @ facts.founded in copydesk.toml"]
    Two weavers lead the house today. The Harlow Institute was founded in 1974 and has never moved.
    ```
    ```markdown bad facts=["single ticket = $12 @ facts.price in copydesk.toml"]
    The tram runs until midnight. A single ticket costs $14.
    ```

    Only what is said of the subject itself counts, and only of today.

    ```markdown good facts=["Harlow Institute = 1974 @ facts.founded in copydesk.toml"]
    The Harlow Institute's library was founded in 1990, and the Harlow Institute founded a press in 1992.
    ```
    ```markdown good facts=["single ticket = $12 @ facts.price in copydesk.toml"]
    A single ticket costs $6 for children. In 2019 a single ticket cost $10, and a day pass is $20.
    ```

    What is bounded or rounded agrees as long as it can be true.

    ```markdown good facts=["Harlow Institute = 40 rooms @ facts.rooms in copydesk.toml"]
    The Harlow Institute has more than 30 rooms.
    ```

    A wrong spelling is wrong wherever a reader sees it; code, addresses and block quotes are left alone.

    ```markdown bad facts=["copydesk != Copydesk | CopyDesk @ facts.name in copydesk.toml"]
    We check our drafts with CopyDesk before lunch.
    ```
    ```markdown fixed facts=["copydesk != Copydesk | CopyDesk @ facts.name in copydesk.toml"]
    We check our drafts with copydesk before lunch.
    ```
    ```markdown good facts=["copydesk != Copydesk | CopyDesk @ facts.name in copydesk.toml"]
    The folder `CopyDesk/` is empty; see https://example.org/CopyDesk for more.

    > I love CopyDesk, wrote one reader.
    ```

    A fact ends with the day that its `until` names, and is not compared after it.
    """
    if not facts:
        return
    # What compares is loaded only where there are facts.
    from copydesk.claims.house import contradictions

    for span, words, fact in contradictions(article, [read_fact(line) for line in facts]):
        fix = Fix(f"write “{fact.subject}”", (Edit(span, fact.subject),)) if fact.wrong else None
        yield Problem(span, _message(words, fact), fix)


def _message(words: str, fact: Fact) -> str:
    if fact.wrong:
        return f"“{words}” is written “{fact.subject}” ({fact.place})"
    return f"“{words}” contradicts {fact.place}: {fact.subject}, {fact.value}"
