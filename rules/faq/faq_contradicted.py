"""An answer that the body contradicts."""

from collections.abc import Iterator

from copydesk import Article, Problem, Related, Severity, rule
from copydesk.claims.verdict import verdicts

_WHAT = {
    "figure": "figures differ",
    "date": "dates differ",
    "name": "names differ",
    "polarity": "one affirms, one denies",
    "opposite": "one word against its opposite",
}
_QUOTED = 60


@rule(severity=Severity.ERROR, needs="faq")
def faq_contradicted(article: Article) -> Iterator[Problem]:
    """An answer of the FAQ says the contrary of the body.

    Each sentence of an answer is compared with the sentences of the body that hold its rare words. Where everything
    else agrees and a single figure, date, name, negation or opposite differs, one of the two is wrong. Set right the
    one that is, or say in the answer what makes the difference: the plan, the year, the group.

    ```markdown bad
    # The ferry to the island

    The ferry to the island carries twelve passengers and two bicycles. It leaves from the north pier at noon and is
    back in town before dark. In winter the crew paints the hull and mends the nets in the old shed beside the pier,
    where visitors may look on. The tickets are sold aboard, and nobody has ever been left behind on the island, since
    the crew counts heads twice.

    ## FAQ

    ### How many passengers does the ferry carry?

    The ferry to the island carries fourteen passengers.
    ```
    ```markdown bad
    # The ferry to the island

    The ferry to the island is safe in heavy weather. It leaves from the north pier at noon and is back in town before
    dark. In winter the crew paints the hull and mends the nets in the old shed beside the pier, where visitors may look
    on. The tickets are sold aboard, and somebody counts heads twice, so that the whole party comes home for supper.

    ## FAQ

    ### Is the ferry safe in heavy weather?

    No. The ferry to the island is not safe in heavy weather.
    ```

    Measures are compared in any unit, and shares in any form: “a fifth”, “20 %”, “one in five”. So is an answer with a
    body of a few words.

    ```markdown bad
    # A rain barrel

    The barrel holds 200 litres. A fifth of the water evaporates in summer.

    ## FAQ

    ### How large is the barrel?

    The barrel holds 300 litres.

    ### How much evaporates?

    About a third of the water evaporates in summer.
    ```
    ```markdown good
    # A rain barrel

    The barrel holds 200 litres and fills within two weeks. A fifth of the water evaporates in summer.

    ## FAQ

    ### How long does it take?

    The barrel fills within 14 days.

    ### How much evaporates?

    About 20 % of the water evaporates in summer.
    ```

    Other words for the same are no contradiction, and neither are rounded figures, ranges that meet, or figures that
    count something else.

    ```markdown good
    # The ferry to the island

    The ferry to the island carries twelve passengers and two bicycles. It leaves from the north pier at noon and is
    back in town before dark. In winter the crew paints the hull and mends the nets in the old shed beside the pier,
    where visitors may look on. The tickets are sold aboard, and nobody has ever been left behind on the island, since
    the crew counts heads twice.

    ## FAQ

    ### How many passengers does the ferry carry?

    About a dozen: the ferry to the island has room for twelve passengers and two bicycles.

    ### How many nets are there?

    The crew of the ferry mends fourteen nets.
    ```

    Nor does an answer contradict what the body says under a condition, asks, or lets somebody else say.

    ```markdown good
    # The ferry to the island

    If a storm comes up, the ferry to the island is not safe in heavy weather. It leaves from the north pier at noon and
    is back in town before dark. In winter the crew paints the hull and mends the nets in the old shed beside the pier,
    where visitors may look on. The tickets are sold aboard, and somebody counts heads twice, so that the whole party
    comes home for supper.

    ## FAQ

    ### Is the ferry safe in heavy weather?

    Yes. The ferry to the island is safe in heavy weather.
    ```

    A page that is all FAQ has no body to be compared with.

    ```markdown good
    # Ferry FAQ

    ## How many passengers does the ferry carry?

    The ferry carries fourteen passengers.

    ## How many passengers does the old ferry carry?

    The ferry carries twelve passengers.
    ```
    """
    for one in verdicts(article):
        if one.clash:
            found = one.clash
            message = f"the answer says “{_cut(found.answer.text)}”, the body “{_cut(found.body.text)}”"
            yield Problem(found.answer.span, message, related=(Related(found.body.span, _WHAT[found.kind]),))


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"
