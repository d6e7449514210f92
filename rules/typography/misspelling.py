"""A well-known misspelling."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Edit, Fix, Problem, Severity, rule
from copydesk.article.spelling import UnknownWord, is_accepted
from copydesk.language.misspellings import misspellings


@rule(severity=Severity.WARNING, fixable=True, languages=("en",))
def misspelling(
    article: Article,
    *,
    accept: Annotated[tuple[str, ...], "words that are right here; better said in [vocabulary]"] = (),
) -> Iterator[Problem]:
    """A word is misspelled in a well-known way: “recieve”, “seperate”, “occured”.

    Some words are spelled wrong so often that what is meant is beyond doubt. Readers who know better think less of
    the rest, and a search for the right word does not find the place. The list has more than 1,500 spellings, none of
    which is a word; the fix writes the word that is meant.

    ```markdown bad
    The committe will recieve the plans on Monday. Untill then, nothing is definate.
    ```
    ```markdown fixed
    The committee will receive the plans on Monday. Until then, nothing is definite.
    ```

    Names may be spelled as they please, and so may code, links and quoted blocks.

    ```markdown good
    We met Ms Recieve at the Wierd Gallery, set `seperate: true` as https://example.org/seperate says, and slept.

    > We shall seperate the wheat from the tares, he wrote in 1702.
    ```

    A word that the article is about, because it stands in quotation marks or in emphasis, is left alone.

    ```markdown good
    Many people write “seperate” for *separate*, and some write *definately*.
    ```

    So is what the configuration's vocabulary accepts.

    ```markdown good accept=["goverment"]
    The goverment papers, as the archive calls them, fill nine shelves.
    ```
    """
    for word, places in article.unknown_words.items():
        right = misspellings().get(word)
        if right and not is_accepted(word, accept):
            for place in places:
                if place.is_common and not place.block.quoted and not place.is_mentioned:
                    yield _problem(article, place, right)


def _problem(article: Article, place: UnknownWord, right: str) -> Problem:
    written = place.text
    better = right[0].upper() + right[1:] if written[0].isupper() else right
    fix = Fix(f"write “{better}”", (Edit(place.span, better),)) if article.source[place.span] == written else None
    return Problem(place.span, f"“{written}” is misspelled; write “{better}”", fix)
