"""Languages nobody speaks, made from one of a catalog, which show what a translation may break."""

import re
from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeAlias

import msgspec
from msgspec.structs import replace

from kiosk.domain.blocks import (
    Callout,
    Figure,
    ItemList,
    ListItem,
    Paragraph,
    Run,
    Runs,
    SubHeading,
)
from kiosk.domain.catalog import Catalog, FigureWords, Language, LanguagePack, Term
from kiosk.domain.checkup import CheckRow, CheckUp, OutcomeWords
from kiosk.domain.help import Help, HelpContact
from kiosk.domain.ids import LanguageTag
from kiosk.domain.quiz import Answer, QuizQuestion
from kiosk.domain.topic import Question, Step, Topic
from kiosk.domain.words import Words


class Pseudo(StrEnum):
    """What is tried: words 40 % longer between marks, or words written from the right."""

    LONG = "long"
    MIRRORED = "mirrored"


GROWTH = Fraction(2, 5)
"""How much longer translations of English are planned to be, as a share of its letters."""

OPENING, CLOSING = "[", "]"
"""What a long text begins and ends with, so that one that is cut shows."""

FROM_RIGHT, AS_BEFORE = "\u202e", "\u202c"
"""RIGHT-TO-LEFT OVERRIDE and POP DIRECTIONAL FORMATTING (Unicode Standard Annex 9, 2.2 and 2.3)."""

_TAGS = {Pseudo.LONG: "{}-XA", Pseudo.MIRRORED: "ar-XB"}
"""The tags that Unicode CLDR gives such languages."""

_WORD = re.compile(r"\S+")
_LEFT_ALONE = re.compile(r"[\d{}@_]|://")
"""Numbers, placeholders, names such as 7-OH, and addresses."""
_CORE = re.compile(r"[^\W\d_](?:.*[^\W\d_])?")
_LETTER = re.compile(r"[^\W\d_]")
_ACCENTS = str.maketrans("aeiounAEIOUN", "áéíóúñÁÉÍÓÚÑ")
_VOWEL = re.compile("[aeiouáéíóúü]", re.IGNORECASE)

_Say: TypeAlias = Callable[[str, str, str], str]
"""Return a text in the pseudo language, between an opening and a closing that may be empty."""

_SAID: dict[type[msgspec.Struct], tuple[str, ...]] = {
    LanguagePack: (
        *("words", "group_titles", "topics", "glossary", "figures", "help", "check_up"),
        "source_names",
    ),
    Words: ("by_key",),
    Topic: (
        *("title", "main_message", "what_we_know", "what_we_do_not_know", "actions"),
        *("questions", "steps", "quiz"),
    ),
    Step: ("title", "blocks"),
    Paragraph: ("runs",),
    ListItem: ("runs",),
    ItemList: ("items",),
    SubHeading: ("runs",),
    Figure: ("alt",),
    Callout: ("title", "blocks"),
    Question: ("text",),
    QuizQuestion: ("text", "answers", "because"),
    Answer: ("text",),
    Term: ("name", "ask", "meaning", "say"),
    FigureWords: ("caption", "labels"),
    Help: ("contacts", "call_now", "same_day"),
    HelpContact: ("name", "text"),
    CheckUp: ("rows", "words"),
    CheckRow: ("text",),
    OutcomeWords: ("title", "text"),
}
"""The fields of each value that hold words for patients, or values that do."""


def with_pseudo(catalog: Catalog, pseudo: Pseudo, of: LanguageTag) -> Catalog:
    """Return the catalog with the pseudo language of a language, as its first and its default.

    Raises:
        KeyError: the catalog has no such language.
    """
    pack = catalog.packs[of]
    language = Language(LanguageTag(_TAGS[pseudo].format(of)), str(pseudo))
    names = {source.id: pack.source_name(source) for source in catalog.sources.values()}
    said = _said(replace(pack, source_names=names), _SAYING[pseudo])
    topics = {key: replace(topic, language=language.tag) for key, topic in said.topics.items()}
    return replace(
        catalog,
        default_language=language.tag,
        languages=(language, *catalog.languages),
        packs={**catalog.packs, language.tag: replace(said, language=language, topics=topics)},
    )


def longer(text: str, opening: str = OPENING, closing: str = CLOSING) -> str:
    """Return the text between marks, with two letters for every five longer words in between.

    The marks count among what it is longer by.
    """
    if not text.strip():
        return text
    owed = Fraction(-len(opening) - len(closing))

    def stretched(word: str) -> str:
        nonlocal owed
        owed += GROWTH * len(_LETTER.findall(word))
        more = max(0, int(owed))
        owed -= more
        return _stretched(word.translate(_ACCENTS), more)

    return f"{opening}{_each_word(text, stretched)}{closing}"


def mirrored(text: str, _opening: str = "", _closing: str = "") -> str:
    """Return the text with each word written from the right."""
    return _each_word(text, lambda word: f"{FROM_RIGHT}{word}{AS_BEFORE}")


_SAYING: dict[Pseudo, _Say] = {Pseudo.LONG: longer, Pseudo.MIRRORED: mirrored}


def _each_word(text: str, change: Callable[[str], str]) -> str:
    """Change the words of a text, from the first letter of each to its last."""

    def changed(found: re.Match[str]) -> str:
        token = found[0]
        if _LEFT_ALONE.search(token):
            return token
        return _CORE.sub(lambda core: change(core[0]), token, count=1)

    return _WORD.sub(changed, text)


def _stretched(word: str, more: int) -> str:
    """Return a word with so many letters more, its vowels one after another said longer."""
    spots = [found.end() for found in _VOWEL.finditer(word)] or [len(word)]
    extra = Counter(spots[number % len(spots)] for number in range(more))
    return "".join(letter + letter.lower() * extra[at] for at, letter in enumerate(word, 1))


def _said(value: Any, say: _Say) -> Any:  # noqa: ANN401 - a value of any type of the catalog
    """Return a value of the catalog with its words in the pseudo language."""
    match value:
        case str():
            return say(value, OPENING, CLOSING)
        case (Run(), *_):
            return _said_runs(value, say)
        case tuple():
            return tuple(_said(each, say) for each in value)
        case None:
            return None
        case dict():
            return {key: _said(each, say) for key, each in value.items()}
        case _:
            fields = _SAID.get(type(value), ())
            return replace(value, **{name: _said(getattr(value, name), say) for name in fields})


def _said_runs(runs: Runs, say: _Say) -> Runs:
    last = len(runs) - 1
    return tuple(
        replace(
            run,
            text=say(run.text, "" if index else OPENING, "" if index < last else CLOSING),
        )
        for index, run in enumerate(runs)
    )
