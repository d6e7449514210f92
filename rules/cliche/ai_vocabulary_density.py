"""Words that text generators favour, where they crowd."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Passage, Problem, Related, Severity, rule

_STEMS = """
    delve delves delved delving tapestry tapestries pivotal crucial robust seamless seamlessly intricate intricacies
    multifaceted nuanced holistic transformative transformational groundbreaking unprecedented unparalleled invaluable
    indispensable paramount meticulous meticulously comprehensive comprehensively vibrant bustling dynamic ever-evolving
    ever-changing cutting-edge underscore underscores underscored underscoring showcase showcases showcased showcasing
    bolster bolsters bolstered bolstering foster fosters fostered fostering garner garners garnered garnering
    leverage leveraging leverages leveraged harness harnesses harnessing harnessed elevate elevates elevating
    empower empowers empowering empowered empowerment streamline streamlines streamlined streamlining revolutionize
    revolutionizes revolutionizing revolutionized revolutionise revolutionising embark embarks embarking embarked
    navigate navigating navigates unlock unlocks unlocking unleash unleashes unleashing illuminate illuminates
    illuminating resonate resonates resonating embrace embraces embracing captivate captivates captivating
    enhance enhances enhancing enhanced enhancement facilitate facilitates facilitating utilize utilizes utilizing
    utilized utilise utilising optimize optimizing exemplify exemplifies encompass encompasses encompassing
    realm realms landscape landscapes interplay synergy synergies paradigm paradigms testament beacon cornerstone
    catalyst linchpin nexus myriad plethora treasure-trove ecosystem ecosystems framework journey stakeholders
    actionable impactful insightful compelling profound profoundly enduring timeless innovative innovation
    innovations pave resilience resilient vital essential significant significantly notably moreover furthermore
    additionally ultimately underpin underpins underpinning reshape reshapes reshaping evolving
    heightened concerted complexities complexity trajectory dynamics perspectives narratives fragility
    commendable noteworthy unwavering steadfast whimsical enigma labyrinth kaleidoscope symphony gossamer
    daunting arguably boasts nestled renowned esteemed picturesque quintessential
"""
_WORDS = frozenset(_STEMS.split())
_SUBJECT_USES = 5  # of one word: then it is what the text is about
_RELATED = 20


@rule(severity=Severity.NOTE, languages=("en",))
def ai_vocabulary_density(
    article: Article,
    *,
    max_per_1000: Annotated[float, "how many such words may stand in 1,000"] = 12.0,
    min_distinct: Annotated[int, "so many different ones make a manner"] = 6,
    min_words: Annotated[int, "shorter articles are not measured"] = 150,
) -> Iterator[Problem]:
    """Grand, general words crowd.

    “Pivotal”, “robust”, “seamless”, “foster”, “landscape”: each has its place, and no single one tells who wrote a
    text. Where many different ones crowd, readers hear a template instead of a voice. One note for the article, at
    the first, with the others beside it; a word that comes up five times is taken for the subject and left out. Good
    posts have fewer than five in 1,000 words on the mean.

    ```markdown bad min_words=20
    A robust starter is pivotal. It will elevate the loaf, foster resilience, and unlock a tapestry of nuanced aromas
    that resonate with the bustling landscape of our kitchens.
    ```
    ```markdown good min_words=20
    A starter that has doubled within six hours is ready. It smells of apples, and a spoonful of it floats in a glass
    of water, where a tired one sinks.
    ```

    A few are left alone, and so is a word that is the article's subject.

    ```markdown good min_words=20
    The landscape of the valley was painted by Segantini; each landscape of his has a crucial detail. In this landscape
    he lived, and with this landscape he began. A landscape by his son hangs beside it.
    ```
    """
    if article.word_count < min_words or len(_WORDS & article.vocabulary_words) < min_distinct:
        return
    places: dict[str, list[Passage]] = {}
    for block in article.prose:
        if not block.quoted and not _WORDS.isdisjoint(block.vocabulary_words):
            for token in block.tokens:
                if token.word in _WORDS:
                    places.setdefault(token.word, []).append(Passage(block, token.start, token.end))
    kept = [found for found in places.values() if len(found) < _SUBJECT_USES]
    hits = sorted((one for found in kept for one in found), key=lambda one: one.span.start)
    if len(kept) >= min_distinct and 1000 * len(hits) / article.word_count > max_per_1000:
        yield _problem(hits, article.word_count)


def _problem(hits: list[Passage], words: int) -> Problem:
    first, *others = hits
    related = tuple(Related(one.span, f"“{one.text}”") for one in others[:_RELATED])
    return Problem(first.span, f"{len(hits)} grand, general words in {words:,}, “{first.text}” first", related=related)
