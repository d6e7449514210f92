"""A variable of a template that nothing has filled in."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Kind, Problem, Severity, rule
from copydesk.article.templating import is_about_templates, is_template

# What letters and pages are made out with; other words in braces may be mathematics, or a path.
_NAMES = (
    "name|first|last|firstname|lastname|username|user|email|company|title|date|city|country|product|author|amount|price"
    "|order|number|year|month|phone|address|site|domain|keyword"
)
_VARIABLE = re.compile(
    r"\{\{[^{}\n]{1,60}\}\}"  # {{ name }}
    r"|\$\{[A-Za-z_][\w.]{0,40}\}"  # ${name}
    r"|%%?[A-Z][A-Z0-9_]{2,30}%%?"  # %NAME%
    r"|(?<!\w)__[A-Z][A-Z0-9_]{2,30}__(?!\w)"  # __NAME__
    r"|(?<![\w{$])\{[A-Za-z]+_[A-Za-z_]{1,30}\}(?!\})|(?<![\w{$])\{[A-Z]{4,30}\}(?!\})"  # {first_name}
    rf"|(?<![\w{{$])\{{(?:{_NAMES})\}}(?!\}})|#\{{[a-z_.]{{2,30}}\}}"  # {name}, #{name}
    rf"|\[\[\s?(?:[a-z]+_[a-z_]+|{_NAMES})\s?\]\]|<%=?[^%<>\n]{{1,60}}%>"  # [[name]], <%= name %>
    r"|\*\|[A-Z_]{2,30}\|\*"  # *|NAME|*
    r"|<<[A-Za-z_ ]{3,30}>>"  # <<Name>>
)
_HINT = re.compile(r"\{(?!\s)|%(?![\s.,;:)])|__|\*\||<<|\[\[")
_PERCENT = re.compile(r"%(?=[A-Za-z\d])")
_FORMAT = re.compile(r"(?<![\w%.])%(?:\d\$)?[sd](?= [a-z])")


@rule(severity=Severity.ERROR, signs="{ % __ *| << [[")
def template_variable(article: Article) -> Iterator[Problem]:
    """A variable of a template was never filled in.

    Readers see its braces. Found are `{{name}}`, `${name}`, `%NAME%`, `__NAME__`, `{first_name}`, `<%= name %>`, the
    marks of mail merges, and format strings such as “%d people like this”.

    ```markdown bad
    Dear {{ first_name }}, thank you for your order.
    ```
    ```text bad
    Written for the readers of %SITE_NAME%, who asked for it.
    ```
    ```text bad
    Thank you all.

    %d people like this:
    ```
    ```markdown good
    Dear Ana, thank you for your order.
    ```

    Code may hold them, and so may an article that shows template code in its listings.

    ```markdown good
    Write `{{ first_name }}` where the name goes. Then {{ first_name }} becomes Ana.
    ```

    In the source of a site generator, which has tags of its own, they will be filled in.

    ```markdown good
    {% include head.html %}

    The address of this site is {{ site.url }}.
    ```
    """
    signs = _signs(article)
    if not signs or is_template(article) or is_about_templates(article):
        return
    listing = any(block.kind is Kind.CODE for block in article.blocks)
    for block in article.worded:
        if any(sign in block.text for sign in signs) and _HINT.search(block.text):
            yield from _problems(block, _VARIABLE)
            if not listing:
                yield from _problems(block, _FORMAT)


def _signs(article: Article) -> list[str]:
    """What the article has of the signs of which one stands in every variable."""
    signs = [sign for sign in ("{", "__", "*|", "<<", "[[", "<%") if article.holds(sign)]
    return [*signs, "%"] if _PERCENT.search(article.text) else signs


def _problems(block: Block, pattern: re.Pattern[str]) -> Iterator[Problem]:
    for match in pattern.finditer(block.masked):
        yield Problem(block.span_of(*match.span()), f"template variable “{match[0]}” is not filled in")
