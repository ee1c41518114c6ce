"""Labels in a drawing and their words belong together in every language."""

from collections.abc import Iterator

from kiosk.catalog.documents import LanguageDocuments
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Location, did_you_mean, quote
from kiosk.source.svg_tree import Drawing

NO_WORD = Code("label.word")
NO_SHAPE = Code("label.shape")

PREFIX = "label-"
"""What the id of a shape starts with that has a label under it."""


def check_labels(subject: Subject) -> Iterator[Diagnostic]:
    """Find shapes without a word and words without a shape."""
    for language in subject.pack.languages.values():
        for name, drawing in subject.pack.drawings.items():
            yield from _check(language, name, _shapes(drawing))


def _shapes(drawing: Drawing) -> dict[str, Location]:
    ids = ((element.attributes.get("id", ""), element.at) for element in drawing.elements)
    return {name.removeprefix(PREFIX): at for name, at in ids if name.startswith(PREFIX)}


def _check(
    language: LanguageDocuments, figure: str, shapes: dict[str, Location]
) -> Iterator[Diagnostic]:
    if language.figures is None:
        return
    entry = language.figures.get(figure)
    words = entry.labels if entry else {}
    for name, at in shapes.items():
        if name not in words:
            hint = f"add it to {language.tag}/figures.yaml under {figure}: labels"
            message = f"the label {quote(name)} has no word in {language.tag}"
            yield NO_WORD.at(entry.id.at if entry else at, message, hint)
    for name, (key, _) in words.items():
        if name not in shapes:
            hint = did_you_mean(name, shapes) or f"give a shape the id '{PREFIX}{name}'"
            message = f"the picture {quote(figure)} has no shape for {quote(name)}"
            yield NO_SHAPE.at(key.at, message, hint)
