"""Articles in six other languages: structural rules work in them, English word rules stay silent."""

from __future__ import annotations

import pytest

from copydesk import lint
from copydesk.report import ArticleReport
from copydesk.rulebook import read_rulebook

ENGLISH = frozenset(rule.name for rule in read_rulebook().rules.values() if rule.languages == ("en",))

ARTICLES = {
    "es": """# Una noche en la isla

El barco sale del muelle viejo a mediodía y a las seis, y tarda cuarenta minutos si hace buen tiempo. Cuando hay
tormenta se queda donde está, y usted también, porque no hay otro. La actual patrona lo compró hace once años.

## Dónde dormir

Dos casas tienen estufa, y las dos están llenas en octubre. Escriba en primavera y lleve sus propias sábanas. En una de
ellas vive un señor que toca el acordeón hasta que alguien le pide que pare, lo que nadie ha hecho nunca todavía.

## Qué comer

La tienda abre los lunes, si la mujer que tiene la llave no ha salido a pescar. Vende pan, café y conservas, y también
un par de libros que los huéspedes dejaron. No hay leche, pero hay un pozo detrás de cada casa y el agua es buena.
""",
    "pt": """# Uma noite na ilha

O barco sai do cais velho ao meio-dia e às seis, e demora quarenta minutos quando o tempo está bom. Quando há uma
tempestade ele fica onde está, e você também, porque não existe outro. A dona atual comprou o barco há onze anos.

## Onde dormir

Duas casas têm fogão, e as duas estão cheias em outubro. Escreva na primavera e leve os seus próprios lençóis. Em uma
delas mora um homem que toca sanfona até que alguém lhe peça para parar, o que ninguém fez até hoje.

## O que comer

A loja abre às segundas, se a mulher que tem a chave não saiu para pescar. Ela vende pão, café e conservas, e também
alguns livros que os hóspedes deixaram. Não há leite, mas há um poço atrás de cada casa e a água é boa.
""",
    "de": """# Eine Nacht auf der Insel

Das Boot legt mittags und um sechs vom alten Kai ab und braucht bei gutem Wetter vierzig Minuten. Bei Sturm bleibt es,
wo es ist, und Sie bleiben auch, denn es gibt kein anderes. Die Wirtin hat es vor elf Jahren gekauft.

## Wo man schläft

Zwei Häuser haben einen Ofen, und beide sind im Oktober voll. Schreiben Sie im Frühjahr, und nehmen Sie Ihre eigene
Wäsche mit. In einem der beiden wohnt ein Mann, der Akkordeon spielt, bis ihn jemand bittet, damit aufzuhören.

## Was man isst

Der Laden öffnet am Montag, wenn die Frau, die den Schlüssel hat, nicht zum Fischen gefahren ist. Es gibt dort Brot,
Kaffee und Konserven und ein paar Bücher, die Gäste liegen ließen. Milch gibt es nicht, aber das Wasser ist gut.
""",
    "fr": """# Une nuit sur l'île

Le bateau part du vieux quai à midi et à six heures, et il met quarante minutes par beau temps. Quand il y a une tempête
il reste où il est, et vous aussi, car il n'y en a pas d'autre. La patronne actuelle l'a acheté il y a onze ans.

## Où dormir

Deux maisons ont un poêle, et les deux sont pleines en octobre. Écrivez au printemps et apportez vos propres draps. Dans
l'une d'elles habite un homme qui joue de l'accordéon jusqu'à ce que quelqu'un lui demande d'arrêter.

## Que manger

Le magasin ouvre le lundi, si la femme qui a la clé n'est pas partie à la pêche. On y vend du pain, du café et des
conserves, et aussi quelques livres que les hôtes ont laissés. Il n'y a pas de lait, mais l'eau du puits est bonne.
""",
    "it": """# Una notte sull'isola

La barca parte dal molo vecchio a mezzogiorno e alle sei, e ci mette quaranta minuti quando il tempo è buono. Se c'è una
tempesta resta dove si trova, e anche voi, perché non ce n'è un'altra. La padrona attuale l'ha comprata undici anni fa.

## Dove dormire

Due case hanno una stufa, e tutte e due sono piene in ottobre. Scrivete in primavera e portate le vostre lenzuola. In
una di esse abita un uomo che suona la fisarmonica finché qualcuno non gli chiede di smettere, ma nessuno lo fa.

## Che cosa mangiare

Il negozio apre il lunedì, se la donna che ha la chiave non è andata a pescare. Vende pane, caffè e conserve, e anche
qualche libro che gli ospiti hanno lasciato. Non c'è latte, ma dietro a ogni casa c'è un pozzo e l'acqua è buona.
""",
    "nl": """# Een nacht op het eiland

De boot vertrekt om twaalf uur en om zes uur van de oude kade, en doet er bij goed weer veertig minuten over. Bij storm
blijft hij waar hij is, en u ook, want er is geen andere. De vrouw die hem vaart heeft hem elf jaar geleden gekocht.

## Waar men slaapt

Twee huizen hebben een kachel, en ze zijn allebei vol in oktober. Schrijf in het voorjaar en neem uw eigen lakens mee.
In een van de twee woont een man die accordeon speelt tot iemand hem vraagt om op te houden, maar dat doet niemand.

## Wat men eet

De winkel gaat op maandag open, als de vrouw die de sleutel heeft niet aan het vissen is. Ze verkoopt brood, koffie en
blikken, en ook een paar boeken die gasten hebben laten liggen. Melk is er niet, maar het water uit de put is goed.
""",
}
STRANGER = (
    "The harbour has been closed for three years, and nobody knows when it is going to be opened again for boats."
)
LABELS = {"es": "About the author", "pt": "Über den Autor", "de": "Sobre el autor", "fr": "Sobre o autor"}

every = pytest.mark.parametrize("language", ARTICLES)


def report(text: str) -> ArticleReport:
    return lint(text, config={"select": ["all"]}).articles[0]


def said(text: str) -> list[str]:
    return [finding.rule for finding in report(text).findings]


@every
def test_the_language_is_told(language: str) -> None:
    assert report(ARTICLES[language]).language == language


@every
def test_no_rule_of_english_words_speaks(language: str) -> None:
    found = report(ARTICLES[language]).findings
    assert [finding.message for finding in found if finding.rule in ENGLISH] == []
    assert [finding.message for finding in found if finding.category in ("wording", "cliche", "inclusive")] == []


@every
def test_a_sound_article_has_no_error_and_no_warning(language: str) -> None:
    found = report(ARTICLES[language]).findings
    assert [
        finding.message for finding in found if finding.severity != "note" and finding.rule != "text-too-short"
    ] == []


@every
def test_a_heading_that_stands_twice_is_found(language: str) -> None:
    text = ARTICLES[language]
    heading = next(line for line in text.splitlines() if line.startswith("## "))
    last = text.split("\n\n")[-1]
    assert "duplicate-heading" in said(f"{text}\n{heading}\n\n{last.upper().lower().replace(',', ';')}\n")


@every
def test_a_paragraph_in_english_is_found(language: str) -> None:
    assert "foreign-language-block" not in said(ARTICLES[language])
    assert said(f"{ARTICLES[language]}\n{STRANGER}\n").count("foreign-language-block") == 1


@every
@pytest.mark.parametrize("other", ARTICLES)
def test_a_paragraph_in_another_language_is_found(language: str, other: str) -> None:
    strange = ARTICLES[other].split("\n\n")[1]
    text = f"{ARTICLES[language]}\n{strange}\n"
    assert said(text).count("foreign-language-block") == (language != other)


@pytest.mark.parametrize("language", LABELS)
def test_a_label_of_another_template_is_found(language: str) -> None:
    assert "foreign-language-block" in said(f"{ARTICLES[language]}\n{LABELS[language]}\n")
