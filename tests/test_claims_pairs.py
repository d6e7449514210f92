"""Two sentences that say the same but for one thing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import lint
from copydesk.article import Article
from copydesk.article.block import whole
from copydesk.claims.alignment import align
from copydesk.claims.assertions import assertions, clauses
from copydesk.claims.opposition_groups import SEPARATE
from copydesk.claims.oppositions import entries, groups, is_opposed, opposites
from copydesk.claims.pairs import MOST, pairs
from copydesk.claims.ranker import likelihood
from copydesk.claims.statement import statement
from copydesk.claims.synonyms import synonyms
from copydesk.language.stems import stem
from copydesk.loaders import load
from copydesk.source import Source

BETWEEN = "Nobody minded the rain, and the bakery stayed open until noon."

CLASHING = [
    (
        "a count",
        "The harbour bridge at Tove carries 40 lorries an hour in summer.",
        "The harbour bridge at Tove carries 65 lorries an hour in summer.",
        ("40", "65"),
    ),
    (
        "an opposite",
        "The council of Tove approved the plan for the riverside market.",
        "The council of Tove rejected the plan for the riverside market.",
        ("approved", "rejected"),
    ),
    (
        "a denial",
        "The keepers of the Skarn lighthouse were paid by the harbour office.",
        "The keepers of the Skarn lighthouse were not paid by the harbour office.",
        ("paid", "not paid"),
    ),
    (
        "a year",
        "The Orme mill burned to the ground in 1871 after a storm.",
        "The Orme mill burned to the ground in 1887 after a storm.",
        ("1871", "1887"),
    ),
    (
        "a share",
        "The new pumps cut the water bill of the village by 30%.",
        "The new pumps cut the water bill of the village by 45%.",
        ("30%", "45%"),
    ),
]

CLASHING += [
    (
        "a date",
        "The new ferry of Tove makes its first crossing on 3 May 2024.",
        "The new ferry of Tove makes its first crossing on 9 June 2024.",
        ("3 May 2024", "9 June 2024"),
    ),
    (
        "none and some",
        "Several fishermen of Skarn were killed in the winter storm.",
        "No fishermen of Skarn were killed in the winter storm.",
        ("Several", "No"),
    ),
    (
        "a part and a share",
        "The Orme valley grows less than 10% of the apples of the county.",
        "The Orme valley grows more than a third of the apples of the county.",
        ("10%", "a third"),
    ),
    (
        "two lower bounds",
        "At least 300 people were stranded at the Tove pass that night.",
        "At least 450 people were stranded at the Tove pass that night.",
        ("300", "450"),
    ),
    (
        "who did it to whom",
        "Tarn beat Velmora by three goals in the final of the harbour cup.",
        "Velmora beat Tarn by three goals in the final of the harbour cup.",
        ("Tarn", "Velmora"),
    ),
    (
        "who did it, in the passive",
        "Anna Berg defeated Karl Holm in the vote for mayor.",
        "Anna Berg was defeated by Karl Holm in the vote for mayor.",
        ("Anna Berg", "Karl Holm"),
    ),
    (
        "two kinds of relative",
        "Ingrid Moe is the daughter of Karl Holm.",
        "Ingrid Moe, a niece of Karl Holm, slept in the loft.",
        ("daughter", "niece"),
    ),
    (
        "a direction",
        "The grey heron of Skarn nests along the northern shore of the lake.",
        "The grey heron of Skarn nests along the southern shore of the lake.",
        ("northern", "southern"),
    ),
    (
        "a place in an order",
        "The Orme letter is the fourth and final letter of the Brenner papers.",
        "The Orme letter is the second letter of the Brenner papers.",
        ("fourth", "second"),
    ),
    (
        "what can be and cannot",
        "The old locks of Tove can be opened by hand.",
        "The old locks of Tove cannot be opened by hand.",
        ("opened", "cannot be opened"),
    ),
    (
        "an adverb",
        "The new play of Ilse Brandt was well received by the critics.",
        "The new play of Ilse Brandt was poorly received by the critics.",
        ("well", "poorly"),
    ),
    (
        "a denial in another order of the words",
        "A crowd of strikers carried the coffin of the foreman through the gates of the mill.",
        "The coffin of the foreman was not carried through the gates of the mill.",
        ("carried", "not carried"),
    ),
    (
        "what is so no longer",
        "The chapel at Orme is used for weddings by the parish of Tove.",
        "The chapel at Orme is no longer used for weddings by the parish of Tove.",
        ("used", "no longer used"),
    ),
    (
        "a refusal",
        "In the end the widow of the miller sold the pond at Orme to the abbey.",
        "In the end the widow of the miller refused to sell the pond at Orme to the abbey.",
        ("sold", "refused to sell"),
    ),
    (
        "what one wishes",
        "The bell founder wishes to marry the daughter of the ferryman.",
        "The bell founder does not wish to marry the daughter of the ferryman.",
        ("wishes", "not wish"),
    ),
    (
        "times",
        "The goalkeeper of Velmora was sent off twice in the harbour cup.",
        "The goalkeeper of Velmora was sent off five times in the harbour cup.",
        ("twice", "five"),
    ),
    (
        "another decade",
        "The play is set in late-1930s Tarn, among the weavers.",
        "The play is set in early-1960s Tarn, among the weavers.",
        ("late-1930s", "early-1960s"),
    ),
    (
        "a torn number",
        "Some 2 , 350 pupils attend the schools of the Orme valley.",
        "Some 4 , 100 pupils attend the schools of the Orme valley.",
        ("2 , 350", "4 , 100"),
    ),
    (
        "one figure of another that names it",
        "The harbour office said the figure was an increase of 300 since the strike.",
        "The harbour office said the figure was an increase of 120 since the strike.",
        ("300", "120"),
    ),
    (
        "who wrote it",
        "The hymn of the harbour guild of Tove was written by Karl Holm.",
        "The hymn of the harbour guild of Tove was written by Ingrid Moe.",
        ("Karl Holm", "Ingrid Moe"),
    ),
    (
        "what a further clause supposes",
        "In 1871 the miller set out to drain the pond at Orme.",
        "In 1887 the miller set out to drain the pond at Orme, since a flood might have drowned the sheep.",
        ("1871", "1887"),
    ),
]

AGREEING = [
    ("in-laws", "Ingrid Moe is the daughter of Karl Holm.", "Karl Holm is the father of Ingrid Moe."),
    (
        "another relative",
        "Ingrid Moe is the daughter of Karl Holm.",
        "Ingrid Moe, a niece of Anna Berg, slept in the loft.",
    ),
    (
        "done back",
        "Tarn beat Velmora by three goals in the final of the cup in 1998.",
        "Velmora beat Tarn by three goals in the final of the cup in 2004.",
    ),
    ("some and none of another", "Several fishermen of Tove were killed.", "No fishermen of Skarn were killed."),
    (
        "two games of one name",
        "The 2008 Winter Games of Tove drew large crowds to the harbour.",
        "The 2012 Winter Games of Tove drew large crowds to the harbour.",
    ),
    (
        "two files",
        "The file `tove.toml` has a single table for all its settings.",
        "The file `skarn.toml` does not have a single table for all its settings.",
    ),
    (
        "men and women",
        "For a short measurement in men, the arm and the back are measured.",
        "For a short measurement in women, the arm and the back are measured.",
    ),
    (
        "a command",
        "Remove the hot jars from the boiling water.",
        "Remove the jars from the boiling water and let them cool.",
    ),
    (
        "an opposite denied",
        "The council of Tove approved the plan for the riverside market.",
        "The council of Tove did not reject the plan for the riverside market.",
    ),
]

AGREEING += [
    ("two bridges", "The Tove bridge carries 40 lorries an hour.", "The Skarn bridge carries 65 lorries an hour."),
    ("a condition", "The ferry to Tove runs 2 times a day.", "If it rains, the ferry to Tove runs 4 times a day."),
    ("he and she", "He left the shipyard with 3 crates of tools.", "She left the shipyard with 5 crates of tools."),
    (
        "not only",
        "The Orme museum shows paintings of the harbour.",
        "The Orme museum does not only show paintings of the harbour.",
    ),
    (
        "a quotation",
        "The council of Tove approved the plan for the market.",
        "“The council of Tove rejected the plan for the market,” says a trader.",
    ),
    (
        "a question",
        "The council of Tove approved the plan for the market.",
        "Was the plan for the market rejected by the council of Tove?",
    ),
    ("a rounded value", "The Orme mill sold 1,204 sacks of flour.", "The Orme mill sold about 1,200 sacks of flour."),
    (
        "two years",
        "The Orme mill sold 300 sacks of flour in 1871.",
        "The Orme mill sold 450 sacks of flour in 1887.",
    ),
    ("two versions", "The update of Tarn 3.7 fixes the login page.", "The update of Tarn 3.8 fixes the login page."),
    ("what was so once", "The chapel was used for weddings by the parish of Tove.", "The chapel is no longer used."),
    ("a thing and its kind", "None of this is new in the guild.", "The new crane of the guild stands at the quay."),
    (
        "another unit",
        "The path around the lake at Orme is 5 km long.",
        "The path around the lake at Orme is about 3 miles long.",
    ),
    (
        "days and weeks",
        "Repairs to the gangway at Tove took two weeks.",
        "Repairs to the gangway at Tove took 14 days.",
    ),
    ("half and a share", "Half of the flour at Orme is sold abroad.", "51% of the flour at Orme is sold abroad."),
    ("one of two halves", "In the second half of the game Tarn scored.", "In the first half of the game Tarn scored."),
    (
        "twice as much",
        "The mill at Orme grinds twice as much rye as the mill at Tove.",
        "The mill at Orme grinds three sacks of rye, as the mill at Tove.",
    ),
    (
        "two who took part",
        "The bridge at Tove was photographed by Karl Holm.",
        "The bridge at Tove was photographed by Ingrid Moe.",
    ),
]


def read(*paragraphs: str) -> Article:
    return load(Source("a.md", "\n\n".join(paragraphs) + "\n"), "markdown")


def found(*paragraphs: str) -> list[tuple[str, str]]:
    return [(first.text, second.text) for first, second in (one.places for one in pairs(read(*paragraphs)))]


@pytest.mark.parametrize(("first", "second", "places"), [row[1:] for row in CLASHING], ids=[row[0] for row in CLASHING])
def test_sentences_clash_whichever_comes_first(first: str, second: str, places: tuple[str, str]) -> None:
    assert found(first, BETWEEN, second) == [places]
    assert found(second, BETWEEN, first) == [places[::-1]]


@pytest.mark.parametrize("sentence", [one for row in CLASHING for one in row[1:3]])
def test_a_sentence_said_twice_does_not_clash(sentence: str) -> None:
    assert found(sentence, BETWEEN, sentence) == []


@pytest.mark.parametrize(("first", "second"), [row[1:] for row in AGREEING], ids=[row[0] for row in AGREEING])
def test_what_can_both_be_true_does_not_clash(first: str, second: str) -> None:
    assert found(first, BETWEEN, second) == found(second, BETWEEN, first) == []


@pytest.mark.parametrize("mark", ["# ", "- ", "> "], ids=["heading", "list item", "block quote"])
def test_what_is_no_running_text_is_not_compared(mark: str) -> None:
    first, second = CLASHING[0][1:3]
    assert found(first, BETWEEN, mark + second) == []


def test_three_sentences_of_one_pattern_are_a_table_in_prose() -> None:
    pattern = "The pump in the old shed of the brickworks moves {} barrels of oil a day."
    assert found(*(pattern.format(count) for count in (40, 55, 70))) == []


def test_one_sentence_against_two_that_agree_is_told() -> None:
    affirmed = "The keepers of the Skarn lighthouse were paid by the harbour office."
    again = "In those years the keepers of the Skarn lighthouse were paid by the harbour office."
    denied = "The keepers of the Skarn lighthouse were not paid by the harbour office."
    assert ("paid", "not paid") in found(affirmed, again, BETWEEN, denied)


RUN_TOGETHER = [
    ("no space", "The mill at Orme was sold.It burned down in spring."),
    ("no full stop", "The mill at Orme was sold in 1871 The widow of the miller kept the pond."),
    ("many spaces", "The mill at Orme was sold   The widow kept the pond."),
    ("a quotation", 'The mill at Orme was sold "We never wanted it in the family," said the widow of the miller.'),
    ("a label", "Note: The mill at Orme was sold."),
    ("wiki mark-up", "= = History = =  The mill at Orme was sold."),
]


@pytest.mark.parametrize("text", [row[1] for row in RUN_TOGETHER], ids=[row[0] for row in RUN_TOGETHER])
def test_sentences_that_have_run_together_are_parted(text: str) -> None:
    first = next(iter(assertions(load(Source("a.txt", text + "\n"), "text"))))
    assert first.passage.text.strip(" .").startswith("The mill at Orme was sold")
    assert "widow" not in first.passage.text


def test_a_score_is_no_break_between_clauses() -> None:
    (one,) = assertions(read("The town won 55 – 44 in the final – the crowd was happy."))
    assert [one.passage.block.text[part.start : part.end] for part in clauses(one)][1:] == [
        "The town won 55 – 44 in the final – ",
        "the crowd was happy.",
    ]


def test_what_a_contradiction_of_an_attribute_tells_is_not_told_again() -> None:
    text = "The Orme mill was founded in 1871 by the abbey.\n\nThe Orme mill was founded in 1887 by the abbey.\n"
    told = [
        one.rule for one in lint(text).articles[0].findings if one.rule in ("claim-contradiction", "sentences-disagree")
    ]
    assert told == ["claim-contradiction"]


def test_an_amount_of_claims_is_no_hearsay() -> None:
    assert found(
        "The harbour office settled all the claims of the crew for 400 crowns each.",
        BETWEEN,
        "The harbour office settled all the claims of the crew for 900 crowns each.",
    ) == [("400", "900")]
    assert (
        found(
            "He claims that the old ferry carries 40 carts.", BETWEEN, "He claims that the old ferry carries 65 carts."
        )
        == []
    )


def test_only_the_surest_pairs_are_told_surest_first() -> None:
    told = pairs(read(*(sentence for row in CLASHING for sentence in row[1:3])))
    assert len(told) == MOST
    assert sorted(told, key=lambda one: -one.likelihood) == list(told)


def test_a_place_reads_as_in_the_source() -> None:
    article = read(
        "The **old** bridge at Tove carries 40 lorries an hour.",
        BETWEEN,
        "The old bridge at Tove carries *65* lorries an hour.",
    )
    places = [place for one in pairs(article) for place in one.places]
    assert [article.source[place.span] for place in places] == ["40", "65"]


@pytest.mark.parametrize("one", sorted(entries()))
def test_opposition_goes_both_ways(one: str) -> None:
    assert all(one in opposites(other) for other in opposites(one) & entries())


def test_there_are_four_hundred_groups() -> None:
    assert len(list(groups())) >= 400


@pytest.mark.parametrize(("left", "right"), list(groups()))
def test_the_sides_of_a_group_have_no_stem_in_common(left: str, right: str) -> None:
    one, other = ({stem(word) for word in side.split()} for side in (left, right))
    assert one
    assert other
    assert one.isdisjoint(other)


@pytest.mark.parametrize(("left", "right"), list(groups()))
def test_every_word_of_a_side_is_opposed_to_every_word_of_the_other(left: str, right: str) -> None:
    pairs_of_words = [(one, other) for one in left.split() for other in right.split()]
    assert all(is_opposed(one, other) and is_opposed(other, one) for one, other in pairs_of_words)


def test_what_tells_two_of_a_kind_apart_stands_in_a_group() -> None:
    assert {stem(word) for word in SEPARATE} <= entries() | {stem("lift"), stem("issue")} | _plain()


def _plain() -> set[str]:
    from copydesk.claims.polarity import stems_with_opposites

    return set(stems_with_opposites())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("unpredictable", "predicting"),
        ("differently", "similar"),
        ("valuable", "invaluable"),
        ("cover", "discover"),
        ("ease", "disease"),
        ("parts", "totally"),
        ("poor", "well"),
    ],
)
def test_false_friends_are_not_opposed(one: str, other: str) -> None:
    assert not is_opposed(one, other)
    assert not is_opposed(other, one)


@settings(max_examples=100)
@given(st.lists(st.sampled_from("bridge harbour lorry market council plan river".split()), min_size=1, max_size=12))
def test_a_text_aligns_wholly_with_itself(words: list[str]) -> None:
    one = statement(whole(read(" ".join(words)).blocks[0]))
    assert align(one, one).keys == frozenset(one.stems)


@settings(max_examples=100)
@given(st.dictionaries(st.sampled_from(["covered", "shared", "opens", "whole"]), st.floats(0, 4)))
def test_more_in_common_is_never_less_likely(features: dict[str, float]) -> None:
    assert likelihood(features) <= likelihood({name: value + 1 for name, value in features.items()})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The harbour master never mentioned the leak to the insurance office.",
            "The harbour master told the insurance office of the leak in March.",
            id="another verb for what is denied",
        ),
        pytest.param(
            "The chapel on the dunes was not in use during the second flood.",
            "The chapel on the dunes may have remained in use during the second flood.",
            id="what is denied flatly may not perhaps be so",
        ),
        pytest.param(
            "At least 800 sailors were rescued around the cape in 2014.",
            "At least 607 sailors were rescued around the cape in 2014, compared to 778 in 2013.",
            id="a figure of something else is near",
        ),
        pytest.param(
            "The surveyor saw 40 cracks in the old lighthouse wall.",
            'The surveyor saw 65 cracks in the old lighthouse wall and a "roof that leaked in nine or ten places" too.',
            id="a part of somebody's words in the author's own sentence",
        ),
    ],
)
def test_a_clash_is_found_where(one: str, other: str) -> None:
    assert pairs(read(f"{one}\n\nNobody asked him about it for years.\n\n{other}"))


def test_synonyms_mean_one_another() -> None:
    for word in ("mention", "reach", "kill", "build"):
        assert synonyms(stem(word))
        assert all(stem(word) in synonyms(other) for other in synonyms(stem(word)))
