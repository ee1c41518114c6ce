"""Telephone numbers into every text of a language, so that a clinic changes them in one file."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from kiosk.catalog.documents import LanguageDocuments
from kiosk.diagnostics import Location
from kiosk.domain.help import fill_numbers

_T = TypeVar("_T")


def with_numbers(language: LanguageDocuments) -> LanguageDocuments:
    """Return the documents with each ``{number:id}`` replaced by what its ``help.yaml`` says.

    Places stay those of the files.
    """
    return _filled(language, language.numbers)


def _filled(value: _T, numbers: Mapping[str, str]) -> _T:
    """Return the value with the numbers in every text in it, however deep."""
    filled: object = value
    if isinstance(value, str):
        filled = fill_numbers(value, numbers)
    elif isinstance(value, tuple):
        filled = tuple(_filled(item, numbers) for item in value)
    elif isinstance(value, Mapping):
        filled = {key: _filled(item, numbers) for key, item in value.items()}
    elif is_dataclass(value) and not isinstance(value, type | Location):
        inner = {each.name: _filled(getattr(value, each.name), numbers) for each in fields(value)}
        filled = replace(value, **inner)
    return cast("_T", filled)
