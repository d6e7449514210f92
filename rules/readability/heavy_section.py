"""A section that is much harder to read than the rest of its article."""

from collections.abc import Iterator
from statistics import median

from copydesk import Annotated, Article, Kind, Problem, Section, Severity, rule
from copydesk.article.reading import SectionReading, section_readings
from copydesk.language.ease import costs, ease, hard_words

_FLOOR = 2.0  # ease: what has less is no prose but a row of names or figures


@rule(severity=Severity.NOTE, languages=("en",), needs="headings")
def heavy_section(
    article: Article,
    *,
    below: Annotated[float, "points of ease that a section may be below the article's median"] = 18.0,
    max_ease: Annotated[float, "a section that is easier is never heavy"] = 40.0,
    min_words: Annotated[int, "shorter sections are not measured"] = 80,
    min_sentences: Annotated[int, "sections of fewer sentences are not measured"] = 5,
) -> Iterator[Problem]:
    """A section is much harder to read than the rest.

    Readers who came this far without trouble stop here. The message says whether sentences or words weigh most, and
    which words are hard.

    ```markdown bad min_words=20 min_sentences=1
    ## How to fill in the form

    You need your tax number and a pen. Write your name on the first line. Then tick what you want. If you are not sure,
    leave it empty and ask us when you come.

    ## How long it takes

    We read each form within a week. You get a letter when we are done. If something is missing, we call you first, so
    please give us your number.

    ## What happens to your data

    Notwithstanding statutory retention obligations, personally identifiable information is irrevocably anonymised
    pursuant to the applicable regulatory provisions, whereupon residual identifiers are consolidated in aggregated
    datasets inaccessible to unauthorised personnel.
    ```
    ```markdown good min_words=20 min_sentences=1
    ## How to fill in the form

    You need your tax number and a pen. Write your name on the first line. Then tick what you want. If you are not sure,
    leave it empty and ask us when you come.

    ## How long it takes

    We read each form within a week. You get a letter when we are done. If something is missing, we call you first, so
    please give us your number.

    ## What happens to your data

    The law tells us how long to keep a form. After that we take your name and your number off it, for good. What is
    left goes into our yearly count, where nobody can tell who you are.
    ```

    A section of lists, such as the names of those who helped, or one of a few sentences, is not measured.

    ```markdown good min_words=20
    ## How to fill in the form

    You need your tax number and a pen. Write your name on the first line. Then tick what you want. If you are not sure,
    leave it empty and ask us. We are glad to help.

    ## How long it takes

    We read each form within a week. You get a letter when we are done. If something is missing, we call you first. So
    please give us your number. Then we can ask.

    ## Acknowledgements

    Our gratitude goes to the municipal archivists, the parliamentary ombudsman, the interdepartmental coordination unit
    and the accessibility consultants.
    ```
    """
    if len(article.headings) < 3:
        return
    measured = [
        one
        for one in section_readings(article)
        if one.section.heading
        and one.counts.words >= min_words
        and one.counts.sentences >= min_sentences
        and _is_text(one.section)
    ]
    if len(measured) < 3:
        return
    middle = median(ease(one.counts) for one in measured)
    for one in measured:
        if _FLOOR < ease(one.counts) < min(middle - below, max_ease) and one.section.heading:
            yield Problem(one.section.heading.text_span, _message(one, middle))


def _is_text(section: Section) -> bool:
    """Whether more of it stands in paragraphs than in lists."""
    text = sum([len(one.text) if one.kind is Kind.PARAGRAPH else -len(one.text) for one in section.blocks])
    return text > 0


def _message(one: SectionReading, middle: float) -> str:
    sentences, rare, long = costs(one.counts)
    found = f"the ease of this section is {ease(one.counts):.0f}, that of the others about {middle:.0f}"
    if sentences > rare + long:
        return f"{found}; shorten its sentences"
    words = ", ".join(f"“{word}”" for word in hard_words(one.lines)[:4])
    return f"{found}; put {words or 'its long words'} more simply"
