"""A quotation without a speaker."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, InlineKind, Kind, Passage, Problem, Severity, rule
from copydesk.claims.sayings import sayings
from copydesk.language.names import names

_QUOTED = re.compile(r"“([^“”]{30,600})”|(?<!\w)\"([^\"]{30,600})\"(?!\w)")
_SPEECH = re.compile(r"\b(?:I|I[’']m|I[’']ve|we|we[’']re|my|our|me|us)\b")
_TOLD = re.compile(
    r"\b(?:s?he|they|I|we|who|you|it|author|mayor|captain|director|report|letter|study|law|rule|statute|article|poem|song|sign"
    r"|text|book|page|motto|slogan|line|phrase|sentence|words?|title|question|proverb|saying|statement|quote|quotation|policy"
    r"|titled|called|entitled|named|reads?|said|says|wrote|writes|asks?|asked|told|according|like|as)\b",
    re.IGNORECASE,
)
_MARKS = ("“", '"')


@rule(severity=Severity.NOTE, languages=("en",), signs=" ".join(_MARKS))
def unattributed_quote(
    article: Article,
    *,
    min_words: Annotated[int, "a shorter quotation may be a title, a term or an idiom"] = 12,
) -> Iterator[Problem]:
    """Somebody speaks, and nobody is told to speak.

    A quotation in the first person wants a name: in its sentence, or in one beside it.

    ```markdown bad
    The pier was closed at dusk. “I have never seen my harbour so empty, and I have lived here all my life.” The gulls
    stayed on the roofs.
    ```
    ```markdown good
    The pier was closed at dusk. “I have never seen my harbour so empty, and I have lived here all my life,” said Ilse
    Brandt.
    ```

    A speaker in the sentence before or after is enough, by a name or a pronoun, and block quotes have their own form.

    ```markdown good
    Ilse Brandt looked at the pier. “I have never seen my harbour so empty, and I have lived here all my life.”

    > “I have never seen my harbour so empty, and I have lived here all my life.”
    ```
    """
    read = {id(block) for block in article.prose if _may_quote(block)}
    sentences = article.sentences if read else ()
    for at, sentence in enumerate(sentences):
        if id(sentence.block) not in read or not any(mark in sentence.text for mark in _MARKS):
            continue
        for match in _QUOTED.finditer(sentence.masked):
            beside = [one for one in sentences[max(0, at - 2) : at + 3] if one is not sentence]
            said = match[1] or match[2]
            if len(said.split()) >= min_words and _SPEECH.search(said) and not _has_speaker(sentence, match, beside):
                yield Problem(sentence.span_of(*match.span()), "the quotation has no speaker")


def _may_quote(block: Block) -> bool:
    paragraph = block.kind is Kind.PARAGRAPH and not block.quoted
    return paragraph and any(mark in block.text for mark in _MARKS) and bool(_SPEECH.search(block.masked))


def _has_speaker(sentence: Passage, quoted: re.Match[str], beside: Sequence[Passage]) -> bool:
    """Whether the rest of the sentence, or a sentence beside it, tells who speaks or what is quoted."""
    text = sentence.masked
    rest = f"{text[: quoted.start()]}“”{text[quoted.end() :]}"
    linked = any(one.kind is InlineKind.LINK for one in sentence.block.inlines)
    around = (rest, *(one.masked for one in beside))
    return linked or any(_TOLD.search(_bare(one)) or _names_one(one) for one in around)


def _bare(text: str) -> str:
    return _QUOTED.sub(" ", text)


def _names_one(text: str) -> bool:
    told = next(sayings(text, figures=False), None) is not None
    return told or any(not one.opens or len(one.words) > 1 for one in names(_bare(text)))
