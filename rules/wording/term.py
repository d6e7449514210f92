"""A product or a company that is written in the wrong case."""

import re
from collections.abc import Iterator, Mapping, Sequence

from copydesk import Annotated, Article, Block, Edit, Fix, Problem, Related, Severity, Span, rule
from copydesk.article.spelling import is_accepted
from copydesk.language.terms import term_words, terms

_AROUND = frozenset('/\\@#_-=.:~&$<>"“')
_SHOWN = 20
_GOES_ON = re.compile(r"[/\\@#_=~&$]|[.:-]\w")


@rule(severity=Severity.WARNING, fixable=True)
def term(
    article: Article,
    *,
    names: Annotated[tuple[str, ...], "further names, as they are to be written"] = (),
    accept: Annotated[tuple[str, ...], "names that may be written in any case"] = (),
) -> Iterator[Problem]:
    """A name of a product or company is not in its owner’s case: “Github”, “Javascript”, “Linkedin”.

    Readers in the field take it for a sign that the writer is not of it. Flagged is a difference of upper and lower
    case alone, in prose and in headings; the list has more than 500 names. One finding speaks for all places of a
    spelling.

    ```markdown bad
    The Javascript files lie on Github, the posts on Youtube and Linkedin.
    ```
    ```markdown fixed
    The JavaScript files lie on GitHub, the posts on YouTube and LinkedIn.
    ```
    ```markdown bad names=["OrbitDesk"]
    Send it with Orbitdesk, or with an iphone.
    ```

    A name all in capitals is loud rather than wrong, one that begins with a small letter may take a capital, and one
    that is a capital and small letters may be a command or a verb in small ones.

    ```markdown good
    # GITHUB AND JAVASCRIPT

    EBay and YouTube were first. IPhones came later, an arXiv paper counted them, and kubernetes was told.
    ```

    Addresses, file names, handles, tags, quoted names and code have a spelling of their own.

    ```markdown good
    See github.com/orbit, mail press@youtube.example, tag #javascript, open github-actions.yml, and run `github` or
    “github”.
    ```

    Block quotes are somebody else's words, and the configuration's vocabulary may accept a spelling.

    ```markdown good accept=["Github"]
    We call it Github here.

    > I learned javascript on linkedin, she wrote.
    ```
    """
    own = {name.casefold(): name for name in names}
    wanted = article.vocabulary_words & (term_words() | own.keys() if own else term_words())
    if not wanted:
        return
    known = {**{word: terms()[word] for word in wanted if word in terms()}, **own}
    folded = zip(article.forms, map(str.casefold, article.forms), strict=True)
    if all(_may_be(form, known[word]) for form, word in folded if word in wanted):
        return
    found: dict[str, list[Span]] = {}
    for block in (*article.headings, *article.prose):
        if not block.quoted and not block.vocabulary_words.isdisjoint(wanted):
            for start, end in _wrong(block, known):
                found.setdefault(block.text[start:end], []).append(block.span_of(start, end))
    for written, spans in found.items():
        if not is_accepted(written, accept):
            yield _problem(article, written, known[written.casefold()], spans)


def _wrong(block: Block, known: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """The places of a block where a known name stands in the wrong case."""
    for token in block.tokens:
        end = token.end - 2 if token.word.endswith("'s") else token.end
        right = known.get(block.text[token.start : end].casefold())
        if right and not _may_be(block.text[token.start : end], right) and not _is_address(block, token.start, end):
            yield token.start, end


def _may_be(written: str, right: str) -> bool:
    """Whether a name may be written so: all in capitals, with a capital in front, or small as a command is."""
    capital = right[0].upper() + right[1:]
    small = right.lower() if right[1:].islower() or right.rstrip("s").isupper() else ""
    return written in (right, capital, right.upper(), small)


def _is_address(block: Block, start: int, end: int) -> bool:
    """Whether a word is a part of an address, a path or a tag, or spoken of in quotation marks."""
    text = block.masked
    return (start > 0 and text[start - 1] in _AROUND) or bool(_GOES_ON.match(text, end))


def _problem(article: Article, written: str, right: str, spans: Sequence[Span]) -> Problem:
    as_typed = [span for span in spans if article.source[span] == written]
    fix = Fix(f"write “{right}”", tuple(Edit(span, right) for span in as_typed)) if as_typed else None
    times = f" ({len(spans)} times)" if len(spans) > 1 else ""
    related = tuple(Related(span, "here too") for span in spans[1 : _SHOWN + 1])
    # What is all small may be a user name, a package or a verb.
    severity = Severity.NOTE if written.islower() else None
    return Problem(spans[0], f"“{written}”{times} is written “{right}”", fix, related, severity)
