"""The words that the pack looks for in its texts are those that it means."""

from pathlib import Path

import pytest

from kiosk.catalog.pack import read_documents
from kiosk.catalog.wording import Wording
from kiosk.checks.phrases import Phrases
from kiosk.diagnostics import Report

ROOT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def wordings() -> dict[str, Wording]:
    """Give the words of each language of the base pack."""
    languages = read_documents(ROOT, Report()).languages
    found = {tag: language.wording for tag, language in languages.items() if language.wording}
    assert found.keys() == languages.keys()
    return found


def forbidden_in(wording: Wording, text: str) -> bool:
    """Return whether a word of the text is forbidden."""
    groups = wording.forbidden
    return any(Phrases(tuple(group.words), group.allowed).stand_in(text) for group in groups)


def test_every_allowed_phrase_holds_a_forbidden_word(wordings: dict[str, Wording]) -> None:
    """Another would only make the list longer, and its next reader wonder."""
    needless = [
        f"{tag}: {phrase}"
        for tag, wording in wordings.items()
        for group in wording.forbidden
        for phrase in group.allowed
        if not Phrases(tuple(group.words)).stand_in(phrase)
    ]

    assert needless == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Addicts abuse it."),
        ("en", "Stay clean."),
        ("en", "A dirty test."),
        ("en", "It is a miracle cure."),
        ("en", "Guaranteed to work, 100% natural."),
        ("en", "The best natural remedy."),
        ("en", "Kratom is safe."),
        ("en", "Kratom is harmless, and not addictive."),
        ("en", "Kratom kills."),
        ("es", "Los adictos abusan."),
        ("es", "Manténgase limpio."),
        ("es", "Una cura milagrosa."),
        ("es", "Resultados garantizados."),
        ("es", "El kratom es seguro."),
        ("es", "El kratom es inofensivo."),
        ("es", "El kratom mata."),
    ],
)
def test_what_judges_promotes_comforts_or_scares_is_found(
    wordings: dict[str, Wording], tag: str, text: str
) -> None:
    """These have no place in a clinic."""
    assert forbidden_in(wordings[tag], text)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "“Natural” is not always safe."),
        ("en", "Long use is not proof that it is safe."),
        ("en", "Ask your doctor about stopping safely."),
        ("en", "Is it safe with my medicines?"),
        ("en", "Which treatment works best is not known."),
        ("en", "Feel free to ask staff."),
        ("en", "Call Poison Help."),
        ("es", "“Natural” no siempre es seguro."),
        ("es", "¿Es seguro con mis medicinas?"),
        ("es", "Pregunte cómo dejarlo de forma segura."),
        ("es", "No se sabe cuál es el mejor tratamiento."),
    ],
)
def test_what_warns_or_asks_may_be_said(wordings: dict[str, Wording], tag: str, text: str) -> None:
    """The same words are needed to say that nobody can promise."""
    assert not forbidden_in(wordings[tag], text)
