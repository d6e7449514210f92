"""Words that stand in for text."""

import re
from collections.abc import Iterator

from copydesk import Article, Kind, Passage, Problem, Severity, rule
from copydesk.article import whole
from copydesk.article.holding import holding
from copydesk.language.words import count_words

_STUFF = (
    r"(?:text|content|copy|title|heading|headline|subtitle|description|caption|paragraph|body|story|name|quote|bio"
    r"|answer|question)"
)
_PLACEHOLDER = re.compile(
    rf"(?:(?:add|insert|enter|type|write|put|paste|place)\s+)?(?:your|some|the"
    rf"|more)\s+(?:own\s+)?(?:\w+\s+)?{_STUFF}\s+(?:goes\s+|comes\s+)?here"
    rf"|(?:(?:the|a|your|this|first|second|lead|main|opening|closing|next|short|section|page|article|blog"
    rf"|hero|intro|body|image|photo"
    rf"|product|company|author|pull)\s+){{0,2}}{_STUFF}\s+(?:goes|comes|will go|to go|to be added|is to go)\s+here"
    rf"|(?:add|insert|enter|type|write|put|paste)\s+(?:a\s+|an\s+)?(?:\w+\s+)?{_STUFF}\s+here"
    rf"|(?:this is\s+)?(?:a\s+|an\s+|some\s+|just\s+)?(?:sample|dummy|placeholder|filler|example)\s+(?:text|content"
    rf"|copy|paragraph|heading|title|description)"
    r"|(?:click|tap)\s+(?:here\s+)?to\s+(?:edit|add)(?:\s+(?:this|text|a title|title))?(?:\s+\w+)?"
    r"|asdf\w*|qwerty\w*|(?:test\s+){2,}test|(?:blah[\s,]+){2,}blah|xxx+|foo\s+bar(?:\s+baz)?"
    r"|(?:text|content|copy|details|description|image|photo|caption)\s+(?:to\s+come|coming soon|to be added|pending)"
    r"|coming\s+soon|placeholder|type\s+something|(?:add|write|enter)\s+(?:a"
    r"|your)\s+(?:short\s+)?(?:description|caption|title|bio)"
    rf"|replace\s+(?:this|the)\s+{_STUFF}(?:\s+with\s+.{{1,30}})?"
    r"|(?:tu|su|seu)\s+texto\s+aqu[ií]|(?:hier|ihr|dein)\s+(?:steht\s+)?(?:ihr\s+"
    r"|dein\s+)?text(?:\s+hier)?|votre\s+texte\s+ici",
    re.IGNORECASE,
)
# One of these words or pairs stands in each of them, or a word that begins oddly.
_THINGS = (
    "text content copy title heading headline subtitle description caption paragraph body story name quote bio answer"
    " question"
).split()
_SIGNS = frozenset(
    "placeholder;goes here;comes here;go here;added here;click to;click here;tap to;tap here;test test;blah blah"
    ";foo bar;to come;coming soon;be added;type something;short description;short caption;short title;short bio"
    ";texto aquí;texto aqui;steht ihr;steht dein;steht text;hier text;ihr text;dein text;texte ici".split(";")
).union(
    (f"{one} here" for one in _THINGS),
    (f"{one} pending" for one in ("text", "content", "copy", "details", "description", "image", "photo", "caption")),
    (f"{one} {thing}" for one in ("sample", "dummy", "filler", "example") for thing in _THINGS),
    (f"{one} {thing}" for one in ("a", "your") for thing in ("description", "caption", "title", "bio")),
    (f"replace {one}" for one in ("this", "the")),
)
_ODD = ("asdf", "qwerty", "xxx")
_MAX_LENGTH = 160  # characters; what is longer has more words
_AROUND = ' .…:!–—-[]()*"“”'
_MAX_WORDS = 9
_KINDS = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL, Kind.CAPTION, Kind.DEFINITION, Kind.TERM})


@rule(severity=Severity.ERROR)
def placeholder_text(article: Article) -> Iterator[Problem]:
    """A sentence stands in for text that was meant to come.

    Templates are filled with “Your text here”, “Sample text”, “Click to edit” and the like. The whole sentence, or the
    whole heading, item or cell, has to be such words.

    ```markdown bad
    ## Our bakery

    Your text here
    ```
    ```markdown bad
    ## Section title goes here

    We bake at night. Add your text here.
    ```
    ```markdown good
    ## Our bakery

    We bake at night.
    ```

    A sentence that has more to say speaks of the words.

    ```markdown good
    Where the form says “Your text here”, write two lines about the bread. The sample text on page four is by Ana Reis,
    and the second volume is coming soon.
    ```
    """
    for passage in _passages(article):
        bare = passage.text.strip(_AROUND) if passage.end - passage.start <= _MAX_LENGTH else ""
        if bare and _PLACEHOLDER.fullmatch(bare) and count_words(bare) <= _MAX_WORDS:
            yield Problem(passage.span, f"“{bare}” stands in for text that never came")


def _passages(article: Article) -> Iterator[Passage]:
    """Each sentence of the prose, and each other block as a whole."""
    odd = any(start in article.vocabulary_text for start in _ODD)
    told = article.blocks if odd else holding(article, _SIGNS)
    may_be = {id(block) for block in told if not block.quoted}
    prose = {id(block) for block in article.prose} if may_be else set()
    yield from ((one for one in article.sentences if id(one.block) in may_be) if may_be else ())
    yield from (
        whole(block)
        for block in told
        if block.kind in _KINDS and id(block) not in prose and not block.quoted and len(block.text) < 100
    )
