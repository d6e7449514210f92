"""The JSON schema of a report, made of the types of its contract."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping, Sequence

from copydesk.reporters.contract import Report

Schema = Mapping[str, object]

DRAFT = "http://json-schema.org/draft-07/schema#"

_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string", types.NoneType: "null"}


def report_schema() -> Schema:
    """The schema of what `--format json` prints; fields that it does not name are allowed, since they may be added."""
    definitions: dict[str, Schema] = {}
    top = _record(Report, definitions)
    return {"$schema": DRAFT, "title": "Report of copydesk", **top, "definitions": definitions}


def _record(record: type, definitions: dict[str, Schema]) -> Schema:
    """A TypedDict as a schema; those in it go to the definitions."""
    hints = typing.get_type_hints(record, include_extras=True)
    about = {"description": record.__doc__} if record.__doc__ and "dict(" not in record.__doc__ else {}
    properties = {name: _schema(hint, definitions) for name, hint in hints.items()}
    needed = [name for name, hint in hints.items() if typing.get_origin(hint) is not typing.NotRequired]
    return {**about, "type": "object", "properties": properties, "required": needed}


def _schema(hint: object, definitions: dict[str, Schema]) -> Schema:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return {"description": arguments[1], **_schema(arguments[0], definitions)}
    if origin is typing.NotRequired:
        return _schema(arguments[0], definitions)
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin is None:
        return _named(typing.cast("type", hint), definitions)
    return _made_of([_schema(one, definitions) for one in arguments], origin)


def _made_of(parts: Sequence[Schema], origin: object) -> Schema:
    """Values of one of several types, a list of one type, or a table from names to one."""
    if origin is types.UnionType:
        return {"anyOf": list(parts)}
    return (
        {"type": "array", "items": parts[0]} if origin is list else {"type": "object", "additionalProperties": parts[1]}
    )


def _named(hint: type, definitions: dict[str, Schema]) -> Schema:
    if hint in _TYPES:
        return {"type": _TYPES[hint]}
    if hint.__name__ not in definitions:
        definitions[hint.__name__] = {}  # holds its place while what it is made of comes before it
        definitions[hint.__name__] = _record(hint, definitions)
    return {"$ref": f"#/definitions/{hint.__name__}"}
