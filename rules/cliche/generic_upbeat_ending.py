"""An ending that could stand under any text."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from copydesk import Article, Block, Kind, Problem, Severity, rule
from copydesk.article import Zone
from copydesk.language.excerpt import excerpt

_HOPE = re.compile(
    r"\b(?:the future (?:of [\w’' -]{2,40} )?(?:looks|is|remains|seems|appears) (?:\w+ )?(?:bright|promising"
    r"|exciting|limitless|full of)"
    r"|(?:exciting|interesting|challenging|uncertain) (?:times|days|journey|future|road) (?:lies? |are "
    r"|is )?ahead\b"
    r"|embrace (?:the|this|your|these) (?:\w+ )?(?:journey|change|challenges?|future|process|adventure"
    r"|opportunit\w+|unknown|power)"
    r"|the (?:path|road|journey|way) (?:to|toward|towards|ahead|forward)\b[\w’' -]{0,50}"
    r"(?:(?:will|may|won[’']t|is|might)(?: not)? (?:be |always be )?(?:easy|long|challenging|difficult"
    r"|bumpy|without)|is fraught)"
    r"|with (?:the right|concerted|a little|some|proper|careful|continued|sustained|dedicated)"
    r" (?:\w+ )?(?:efforts?|mindset|approach|tools|strategy|strategies|guidance|planning|commitment"
    r"|dedication|patience|practice|knowledge|support)\b"
    r"|the (?:possibilities|opportunities) (?:are|is) (?:truly )?(?:endless|limitless|infinite|boundless)"
    r"|(?:a|an) (?:brighter|better|more (?:sustainable|equitable|inclusive|secure|prosperous|just"
    r"|peaceful|connected|resilient)|stronger)"
    r" (?:\w+ )?(?:future|tomorrow|world|society)\b"
    r"|(?:greater|lasting|long-term) (?:\w+ )?(?:stability|prosperity|success|growth|peace) (?:in"
    r"|for) (?:the|all|our|both|future|everyone)"
    r"|one thing is (?:certain|clear|for sure)\b|only time will tell\b"
    r"|the journey (?:has )?(?:only |just )?(?:begins|begun|continues|starts)"
    r"|(?:so,? )?(?:what are you waiting for\?|why wait\?|go ahead and|get out there|start your journey"
    r"|take the first step)"
    r"|(?:well on your way|on your way) to\b|you(?:[’']ll| will) (?:be (?:well[- ]equipped|well on"
    r"|ready to|able to enjoy|amazed)|soon (?:be|see|find|discover))"
    r"|remember,? (?:that )?(?:it[’']s|it is|every|the key|success|consistency|small|progress|patience"
    r"|there|this|these|a|with|building)\b"
    r"|happy (?:baking|cooking|gardening|travels|travell?ing|reading|coding|hiking|learning|crafting"
    r"|writing|shopping|planning|painting)\b"
    r"|(?:continue|continues|continuing) to (?:inspire|shape|thrive|evolve|captivate|push boundaries|play a)\b"
    r"|(?:stay|remain) (?:curious|informed|safe|motivated|inspired|positive|hopeful)\b"
    r"|(?:may|might|could|can|will) (?:not )?(?:just )?(?:well )?(?:be the (?:key|answer|start"
    r"|beginning|difference)|pave the way)\b)",
)
# Words, and pairs of neighbours, of which each hope has one.
_SIGNS = frozenset(
    "ahead,embrace,why,remember,happy,the future,with concerted,with some,with proper,with careful,with continued"
    ",with sustained,with dedicated,the right,a little,possibilities are,possibilities is,opportunities are"
    ",opportunities is,one thing,only time,the journey,what are,get out,start your,the first,your way,you ll,you will"
    ",be the,pave the".split(",")
).union(
    (f"{one} {where}" for one in "path road journey way".split() for where in "to toward towards forward".split()),
    (f"{one} {how}" for one in ("a", "an") for how in ("brighter", "better", "stronger")),
    (
        f"more {how}"
        for how in "sustainable equitable inclusive secure prosperous just peaceful connected resilient".split()
    ),
    (f"{what} {one}" for what in "stability prosperity success growth peace".split() for one in ("in", "for")),
    (f"to {deed}" for deed in "inspire shape thrive evolve captivate push play".split()),
    (
        f"{one} {how}"
        for one in ("stay", "remain")
        for how in "curious informed safe motivated inspired positive hopeful".split()
    ),
)
_ENDS = 3  # paragraphs; an article has so many at least
_ASIDE = frozenset({Zone.FAQ, Zone.SOURCES, Zone.AUTHOR})
_MIN_WORDS, _MAX_WORDS = 13, 120


@rule(severity=Severity.NOTE, languages=("en",))
def generic_upbeat_ending(article: Article) -> Iterator[Problem]:
    """The article ends on a hope that any text could end on.

    “The future looks bright”, “with the right mindset, the possibilities are endless”: the last lines are what
    readers take away, and these leave them with nothing. Only the last paragraphs before an FAQ, the sources or the
    author are looked at.

    ```markdown bad
    The mill was sold in 1901, when the river had moved by a mile.

    Its stones lie in the yard of the inn to this day, under a roof.

    The road ahead will not be easy, but with concerted efforts the future of milling looks bright.
    ```
    ```markdown good
    The mill was sold in 1901, when the river had moved by a mile.

    Its stones lie in the yard of the inn to this day, under a roof.

    On Sundays children sit on them and wait for the bread.
    ```

    Hopes within a text are left alone, and so are those that somebody is quoted with.

    ```markdown good
    The future looks bright, the miller wrote to his sister in 1899, when the weir was built.

    The mill was sold in 1901, when the river had moved by a mile.

    Its stones lie in the yard of the inn to this day, under a roof.

    On Sundays children sit on them and wait for the bread to be brought out.

    > With the right mindset, the possibilities are endless.
    ```
    """
    for block in _endings(article):
        if _SIGNS.isdisjoint(block.phrases) or len(block.text.split(None, _MAX_WORDS)) > _MAX_WORDS:
            continue
        if found := _HOPE.search(block.lowered):
            yield Problem(
                block.span_of(*found.span()),
                f"“{excerpt(block.text[slice(*found.span())])}” could end any text; end on a fact of this one",
            )
            return


def _endings(article: Article) -> Sequence[Block]:
    """The last paragraphs before the FAQ, the sources and the author; none where there are fewer."""
    paragraphs = (
        block
        for block, where in zip(reversed(article.blocks), reversed(article.zones), strict=True)
        if block.kind is Kind.PARAGRAPH
        and not block.quoted
        and where not in _ASIDE
        and len(block.text.split(None, _MIN_WORDS)) >= _MIN_WORDS
    )
    found = [*islice(paragraphs, _ENDS)]
    return found[::-1] if len(found) == _ENDS else ()
