"""Two sentences that say the same but for one figure, name, denial or opposite."""

from collections.abc import Iterator

from copydesk import Article, Problem, Related, Severity, rule
from copydesk.article import Passage
from copydesk.claims.contradictions import Contradiction, contradictions
from copydesk.claims.pairs import pairs
from copydesk.language.excerpt import excerpt


@rule(severity=Severity.WARNING, languages=("en",))
def sentences_disagree(article: Article) -> Iterator[Problem]:
    """Two sentences of the article say the same but for one thing, in which they clash.

    One sentence affirms what the other denies, or gives another figure, another name or the opposite word. Usually one
    of them was changed and the other forgotten. Decide which is true; where both are, say in the sentence what tells
    the two cases apart. At most three pairs are shown, the surest first; what `claim-contradiction` tells is not told
    again.

    ```markdown bad
    The old harbour bridge carries 40 lorries an hour in summer.

    Nobody has counted since the strike. The old harbour bridge carries 65 lorries an hour in summer.
    ```
    ```markdown bad
    The council approved the plan for the riverside market in spring.

    Stall holders had waited for years. The council rejected the plan for the riverside market in spring.
    ```
    ```markdown bad
    The keepers of the lighthouse were paid by the harbour office.

    Their letters are lost. The keepers of the lighthouse were not paid by the harbour office.
    ```

    What is refused, or so no longer, is denied too, and the words may stand in another order.

    ```markdown bad
    The chapel at Orme is used for weddings by the parish of Tove.

    It was built by sailors. The chapel at Orme is no longer used for weddings by the parish of Tove.
    ```
    ```markdown bad
    A crowd of strikers carried the coffin of the foreman through the gates of the mill.

    The owner watched from a window. The coffin of the foreman was not carried through the gates of the mill.
    ```

    So are a date, none against some, who did it to whom, and two kinds of one relative.

    ```markdown bad
    The new ferry to the island makes its first crossing on 3 May 2024.

    The crew is ready. The new ferry to the island makes its first crossing on 9 June 2024.
    ```
    ```markdown bad
    Several fishermen of the village were killed in the winter storm.

    The harbour was rebuilt in a year. No fishermen of the village were killed in the winter storm.
    ```
    ```markdown bad
    In the final of the harbour cup, Tarn beat Velmora by three goals.

    The streets were full until dawn. In the final of the harbour cup, Velmora beat Tarn by three goals.
    ```
    ```markdown bad
    Ingrid Moe is the daughter of Karl Holm, who built the mill.

    The mill burned in spring. Ingrid Moe, a niece of Karl Holm, was asleep in the loft.
    ```

    Two things, two times and two conditions are no contradiction.

    ```markdown good
    The old harbour bridge carries 40 lorries an hour. The new railway bridge carries 65 lorries an hour.
    ```
    ```markdown good
    If it rains, the ferry to the island runs twice a day. The ferry to the island runs four times a day.
    ```
    ```markdown good
    He left the shipyard with three crates of tools. She left the shipyard with five crates of tools.
    ```

    Neither is the same measure in another unit.

    ```markdown good
    The path around the lake at Orme is 5 km long. The path around the lake at Orme is about 3 miles long.
    ```

    What is denied only in part is not denied.

    ```markdown good
    The museum shows paintings of the harbour. The museum does not only show paintings of the harbour.
    ```

    A question and the words of somebody else claim nothing.

    ```markdown good
    The council approved the plan for the riverside market. “The council rejected the plan for the riverside market,”
    says a trader. Was the plan for the riverside market rejected by the council?
    ```

    Three sentences of one pattern are a table in prose.

    ```markdown good
    The pump in the first shed moves 40 barrels of oil a day. The pump in the second shed moves 55 barrels of oil a
    day. The pump in the third shed moves 70 barrels of oil a day.
    ```
    """
    for first, second in (pair.places for pair in pairs(article)):
        if any(_are_told(first, second, one) for one in contradictions(article)):
            continue
        yield Problem(
            second.span,
            f"“{excerpt(second.text)}” here and “{excerpt(first.text)}” elsewhere in the same words; keep what is true",
            related=(Related(first.span, f"“{excerpt(first.text)}” here"),),
        )


def _are_told(first: Passage, second: Passage, known: Contradiction) -> bool:
    """Whether a contradiction of an attribute tells of the same two sentences."""
    return all(
        place.block is slot.passage.block and slot.passage.start <= place.start < slot.passage.end
        for place, slot in zip((first, second), known, strict=True)
    )
