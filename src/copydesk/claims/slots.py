"""Slots: what an article says of something's age, price, founding, size …, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.article.article import Article
from copydesk.article.block import Block, Kind, Passage, whole
from copydesk.article.stated import stated
from copydesk.claims.fitting import cues_of, fitting
from copydesk.claims.frames import Frame, Side, Type
from copydesk.claims.meant_attribute import attribute_of
from copydesk.claims.measures import MEASURES
from copydesk.claims.subject import Subject, subject_after, subject_before, subject_of
from copydesk.claims.values import SIGNS, Value, number
from copydesk.language.names import names
from copydesk.language.sentences import sentences
from copydesk.source import Span

_LONGEST = 600  # characters of a sentence that is looked at
_OF_PEOPLE = frozenset({"age", "birthplace", "born", "died"})
_CHANGING = frozenset("price population has role head seat capacity rate".split())
_OF_NAMES = _OF_PEOPLE | {"seat", "capital", "founder"}
_LINES = frozenset({Kind.CAPTION, Kind.HEADING})
_UNSURE = re.compile(
    r"\?|\b(?:if|unless|suppose|imagine|might|(?-i:may)|perhaps|maybe|"
    r"rumou?r\w*|allege\w*|claim(?:s|ed)? that|legend|myth|disputed?|sources|some say|wrong\w*|mistaken\w*|"
    r"incorrect\w*|instead|fiction\w*|example|e\.g|say,|rebuilt|refounded|re-\w+|reopened|again|second time|"
    r"planned|expected to|supposed|originally|initially|"
    r"revised|corrected|according|estimate[sd]?|projected|forecast|hypothetical)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|nor|neither|no longer|cannot|without)\b|n[’']t\b", re.IGNORECASE)
_STOP = re.compile(r"[,;:](?=\s)")
_WHEN = re.compile(
    r"\b(?:1[0-9]\d\d|20\d\d)s?\b|\b(?:now|then|today|currently|later|once|formerly|previously|ago|yesterday|tomorrow|"
    r"soon|eventually|(?:last|this|next) (?:year|month|week|season|summer|winter|spring|autumn|fall)|at the time|"
    r"(?:down|up) from|compared|rose|risen|grew|grown|grows|increased?|fell|fallen|dropped|shrank|raised|cut|"
    r"doubled|tripled|halved|January|February|March|April|June|July|August|September|October|November|December|"
    r"anymore|by the end|century)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:in|at|for|on|from|near)\s((?:[A-Z][\w’'-]+\s?)+)")
_PER = re.compile(r"\s?(?:/|\b(?:per|an?|each|every)\s)([a-z]+)|\s(each|apiece|apart)\b")
_RANGE_BEFORE = re.compile(
    r"(?:[\d$£€#.,/–-]|\d\s(?:to|or|and)\s|\b(?:between|from|version|no\.?|number)\s)$", re.IGNORECASE
)
_RANGE_AFTER = re.compile(
    r"\s?(?:–|-|/)\s?\d|\s(?:to|or|and)\s(?:[$£€]?\d|(?:one|two|three|four|five|six|ten)\b)|[\d%]|[.,]\d"
)
_LEAD = re.compile(
    r"(?:With|Without|Using|In|For|On|Under|After|Before|When|At|During|By|From|To|Through|Once|Until|Where|While)\b"
)
_CAPITALS = re.compile(r"[^\W\d_a-z][\w’'.-]*(?:\s[^\W\d_a-z][\w’'.-]*)*")
# One of several names, which together are the value.
_AND_BEFORE = re.compile(r"(?:\band|&|[A-Z]\w{1,60},)\s$")
_AND_AFTER = re.compile(r",?\s(?:and|&|or)\s|,\s[A-Z][\w’'-]++(?:\s[A-Z][\w’'-]++)*+\s?(?:,|\sand\b)|\set al")
_IN_BRACKETS = re.compile(r"\s\([A-Z][\w&.]{1,9}\)$")
_PRESENT = re.compile(r"\s+(?:\w+ly\s)?(?:still|is|remains|has)\b")
_PAST = re.compile(r"\b(?:had|was|were|cost|took|lasted|counted|held|seated|stood)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


@dataclass(frozen=True, slots=True)
class Slot:
    """An attribute of a subject with its value, and what qualifies the statement."""

    subject: Subject
    attribute: str
    value: Value
    text: str  # the words of the value
    passage: Passage
    span: Span  # of the value's words
    when: frozenset[str]
    where: frozenset[str]
    past: bool
    section: int

    @property
    def key(self) -> tuple[str, str, str]:
        """What slots that can be compared have in common."""
        return self.attribute, self.value.unit, self.subject.key if self.of_person else self.core_key

    @property
    def core_key(self) -> str:
        return " ".join(sorted(self.subject.core))

    @property
    def of_person(self) -> bool:
        """Whether a surname alone may name the subject again."""
        return self.attribute in _OF_PEOPLE

    @property
    def changes(self) -> bool:
        """Whether the value may differ from one time to another."""
        return self.attribute.partition(":")[0] in _CHANGING


def slots(article: Article) -> Iterator[Slot]:
    """The slots that English sentences of the article fill: of its prose, headings, captions and metadata."""
    section_of = {id(block): at for at, section in enumerate(article.sections) for block in section.blocks}
    lines = (whole(block) for block in article.blocks if block.kind in _LINES)
    before: Block | None = None
    asked: frozenset[str] | None = None
    for sentence in (*lines, *article.sentences, *_stated(article)):
        block = sentence.block
        if block is not before:
            before, asked = block, None if block.quoted else cues_of(block)
        if asked is not None:
            yield from _of_sentence(sentence, asked, section_of.get(id(block), -1))


def _stated(article: Article) -> Iterator[Passage]:
    for block in stated(article):
        if cues_of(block) is not None:
            yield from (Passage(block, start, end) for start, end in sentences(block.masked))


def _of_sentence(sentence: Passage, asked: frozenset[str], section: int) -> Iterator[Slot]:
    text = sentence.masked
    if len(text) > _LONGEST:
        return
    matches = [(frame, match) for frame in fitting(text, asked) if (match := frame.find(text))]
    if not matches or _UNSURE.search(text):
        return
    found: dict[tuple[str, int], Slot] = {}
    for frame, match in sorted(matches, key=lambda one: one[0].side is not Side.INSIDE):
        slot = _slot(frame, match, sentence, section)
        if slot:
            found.setdefault((slot.attribute, slot.span.start), slot)
    yield from found.values()


def _slot(frame: Frame, match: re.Match[str], sentence: Passage, section: int) -> Slot | None:
    text = sentence.masked
    if _is_spoken(text, match) or (frame.type is not Type.NAME and _is_range(text, match, frame)):
        return None
    subject = _subject(frame, match, text)
    value = _value(frame, match, text)
    if subject is None or value is None or _is_denied(text, match):
        return None
    if frame.attribute in _OF_NAMES and not _is_name(subject, frame.attribute):
        return None
    attribute = attribute_of(frame, match)
    if not attribute or (frame.attribute == "age" and not _is_current(frame, match, text)):
        return None
    rest = text[: match.start("value")] + " " + text[match.end("value") :]
    when = frozenset(one[0].casefold() for one in _WHEN.finditer(rest)) if frame.type is not Type.YEAR else frozenset()
    where = frozenset(one[1].strip() for one in _WHERE.finditer(rest)) - {subject.text}
    if frame.side is Side.BEFORE and frame.type is not Type.YEAR:
        when |= _condition(text[: match.start()])
    start, end = match.span("value")
    if frame.type is Type.MONEY:
        start, end = min(start, match.start("currency")), max(end, match.end("currency"))
    span = sentence.span_of(start, end)
    return Slot(
        subject, attribute, value, text[start:end], sentence, span, when, where, bool(_PAST.search(rest)), section
    )


def _is_denied(text: str, match: re.Match[str]) -> bool:
    """Whether something is denied before a wording or up to the next comma; what comes after is another matter."""
    stop = _STOP.search(text, match.end())
    return bool(_DENIED.search(text, 0, stop.start() if stop else len(text)))


def _condition(text: str) -> frozenset[str]:
    """What a sentence sets before its clause: “With two pumps, …”."""
    lead, comma, _ = text.rpartition(",")
    return frozenset({lead.casefold()}) if comma and _LEAD.match(lead) else frozenset()


def _is_spoken(text: str, match: re.Match[str]) -> bool:
    """Whether the value stands in a quotation."""
    at = match.start("value")
    return any(quoted.start() < at < quoted.end() for quoted in _QUOTED.finditer(text))


def _is_range(text: str, match: re.Match[str], frame: Frame) -> bool:
    """Whether the number is one end of a range, a part of another number, or a label."""
    start, end = match.span("value")
    before = text[: min(start, match.start("currency"))] if frame.type is Type.MONEY else text[:start]
    percent = frame.attribute == "rate" and text[end : end + 1] == "%"
    return bool(_RANGE_BEFORE.search(before[-12:])) or bool(_RANGE_AFTER.match(text, end) and not percent)


def _subject(frame: Frame, match: re.Match[str], text: str) -> Subject | None:
    if frame.side is Side.BEFORE:
        # “The Orme Trust (OT) was founded”: the brackets are no part of the subject.
        short = _IN_BRACKETS.search(text, max(0, match.start() - 16), match.start())
        return subject_before(text, short.start() if short else match.start())
    if frame.side is Side.INSIDE:
        return subject_of(match["subject"])
    if frame.side is Side.FIRST:
        first = next((name for name in names(text) if name.end <= match.start()), None)
        first = first or next((name for name in names(text) if name.start >= match.end()), None)
        return subject_of(first.text) if first and first.text != match["value"] else None
    if frame.attribute in _OF_PEOPLE:
        run = _CAPITALS.match(text, match.end())
        return subject_of(run[0]) if run else None
    return subject_after(text, match.end())


def _value(frame: Frame, match: re.Match[str], text: str) -> Value | None:
    groups = match.groupdict()
    words = match["value"]
    if frame.type is Type.NAME:
        shared = _AND_BEFORE.search(text[: match.start("value")]) or _AND_AFTER.match(text, match.end("value"))
        return None if shared else Value(None, words)
    read = number(words)
    if read is None:
        return None
    about = (groups.get("about") or "").strip().casefold()
    if frame.type is Type.MEASURE:
        unit, worth = MEASURES[(groups.get("unit") or "").rstrip("s") or "s"]
        # By road it is farther than as the crow flies.
        return Value(read * worth, unit=unit, about=about or ("about" if frame.attribute == "distance" else ""))
    if frame.type is Type.MONEY:
        per = _PER.match(text, max(match.end("value"), match.end("currency")))
        currency = SIGNS.get(match["currency"].rstrip("s"), match["currency"].rstrip("s"))
        return Value(read, unit=f"{currency}{(per[1] or per[2]) if per else ''}", about=about)
    units = {Type.YEAR: "year", Type.AGE: "years"}
    return Value(read, unit=units.get(frame.type, ""), about=about, slack=1.0 if frame.type is Type.AGE else 0.0)


def _is_name(subject: Subject, attribute: str) -> bool:
    """Whether a subject is named, as those of an attribute have to be."""
    return subject.person if attribute in _OF_PEOPLE else bool(subject.names)


def _is_current(frame: Frame, match: re.Match[str], text: str) -> bool:
    """Whether an age is that of the time of writing, not of a time told about."""
    if (_WHEN.search(text) and "now" not in text) or re.search(r"\b(?:when|died|was|were|had)\b", text):
        return False
    if frame.side is not Side.MAIN:
        return True
    subject = re.compile(r"(?:[A-Z][\w’'.-]*\s?)+").match(text, match.end())
    return bool(subject and _PRESENT.match(text, subject.end() - 1))
