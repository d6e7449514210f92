"""Sentences: hard cases, and what holds for any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.language.sentences import sentences

HARD = """
Mr. Hale arrived late.|He apologised.
Dr. Okafor and Mrs. Lind met at 5 p.m. on Friday.|They left early.
We sell lamps, e.g. Desk lamps, i.e. Small ones.|Prices vary.
Bring pens, paper, etc.|The room is open.
Bring pens, paper, etc. to the meeting.|Doors open at nine.
She moved to the U.S. in 1998.|Her sister stayed.
He works in the U.S.|The rest of the team does not.
The U.S. Senate voted twice.|Nothing passed.
The train leaves at 6 a.m. Monday.|Be there.
The call is at 3 p.m. EST.|Dial in early.
We closed at 9 p.m.|Nobody came.
See No. 5 on the list.|It is wrong.
I said no.|Then I left.
Kennedy vs. Nixon was close.|Few slept that night.
Snow fell on Jan. 5 and again on Feb. 11.|Roads closed.
The deadline is in Jan.|The launch follows.
Acme Inc. sells anvils.|It also sells rockets.
She runs Acme Inc.|He runs a farm.
Acme Inc. CEO Maria Lopez resigned.|Shares fell.
J. K. Rowling wrote it.|J. R. R. Tolkien did not.
George W. Bush spoke first.|The room was silent.
Oranges hold vitamin C.|They taste good.
It costs $3.50 a unit.|That is 0.5 percent more.
Upgrade to v1.2.3 today.|Version 2.0 is broken.
Visit example.com/a.html?x=1.|It lists every store.
See https://example.org/faq.|It helps.
Open config.toml in the root.|Change one line.
Edit main.py.|Then run it.
Well... that was odd.|We moved on.
She waited… and waited.|Nobody called.
I wondered...|The phone rang.
"Stop!" he said.|Nobody stopped.
"Stop!" the guard shouted.|Nobody stopped.
"Are you coming?" she asked.|I was not.
"Are you coming?" Maria asked.|I was not.
“It works.”|That was all he told us.
He said, “It works.”|We believed him.
“I give up,” he said.|“You win.”
The dog (a poodle) barked.|Nobody minded.
The plan (see fig. 3) is old.|We need another.
The soup (It was hot. Very hot.) burned him.|He cried.
(He had left by then.)|We waited anyway.
We waited (he had left.)|Then we ate.
Yahoo! said it would sell.|Investors cheered.
Yahoo! Finance reported the sale.|Investors cheered.
Sales fell.|iPhone sales rose.
We tested phones.|eBay sold most of them.
It broke again.|so we called them.
这是一个句子。|这是另一个。
本当ですか？|はい。
The claim is old.[1]|It is also false.[2][3]
The claim is old.¹|It is also false.
The claim is old.1|It is also false.
Really?!|Yes, really!
What a day!|We slept well.
Why not?|Because it rains.
Is it 5?|6 is better.
It happened in 2019.|Nobody noticed.
It happened in 2019.|12 people noticed.
He lives on Main St. near the park.|She lives on Oak Ave.
He lives on Main St.|The house is blue.
St. Paul is cold.|So is Fargo.
Gen. Ruiz met Sen. Wu and Rep. Adams.|They talked.
Prof. Weiss holds a Ph.D. in chemistry.|He teaches.
She has a Ph.D.|It took her nine years.
See pp. 12 and vol. II for more.|The rest is lost.
Approx. 40 people came.|Most stayed.
Use approx. Five cups.|Stir well.
Smith et al. found no link.|Others did.
The firm, founded c. 1900, closed.|A museum opened.
Roe v. Wade was overturned.|Protests followed.
The dept. store closed.|Its owner retired.
1. Open the box.|2. Lift the lid.
a. Open the box.
Plan B failed.|Plan C. was worse.
The answer is B.|It always was.
“Who knows?” said Ann.|“Not me.”
She asked, “Why now?”|Nobody answered.
They shouted “Fire!” and ran.|I followed.
The show “Who Wants It?” returns.|Tickets sell out.
We met at noon -- it was hot.|Then it rained.
Node.js and .NET both work.|Pick one.
The .com boom ended.|Jobs vanished.
It weighs 5 lbs. and fits.|It is light.
It weighs 5 lbs.|The box adds one.
Call 555.123.4567 now.|Ask for Bo.
The ratio is 3:1.|That is high.
Martin Luther King Jr. spoke.|Crowds listened.
I met Robert Downey Jr.|He was kind.
Wait.|What?
He said it.*|She denied it.
*It was late.*|We left.
He left at 5.30 p.m.|They stayed.
Er kam am 3. Oktober an.|Dann ging er.
Das gilt z.B. für Hunde.|Katzen sind anders.
La Sra. Ruiz llegó tarde.|Nadie dijo nada.
¿Vienes?|¡Claro que sí!
M. Dupont est parti.|Il reviendra.
It was over.|— It was not, she said.
Temperatures hit 104 F.|The grid held.
P. Jones and S. Reyes sang.|N. Cole played.
Lord Byron v. Mr. Shelley was no case.|It was a duel.
The café opens at 8.|Coffee is free.
Her son (b. 1990) left.|He never wrote.
The index rose 2.1 per cent.|Analysts had hoped for more.
The words "in fine." were his.|He smiled.
He works for the F.B.I. in Ohio.|His wife does not.
Hello, world. 🎉|Party on.
Two  spaces.|  After stops.
Read the manual (it is short).|Then call us.
Born in Washington, D.C., he moved west.|He never returned.
They moved to Washington, D.C.|In May they left.
The temple dates from 300 B.C.|The roof is later.
Ask Mr. Gray.|Ask him now.
The price is 5 dollars.|That includes tax.
""".strip().split("\n")

MISSED = {
    "Hello, world. 🎉|Party on.": "an emoji after a stop goes with the next sentence",
}

CASES = [
    pytest.param(case, id=case, marks=[pytest.mark.xfail(reason=MISSED[case])] if case in MISSED else [])
    for case in HARD
]

TEXTS = st.text(st.sampled_from("ab AB.!?…\n\"”“()[]1。 MrDr's"), max_size=80)


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("case", CASES)
def test_a_hard_case_is_split_where_a_reader_would(case: str) -> None:
    wanted = [part.strip() for part in case.split("|")]
    assert _split(" ".join(wanted)) == wanted


@given(TEXTS)
@settings(max_examples=200)
def test_sentences_come_in_order_and_leave_only_white_space_out(text: str) -> None:
    spans = [(0, 0), *sentences(text), (len(text), len(text))]
    assert all(not text[end:start].strip() and end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans[1:-1])


@given(TEXTS, TEXTS)
@settings(max_examples=200)
def test_lines_are_split_each_for_itself(first: str, second: str) -> None:
    assert _split(f"{first}\n{second}") == [*_split(first), *_split(second)]


def test_a_newline_ends_a_sentence_without_a_stop() -> None:
    assert _split("Opening hours\nWe open at nine.\r\n\nCome in") == ["Opening hours", "We open at nine.", "Come in"]


def test_what_is_masked_begins_a_sentence_but_not_after_an_abbreviation() -> None:
    assert _split("Run it. \ufffc\ufffc does the rest.") == ["Run it.", "\ufffc\ufffc does the rest."]
    assert _split("Run a script, e.g. \ufffc\ufffc in a shell.") == ["Run a script, e.g. \ufffc\ufffc in a shell."]


def test_a_bracket_that_never_closes_does_not_hold_the_text_together() -> None:
    assert len(_split("We tried (and failed. We tried again. We won.")) == 3


def test_a_text_without_words_has_no_sentences() -> None:
    assert _split(" \n \t\n") == []
