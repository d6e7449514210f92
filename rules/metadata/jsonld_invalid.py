"""JSON-LD that no search engine reads."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.linked_data import things, types


@rule(severity=Severity.ERROR, needs="json_ld")
def jsonld_invalid(article: Article) -> Iterator[Problem]:
    """A JSON-LD script does not parse, or does not say what it describes.

    A search engine drops the whole script without a word: no date, no author, no rating is shown.

    ```html bad
    <html lang="en"><head><title>The river</title>
    <script type="application/ld+json">{"@type": "Article", "headline": "The river",}</script></head>
    <body><h1>The river</h1><p>It rose in the night.</p></body></html>
    ```
    ```html bad
    <html lang="en"><head><title>The river</title>
    <script type="application/ld+json">{"@context": "https://schema.org", "headline": "The river"}</script></head>
    <body><h1>The river</h1><p>It rose in the night.</p></body></html>
    ```
    ```html good
    <html lang="en"><head><title>The river</title>
    <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Article", "headline": "The river"}
    </script></head><body><h1>The river</h1><p>It rose in the night.</p></body></html>
    ```

    A thing that is named elsewhere by its @id need not say its type again, and a script that a template fills in is
    not JSON yet.

    ```html good
    <html lang="en"><head><title>The river</title>
    <script type="application/ld+json">{"@graph": [{"@id": "#river"}, {"@type": "Article", "headline": "R"}]}</script>
    <script type="application/ld+json">{"@type": "Article", "headline": {{ page.title | json }}}</script></head>
    <body><h1>The river</h1><p>It rose in the night.</p></body></html>
    ```
    """
    for script in article.json_ld:
        text = article.source[script.span]
        if "{{" in text or "{%" in text or "<?" in text:
            continue
        if script.error:
            yield Problem(script.span, f"the JSON-LD does not parse: {script.error[:100]}")
        elif not isinstance(script.data, dict | list):
            yield Problem(script.span, "the JSON-LD describes nothing; it has to be an object")
        elif any(one and not types(one) and not one.get("@id") for one in things(script)):
            yield Problem(script.span, "the JSON-LD does not say what it describes; give it an “@type”")
