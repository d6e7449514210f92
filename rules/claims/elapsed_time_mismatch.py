"""A number of years, or an age, that its two years do not bear out."""

import re
from collections.abc import Iterator

from copydesk import Article, Passage, Problem, Related, Severity, rule
from copydesk.language.quantities import Amount, Approximation, Quantity

_YEAR = r"(?:1[0-9]|20)\d\d"
_SPAN = re.compile(
    rf"\b(?P<word>[Ff]rom|[Bb]etween)\s(?:[A-Za-z]+\s)?(?P<first>{_YEAR})\s(?:to|until|till|through|and)\s"
    rf"(?:[A-Za-z]+\s)?(?P<last>{_YEAR})\b|\((?:born\s)?(?P<born>{_YEAR})\s?[-–]\s?(?P<died>{_YEAR})\)"
)
_LIFE = re.compile(
    rf"\bborn\b[^.;]{{0,60}}?\bin\s(?:[A-Z]\w+\s)?(?P<born>{_YEAR})\b[^.;]{{0,80}}?\bdied\b[^.;]{{0,60}}?"
    rf"\bin\s(?:[A-Z]\w+\s)?(?P<died>{_YEAR})\b"
)
_TWO_YEARS = re.compile(rf"\b{_YEAR}\b.*\b{_YEAR}\b", re.DOTALL)
_THEN = re.compile(r"(?:,\s|\s?\(|\s[–—]\s)(?:a (?:period|span|total|reign|tenure) of\s|or\s|for\s|lasting\s|some\s)?")
_END = re.compile(r"(?:\sin (?:all|total)|\saltogether)?\s?(?:[).,;:]|[–—]|$)|\s[–—]")
_BEFORE = re.compile(r",?\s\(?")
_EVERY = re.compile(r"\b(?:every|first|last|next|another|than|past|of|after|within)\s$", re.IGNORECASE)
_DEATH = re.compile(r"\bdied\b[^.;,]{0,40},?\s(?:at the age of|aged|at age)\s$")
_AGED = re.compile(r",?\s(?:aged|at the age of|at age)\s")
_NEAR = 40  # characters between the years and what is said of them
_YEARS = {"year": 1, "decade": 10, "century": 100}


@rule(severity=Severity.WARNING, languages=("en",))
def elapsed_time_mismatch(article: Article) -> Iterator[Problem]:
    """A number of years or an age does not follow from the years beside it.

    ```markdown bad
    She edited the paper from 2010 to 2015, nine years in all.
    ```
    ```markdown bad
    The painter (1901–1950) died at the age of 62.
    ```
    ```markdown bad
    He was born in Leeds in 1880 and died in York in 1920, aged 51.
    ```
    ```markdown good
    She edited the paper from 2010 to 2015, six years in all. The painter (1901–1950) died at the age of 48. He was born
    in Leeds in 1880 and died in York in 1920, aged 39.
    ```

    Both ends may be counted, and years that are no length of that time are left alone.

    ```markdown good
    He ran the mill from 1990 to 2002, two years longer than his father. It met every two years from 1980 to 1990. He
    worked there for six years between 1990 and 2005.
    ```
    """
    for sentence in article.sentences:
        if (
            sentence.block.has_digit
            and _TWO_YEARS.search(sentence.text)
            and any(one.kind in (Amount.DURATION, Amount.AGE) for one in sentence.quantities)
        ):
            yield from _problems(sentence)


def _problems(sentence: Passage) -> Iterator[Problem]:
    text = sentence.block.masked
    spans = list(_SPAN.finditer(text, sentence.start, sentence.end))
    lives = [one for one in (_LIFE.search(text, sentence.start, sentence.end),) if one]
    for span in spans if len(spans) == 1 else ():
        for one in sentence.quantities:
            if span["first"] and _is_length(text, span, one):
                yield from _length(sentence, span, one)
    known = lives or [span for span in spans if span["born"]]
    for one in sentence.quantities if len(known) == 1 else ():
        if one.kind is Amount.AGE and _is_age_at_death(text, known[0], one):
            yield from _age(sentence, known[0], one)


def _is_length(text: str, span: re.Match[str], one: Quantity) -> bool:
    """Whether a duration stands right behind the two years, or right before them."""
    if one.unit not in _YEARS or one.kind is not Amount.DURATION or one.is_range:
        return False
    if one.start >= span.end():
        return bool(
            _THEN.fullmatch(text[span.end() : min(one.start, span.end() + _NEAR)]) and _END.match(text, one.end)
        )
    free = not _EVERY.search(text[max(0, one.start - 12) : one.start])
    return (
        free
        and span["word"].lower() == "from"
        and bool(_BEFORE.fullmatch(text[one.end : min(span.start(), one.end + _NEAR)]))
    )


def _length(sentence: Passage, span: re.Match[str], one: Quantity) -> Iterator[Problem]:
    years, said = int(span["last"]) - int(span["first"]), one.low * _YEARS[one.unit]
    # Both ends may be counted, or neither; “nearly twenty” may be eighteen.
    slack = max(1.0, one.step * _YEARS[one.unit] / 2) + (
        0.15 * years if one.approximation is Approximation.ABOUT else 0
    )
    bounded = {Approximation.MORE_THAN: said <= years + 1, Approximation.LESS_THAN: said >= years - 1}
    bounded[Approximation.UP_TO] = said >= years - 1
    if years > 0 and not bounded.get(one.approximation, abs(years - said) <= slack):
        yield _problem(sentence, span, one, f"from {span['first']} to {span['last']} is {years} years")


def _is_age_at_death(text: str, life: re.Match[str], one: Quantity) -> bool:
    start = max(0, one.start - 80)
    if _DEATH.search(text[start : one.start]):
        return True
    return one.start >= life.end() and bool(
        re.fullmatch(r",?\s(?:aged|at the age of|at age)\s", text[life.end() : one.start][:24])
    )


def _age(sentence: Passage, life: re.Match[str], one: Quantity) -> Iterator[Problem]:
    years = int(life["died"]) - int(life["born"])
    exact = one.unit == "year" and not one.is_range and one.approximation is Approximation.EXACT
    if exact and 0 < years < 125 and not years - 1 <= one.low <= years:
        yield _problem(
            sentence, life, one, f"from {life['born']} to {life['died']} makes an age of {years - 1} or {years}"
        )


def _problem(sentence: Passage, span: re.Match[str], one: Quantity, fact: str) -> Problem:
    block = sentence.block
    related = (Related(block.span_of(*span.span()), "the two years"),)
    shown = block.text[one.start : one.end]
    return Problem(block.span_of(one.start, one.end), f"{fact}, not “{shown}”", related=related)
