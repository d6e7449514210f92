"""A Markdown link with its brackets the wrong way round."""

import re
from collections.abc import Iterator

from copydesk import Article, Edit, Fix, Problem, Severity, rule

_REVERSED = re.compile(r"\(([^()\[\]\n]{1,80})\)\[((?:https?://|mailto:|/|\./|\.\./|#)[^\s\[\]]{1,300})\]")


@rule(severity=Severity.ERROR, fixable=True, signs=")[")
def reversed_link(article: Article) -> Iterator[Problem]:
    """A link's brackets are the wrong way round.

    Markdown shows `(text)[address]` as it is typed.

    ```markdown bad
    The law is in the (official gazette)[https://gazette.example/2026/14].
    ```
    ```markdown fixed
    The law is in the [official gazette](https://gazette.example/2026/14).
    ```

    A bracketed remark before a note or a reference is no link.

    ```markdown good
    The law (of 2026)[1] is short. So is `f(x)[/a]`.
    ```
    """
    if article.format != "markdown":
        return
    for block in article.worded:
        for match in _REVERSED.finditer(block.text) if ")[" in block.text else ():
            span = block.span_of(*match.span())
            if article.source[span] == match[0] and block.masked[match.start()] == "(":
                fix = Fix("turn the brackets round", (Edit(span, f"[{match[1]}]({match[2]})"),))
                yield Problem(span, f"link “{match[1][:50]}” has its brackets the wrong way round", fix)
