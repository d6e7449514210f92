"""An attribute of one thing with two values."""

from __future__ import annotations

import pytest

from copydesk.article import Article
from copydesk.claims.contradictions import contradictions
from copydesk.claims.fitting import cues_of, fitting
from copydesk.claims.frames import Frame, frames
from copydesk.claims.slots import slots
from copydesk.claims.subject import subject_after, subject_before, subject_of
from copydesk.claims.values import Value, number
from copydesk.loaders import load
from copydesk.source import Source

BETWEEN = "Nobody minded the rain, and the bakery stayed open until noon."


def read(*paragraphs: str) -> Article:
    return load(Source("a.md", "\n\n".join(paragraphs) + "\n"), "markdown")


def clashes(first: str, second: str) -> list[tuple[str, str]]:
    return [(one.first.text, one.second.text) for one in contradictions(read(first, BETWEEN, second))]


CLASHING = [
    ("founded", "The Velmora Trust was founded in 1986.", "Founded in 1991, the Velmora Trust pays for wells."),
    (
        "founding",
        "The Velmora Trust was established in 1986.",
        "Since its founding in 1991, the Velmora Trust has paid.",
    ),
    ("opened", "The Skarn dome opened in 1931.", "The Skarn dome, which was opened in 1937, leaks."),
    ("age", "Dr. Ilse Brandt, 44, runs the clinic.", "At 51, Brandt is still the first to arrive."),
    ("price", "Entry to the garden is $8.", "Visitors pay $10 for entry to the garden."),
    ("population", "The village of Tove is home to 300 people.", "About 900 people live in Tove."),
    ("length", "The Kessel bridge is 340 metres long.", "The 410-metre Kessel bridge was painted green."),
    ("capacity", "The Orme Hall seats 900 people.", "With room for 1,200 people, the Orme Hall is vast."),
    ("staff", "The Falk brewery employs 40 people.", "With a staff of 65, the Falk brewery is large."),
    ("duration", "The ferry crossing takes two hours.", "The ferry crossing lasts four hours."),
    ("deaths", "The Tarlo quake killed 30 people.", "The death toll of the Tarlo quake was 42."),
    ("birthplace", "Ingrid Moe was born in Oslo.", "Moe, a native of Bergen, plays the fiddle."),
    ("turnout", "The Sund vote had a turnout of 54%.", "Only 41% of voters took part in the Sund vote."),
    ("seat", "Norland Bank is based in Vesk.", "Norland Bank, headquartered in Tarn, lends to farmers."),
    ("pages", "The Holm diary has 320 pages.", "At 410 pages, the Holm diary is a slow read."),
    ("director", "Anna Berg is the director of the Orme Trust.", "The Orme Trust's director, Karl Holm, disagrees."),
    ("age of a child", "Ilse Brandt, 12, rings the bell.", "Ilse Brandt is a 9-year-old with a loud voice."),
    ("age beside a denial", "Otto Falk, 44, lives in Orme, not far from Tove.", "Otto Falk, 31, keeps the locks."),
    ("death", "Karl Holm died in 1871.", "Karl Holm fell ill long before his death in 1888."),
    ("distance", "Orme is 60 km from Tove.", "Orme lies 110 km from Tove."),
    ("side", "Orme lies west of Tove.", "Orme lies 60 km east of Tove."),
    ("composer", "The Orme Hymn was composed by Karl Holm.", "The Orme Hymn's composer, Ingrid Moe, was deaf."),
    ("namesake", "Falk Island is named after Otto Falk.", "Falk Island was named after Ilse Brandt."),
    ("premiere", "The Orme Hymn was premiered in 1901.", "The premiere of the Orme Hymn in 1912 was a scandal."),
]


@pytest.mark.parametrize(("first", "second"), [row[1:] for row in CLASHING], ids=[row[0] for row in CLASHING])
def test_two_values_clash_whichever_comes_first(first: str, second: str) -> None:
    assert len(clashes(first, second)) == 1
    assert len(clashes(second, first)) == 1


@pytest.mark.parametrize("sentence", [one for row in CLASHING for one in row[1:]])
def test_a_sentence_does_not_clash_with_itself(sentence: str) -> None:
    assert clashes(sentence, sentence) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("The Orme Trust was founded in 1986.", "The Orme Bank was founded in 1991.", id="two things"),
        pytest.param("Ilse Brandt, 44, runs the clinic.", "Otto Brandt, 51, drives the van.", id="two first names"),
        pytest.param("In 2001 Tove had 300 inhabitants.", "In 2021 Tove had 900 inhabitants.", id="two times"),
        pytest.param("A day ticket costs $8 in Perth.", "A day ticket costs $9 in Hobart.", id="two places"),
        pytest.param("A day ticket costs $8 per person.", "A day ticket costs $20 per car.", id="two units"),
        pytest.param("The Orme Hall seats about 900 people.", "The Orme Hall seats 912 people.", id="rounded"),
        pytest.param("The Orva river is 2 km long.", "The Orva river is 2,000 metres long.", id="converted"),
        pytest.param("The Orme Trust was founded in 1986.", "Was the Orme Trust founded in 1991?", id="a question"),
        pytest.param("A day ticket costs $8.", "If it rains, a day ticket costs $5.", id="a condition"),
        pytest.param("A day ticket costs $8.", "“A day ticket costs $5,” said the clerk.", id="another speaker"),
        pytest.param("A day ticket costs $8.", "A day ticket costs between $5 and $9.", id="a range"),
        pytest.param("The Orme Trust was founded in 1986.", "It was founded in 1991.", id="a pronoun"),
        pytest.param("The pump has 3 valves.", "The pump does not have 5 valves.", id="a denial"),
        pytest.param("Ilse Brandt, 44, runs the clinic.", "Brandt, who is 45 years old, sings.", id="a birthday"),
        pytest.param("Orme is 60 km from Tove.", "By road, Orme is 70 km from Tove.", id="another way"),
        pytest.param("Orme is 60 km from Tove.", "Orme is 90 km from Tarn.", id="two towns"),
        pytest.param("The pump, which never rests, has 3 valves.", "The pump has no 5 valves.", id="a denial before"),
    ],
)
def test_what_may_both_be_true_does_not_clash(first: str, second: str) -> None:
    assert clashes(first, second) == []


def test_three_values_are_a_series() -> None:
    run = ("The first run took nine hours.", "The first run took six hours.", "The first run took two hours.")
    assert list(contradictions(read(*run))) == []


def test_a_vague_subject_is_compared_within_its_section() -> None:
    first, second = "The ship weighs 400 tonnes.", "The ship weighs 650 tonnes."
    assert len(list(contradictions(read("## A", first, second)))) == 1
    assert list(contradictions(read("## A", first, "## B", second))) == []


def test_the_words_of_a_value_stand_where_it_says() -> None:
    article = read("The *Orme Hall* seats **1,200** people. A day ticket costs $8.")
    assert [article.source[slot.span] for slot in slots(article)] == ["1,200", "$8"]


def test_every_frame_takes_out_a_value() -> None:
    assert all("value" in frame.pattern.groupindex for frame in frames())


@pytest.mark.parametrize(
    ("words", "value"),
    [("1,200", 1200), ("3.5 million", 3.5e6), ("twenty-one", 21), ("two hundred", 200), ("a dozen", 12), ("the", None)],
)
def test_numbers_are_read_in_digits_and_words(words: str, value: float | None) -> None:
    assert number(words) == value


def test_a_quick_look_leaves_out_no_frame_that_fits() -> None:
    for _, *sentences in CLASHING:
        for sentence in sentences:
            fitting_at_once = {frame for frame in frames() if frame.find(sentence)}
            assert {one.attribute for one in fitting_at_once} >= {one.attribute for one in _quick(sentence)}
            assert any(frame in fitting_at_once for frame in _quick(sentence))


def _quick(sentence: str) -> list[Frame]:
    (block,) = read(sentence).blocks
    return [frame for frame in fitting(sentence, cues_of(block) or frozenset()) if frame.find(sentence)]


def test_agreement_is_mutual() -> None:
    values = [
        Value(100),
        Value(101),
        Value(120, about="about"),
        Value(300),
        Value(1986, unit="year"),
        Value(None, "Graz"),
    ]
    assert all(one.agrees(other) == other.agrees(one) for one in values for other in values)


def test_a_subject_is_the_phrase_beside_the_statement() -> None:
    before, after = "We know that the fire at the mill", "fire at the mill are remembered"
    one, other = subject_before(before, len(before)), subject_after(after, 0)
    assert one is not None
    assert other is not None
    assert one.is_one_with(other)
    assert one.key == other.key


@pytest.mark.parametrize("phrase", ["it", "each of them", "there", "", "in Graz", "the same"])
def test_a_vague_phrase_is_no_subject(phrase: str) -> None:
    assert subject_of(phrase) is None
