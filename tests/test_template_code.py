"""Template code is masked without moving a character, and code is never touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.loaders.code_regions import code_regions
from copydesk.loaders.markdown import load_markdown
from copydesk.loaders.template_code import mask_templates
from copydesk.source import Source


def loaded(text: str, path: str = "a.md") -> Article:
    return load_markdown(Source(path, text))


def texts(text: str, path: str = "a.md") -> list[str]:
    return [block.text for block in loaded(text, path).blocks]


def masked(text: str, *, mdx: bool = False) -> list[str]:
    return [text[span.start : span.end] for span in mask_templates(text, mdx=mdx).spans]


@pytest.mark.parametrize(
    "code",
    [
        '{{< figure src="a.png" >}}',
        "{{% notice %}}",
        "{{</* shown */>}}",
        "{% include a.html %}",
        "{%- if x -%}",
        "{: .lead #intro}",
        "{:target='_blank'}",
        "{% comment %}one\ntwo{% endcomment %}",
    ],
)
def test_template_code_is_masked_and_recorded(code: str) -> None:
    assert masked(f"Before {code} after.") == [code]
    assert texts(f"Before {code} after.") == ["Before after."]
    assert texts(f"Above\n\n{code}\n\nbelow") == ["Above", "below"]


@pytest.mark.parametrize(
    "code", ["{{ variable }}", "{variable}", "{{", "a {% b", "x {{< y", "{% a\n\nb %}", ":: two", "(a){b}"]
)
def test_what_is_no_template_code_stays_text(code: str) -> None:
    assert masked(f"Before {code} after.") == []


@pytest.mark.parametrize(
    "code",
    [
        "`{{< x >}}` and ``{% y ` %}``",
        "```\n{{< x >}}\n\n{% y %}\n```",
        "> ~~~\n> {% x %}\n> ~~~",
        "- ```md\n  :::note\n  ```",
        "~~~\n```\n{% x %}\n~~~",
        "```\n{% never closed %}",
    ],
)
def test_code_is_never_touched(code: str) -> None:
    assert masked(code) == masked(code, mdx=True) == []


def test_code_in_a_quote_ends_with_the_quote() -> None:
    assert masked("> ```\n> {% x %}\n\nText {% y %}.") == ["{% y %}"]


def test_indented_code_keeps_what_it_shows() -> None:
    assert texts("    {% x %} shown\n") == ["{% x %} shown"]


def test_raw_text_is_text_and_its_tags_are_not() -> None:
    assert texts("{% raw %}{{ shown }} {% so %}{% endraw %} here") == ["{{ shown }} {% so %} here"]


def test_a_liquid_comment_is_a_comment() -> None:
    assert [one.text for one in loaded("{% comment %} copydesk: allow x {% endcomment %}").comments] == [
        " copydesk: allow x "
    ]


def test_a_shortcode_comment_is_a_comment_with_all_in_it() -> None:
    article = loaded("One.\n\n{{< comment >}}\n\n## Later\n\n{{< /comment >}}\n\nTwo.")
    assert [block.text for block in article.blocks] == ["One.", "Two."]
    assert [one.text.strip() for one in article.comments] == ["## Later"]


def test_a_note_of_mdx_in_a_heading_is_its_id_in_markdown_too() -> None:
    article = loaded("## What it costs {/*prices*/}")
    assert article.headings[0].text == "What it costs"
    assert article.anchors == {"prices"}


def test_a_highlight_tag_is_a_fence() -> None:
    (block,) = loaded("{% highlight ruby linenos %}\nputs 1\n\nputs 2\n{% endhighlight %}\n").blocks
    assert (str(block.kind), block.text, block.language) == ("code", "puts 1\n\nputs 2", "ruby")


def test_a_highlight_tag_over_several_lines_keeps_them() -> None:
    text = "{% highlight x\n%}\na\n{% endhighlight %}\n"
    assert mask_templates(text).text.count("\n") == text.count("\n")


def test_a_container_is_its_content() -> None:
    text = ":::: outer\n::: tip A title\nInside.\n:::\n::::\n\nAfter."
    assert texts(text) == ["Inside.", "After."]
    assert masked(text) == [":::: outer", "::: tip A title", ":::", "::::"]


@pytest.mark.parametrize("text", ["![a](b){width=50%}", "[a](b){ .button }", "`x`{.js}", "Para\n{: .lead}"])
def test_an_attribute_list_is_no_text(text: str) -> None:
    assert "{" not in "".join(texts(text))


def test_the_id_of_an_attribute_list_is_an_anchor() -> None:
    assert loaded("Words {: #here .x}").anchors == {"here"}


def test_a_variable_in_a_target_leaves_the_link_whole() -> None:
    (link,) = loaded("See [the page]({{ site.url }}/a/{{ page }}).").links
    assert (link.text, link.inline.target) == ("the page", "{{ site.url }}/a/{{ page }}")


def test_text_after_a_tag_at_the_start_of_a_line_is_no_code() -> None:
    assert texts("{{< icon name >}} Text") == ["Text"]


# MDX


def test_imports_and_exports_are_no_text() -> None:
    modules = "import A from './a'\nimport {\n  B,\n} from 'b'\n\nexport const meta = {\n\n  title: 'x',\n}\n"
    assert texts(f"{modules}\nText.\n\nimport duties rose.\n", "a.mdx") == ["Text.", "import duties rose."]


def test_expressions_and_tags_are_no_text_and_their_content_is() -> None:
    tabs = "<Tabs>\n  <Tab value={1} on={() => <b>x</b>}>\n    Inside *it*.\n  </Tab>\n</Tabs>\n"
    line = 'Hello {user.name}, see <Link to="/x">this</Link>.'
    assert texts(f"{tabs}\n{line}", "a.mdx") == ["Inside it.", "Hello, see this."]


def test_an_expression_comment_is_a_comment() -> None:
    assert [one.text for one in loaded("{/* copydesk: allow x */}\n\nText {/* y */}", "a.mdx").comments] == [
        " copydesk: allow x ",
        " y ",
    ]


def test_the_id_of_a_heading_is_no_expression() -> None:
    assert loaded("## Title {#here}\n", "a.mdx").headings[0].anchor == "here"


def test_plain_html_in_mdx_is_html() -> None:
    assert [one.inline.form for one in loaded('A <a href="/x">link</a>.', "a.mdx").links] == ["html"]


@pytest.mark.parametrize("text", ["a < b and c > d", "{ never closed", "closed }", "\\{no expression\\}", "1 <2> 3"])
def test_what_is_no_mdx_stays_text(text: str) -> None:
    assert masked(text, mdx=True) == []


def test_braces_are_text_where_the_format_is_not_mdx() -> None:
    assert texts("Hello {name} and <Link>you</Link>.") == ["Hello {name} and you."]


# Laws

SOUPS = st.lists(
    st.sampled_from(["{{<", ">}}", "{{%", "%}}", "{%", "%}", "{{", "}}", "{:", "}", "{", ":::", "`", "```\n", "~~~\n"])
    | st.sampled_from([" raw ", " endraw ", " comment ", " endcomment ", " highlight x ", " endhighlight "])
    | st.sampled_from(["{% raw %}", "{% endraw %}", "{% comment %}", "{% endcomment %}", "\n{% highlight x %}\n"])
    | st.sampled_from(["\n{% endhighlight %}\n", "<A ", "</A>", "<", ">", '"', "import a from 'b'\n", "export {\n"])
    | st.sampled_from(["a", " ", "\n", "\r\n", "\n\n", "](", ")", "#x", ".y", "=", "> ", "- ", "\ue000", "\\"]),
    max_size=30,
).map("".join)


@given(SOUPS, st.booleans())
@settings(max_examples=200, deadline=None)
def test_masking_moves_no_character(text: str, mdx: bool) -> None:
    found = mask_templates(text, mdx=mdx)
    assert len(found.text) == len(text)
    assert [at for at, one in enumerate(found.text) if one in "\r\n"] == [
        at for at, one in enumerate(text) if one in "\r\n"
    ]
    outside = set(range(len(text))) - {at for span in found.spans for at in range(span.start, span.end)}
    assert all(found.text[at] == text[at] for at in outside)


@given(SOUPS)
@settings(max_examples=100, deadline=None)
def test_regions_of_code_are_in_order_and_apart(text: str) -> None:
    regions = code_regions(text)
    edges = [edge for pair in zip(regions.starts, regions.ends, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@pytest.mark.parametrize(
    "text",
    [
        "{{< " * 20000 + "\n\n>}}",
        "{% comment %} " * 20000,
        "{% raw %} " * 20000,
        "{% highlight a %}\n" * 20000,
        "){a=b " * 20000,
        "](" * 20000,
        "{" * 20000,
        '<A "' * 20000,
        "import { a\n" * 20000,
        "a`b\n" * 20000,
        "{/* " * 20000,
        "{/*" + "a" * 20000,
        "{{< comment >}} " * 20000,
    ],
    ids=lambda text: text[:12],
)
def test_what_never_ends_is_gone_through_once(text: str) -> None:
    assert len(mask_templates(text, mdx=True).text) == len(text)
