"""A field of an event's body (JSON kept as text) inside a query, in both dialects."""

from typing import Any

from sqlalchemy import JSON, ColumnElement, cast, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection


def field_of(db: AsyncConnection, body: ColumnElement[Any], name: str) -> ColumnElement[str]:
    """`body`'s field as text. PostgreSQL wants the text made JSON first; SQLite reads JSON out of text as it is."""
    as_json = type_coerce(body, JSON) if db.dialect.name == "sqlite" else cast(body, JSON)
    found: ColumnElement[str] = as_json[name].as_string()
    return found
