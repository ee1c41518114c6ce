"""A problem of a sentence is shown at its first word, wherever the pack has it."""

from pathlib import Path

from kiosk.catalog.pack import read_documents
from kiosk.checks.passages import sentences_of
from kiosk.checks.texts import texts_of
from kiosk.diagnostics import Report

ROOT = Path(__file__).parents[2] / "content"


def test_every_sentence_stands_where_its_place_says() -> None:
    """Markdown marks words and YAML folds lines, and a writer jumps to what the message names."""
    documents = read_documents(ROOT, Report())
    wrong = []
    for language in texts_of(documents):
        for sentence in sentences_of(language.every):
            place = sentence.at
            line = documents.lines[place.path][place.line - 1].text[place.column - 1 :]
            first = sentence.text.split()[0]
            if not line.replace("*", "").startswith(first.rstrip(".,:;?!”")):
                wrong.append(f"{place}: {sentence.text}")

    assert wrong == []
