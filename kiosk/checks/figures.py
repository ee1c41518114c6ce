"""Pictures are there, say what they show, and stand one to a step."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, did_you_mean, quote
from kiosk.source.lines import Text
from kiosk.source.markdown_tree import PictureNode, StepNode

UNKNOWN = Code("figure.unknown")
ALT = Code("figure.alt")
TWICE = Code("figure.twice")


def check_figures(subject: Subject) -> Iterator[Diagnostic]:
    """Find pictures that are missing, mute or too many."""
    for step in subject.steps():
        yield from _check_step(step)
    for figure in _named(subject):
        if figure.value not in subject.pack.figure_ids:
            hint = did_you_mean(figure.value, subject.pack.figure_ids)
            hint = hint or f"draw it as figures/{figure.value}.svg"
            yield UNKNOWN.at(figure.at, f"no picture {quote(figure.value)}", hint)


def _named(subject: Subject) -> Iterator[Text]:
    for step in subject.steps():
        yield from (block.figure for block in step.blocks if isinstance(block, PictureNode))
    for language in subject.pack.languages.values():
        terms = (language.glossary or {}).values()
        yield from (term.picture for term in terms if term.picture.value)
        yield from (entry.id for entry in (language.figures or {}).values())


def _check_step(step: StepNode) -> Iterator[Diagnostic]:
    pictures = [block for block in step.blocks if isinstance(block, PictureNode)]
    for picture in pictures:
        if not picture.alt.value:
            hint = "write what it shows: ![words](figure:id)"
            yield ALT.at(picture.at, "this picture has no words for who cannot see it", hint)
    for picture in pictures[1:]:
        yield TWICE.at(picture.at, "this step has a picture already", "keep one a step")
