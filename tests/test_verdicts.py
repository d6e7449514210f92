"""Verdicts on an FAQ's answers: supported, unsupported, contradicted, unanswered, unchecked."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Zone
from copydesk.claims.verdict import Verdict, verdicts
from copydesk.loaders import load
from copydesk.reporters import json as as_json
from copydesk.reporters.faq_table import faq_table
from copydesk.reporters.styled import cells, plain
from copydesk.run import check_text
from copydesk.source import Source

BODY = (
    "The ferry to the island carries twelve passengers and two bicycles.",
    "It leaves from the north pier at noon and is back in town before dark.",
    "The crew paints the hull in winter and mends forty nets in the old shed.",
    "A single ticket for adults costs $8 and is sold aboard.",
    "Dogs are allowed on the upper deck in every season.",
    "The shipping company was founded by Anna Weber in 1952.",
    "About 30% of the guests stay on the island overnight.",
    "The museum beside the lighthouse opens on Monday at nine.",
    "The old engine is safe in heavy weather.",
    "Repairs to the wooden gangway take three weeks.",
    "Some guests of the inn believe that the cellar is haunted.",
    "If a storm comes up, the island bakery stays closed.",
)

OTHER = (
    "Sourdough needs a warm kitchen and a long night.",
    "Copper roofs turn green within thirty years.",
    "The violin maker lets spruce dry for a decade.",
    "Bees fly out once the meadow is dry.",
)

NUMBERED = (
    ("The ferry to the island carries twelve passengers and two bicycles.", "twelve", "fifteen"),
    ("A single ticket for adults costs $8 and is sold aboard.", "$8", "$11"),
    ("About 30% of the guests stay on the island overnight.", "30%", "55%"),
    ("The shipping company was founded by Anna Weber in 1952.", "1952", "1961"),
    ("Repairs to the wooden gangway take three weeks.", "three", "seven"),
    ("The crew paints the hull in winter and mends forty nets in the old shed.", "forty", "70"),
)

NEGATED = (
    ("Dogs are allowed on the upper deck in every season.", "are", "are not"),
    ("The old engine is safe in heavy weather.", "is", "is not"),
    ("A single ticket for adults costs $8 and is sold aboard.", "is sold", "is never sold"),
    ("The shipping company was founded by Anna Weber in 1952.", "was", "wasn’t"),
)

FORMATS = ("markdown", "html", "text")


def judged(question: str, answer: str, *body: str) -> Verdict:
    """The verdict on one pair behind a body."""
    text = f"# The ferry\n\n{' '.join(body or BODY)}\n\n## FAQ\n\n### {question}\n\n{answer}\n"
    return verdicts(load(Source("ferry.md", text), "markdown"))[0]


def _page(pairs: list[tuple[str, str]], format: str) -> str:
    if format == "html":
        faq = "".join(f"<h3>{question}</h3><p>{answer}</p>" for question, answer in pairs)
        return f"<html><body><h1>Ferry</h1><p>{' '.join(BODY)}</p><h2>FAQ</h2>{faq}</body></html>"
    heading = "### " if format == "markdown" else ""
    faq = "\n\n".join(f"{heading}{question}\n\n{answer}" for question, answer in pairs)
    mark = "# " if format == "markdown" else ""
    return f"{mark}The ferry\n\n{' '.join(BODY)}\n\n{mark and '## '}FAQ\n\n{faq}\n"


@given(st.permutations(BODY), st.sampled_from(BODY))
@settings(max_examples=40, deadline=None)
def test_a_copy_of_a_sentence_is_supported_wherever_it_stands(body: list[str], sentence: str) -> None:
    found = judged("What should guests know?", sentence, *body)
    assert (found.verdict, found.support, found.missing, found.clash) == ("supported", 1.0, (), None)


@given(st.permutations(BODY), st.sampled_from(BODY))
@settings(max_examples=40, deadline=None)
def test_the_evidence_of_a_copy_is_its_sentence(body: list[str], sentence: str) -> None:
    assert judged("What should guests know?", sentence, *body).evidence[0].text == sentence


@given(st.permutations(BODY), st.sampled_from(NUMBERED))
@settings(max_examples=40, deadline=None)
def test_another_number_contradicts(body: list[str], case: tuple[str, str, str]) -> None:
    sentence, figure, wrong = case
    found = judged("What should guests know?", sentence.replace(figure, wrong), *body)
    assert found.verdict == "contradicted"
    assert found.clash is not None
    assert (found.clash.answer.text, found.clash.body.text) == (wrong, figure)
    assert found.clash.sentence.text == sentence


@given(st.permutations(BODY), st.sampled_from(NEGATED))
@settings(max_examples=40, deadline=None)
def test_a_negation_contradicts(body: list[str], case: tuple[str, str, str]) -> None:
    sentence, verb, denied = case
    found = judged("What should guests know?", sentence.replace(verb, denied, 1), *body)
    assert (found.verdict, found.clash and found.clash.kind) == ("contradicted", "polarity")


@given(st.sampled_from(NEGATED), st.sampled_from(BODY))
@settings(max_examples=40, deadline=None)
def test_a_body_that_denies_contradicts_what_affirms(case: tuple[str, str, str], beside: str) -> None:
    sentence, verb, denied = case
    body = [one.replace(verb, denied, 1) if one == sentence else one for one in (*BODY, beside) if one != sentence]
    found = judged("What should guests know?", sentence, *body, sentence.replace(verb, denied, 1))
    assert found.verdict == "contradicted"


@given(st.permutations(BODY), st.sampled_from(OTHER))
@settings(max_examples=40, deadline=None)
def test_a_sentence_of_another_article_is_unsupported(body: list[str], sentence: str) -> None:
    found = judged("What else is there to know?", sentence, *body)
    assert (found.verdict, found.clash) == ("unsupported", None)
    assert found.missing


@pytest.mark.parametrize("format", FORMATS)
@given(
    st.lists(st.sampled_from((*BODY, *OTHER, *(one.replace(two, three) for one, two, three in NUMBERED))), min_size=1)
)
@settings(max_examples=25, deadline=None)
def test_evidence_lies_in_the_body_and_what_is_missing_in_the_answer(format: str, answers: list[str]) -> None:
    pairs = [(f"What is said about matter {at}?", answer) for at, answer in enumerate(answers)]
    article = load(Source("ferry", _page(pairs, format)), format)
    faq = {id(block) for block, zone in zip(article.blocks, article.zones, strict=True) if zone is Zone.FAQ}
    for one in verdicts(article):
        assert faq.isdisjoint(id(passage.block) for passage in one.evidence)
        assert faq.issuperset(id(passage.block) for passage in one.missing)
        assert one.clash is None or (id(one.clash.answer.block) in faq and id(one.clash.body.block) not in faq)


GERMAN = """# Die Fähre

Die Fähre zur Insel nimmt zwölf Fahrgäste und zwei Fahrräder mit. Sie fährt mittags am nördlichen Anleger ab und kehrt
vor der Nacht in die Stadt zurück. Im Winter streicht die Mannschaft den Rumpf und flickt die Netze im alten Schuppen
neben dem Anleger, wo Gäste zuschauen dürfen. Hunde sind auf dem oberen Deck erlaubt. Die Reederei wurde 1952 gegründet
und hat heute vierzig Angestellte im Hafen.

## Häufige Fragen

### Was gilt?

"""

SPANISH = """# El transbordador

El transbordador a la isla lleva doce pasajeros y dos bicicletas. Sale del muelle norte a mediodía y vuelve al pueblo
antes de la noche. En invierno la tripulación pinta el casco y repara las redes en el viejo cobertizo del muelle, donde
los visitantes pueden mirar. Los perros están permitidos en la cubierta alta. La empresa fue fundada en 1952 y tiene
cuarenta empleados en el puerto.

## Preguntas frecuentes

### ¿Qué vale?

"""


@pytest.mark.parametrize(
    ("text", "answer", "verdict"),
    [
        pytest.param(GERMAN, "Die Fähre zur Insel nimmt zwölf Fahrgäste mit.", "supported", id="German: said"),
        pytest.param(GERMAN, "Die Fähre zur Insel nimmt vierzehn Fahrgäste mit.", "contradicted", id="German: number"),
        pytest.param(GERMAN, "Hunde sind auf dem oberen Deck nicht erlaubt.", "contradicted", id="German: denied"),
        pytest.param(GERMAN, "Hunde sind auf dem oberen Deck verboten.", "contradicted", id="German: opposite"),
        pytest.param(SPANISH, "El transbordador lleva doce pasajeros.", "supported", id="Spanish: said"),
        pytest.param(SPANISH, "El transbordador lleva quince pasajeros.", "contradicted", id="Spanish: number"),
        pytest.param(SPANISH, "Los perros no están permitidos en la cubierta.", "contradicted", id="Spanish: denied"),
        pytest.param(SPANISH, "El pan se hornea en casa cada mañana.", "unsupported", id="Spanish: not said"),
    ],
)
def test_other_languages_are_compared_too(text: str, answer: str, verdict: str) -> None:
    found = verdicts(load(Source("ferry.md", f"{text}{answer}\n"), "markdown"))[0]
    assert found.verdict == verdict


def test_each_pair_has_one_verdict_in_order() -> None:
    text = _page([(f"Is this matter {at}?", one) for at, one in enumerate(BODY)], "markdown")
    article = load(Source("ferry.md", text), "markdown")
    assert tuple(one.pair for one in verdicts(article)) == article.faq.pairs
    assert verdicts(article) is verdicts(article)


@pytest.mark.parametrize(
    ("question", "answer", "kind"),
    [
        pytest.param("How many passengers does the ferry carry?", "Fifteen.", "figure", id="a number alone"),
        pytest.param("What does a single ticket for adults cost?", "It is $9.", "figure", id="a price with a pronoun"),
        pytest.param("When was the shipping company founded?", "In 1962.", "date", id="a year alone"),
        pytest.param("When was the shipping company founded?", "In the 1970s.", "date", id="another decade"),
        pytest.param("When does the museum open?", "The museum opens on Friday at nine.", "date", id="a weekday"),
        pytest.param("Are dogs allowed on the upper deck?", "No.", "polarity", id="a plain no"),
        pytest.param(
            "Is the old engine safe in weather?", "No, it is dangerous in weather.", "opposite", id="an opposite"
        ),
        pytest.param(
            "Who founded the company?", "The company was founded by Maria Lopez.", "name", id="the name of a founder"
        ),
    ],
)
def test_an_answer_contradicts(question: str, answer: str, kind: str) -> None:
    found = judged(question, answer)
    assert (found.verdict, found.clash and found.clash.kind) == ("contradicted", kind)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("Are dogs allowed on the upper deck?", "Yes.", id="a plain yes"),
        pytest.param("How many passengers may sail?", "A dozen passengers.", id="a dozen is twelve"),
        pytest.param(
            "How many passengers?", "The ferry carries between ten and 15 passengers.", id="a range around it"
        ),
        pytest.param("How many nets?", "The crew mends about 42 nets in the shed.", id="about as many"),
        pytest.param("How many guests stay?", "At least 25% of the guests stay overnight.", id="at least fewer"),
        pytest.param("When was the company founded?", "In the 1950s.", id="the decade of the year"),
        pytest.param("What does the season ticket cost?", "The ticket costs $80.", id="another ticket"),
        pytest.param(
            "How many shelves are there?", "The crew mends fifty shelves in winter.", id="something else counted"
        ),
        pytest.param("Is the cellar haunted?", "No. The cellar is not haunted.", id="what some believe"),
        pytest.param("Is the bakery closed?", "No. The island bakery is not closed.", id="under a condition"),
        pytest.param("Is the engine safe?", "The engine is not always safe in heavy weather.", id="not always"),
        pytest.param(
            "Is the engine dangerous?", "The old engine is not dangerous in heavy weather.", id="denied opposite"
        ),
        pytest.param("Is the engine safe?", "If it is old, the engine is not safe in heavy weather.", id="only if"),
        pytest.param("Was it founded?", "The company was bought by Maria Lopez and Anna Weber.", id="another deed"),
        pytest.param("What is new?", "Version 3 of the ferry carries passengers and bicycles.", id="a version"),
        pytest.param("When does it leave?", "It leaves at noon and comes back to town by nightfall.", id="other words"),
    ],
)
def test_an_answer_does_not_contradict(question: str, answer: str) -> None:
    assert judged(question, answer).clash is None


MEASURED = [
    ("The tank holds 200 litres.", "The tank holds 300 litres.", True),
    ("The tank holds 200 litres.", "The tank holds 0.3 litres.", True),
    ("A fifth of the guests come by boat.", "A third of the guests come by boat.", True),
    ("A fifth of the guests come by boat.", "About 20 percent of the guests come by boat.", False),
    ("A fifth of the guests come by boat.", "35% of the guests come by boat.", True),
    ("One in five guests comes by boat.", "A fifth of the guests come by boat.", False),
    ("One in five guests comes by boat.", "Half of the guests come by boat.", True),
    ("Two-thirds of the beds are full of tulips.", "Three-quarters of the beds are full of tulips.", True),
    ("Two-thirds of the beds are full of tulips.", "Two thirds of the beds are full of tulips.", False),
    ("Half the tickets are sold online.", "50% of the tickets are sold online.", False),
    ("More than half of the tickets are sold online.", "60% of the tickets are sold online.", False),
    ("The path around the lake is 5 km long.", "The path around the lake is about 3 miles long.", False),
    ("The path around the lake is 5 km long.", "The path around the lake is 5,000 metres long.", False),
    ("The path around the lake is 5 km long.", "The path around the lake is 9 miles long.", True),
    ("A walk through the beds takes 90 minutes.", "A walk through the beds takes three hours.", True),
    ("The show closes after two weeks.", "The show closes after 14 days.", False),
    ("The show closes after two weeks.", "The show closes after 10 days.", True),
    ("The fountain rises 12 metres.", "The fountain rises 40 feet.", False),
    ("The fountain rises 12 metres.", "The fountain rises 60 feet.", True),
    ("The glass house is kept at 18 °C.", "The glass house is kept at 25 °C.", True),
    ("The glass house is kept at 18 °C.", "The glass house is kept at 64 °F.", False),
    ("The lawn is mown twice a week.", "The lawn is mown three times a week.", True),
    ("The lawn is mown twice a week.", "The lawn is mown two times a week.", False),
]


@pytest.mark.parametrize(("said", "answer", "contradicts"), MEASURED, ids=[f"{row[0]} {row[1]}" for row in MEASURED])
def test_measures_and_shares_are_compared_in_any_unit(said: str, answer: str, contradicts: bool) -> None:
    found = judged("What should guests know?", answer, *BODY, said)
    assert (found.verdict == "contradicted") is contradicts
    assert (found.verdict == "supported") is not contradicts


def test_an_answer_of_one_share_contradicts() -> None:
    found = judged("How many guests come by boat?", "About a third.", *BODY, "A fifth of the guests come by boat.")
    assert found.verdict == "contradicted"


@given(st.permutations(BODY), st.sampled_from([row[0] for row in MEASURED]))
@settings(max_examples=40, deadline=None)
def test_a_measure_said_again_is_supported(body: list[str], said: str) -> None:
    found = judged("What should guests know?", said, *body, said)
    assert (found.verdict, found.clash, found.strange) == ("supported", None, ())


@given(st.sampled_from(BODY), st.sampled_from(NUMBERED))
@settings(max_examples=40, deadline=None)
def test_a_short_body_contradicts_and_tells_nothing_else(said: str, case: tuple[str, str, str]) -> None:
    sentence, figure, wrong = case
    assert judged("What is so?", sentence.replace(figure, wrong), sentence).verdict == "contradicted"
    assert judged("What is so?", said, said).verdict == "unchecked"


def test_another_passage_that_confirms_an_answer_keeps_it_from_contradicting() -> None:
    more = "In summer the ferry to the island carries fifteen passengers and two bicycles."
    found = judged("How many sail?", "The ferry to the island carries fifteen passengers.", *BODY, more)
    assert (found.verdict, found.clash) == ("supported", None)


def test_a_figure_that_the_body_lacks_is_missing_and_not_supported() -> None:
    found = judged("How loud is the horn of the ferry?", "The ferry to the island leaves with 95 decibels.")
    assert found.verdict == "unsupported"
    assert "95" in [passage.text for passage in found.strange]


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        pytest.param("", "unanswered", id="nothing"),
        pytest.param("![The ferry](ferry.jpg)", "unchecked", id="a picture"),
        pytest.param("`ferry --help`", "unchecked", id="a listing"),
    ],
)
def test_what_says_nothing_is_not_compared(answer: str, verdict: str) -> None:
    text = f"# The ferry\n\n{' '.join(BODY)}\n\n## FAQ\n\n### How?\n\n{answer}\n\n### Why?\n\nBecause it leaves.\n"
    found = verdicts(load(Source("ferry.md", text), "markdown"))[0]
    assert (found.verdict, found.support) == (verdict, None)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "# FAQ\n\n## Does it sail?\n\nNo.\n\n## Does the ferry sail?\n\nYes.\n", id="a page that is all FAQ"
        ),
        pytest.param("# Ferry\n\nThe ferry sails.\n\n## FAQ\n\n### Does the ferry sail?\n\nNo.\n", id="a short body"),
        pytest.param(
            "---\nlang: ja\n---\n# 船\n\n" + "船は 島 へ 行く。 " * 40 + "\n\n## FAQ\n\n### 船は 行く？\n\nはい。\n",
            id="a language without function words",
        ),
    ],
)
def test_without_a_body_to_compare_nothing_is_checked(text: str) -> None:
    found = verdicts(load(Source("ferry.md", text), "markdown"))
    assert {one.verdict for one in found} == {"unchecked"}


def test_the_json_report_shows_verdict_support_evidence_and_what_is_missing() -> None:
    text = _page([("How many sail?", BODY[0]), ("And bees?", OTHER[3]), ("Why?", "")], "markdown")
    first, second, third = json.loads(as_json.render(check_text(text, "markdown")))["articles"][0]["faq"]
    assert (first["verdict"], first["support"], first["missing"]) == ("supported", 1.0, [])
    assert [(one["line"], one["quote"]) for one in first["evidence"]] == [(3, BODY[0])]
    assert (second["verdict"], "Bees" in second["missing"]) == ("unsupported", True)
    assert (third["verdict"], third["support"], third["evidence"]) == ("unanswered", None, [])


@pytest.mark.parametrize("width", [60, 80, 200])
def test_the_table_has_a_row_for_each_pair_that_fits(width: int) -> None:
    text = _page([("How many passengers sail " + "and sail " * 20 + "?", BODY[0]), ("And bees?", OTHER[3])], "markdown")
    rows = plain(faq_table(check_text(text, "markdown").articles[0], width)).splitlines()
    assert [row.split()[0] for row in rows if row] == ["supported", "unsupported"]
    assert "line 3" in rows[0]
    assert all(cells(row) <= width for row in rows)


def test_an_article_without_an_faq_has_no_table() -> None:
    assert list(faq_table(check_text(BODY[0], "markdown").articles[0], 80)) == []
