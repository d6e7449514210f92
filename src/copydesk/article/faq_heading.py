"""The headings that announce an FAQ, in seven languages."""

from __future__ import annotations

import re

_PHRASES = (
    r"f\.?a\.?q\.?['’]?s?",
    r"(?:(?:answers to|the|your|our|some|other|more) )*(?:most )?(?:frequently|commonly|often) asked questions?",
    r"(?:(?:answers to|the|your|our|some|other|more) )*(?:most )?common questions?",
    r"people also ask(?:ed)?",
    r"(?:(?:common|some|the) )?questions (?:that )?(?:readers|people|visitors|customers|buyers|parents|users|you|we)"
    r" (?:(?:also|always|are|commonly|get|may|might|most|often|still|usually) )*(?:ask(?:ed|ing)?|get|have|hear)"
    r"(?: (?:me|most|us))?",
    r"(?:(?:reader|readers’|your) )?questions,? answered",
    r"preguntas (?:más )?(?:frecuentes|comunes)",
    r"(?:perguntas|dúvidas) (?:mais )?(?:frequentes|comuns)",
    r"(?:(?:die|unsere) )?(?:häufig|oft) gestellte fragen",
    r"(?:(?:die|unsere) )?(?:häufige|häufigste|häufigsten|typische) fragen",
    r"foire aux questions",
    r"(?:(?:vos|les) )?questions (?:les plus )?(?:fréquentes|courantes|fréquemment posées)",
    r"(?:le )?domande (?:più )?(?:frequenti|comuni)",
    r"(?:de )?(?:veel ?gestelde|meest gestelde|veelvoorkomende) vragen",
)
_PHRASE = rf"(?:{'|'.join(_PHRASES)})"
_ABOUT = (
    r"about|on|for|regarding|concerning|around|and|und|y|e|et|en|sobre|acerca|de|del|do|da|dos|das|no|na|zu|zum|zur|über"
    r"|rund|um|à|au|aux|sur|su|sul|sulla|sui|di|over|voor|van"
)
_TAIL = rf"(?:\s*[(\[].*|\s*[-–—:|,/].*|\s+(?:{_ABOUT})\s.*)?"
_LEAD = r"[\W\d_]*"

_SURE = re.compile(rf"{_LEAD}{_PHRASE}{_TAIL}\W*", re.IGNORECASE)
# "Q&A with …" and "Q&A: …" head interviews.
_QUESTIONS_AND_ANSWERS = re.compile(
    rf"{_LEAD}(?:q\s?(?:&|and|\+)\s?as?|questions? (?:and|&) answers?|preguntas y respuestas|perguntas e respostas"
    r"|fragen und antworten|questions et réponses|domande e risposte|vragen en antwoorden)"
    r"(?:\s+(?:about|on|sobre|zu|zum|sur|su|over)\s.*)?\W*",
    re.IGNORECASE,
)
_LIKELY = re.compile(rf".{{1,80}}?[\s:–—|-]{_PHRASE}[.:?!]*", re.IGNORECASE)
_ONE_OF_MANY = re.compile(rf"(?:[,&+/]|\b(?:and|plus|with|y|e|und|et|en))\s+{_PHRASE}\W*$", re.IGNORECASE)
_ADVICE = re.compile(rf"{_LEAD}(?:how|why|when|what|where|which|should|do|no|(?:\w+ing))\b", re.IGNORECASE)
_MAX_LENGTH = 160


def says_faq(text: str) -> bool:
    """Whether a heading announces an FAQ: "FAQ – Questions about tea", "3. Häufige Fragen"."""
    text = text.strip()
    return len(text) <= _MAX_LENGTH and bool(_SURE.fullmatch(text) or _QUESTIONS_AND_ANSWERS.fullmatch(text))


def may_say_faq(text: str) -> bool:
    """Whether a heading ends as one that announces an FAQ ("Tea FAQ"): to be believed where questions follow."""
    text = text.strip()
    return len(text) <= _MAX_LENGTH and bool(_LIKELY.fullmatch(text)) and not _ADVICE.match(text)


def lists_faq(text: str) -> bool:
    """Whether a heading names an FAQ as one part among others: "Review, tips and FAQ"."""
    return bool(_ONE_OF_MANY.search(text.strip()[-_MAX_LENGTH:]))
