"""A declared language that the article is not in."""

from collections.abc import Iterator

from copydesk import Article, Kind, Problem, Severity, rule
from copydesk.language.detection import language_of
from copydesk.language.function_words import FUNCTION_WORDS

_MIN_WORDS = 100
_NAMES = {"en": "English", "es": "Spanish", "pt": "Portuguese", "de": "German", "fr": "French", "it": "Italian"}


@rule(severity=Severity.WARNING)
def language_mismatch(article: Article) -> Iterator[Problem]:
    """The article is not in the language that it declares.

    Browsers then offer a wrong translation, screen readers read with a wrong voice, and search engines show the page
    to the wrong people. Mostly a template's `lang` was left as it was.

    ```markdown bad
    ---
    title: El puerto
    lang: en
    ---

    El puerto de la isla se cerró hace tres años y nadie sabe cuándo va a abrirse otra vez para los barcos de la gente
    que vive en ella. Los vecinos se reúnen todos los lunes en la plaza, y cada lunes el alcalde les dice que las obras
    van a empezar en el otoño, pero que antes tiene que llegar el dinero de la capital. El dinero no llega, y en el
    muelle crece la hierba. Los niños pescan desde la pared vieja, porque es el único lugar en que el agua es profunda,
    y los viejos los miran y cuentan cómo era la vida cuando el barco llegaba dos veces al día con el correo y el pan.
    ```
    ```markdown good
    ---
    title: El puerto
    lang: es-ES
    ---

    El puerto de la isla se cerró hace tres años y nadie sabe cuándo va a abrirse otra vez para los barcos.
    ```

    Fewer than 100 words tell nothing, and of a language that copydesk does not know nothing is said.

    ```markdown good
    ---
    title: Hafnen
    lang: da
    ---

    The harbour has been closed for three years.
    ```
    """
    entry = article.metadata.get("lang") or article.metadata.get("language")
    declared = entry.text.strip()[:2].lower() if entry else ""
    if not entry or declared not in FUNCTION_WORDS:
        return
    prose = [block for block in article.blocks if block.kind is Kind.PARAGRAPH and not block.quoted]
    text = " ".join(block.masked for block in prose)
    found = language_of(text) if len(text.split(None, _MIN_WORDS)) > _MIN_WORDS else ""
    if found and found != declared:
        message = f"declared as “{entry.text.strip()[:20]}”, but the text is {_NAMES.get(found, f'“{found}”')}"
        yield Problem(entry.span, message)
