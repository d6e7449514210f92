"""The questions of an FAQ: how a block reads as one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copydesk.article.block import Block, InlineKind, Kind, Passage, whole
from copydesk.language.sentences import sentences
from copydesk.language.words import count_words

MAX_WORDS = 40
"""A longer paragraph is no question, whatever it ends in."""

_MARK = re.compile(r"\s?[?？]")
_AFTER_MARK = " \t\n\u00a0\"'”’»)]*_:"
_INTERROGATIVES = """
who whom whose which what when where why how is are was were am do does did can could will would shall should may
must has have had isn't aren't don't doesn't can't qué quién quiénes cuál cuáles cómo cuándo dónde cuánto cuántos
cuánta cuántas puedo puede es qual quais quem como quando onde quanto quantos posso pode was wer wie wo wann warum
wieso welche welcher welches kann ist sind muss darf soll wieviel qui quoi quel quelle quels quelles comment quand
où pourquoi combien est-ce peut-on chi che cosa quale quali come dove perché quanti posso è wat wie hoe waar wanneer
waarom welke kan mag
"""
_FIRST_WORDS = frozenset(_INTERROGATIVES.split())
_CONTACT = re.compile(
    r"\W*(?:(?:do you |if you )?(?:still |got |have |any |other |more |further )+questions?|questions"
    r"|need (?:more )?help|still (?:unsure|curious|not sure))\W*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"[\W\d_]*?\b(?:(?P<sure>Q|Question|Frage|Pregunta|Pergunta|Domanda|Vraag)|F|P|D|V)\s?#?\d{0,3}\s?[:.)]\s+"
)
_ANSWER_LABEL = re.compile(
    r"\s*(?:A|Ans|Answer|Antwort|Respuesta|Resposta|R|Réponse|Risposta|Antwoord)\s?#?\d{0,3}\s?[:)]\s+"
)
_INNER_ANSWER_LABEL = re.compile(
    r"\s(?:A|Ans|Answer|Antwort|Respuesta|Resposta|R|Réponse|Risposta|Antwoord)\s?#?\d{0,3}\s?:\s"
)
_REACH = 600  # characters of a paragraph within which its question ends


@dataclass(frozen=True)
class Question:
    """A question, how it is marked, and what answers it in the same block."""

    passage: Passage
    form: str
    rest: Passage | None = None


def asks(text: str) -> bool:
    """Whether a text ends in a question mark, closing quotes and brackets aside."""
    return text.rstrip(_AFTER_MARK).endswith(("?", "？"))


def interrogative(text: str) -> bool:
    """Whether a text begins as a question does: with an interrogative or an auxiliary."""
    words = text.lstrip('¿0123456789.) #*"“').split(None, 1)
    return bool(words) and words[0].casefold().replace("’", "'").rstrip(",") in _FIRST_WORDS


def invites(text: str) -> bool:
    """Whether a question only invites to write or to call: "Still have questions?"."""
    return bool(_CONTACT.fullmatch(text[:_REACH]))


def labelled(block: Block) -> Question | None:
    """The question after a label such as "Q:"."""
    if not (block.kind in _LABELLED or block.inferred) or not (label := _LABEL.match(block.text[:_REACH])):
        return None
    start = label.end()
    answer = _INNER_ANSWER_LABEL.search(block.text, start, start + _REACH)
    mark = block.text.find("?", start, start + _REACH)
    if mark < 0 and not label["sure"]:
        return None
    if answer:
        return _split(block, (start, answer.start()), answer.end(), "label")
    end = len(block.text) if mark < 0 or asks(block.text) else mark + 1
    return _split(block, (start, end), end, "label")


def bold(block: Block, *, expected: bool = False) -> Question | None:
    """The question in bold type that a paragraph is, or that opens it.

    Where such questions are `expected`, a short line in bold type counts as one even if it does not ask.
    """
    if block.kind is not Kind.PARAGRAPH or not (end := strong_end(block)):
        return None
    if mark := _MARK.match(block.text, end):
        end = mark.end()
    text = block.text[:end]
    alone = end == len(block.text) and (expected or interrogative(text)) and not text.endswith(_NO_QUESTION)
    if asks(text) or (alone and count_words(text) <= MAX_WORDS):
        return _split(block, (0, end), end, "bold")
    return None


_NO_QUESTION = (".", ":", "!", ";")


def is_bold(block: Block) -> bool:
    """Whether a block is a paragraph all in bold type."""
    return block.kind is Kind.PARAGRAPH and strong_end(block) == len(block.text) > 0


def strong_end(block: Block) -> int:
    """Where the bold type ends that opens a block; 0 if none does."""
    end = 0
    for one in block.inlines:
        if one.kind is InlineKind.STRONG and not any(map(str.isalpha, block.text[end : one.start])):
            end = max(end, one.end)
    return end


def term(block: Block, after: Block | None) -> Question | None:
    """The term of a definition list, or the summary of a disclosure."""
    if block.kind is not Kind.TERM or not block.text.strip():
        return None
    return Question(whole(block), "term" if after and after.kind in (Kind.DEFINITION, Kind.TERM) else "summary")


def line(block: Block) -> Question | None:
    """A paragraph that is nothing but a question, or whose first line is."""
    if block.kind is not Kind.PARAGRAPH:
        return None
    first = block.text.find("\n")
    end = len(block.text) if first < 0 else first
    own = block.masked[:end]
    if not asks(own) or not 2 <= count_words(own) <= MAX_WORDS or not all(asks(own[a:b]) for a, b in sentences(own)):
        return None
    return _split(block, (0, end), end, "line")


def opening(block: Block, kind: Kind, form: str) -> Question | None:
    """The question that is the first sentence of a paragraph or an item."""
    if block.kind is not kind or "?" not in block.text[:_REACH] or _is_link(block):
        return None
    _, end = next(sentences(block.masked[:_REACH]), (0, 0))
    if not asks(block.text[:end]) or not 2 <= count_words(block.text[:end]) <= MAX_WORDS:
        return None
    return _split(block, (0, end), end, form)


def answer(block: Block) -> Passage | None:
    """A block as part of an answer, without a label such as "A:"; a picture or a frame is one without words."""
    if block.kind in _SHOWN or (block.marker and not block.text):  # "240." alone is read as an empty item
        return whole(block)
    if block.kind in _NO_ANSWER or not block.text.strip():
        return None
    label = _ANSWER_LABEL.match(block.text[:20]) if block.kind in (Kind.PARAGRAPH, Kind.ITEM) else None
    return Passage(block, label.end() if label else 0, len(block.text))


_LABELLED = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.TERM})
_SHOWN = frozenset({Kind.IMAGE, Kind.HTML})
_NO_ANSWER = frozenset({Kind.HEADING, Kind.CAPTION, Kind.BREAK})


def _split(block: Block, question: tuple[int, int], rest: int, form: str) -> Question:
    asked = _trimmed(block, *question)
    left = _trimmed(block, rest, len(block.text))
    return Question(asked, form, left if any(map(str.isalnum, left.text)) else None)


def _trimmed(block: Block, start: int, end: int) -> Passage:
    text = block.text[start:end]
    lead = len(text) - len(text.lstrip(" \t\n\u00a0:–—"))
    return Passage(block, start + lead, max(start + lead, start + len(text.rstrip())))


def _is_link(block: Block) -> bool:
    """Whether a block is nothing but a link into the page, as in a table of contents."""
    text = block.text.strip()
    return any(
        one.kind is InlineKind.LINK and one.target.startswith("#") and block.text[one.start : one.end].strip() == text
        for one in block.inlines
    )
