"""A heading or a paragraph in another language."""

import re
from collections.abc import Iterator
from functools import cache

from copydesk import Annotated, Article, Block, InlineKind, Kind, Problem, Severity, rule
from copydesk.article.standing import standing
from copydesk.language.excerpt import excerpt
from copydesk.language.function_words import FUNCTION_WORDS

_NAMES = {
    "en": "English",
    "es": "Spanish",
    "pt": "Portuguese",
    "de": "German",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
}
_LABELS = {
    "en": (
        "author,about the author,table of contents,contents,conclusion,introduction,frequently asked questions,summary"
        ",sources,share,tags,key takeaways,written by"
    ),
    "es": (
        "autor,autora,acerca del autor,sobre el autor,índice,tabla de contenido,tabla de contenidos,conclusión"
        ",conclusiones,introducción,preguntas frecuentes,resumen,fuentes,etiquetas,compartir,escrito por"
        ",artículos relacionados,fecha,por"
    ),
    "pt": (
        "autor,autora,sobre o autor,índice,sumário,conteúdo,conclusão,introdução,perguntas frequentes,resumo,fontes"
        ",etiquetas,compartilhar,partilhar,escrito por,data,considerações finais"
    ),
    "de": (
        "autor,autorin,über den autor,über die autorin,inhalt,inhaltsverzeichnis,inhaltsübersicht,fazit,einleitung"
        ",häufige fragen,häufig gestellte fragen,zusammenfassung,quellen,schlagwörter,teilen,geschrieben von"
        ",weiterlesen,datum"
    ),
    "fr": (
        "auteur,autrice,à propos de l'auteur,sommaire,table des matières,questions fréquentes,foire aux questions"
        ",résumé,étiquettes,partager,écrit par,en bref,à retenir"
    ),
    "it": (
        "autore,autrice,l'autore,indice,sommario,conclusione,conclusioni,introduzione,domande frequenti,riassunto,fonti"
        ",condividi,scritto da"
    ),
    "nl": (
        "auteur,over de auteur,inhoud,inhoudsopgave,conclusie,inleiding,veelgestelde vragen,samenvatting,bronnen,delen"
        ",geschreven door"
    ),
}
"""The labels of templates, in lower case and with straight apostrophes."""

_KINDS = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM})
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“\"„«‘'].*[”\"“»’'][.,;:!?]?")
_MAX_WORDS = 120
_MIN_WORDS = 5
_MIN_SHARE = 0.25
_MAX_LABEL_WORDS = 5
_MAX_CHANCE = 0.05  # of a block's words that may be small words of the article's language: one in a long paragraph


@rule(severity=Severity.WARNING)
def foreign_language_block(
    article: Article,
    *,
    min_words: Annotated[int, "a block of fewer words is judged as a label only"] = _MIN_WORDS,
    most: Annotated[int, "more such blocks are no accident, and pass"] = 4,
) -> Iterator[Problem]:
    """A heading or a paragraph is in another language than the article.

    “Autor” below an English article comes from its template, a paragraph in Portuguese from a translation that
    was not finished. A label counts if it is one of those that templates use; a longer block, if at least a
    quarter of its words are small words of another language and hardly any is one of the article's own.

    ```text bad
    The wind came from the north, and with it the smell of the sea and of the boats that lay in the harbour.

    Autor

    The harbour has been closed for three years, and nobody knows when it is going to be opened again.
    ```
    ```text bad
    The wind came from the north, and with it the smell of the sea and of the boats that lay in the harbour.

    O porto está fechado há três anos, e ninguém sabe quando vai ser aberto de novo para os barcos.

    The harbour has been closed for three years, and nobody knows when it is going to be opened again.
    ```
    ```text good
    The wind came from the north, and with it the smell of the sea and of the boats that lay in the harbour.

    Author

    The harbour has been closed for three years, and nobody knows when it is going to be opened again.
    ```

    Quotes are left alone, in whatever form, and what a `lang` attribute declares.

    ```markdown good
    The wind came from the north, and with it the smell of the sea and of the boats that lay in the harbour.

    > O porto está fechado há três anos, e ninguém sabe quando vai ser aberto de novo para os barcos.

    “O porto está fechado há três anos, e ninguém sabe quando vai ser aberto de novo para os barcos.”

    *O porto está fechado há três anos, e ninguém sabe quando vai ser aberto de novo para os barcos.*

    She translated it for us, and then she said that it was not true, because the boats go out by night.
    ```

    More than a few blocks in another language are meant, as in a lesson.
    """
    if article.language not in FUNCTION_WORDS:
        return
    told = _telling(article.language) & article.vocabulary_words
    blocks = (block for block in standing(article, _MAX_WORDS, _KINDS) if _is_told(block, told))
    suspects = (block for block in blocks if _may_be_foreign(block, article.language))
    found = [(block, name) for block in suspects if (name := _foreign(block, article, min_words))]
    if len(found) > most:
        return
    for block, name in found:
        said = (
            f"“{excerpt(block.text)}” is in {name}, the article in {_NAMES[article.language]}; translate or delete it"
        )
        yield Problem(block.text_span, said)


def _is_told(block: Block, telling: frozenset[str]) -> bool:
    """Whether words of other languages may stand in a block, if only stuck to figures."""
    return not telling.isdisjoint(block.vocabulary_words) or block.has_digit or "_" in block.text


def _may_be_foreign(block: Block, own: str) -> bool:
    """Whether words of the article's language alone are few, or the block is as short as a label."""
    words = block.vocabulary_words
    return len(words) <= _MAX_LABEL_WORDS or len(_alone(own) & words) <= _MAX_CHANCE * len(words)


def _foreign(block: Block, article: Article, min_words: int) -> str:
    """The name of the language of a block that is not the article's; "" if it is, or cannot be told."""
    own = article.language
    is_label = block.kind is not Kind.ITEM and block.text.count(" ") < _MAX_LABEL_WORDS
    words = block.vocabulary_words
    is_own = len(_alone(own) & words) > _MAX_CHANCE * len(words)
    if (is_own and not is_label) or _is_exempt(block):
        return ""
    if is_label and _is_foreign_label(block.text, own):
        return "another language"
    return "" if is_own else _spoken(block, own, min_words)


def _is_exempt(block: Block) -> bool:
    """Whether another language is meant: it is declared, quoted or emphasised."""
    return bool(block.language or _QUOTED.fullmatch(block.text.strip())) or _is_emphasised(block)


def _spoken(block: Block, own: str, min_words: int) -> str:
    """The name of the language that a block's function words tell; "" if they do not."""
    words = [one.casefold() for one in _WORD.findall(block.masked)]
    if len(words) < min_words:
        return ""
    counts = {name: sum(one in _only(name, own) for one in words) for name in FUNCTION_WORDS if name != own}
    best = max(counts, key=lambda name: counts[name])
    by_chance = sum(one in _only(own, best) for one in words)
    if counts[best] < max(3, _MIN_SHARE * len(words)) or by_chance > _MAX_CHANCE * len(words):
        return ""
    return _NAMES[best]


def _is_foreign_label(text: str, own: str) -> bool:
    """Whether templates in other languages use it as a label; several may, as with “Autor”."""
    return text.strip(" .:!»«-–—").lower().replace("’", "'") in _foreign_labels(own)


@cache
def _foreign_labels(own: str) -> frozenset[str]:
    """The labels of other languages that are none of this one."""
    others = ",".join(labels for name, labels in _LABELS.items() if name != own)
    return frozenset(others.split(",")).difference(_LABELS[own].split(","))


@cache
def _telling(own: str) -> frozenset[str]:
    """The function words that only other languages have, and a word of each of their labels."""
    named = (max(label.replace("'", " ").split(), key=len) for label in _foreign_labels(own))
    return frozenset(named).union(*(_only(name, own) for name in FUNCTION_WORDS if name != own))


@cache
def _only(name: str, other: str) -> frozenset[str]:
    """The function words of a language that the other does not have."""
    return frozenset(_parts(name) - _parts(other))


@cache
def _alone(name: str) -> frozenset[str]:
    """The function words of a language that no other has."""
    return _parts(name).difference(*(_parts(other) for other in FUNCTION_WORDS if other != name))


@cache
def _parts(name: str) -> frozenset[str]:
    return frozenset(part for word in FUNCTION_WORDS[name] for part in word.split("'") if part)


def _is_emphasised(block: Block) -> bool:
    """Whether all of it is set in italics, as foreign words are, or is a link to something of that name."""
    size = 0.8 * len(block.text)
    return any(
        one.kind in (InlineKind.EMPHASIS, InlineKind.LINK) and one.end - one.start >= size for one in block.inlines
    )
