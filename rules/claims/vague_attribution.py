"""“Studies show” without a study."""

import re
from collections.abc import Iterator
from itertools import pairwise

from copydesk import Article, Block, InlineKind, Passage, Problem, Severity, rule
from copydesk.claims.sayings import named_sources
from copydesk.language.names import names

_WHO = (
    "studies|experts|researchers|scientists|doctors|analysts|critics|observers|surveys|polls|reports|statistics|historians"
    "|psychologists|nutritionists|specialists|research|science|data|evidence"
)
_SAYS = (
    "shows?|shown|suggests?|suggested|agree|prove[sn]?|proved|confirm(?:s|ed)?|indicates?|indicated|recommend|argue|warn"
    "|demonstrates?|demonstrated|reveals?|revealed"
)
_FINDS = "found|say|believe|consider|think"
_KNOWN = "believed|known|accepted|said|reported|established|documented|recognised|recognized|proven|claimed|thought"
_VAGUE = re.compile(
    r"\b(?:(?:many|most|some|several|numerous|various|recent|new|multiple|countless|leading|all|the) ){0,9}"
    rf"(?:{_WHO}) (?:have |has )?(?:\w+ly )?(?:(?:{_SAYS})(?: that\b|,| [a-z]+)|(?:{_FINDS}) that\b)"
    rf"|\bit (?:is|has been) (?:widely|generally|commonly|often|well) (?:{_KNOWN}) that\b"
    r"|\b(?:many|most|some) (?:people )?(?:believe|argue|claim|say|consider|think|feel) that\b",
    re.IGNORECASE,
)
_TELLING = frozenset(
    """
    shows show shown suggest suggests suggested agree prove proves proven proved confirm confirms confirmed indicate
    indicates indicated recommend argue warn demonstrate demonstrates demonstrated reveal reveals revealed
    """.split()
)
_TELLERS = frozenset(_WHO.split("|"))
_BELIEVING = frozenset(f"{word} that" for word in [*_KNOWN.split("|"), *_FINDS.split("|"), "argue", "claim", "feel"])
_OWN = re.compile(
    r"\b(?:our|my|we|these|this|those|following|above|below|his|her|their|its|no|few|if|whether|not|what|which)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\[\d{1,3}\]|\((?:[A-Z]|[^()]*\b(?:19|20)\d\d)|\b(?:19|20)\d\d\b|https?:|www\.|\bet al\b|\ufffc"
)
_SOURCES = frozenset({InlineKind.LINK, InlineKind.FOOTNOTE})


@rule(severity=Severity.WARNING, languages=("en",), words=_TELLING | _BELIEVING)
def vague_attribution(article: Article) -> Iterator[Problem]:
    """A statement leans on studies or experts that nobody can look up.

    “Studies show” promises a source and gives none. Name the study, link to it, or say it on your own account.

    ```markdown bad
    Studies show that cold water shortens a run of the flu by two days.
    ```
    ```markdown bad
    The old pier should stay as it is. Experts agree that it will stand for another century, and the council likes it.
    ```
    ```markdown good
    A study by the University of Bergen shows that cold water shortens a run of the flu. [Three studies](https://example.org)
    show that it does not.
    ```

    A name, a link, a year or a footnote in the sentence or in the next one is a source, and so is one's own study.

    ```markdown good
    Researchers found that ducks prefer the lee side. Their paper came out in 2019. Our data show that geese do too.
    ```

    What somebody says in a quotation, asks or denies is not taken up.

    ```markdown good
    “Studies show that it works,” he said. Do studies show that it works? No studies show that it does.
    ```
    """
    read = {id(block) for block in article.prose if _is_read(block)} if _may_be_vague(article.phrases) else None
    if not read:
        return
    for sentence, following in pairwise((*article.sentences, None)):
        match = _VAGUE.search(sentence.masked) if sentence and id(sentence.block) in read else None
        if sentence and match and not _is_excused(sentence, match) and not _is_sourced(sentence, following):
            yield Problem(sentence.span_of(*match.span()), f"“{match[0].rstrip(',')}” names no source")


def _is_read(block: Block) -> bool:
    return not block.quoted and _may_be_vague(block.phrases)


def _may_be_vague(phrases: frozenset[str]) -> bool:
    """Whether a teller and what tellers do stand among the phrases, or that somebody believes something."""
    told = not _TELLING.isdisjoint(phrases) and not _TELLERS.isdisjoint(phrases)
    return told or not _BELIEVING.isdisjoint(phrases)


def _is_excused(sentence: Passage, match: re.Match[str]) -> bool:
    """Whether the words ask, deny, quote, or speak of what the text itself has told."""
    text = sentence.masked
    before = text[max(0, match.start() - 40) : match.start()]
    spoken = any(mark in text for mark in '“”"«»?')
    return spoken or bool(_OWN.search(before)) or text[: match.start()].rstrip().endswith(("the", "of"))


def _is_sourced(sentence: Passage, following: Passage | None) -> bool:
    beside = [sentence, following] if following and following.block is sentence.block else [sentence]
    linked = any(
        one.kind in _SOURCES and one.end >= sentence.start and one.start <= beside[-1].end + 1
        for one in sentence.block.inlines
    )
    return linked or any(_names_source(one) for one in beside)


def _names_source(sentence: Passage) -> bool:
    text = sentence.masked
    named = any(not one.opens or len(one.words) > 1 for one in names(text))
    return named or bool(_REFERENCE.search(text)) or next(named_sources(text, figures=False), None) is not None
