"""The FAQ: which headings announce one, how its questions are marked, where its answers end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article, Block, Kind, Run, Zone
from copydesk.article.faq import read_faq
from copydesk.article.faq_heading import may_say_faq, says_faq
from copydesk.loaders import load
from copydesk.source import Source, Span

ANNOUNCING = """
FAQ
FAQs
F.A.Q.
❓ FAQ
7. FAQ
FAQ – Questions about green tea
FAQ: brewing at home
Frequently asked questions
Frequently Asked Questions (FAQ)
Frequently asked questions about green tea
Common questions
Answers to common questions about kettles
Q&A
Questions and answers
People also ask
Preguntas frecuentes
Preguntas más frecuentes sobre el té
Perguntas frequentes
Dúvidas comuns
Häufig gestellte Fragen
Häufige Fragen zu grünem Tee
Foire aux questions
Questions fréquentes
Les questions les plus fréquentes
Domande frequenti
Veelgestelde vragen over thee
""".strip().split("\n")

OTHER = """
Q&A with a tea grower
Q&A: a grower on her harvest
How to write an FAQ
FAQ schema for shops
Writing frequently asked questions pages
Questions to ask your grocer
Common mistakes
The question of water
Frequently used kettles
""".strip().split("\n")


def _markdown(text: str) -> Article:
    return load(Source("tea.md", text), "markdown")


def _pairs(article: Article) -> list[tuple[str, str, str]]:
    return [(pair.form, pair.question.text, pair.answer_text) for pair in article.faq.pairs]


def _under_faq(body: str) -> list[tuple[str, str, str]]:
    return _pairs(_markdown(f"# Green tea\n\nTea is a drink.\n\n## FAQ\n\n{body}\n\n## Where to buy\n\nIn shops.\n"))


@pytest.mark.parametrize("heading", ANNOUNCING, ids=ANNOUNCING)
def test_a_heading_announces_an_faq(heading: str) -> None:
    assert says_faq(heading)


@pytest.mark.parametrize("heading", OTHER, ids=OTHER)
def test_a_heading_that_only_speaks_of_questions_announces_none(heading: str) -> None:
    assert not says_faq(heading)
    assert not may_say_faq(heading)


def test_sub_headings_are_questions_even_without_a_question_mark() -> None:
    found = _under_faq("### Is it safe?\n\nYes.\n\nFor most people.\n\n### Storage\n\nKeep it dry.")
    assert found == [("heading", "Is it safe?", "Yes.\nFor most people."), ("heading", "Storage", "Keep it dry.")]


def test_headings_that_group_questions_are_none() -> None:
    found = _under_faq("### Buying\n\n#### What does it cost?\n\nTwo dollars.\n\n### Brewing\n\n#### How hot?\n\nWarm.")
    assert found == [("heading", "What does it cost?", "Two dollars."), ("heading", "How hot?", "Warm.")]


def test_a_bold_run_is_a_question_and_the_rest_its_answer() -> None:
    found = _under_faq("**Is it safe?** Yes, it is.\n\n**Does it keep**? For a year.")
    assert found == [("bold", "Is it safe?", "Yes, it is."), ("bold", "Does it keep?", "For a year.")]


def test_a_bold_paragraph_is_a_question_of_the_paragraphs_below_it() -> None:
    found = _under_faq("**Is it safe?**\n\nYes.\n\n- hot\n- cold\n\n**Storage**\n\nKeep it dry.")
    assert found == [("bold", "Is it safe?", "Yes.\nhot\ncold"), ("bold", "Storage", "Keep it dry.")]


def test_labels_mark_questions_and_answers() -> None:
    found = _under_faq("Q: Is it safe?\nA: Yes.\n\n**Q2:** Does it keep?\n\n**A2:** For a year.")
    assert found == [("label", "Is it safe?", "Yes."), ("label", "Does it keep?", "For a year.")]


def test_a_line_that_asks_is_a_question_of_what_follows() -> None:
    found = _under_faq("Is it safe?\n\nYes.\n\nDoes it keep?\n\nFor a year. Why not longer?")
    assert found == [("line", "Is it safe?", "Yes."), ("line", "Does it keep?", "For a year. Why not longer?")]


def test_the_first_sentence_is_a_question_where_nothing_else_is_marked() -> None:
    found = _under_faq("Is it safe? Yes, it is.\n\nDoes it keep? For a year.")
    assert found == [("line", "Is it safe?", "Yes, it is."), ("line", "Does it keep?", "For a year.")]


def test_list_items_are_questions_with_their_answers() -> None:
    found = _under_faq("- Is it safe? Follow the label.\n- **Does it keep?**\n  - For a year.\n  - In a tin.")
    assert found == [("item", "Is it safe?", "Follow the label."), ("item", "Does it keep?", "For a year.\nIn a tin.")]


def test_terms_of_a_definition_list_are_questions() -> None:
    found = _under_faq("Is it safe?\n:   Yes.\n\nDoes it keep?\n:   For a year.")
    assert found == [("term", "Is it safe?", "Yes."), ("term", "Does it keep?", "For a year.")]


def test_questions_within_an_answer_are_part_of_it() -> None:
    found = _under_faq("### Is it safe?\n\nAsk yourself:\n\n- Is it hot?\n- Is it old?\n\nSo is it? Mostly.")
    assert found == [("heading", "Is it safe?", "Ask yourself:\nIs it hot?\nIs it old?\nSo is it? Mostly.")]


def test_links_into_the_page_are_no_questions() -> None:
    assert _under_faq("1. [Is it safe?](#safe)\n2. [Does it keep?](#keep)") == []


def test_a_question_without_an_answer_has_an_empty_one() -> None:
    assert _under_faq("### Is it safe?\n\n### Does it keep?\n\nYes.")[0] == ("heading", "Is it safe?", "")


def test_a_picture_answers_without_words() -> None:
    pair = _markdown("# Tea\n\n## FAQ\n\n### What does it look like?\n\n![A tin](tin.jpg)\n").faq.pairs[0]
    assert (len(pair.answer), pair.answer_text) == (1, "")


def test_an_invitation_to_write_is_no_question() -> None:
    assert _under_faq("### Is it safe?\n\nYes.\n\n### Still have questions?\n\nWrite to us.") == [
        ("heading", "Is it safe?", "Yes.")
    ]


def test_a_thematic_break_ends_the_last_answer() -> None:
    assert _under_faq("**Is it safe?** Yes.\n\n***\n\nThank you for reading.") == [("bold", "Is it safe?", "Yes.")]


def test_questions_may_be_headings_of_the_level_of_the_faq_heading_right_below_it() -> None:
    article = _markdown("# Tea\n\n## FAQ\n\n## Is it safe?\n\nYes.\n\n## Is it hot?\n\nNo.\n\n## Sources\n\nNone.\n")
    assert _pairs(article) == [("heading", "Is it safe?", "Yes."), ("heading", "Is it hot?", "No.")]


def test_a_question_heading_after_the_faq_is_a_section_of_its_own() -> None:
    article = _markdown("# Tea\n\n## FAQ\n\n### Is it safe?\n\nYes.\n\n## Is that all?\n\nNo.\n")
    assert _pairs(article) == [("heading", "Is it safe?", "Yes.")]


def test_a_document_whose_title_says_faq_is_one() -> None:
    article = _markdown("# Green tea FAQ\n\n## Is it safe?\n\nYes.\n\n## Is it hot?\n\nNo.\n\n## Contact\n\nWrite.\n")
    assert _pairs(article) == [("heading", "Is it safe?", "Yes."), ("heading", "Is it hot?", "No.")]


def test_a_document_whose_metadata_title_says_faq_is_one() -> None:
    blocks = _markdown("## Is it safe?\n\nYes.\n\n## Is it hot?\n\nNo.\n").blocks
    assert len(read_faq(blocks, "Frequently asked questions").pairs) == 2
    assert read_faq(blocks, "Green tea").pairs == ()


def test_a_title_that_says_faq_without_questions_below_it_is_no_faq() -> None:
    assert not _markdown("# Green tea FAQ\n\nTea is a drink.\n\n## Water\n\nUse soft water.\n").faq.headings


def test_html_disclosures_and_definition_lists_are_read() -> None:
    page = (
        "<h1>Tea</h1><h2>FAQ</h2><details><summary>Is it safe?</summary><p>Yes.</p></details>"
        "<dl><dt>Is it hot?</dt><dd>Warm.</dd></dl><p><strong>Does it keep?</strong><br>For a year.</p><h2>End</h2>"
    )
    assert _pairs(load(Source("tea.html", page), "html")) == [
        ("summary", "Is it safe?", "Yes."),
        ("term", "Is it hot?", "Warm."),
        ("bold", "Does it keep?", "For a year."),
    ]


PLAIN = """Green tea for beginners

Tea is a drink that people make from leaves and hot water on every day of the year.

FAQ

Is green tea safe?

Yes, it is safe for nearly everyone who drinks a few cups of it.

How long does it keep?

It keeps for about a year in a closed tin.

Read more in our shop

Author

  • We are a small group of writers with a love of tea and of long afternoons.
"""


def test_in_plain_text_a_line_left_over_ends_the_last_answer() -> None:
    article = load(Source("tea.txt", PLAIN), "text")
    assert [(question, answer) for _, question, answer in _pairs(article)] == [
        ("Is green tea safe?", "Yes, it is safe for nearly everyone who drinks a few cups of it."),
        ("How long does it keep?", "It keeps for about a year in a closed tin."),
    ]


def test_the_zone_of_an_faq_ends_with_its_last_answer() -> None:
    article = load(Source("tea.txt", PLAIN), "text")
    zones = {block.text: zone for block, zone in zip(article.blocks, article.zones, strict=True)}
    assert zones["It keeps for about a year in a closed tin."] is Zone.FAQ
    assert zones["Read more in our shop"] is not Zone.FAQ


def test_every_passage_has_its_exact_place() -> None:
    text = "# Tea\n\n## FAQ\n\n**Is it &amp; will it be safe?** Yes &amp; no.\n\nQ: Hot? A: *Warm* at most.\n"
    article = _markdown(text)
    places = [article.source[one.span] for pair in article.faq.pairs for one in (pair.question, *pair.answer)]
    assert places == ["Is it &amp; will it be safe?", "Yes &amp; no.", "Hot?", "Warm* at most."]


KINDS = st.sampled_from([Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.TERM, Kind.DEFINITION, Kind.BREAK])
TEXTS = st.sampled_from(["FAQ", "Tea FAQ", "Is it safe?", "Yes.", "Q: Hot? A: No.", "Storage", "", "Is it? It is."])


@st.composite
def _blocks(draw: st.DrawFn) -> list[Block]:
    inferred = draw(st.booleans())
    blocks, at = [], 0
    for kind, text, level in draw(st.lists(st.tuples(KINDS, TEXTS, st.integers(1, 4)), max_size=12)):
        runs = (Run(0, at, len(text), len(text)),)
        is_heading = kind is Kind.HEADING
        span = Span(at, at + len(text))
        blocks.append(Block(kind, span, text, runs, level=level * is_heading, inferred=inferred and is_heading))
        at += len(text) + 1
    return blocks


@given(_blocks())
@settings(max_examples=200)
def test_questions_and_answers_come_in_order_and_never_overlap(blocks: list[Block]) -> None:
    faq = read_faq(blocks)
    spans = [one.span for pair in faq.pairs for one in (pair.question, *pair.answer) if one.text]
    assert spans == sorted(spans)
    assert not any(one.overlaps(other) for one, other in pairwise(spans))
    assert all(pair.question.text.strip() for pair in faq.pairs)


@given(_blocks())
@settings(max_examples=200)
def test_all_pairs_stand_within_the_ranges_of_the_faq(blocks: list[Block]) -> None:
    faq = read_faq(blocks)
    inside = [blocks[at].span for places in faq.ranges for at in places]
    assert all(one.block.span in inside for pair in faq.pairs for one in (pair.question, *pair.answer))


TABLE = """## FAQ

| {head} | {other} |
|---|---|
| When does the ferry leave? | At noon. |
| {second} | Four euros. |

Our thanks go to the crew.
"""


@pytest.mark.parametrize(
    ("head", "other", "second"),
    [
        ("Question", "Answer", "Price"),
        ("Frage", "Antwort", "Preis"),
        ("Pregunta", "Respuesta", "Precio"),
        ("", "", "What does it cost?"),
    ],
    ids=["named in English", "named in German", "named in Spanish", "asking in each row"],
)
def test_a_table_of_questions_and_answers_is_an_faq(head: str, other: str, second: str) -> None:
    article = load(Source("a.md", TABLE.format(head=head, other=other, second=second)), "markdown")
    told = [(pair.form, pair.question.text, pair.answer_text) for pair in article.faq.pairs]
    assert told == [("cell", "When does the ferry leave?", "At noon."), ("cell", second, "Four euros.")]


def test_a_table_of_other_things_is_none() -> None:
    text = "## FAQ\n\n### What does it cost?\n\n| Pass | Price |\n|---|---|\n| Day | 4 |\n| Why not a week? | 9 |\n"
    (pair,) = load(Source("a.md", text), "markdown").faq.pairs
    assert pair.form == "heading"


@pytest.mark.parametrize("format", ["html", "markdown"])
def test_an_answer_ends_with_its_disclosure(format: str) -> None:
    inside = (
        "<details><summary>Why?</summary>\n\n<p>So it is.</p>\n\n<details>\n\n<p>More.</p>\n\n</details>\n\n</details>"
    )
    article = load(Source("a", f"<h2>FAQ</h2>\n\n{inside}\n\n<p>Our thanks go to the crew.</p>\n"), format)
    assert "thanks" not in "".join(pair.answer_text for pair in article.faq.pairs)
