"""YAML front matter, read by PyYAML, with the place of each value."""

from __future__ import annotations

import re

import yaml

from copydesk.loaders.front_values import BrokenError, Value, Values, check_depth, unquoted, words

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML without its extension
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

MAX_ALIASES = 100
"""More make a small text grow without end; no article needs them."""

MAX_MERGED_ALIASES = 20

MAX_NODES = 10_000
"""Values and keys, each alias counted as what it stands for."""

_ALIAS = re.compile(r"[\s,\[:]\*[\w-]+")
# What the parser only notices later is reported where it began.
_BEGAN_EARLIER = ("flow sequence", "flow mapping", "quoted scalar", "simple key")


# A quote that its line does not close, with a key of its own on the next: the parser may find its end in a value
# further down, and then either complains there or is content with a value that swallowed the keys between.
_OPEN_QUOTE = re.compile(r"^[\w-]+:[ \t]+(?:\"[^\"\n]*|'[^'\n]*)\n(?=[\w-]+:[ \t\n])", re.MULTILINE)


def read_yaml(text: str) -> Values:
    """The values of a mapping.

    Raises:
        BrokenError: the text is no YAML, no mapping, or one that grows without end.
    """
    aliases = len(_ALIAS.findall(text)) if "&" in text else 0
    if aliases > (MAX_MERGED_ALIASES if "<<" in text else MAX_ALIASES):
        raise BrokenError("too many aliases", text.index("&"))
    check_depth(text)
    if opened := _OPEN_QUOTE.search(text.replace("\r\n", " \n")):
        raise BrokenError("a quote is left open", opened.start())
    try:
        return _values(text, aliased=aliases > 0)
    except yaml.MarkedYAMLError as error:
        raise BrokenError(_reason(error), _at(error)) from None
    except yaml.reader.ReaderError as error:
        raise BrokenError(str(error.reason), _bad_character(text)) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise BrokenError("nested too deeply" if isinstance(error, RecursionError) else str(error), 0) from None


def _values(text: str, *, aliased: bool) -> Values:
    loader = Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise BrokenError("not a mapping of keys to values", node.start_mark.index)
        if aliased and _size(node, {}) > MAX_NODES:
            raise BrokenError("aliases that grow without end", text.index("&"))
        return {_key(key): _value(loader, value, text) for key, value in node.value if key.tag != _MERGE}
    finally:
        loader.dispose()


def _size(node: yaml.Node, known: dict[int, int]) -> int:
    """How many nodes there are, each alias counted as what it stands for; one within itself counts as too many."""
    if id(node) not in known:
        known[id(node)] = MAX_NODES
        parts = node.value if isinstance(node, yaml.CollectionNode) else ()
        inner = [one for part in parts for one in (part if isinstance(part, tuple) else (part,))]
        known[id(node)] = 1 + sum(_size(one, known) for one in inner)
    return known[id(node)]


_MERGE = "tag:yaml.org,2002:merge"


def _key(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise BrokenError("found unhashable key", node.start_mark.index)
    return str(node.value)


def _value(loader: Loader, node: yaml.Node, text: str) -> Value:
    try:
        value = loader.construct_object(node, deep=True)
    except ValueError:  # a date such as 2024-13-45
        value = node.value
    start, end = unquoted(text, node.start_mark.index, node.end_mark.index)
    return Value(value, _words(node, value), start, end)


def _words(node: yaml.Node, value: object) -> str:
    """As it is written, where it is one word: 1.10 is not 1.1."""
    if value is None:
        return ""
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode) and all(isinstance(one, yaml.ScalarNode) for one in node.value):
        return ", ".join(str(one.value) for one in node.value)
    return words(value)


def _reason(error: yaml.MarkedYAMLError) -> str:
    return " ".join(part for part in (error.problem, error.context) if part)


def _at(error: yaml.MarkedYAMLError) -> int:
    began = any(words in (error.context or "") for words in _BEGAN_EARLIER)
    mark = error.context_mark if began and error.context_mark else error.problem_mark
    return int(mark.index) if mark else 0


def _bad_character(text: str) -> int:
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    return found.start() if found else 0
