"""A sentence that stands twice."""

import re
from collections import Counter
from collections.abc import Iterator

from copydesk import Annotated, Article, InlineKind, Passage, Problem, Related, Severity, rule
from copydesk.article import Zone
from copydesk.language.words import normalised

# What leads into a sentence is no part of it. Only these: “On Monday, …” and “On Tuesday, …” are two.
_LEAD_IN = re.compile(
    r"(?:in (?:conclusion|summary|short|brief|closing|essence|other words|the end|sum)|to (?:sum up|conclude"
    r"|summari[sz]e"
    r"|recap|repeat|put it briefly)|all in all|overall|ultimately|finally|again|once more|once again|as (?:said"
    r"|noted|mentioned)"
    r"(?: above| before| earlier)?|thus|so|therefore|moreover|furthermore|additionally|also|however|indeed|of course"
    r"|remember"
    r"|en (?:conclusión|resumen)|em (?:conclusão|resumo)|en (?:conclusion|résumé)|zusammenfassend|kurz gesagt)[,:] ",
    re.IGNORECASE,
)

_TAIL = 3  # words; a sentence without its lead-in has more


@rule(severity=Severity.WARNING)
def duplicate_sentence(
    article: Article,
    *,
    min_words: Annotated[int, "shorter sentences may stand twice"] = 8,
    exceptions: Annotated[tuple[str, ...], "sentences that may stand twice, such as a refrain"] = (),
) -> Iterator[Problem]:
    """A sentence stands twice.

    Saying a thing again in the same words adds length and nothing else. A lead-in such
    as “In conclusion,” does not make it another sentence.

    ```markdown bad
    The museum keeps its oldest maps in a vault below the river. Visitors see copies.

    Restorers work upstairs. The museum keeps its oldest maps in a vault below the river.
    ```
    ```markdown bad
    If I had to choose one bridge, I would choose the one at Mostar without a doubt.

    In conclusion, if I had to choose one bridge, I would choose the one at Mostar without a doubt.
    ```

    Short sentences, quoted ones and those that an FAQ takes over from the body are left alone.

    ```markdown good
    The museum keeps its oldest maps in a vault below the river. It is cold there. Visitors see copies.

    Restorers work upstairs. It is cold there.

    > The museum keeps its oldest maps in a vault below the river.

    ## FAQ

    ### Where are the maps?

    The museum keeps its oldest maps in a vault below the river.
    ```

    What stands in code, and where a link leads, makes two sentences of one.

    ```markdown good
    `drain` is like `empty`, but works while the pump of the well is running. `fill` is like `empty`, but works while
    the pump of the well is running.

    The council has put the [minutes of its meetings](march.html) on its page. Then it met again. The council has put
    the [minutes of its meetings](april.html) on its page.
    ```

    A whole paragraph that stands twice is another rule's finding.

    ```markdown good
    The harbour was dredged in spring so that larger ferries could land.

    The harbour was dredged in spring so that larger ferries could land.
    ```
    """
    allowed = {normalised(one) for one in exceptions}
    in_faq = {id(block) for block, zone in zip(article.blocks, article.zones, strict=True) if zone is Zone.FAQ}
    seen: dict[tuple[str, ...], Passage] = {}
    for sentence in _alike(article, min_words):
        block = sentence.block
        if block.quoted or id(block) in in_faq:
            continue
        key = _key(sentence)
        first = seen.setdefault(key, sentence)
        if first is sentence or key[0] in allowed or first.block.key == block.key:
            continue
        related = (Related(first.span, "the same sentence"),)
        yield Problem(sentence.span, f"“{_begin(sentence.text)}” is said twice", related=related)


def _alike(article: Article, least: int) -> list[Passage]:
    """The sentences of so many words that end as another one does: cheaper to tell than whether they are the same."""
    ends = [
        (" ".join(line.forms[-_TAIL:]).casefold(), sentence)
        for sentence, line in zip(article.sentences, article.lines, strict=True)
        if len(line.forms) >= least
    ]
    counts = Counter([end for end, _ in ends])
    return [sentence for end, sentence in ends if counts[end] > 1]


def _key(sentence: Passage) -> tuple[str, ...]:
    """What makes two sentences one: their words without a lead-in, and where their links lead."""
    text = sentence.text
    lead = _LEAD_IN.match(text)
    links = (one for one in sentence.block.inlines if one.kind is InlineKind.LINK)
    targets = (one.target for one in links if sentence.start <= one.start < sentence.end)
    return normalised(text[lead.end() :] if lead else text), *targets


def _begin(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59].rstrip() + "…"
