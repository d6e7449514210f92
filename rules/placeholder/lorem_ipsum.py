"""Dummy Latin."""

from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, Problem, Severity, rule
from copydesk.language.words import Token

# The words of the usual dummy text, which begins in Cicero's De finibus (1.10.32).
_LOREM = frozenset(
    "lorem ipsum dolor sit amet consectetur consectetuer adipiscing adipisicing elit sed do eiusmod tempor "
    "incididunt ut "
    "labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea "
    "commodo consequat duis aute irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur "
    "sint occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum vestibulum "
    "vivamus maecenas pellentesque curabitur praesent phasellus suspendisse aenean donec mauris nunc quisque morbi "
    "tincidunt vulputate sollicitudin pharetra lacinia ullamcorper scelerisque ultricies ornare bibendum sagittis "
    "faucibus tristique euismod fermentum lobortis dignissim habitant senectus netus malesuada fames turpis "
    "egestas".split()
)
# English, Spanish or French share these: a run of nothing else is no dummy text.
_SHARED = frozenset("do ad in id non et ex ea est qui sit sed ut esse eu quis sint".split())


@rule(severity=Severity.ERROR, words=_LOREM - _SHARED)
def lorem_ipsum(
    article: Article,
    *,
    run: Annotated[int, "so many dummy words in a row are dummy text"] = 4,
) -> Iterator[Problem]:
    """Dummy Latin stands where text was meant to come.

    “Lorem ipsum” is found, and so is any run of four words of the dummy text.

    ```markdown bad
    Our bakery opens at six. Lorem ipsum dolor sit amet, consectetur adipiscing elit.
    ```
    ```markdown bad
    Our bakery opens at six.

    Duis aute irure dolor in reprehenderit in voluptate velit.
    ```
    ```markdown good
    Our bakery opens at six. The oven has been hot since four.
    ```

    Code, quotes, and an article that speaks of the phrase itself may hold it.

    ```markdown good
    Printers call their dummy text “lorem ipsum”, after its first words.

    > Lorem ipsum dolor sit amet, consectetur adipiscing elit.
    ```
    """
    for block in article.worded:
        if not block.quoted and len(_LOREM & block.vocabulary_words) >= 2:
            for part in _runs(block.tokens):
                if _is_dummy(block, part, run):
                    span = block.span_of(part[0].start, part[-1].end)
                    yield Problem(span, f"dummy text “{block.text[part[0].start : part[-1].end][:48]}”")


def _runs(found: Sequence[Token]) -> Iterator[list[Token]]:
    """The longest stretches of dummy words."""
    run: list[Token] = []
    for token in (*found, Token("", 0, 0)):
        if token.word in _LOREM:
            run.append(token)
        elif run:
            yield run
            run = []


def _is_dummy(block: Block, part: list[Token], run: int) -> bool:
    own = {token.word for token in part} - _SHARED
    named = len(part) < run and [token.word for token in part[:2]] == ["lorem", "ipsum"]
    if named:
        # “lorem ipsum” in quotation marks is the phrase itself.
        return block.text[part[0].start - 1 : part[0].start] not in ("“", '"', "'", "‘")
    return len(part) >= run and len(own) >= 2
