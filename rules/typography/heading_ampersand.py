"""An ampersand for “and” in a heading."""

import re
from collections.abc import Iterator

from copydesk import Article, Edit, Fix, Problem, Severity, rule

_AND = re.compile(r"(?<=[^\W\d_]{2}) (&) (?=[^\W\d_]{2})")


@rule(severity=Severity.NOTE, fixable=True, languages=("en",), signs="&")
def heading_ampersand(article: Article) -> Iterator[Problem]:
    """A heading has “&” where the text would have “and”.

    Screen readers and search engines read the two alike, readers do not: the sign belongs to names of firms. The fix
    writes the word.

    ```markdown bad
    ## Tips & tricks

    Oil the lock before winter, and keep the key dry.
    ```
    ```markdown fixed
    ## Tips and tricks

    Oil the lock before winter, and keep the key dry.
    ```

    Names keep it: what stands so in the text too, and letters.

    ```markdown good
    ## Marks & Spencer moves out

    Marks & Spencer closes its shop. Its R&D stays.

    ## Q & A, or R & D
    ```
    """
    texts = [block.text for block in article.prose if "&" in block.text]
    for heading in article.headings:
        for match in _AND.finditer(heading.masked) if "&" in heading.text else ():
            before, after = heading.text[: match.start()].split()[-1], heading.text[match.end() :].split()[0]
            if not any(f"{before} & {after.strip('.,:;!?')}" in text for text in texts):
                span = heading.span_of(*match.span(1))
                yield Problem(
                    span, f"“{before} & {after}” in a heading; write “and”", Fix("write “and”", (Edit(span, "and"),))
                )
