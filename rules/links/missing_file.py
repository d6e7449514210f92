"""A link or an image whose file is not there."""

import os
import re
from collections.abc import Iterator
from urllib.parse import unquote

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.article import Placed

# Templates, addresses with a scheme or a host, and what is no path at all.
_NO_FILE = re.compile(r"[a-zA-Z][\w+.-]*:|//|#|\?|.*[{}<>$|*]|$")
_NAMED = re.compile(r"[^/]\.[A-Za-z][A-Za-z0-9]{1,4}$")


@rule(severity=Severity.ERROR, default=False, elsewhere=True)
def missing_file(
    article: Article,
    *,
    root: Annotated[str, "the folder that paths beginning with / are sought in; empty: they are not looked at"] = "",
) -> Iterator[Problem]:
    """A relative link or image leads to a file that does not exist.

    Only targets that name a file (with a suffix) are sought, beside the article. The rule is off by default, since
    most sites move files when they are built, and the source does not show where to.

    ```markdown bad
    ![The harbour at night](no-such-photograph-of-the-harbour.jpg)
    ```
    ```markdown good
    See [the manual](https://manual.example/start.html), [the next page](../next/) and [the {{ page }}]({{ url }}.html).
    ```
    """
    folder = os.path.dirname(article.source.path)
    for placed in (*article.links, *article.images):
        path = _path(placed, folder, root)
        if path and not os.path.exists(path):
            yield Problem(placed.inline.span, f"no file “{placed.inline.target}” beside the article")


def _path(placed: Placed, folder: str, root: str) -> str:
    """Where the file would lie; "" for what names no file."""
    target = placed.inline.target.strip()
    bare = unquote(re.split(r"[#?]", target, maxsplit=1)[0])
    if _NO_FILE.match(target) or not _NAMED.search(bare):
        return ""
    if bare.startswith("/"):
        return os.path.join(root, bare.lstrip("/")) if root else ""
    return os.path.join(folder, bare)
