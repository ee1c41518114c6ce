"""All that patients see of a pack, as a tree of named parts that can be compared with another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from kiosk.domain.blocks import (
    Block,
    Callout,
    Figure,
    ItemList,
    ListItem,
    Paragraph,
    SubHeading,
    plain,
)
from kiosk.domain.catalog import Catalog, FigureWords, Group, LanguagePack, Term
from kiosk.domain.checkup import CheckUp
from kiosk.domain.evidence import Claim
from kiosk.domain.help import HelpContact
from kiosk.domain.quiz import QuizQuestion
from kiosk.domain.topic import Review, Step, Topic
from kiosk.releases.setup import Setup
from kiosk.settings import Settings

_Key = TypeVar("_Key", bound=str)

HELP = "Help and telephone numbers"
PHONE = "phone"
"""The label of the clinic's own number."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is seen: ``key`` tells it from those beside it, ``label`` is for people.

    ``text`` is what it says, a line for each thing it says, unless ``is_drawing``.
    """

    key: str
    label: str
    text: str = ""
    parts: "tuple[Part, ...]" = ()
    is_drawing: bool = False


def parts_of(setup: Setup) -> Part:
    """Return what patients see: each language, the telephone numbers first, then what all share."""
    catalog = setup.catalog
    languages = [_language(catalog, pack) for pack in catalog.packs.values()]
    drawings = [
        Part(name, f"picture '{name}'", drawing, is_drawing=True)
        for name, drawing in sorted(catalog.figures.items())
    ]
    tour = "\n".join(f"{stop.topic}, {stop.step}" for stop in catalog.tour)
    first = "\n".join(f"{one.topic}, {one.question}" for one in catalog.first_questions)
    rest = (
        Part("settings", "The clinic and what it chose", parts=tuple(_settings(setup.settings))),
        Part("drawings", "Pictures", parts=tuple(drawings)),
        Part("tour", "The five-minute path", tour),
        Part("first", "The questions to ask first", first),
    )
    whole = Part("all", "All languages", parts=rest)
    return Part(catalog.id, catalog.title, parts=(*languages, whole))


def _settings(settings: Settings) -> Iterator[Part]:
    """Yield what ``clinic.yaml`` says, but for the secret number of staff."""
    for key, value in msgspec.to_builtins(settings, builtin_types=(bytes,)).items():
        if key != "pin":
            yield _chosen(key, value)


def _chosen(key: str, value: object) -> Part:
    label = key.replace("_", " ")
    match value:
        case {"data": bytes(picture)}:
            return Part(key, label, picture.hex(), is_drawing=True)
        case dict():
            return Part(key, label, parts=tuple(_chosen(*inner) for inner in value.items()))
        case list() | tuple():
            return Part(key, label, _lines(map(str, value)))
        case _:
            return Part(key, label, "" if value is None else str(value))


def _language(catalog: Catalog, pack: LanguagePack) -> Part:
    names = {source.id: pack.source_name(source) for source in catalog.sources.values()}
    tiles = (
        Part(group.id, pack.group_titles.get(group.id, group.id), _titles(pack, group))
        for group in catalog.groups
    )
    words = (Part(key, key, text) for key, text in pack.words.by_key.items())
    desk = (Part(key, key, text) for key, text in pack.desk.by_key.items())
    return Part(
        pack.language.tag,
        pack.language.name,
        parts=(
            _help(pack),
            Part("tiles", "Tiles of the first screen", parts=tuple(tiles)),
            *(_topic(topic, pack) for topic in pack.topics.values()),
            *_check_up(pack.check_up),
            Part("words", "Buttons and messages", parts=tuple(words)),
            Part("glossary", "Hard words", parts=tuple(map(_term, pack.glossary.values()))),
            Part("figures", "Words of pictures", parts=tuple(_figures(pack.figures))),
            Part("sources", "Names of sources", parts=tuple(_named(names))),
            Part("speech", "How the voice reads", parts=tuple(_named(pack.speech.say))),
            Part("desk", "Words for staff", parts=tuple(desk)),
        ),
    )


def _help(pack: LanguagePack) -> Part:
    contacts = tuple(map(_contact, pack.help.contacts))
    return Part(
        "help",
        HELP,
        parts=(
            Part("contacts", "Whom to call", parts=contacts),
            Part("region", "region", pack.help.region),
            Part("call-now", "signs to call at once", _lines(pack.help.call_now)),
            Part("same-day", "signs to ask today", _lines(pack.help.same_day)),
        ),
    )


def _contact(contact: HelpContact) -> Part:
    return Part(
        contact.id,
        contact.name,
        parts=(
            Part("number", "number", contact.number),
            Part("name", "name", contact.name),
            Part("text", "text", contact.text),
            Part("urgent", "shown as urgent", "yes" if contact.urgent else "no"),
        ),
    )


def _titles(pack: LanguagePack, group: Group) -> str:
    return _lines(pack.topics[topic].title for topic in group.topics)


def _topic(topic: Topic, pack: LanguagePack) -> Part:
    borrowed = "" if topic.language == pack.language.tag else topic.language
    questions = (Part(one.id, f"question '{one.text}'", one.text) for one in topic.questions)
    return Part(
        f"topic {topic.id}",
        f"Topic '{topic.title}'",
        parts=(
            Part("title", "title", topic.title),
            Part("language", "shown in another language", borrowed),
            Part("message", "main message", topic.main_message),
            Part("known", "what we know", _lines(topic.what_we_know)),
            Part("unknown", "what we do not know", _lines(topic.what_we_do_not_know)),
            Part("actions", "what to do", _lines(topic.actions)),
            Part("steps", "steps", parts=tuple(map(_step, topic.steps))),
            Part("questions", "questions to ask", parts=tuple(questions)),
            Part("quiz", "quiz", parts=tuple(map(_quiz, topic.quiz))),
            Part("review", "who has checked it", _lines(_review(topic.review))),
        ),
    )


def _step(step: Step) -> Part:
    lines = [line for block in step.blocks for line in _block(block)]
    return Part(step.id, f"step '{step.title}'", _lines([step.title, *lines]))


def _block(block: Block | ListItem) -> Iterator[str]:
    match block:
        case ItemList(items=items, ordered=is_ordered, claim=claim):
            for number, item in enumerate(items, 1):
                for line in _block(item):
                    yield f"{f'{number}.' if is_ordered else '•'} {line}"
            yield from filter(None, [_evidence(claim)])
        case Callout(kind=kind, title=title, blocks=blocks, claim=claim):
            yield f"Box ({kind.replace('-', ' ')}): {title}".rstrip(": ")
            for inner in blocks:
                yield from _block(inner)
            yield from filter(None, [_evidence(claim)])
        case Figure(id=name, alt=alt):
            yield f"Picture '{name}': {alt}"
        case SubHeading(runs=runs):
            yield plain(runs)
        case Paragraph(runs=runs, claim=claim) | ListItem(runs=runs, claim=claim):
            yield " ".join(filter(None, [plain(runs), _evidence(claim)]))


def _evidence(claim: Claim | None) -> str:
    if claim is None:
        return ""
    return f"({claim.evidence.replace('-', ' ')}: {', '.join(claim.sources) or 'no source'})"


def _quiz(question: QuizQuestion) -> Part:
    answers = [f"{'best: ' if one.is_best else ''}{one.text}" for one in question.answers]
    lines = [question.text, *answers, question.because]
    return Part(question.id, f"'{question.text}'", _lines(lines))


def _review(review: Review) -> Iterator[str]:
    yield from (f"written by {author}" for author in review.authors)
    yield from (f"signed by {who.name}, {who.role}" for who in review.reviewed_by)
    yield from (f"{what} {day}" for what, day in _days(review) if day)
    yield f"translation: {review.translation}"


def _days(review: Review) -> tuple[tuple[str, str], ...]:
    return ("signed on", review.reviewed), ("to be checked by", review.review_due)


def _check_up(check_up: CheckUp | None) -> Iterator[Part]:
    if check_up is None:
        return
    rows = (Part(row.id, row.text, f"{row.text}\nyes: {row.outcome}") for row in check_up.rows)
    ends = (
        Part(f"outcome {outcome}", f"end '{words.title}'", _lines([words.title, words.text]))
        for outcome, words in check_up.words.items()
    )
    yield Part("check-up", "Check-up", parts=(*rows, *ends))


def _term(term: Term) -> Part:
    return Part(term.id, term.name, _lines(filter(None, [term.ask, term.meaning, term.say])))


def _figures(figures: dict[str, FigureWords]) -> Iterator[Part]:
    for name, words in figures.items():
        yield Part(name, f"picture '{name}'", _lines([words.caption, *words.labels.values()]))


def _named(texts: Mapping[_Key, str]) -> Iterator[Part]:
    return (Part(name, name, text) for name, text in texts.items())


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)
