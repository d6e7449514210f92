"""A name with its capitals in different places."""

from collections import Counter
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.usage import Use, strays
from copydesk.language.terms import terms


@rule(severity=Severity.NOTE, fixable=True)
def term_case_variant(article: Article) -> Iterator[Problem]:
    """A name has its capitals in different places: “OrbitDesk”, “Orbitdesk”.

    Flagged is a word with a capital inside that the article writes in another way elsewhere; the well-known names are
    another rule's affair (term), which knows what is right. One finding for each name; the fix writes it as it is
    written most.

    ```markdown bad
    We moved from OrbitDesk to a list. OrbitDesk was slow, and the people behind Orbitdesk were slower.
    ```
    ```markdown fixed
    We moved from OrbitDesk to a list. OrbitDesk was slow, and the people behind OrbitDesk were slower.
    ```

    All capitals, all small letters, addresses and code are no names in the wrong case.

    ```markdown good
    OrbitDesk is at orbitdesk.example, ORBITDESK says the sign, and `Orbitdesk` or orbitdesk is the command.
    ```
    """
    for word in sorted(_written_in_two_ways(article.capitals)):
        uses = [
            Use(block, token.start, token.end, block.text[token.start : token.end])
            for block in article.prose
            if word in block.vocabulary_words and not block.quoted
            for token in block.tokens
            if token.word == word and _counts(block.masked, token.start, token.end)
        ]
        yield from strays(article, uses, _said, lambda use, way: way)


def _written_in_two_ways(forms: frozenset[str]) -> set[str]:
    """Of forms with capitals the words with one inside that have another form, well-known names left out."""
    inner = {form.casefold() for form in forms if _has_inner_capital(form)}
    counts = Counter(form.casefold() for form in forms if not form.isupper()) if inner else {}
    return {word for word in inner if counts[word] > 1 and word not in terms()}


def _has_inner_capital(form: str) -> bool:
    return not (form.istitle() or form.isupper()) and form.isalpha()


def _counts(text: str, start: int, end: int) -> bool:
    written = text[start:end]
    after = text[end : end + 2]
    return (
        not (written.islower() or written.isupper())
        and text[max(0, start - 1) : start] not in ("/", ".", "@", "#", "_", "-")
        and not (after[:1] in ("/", "_", "(", "@", "-") or (after[:1] == "." and after[1:].isalnum()))
    )


def _said(use: Use, way: str) -> str:
    return f"“{use.text}” is written “{way}” elsewhere; write it in one way"
