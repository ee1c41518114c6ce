"""The words of our sheets, taken from the finished files, so that every maker sets the same."""

from collections.abc import Iterator

from tagged_file import Node, TaggedFile

from kiosk.domain.handout import HandoutRequest
from kiosk.domain.topic import Topic
from kiosk.handout import make_handout
from kiosk.releases import Setup

from .rival_words import Block, SheetWords

_HEADINGS = {"H1": 1, "H2": 2, "H3": 3}


def every_words(setup: Setup) -> Iterator[SheetWords]:
    """Yield the words of the standard sheet on each topic."""
    catalog, clinic = setup.catalog, setup.settings.clinic
    pack = catalog.packs[catalog.default_language]
    for topic in pack.topics.values():
        request = HandoutRequest((topic.id,), catalog.default_language)
        file = TaggedFile(make_handout(catalog, request, clinic).pdf)
        words = SheetWords(topic.id, topic.title, catalog.default_language, tuple(_blocks(file)))
        yield _with_picture(words, topic, catalog.figures) if file.nodes("Figure") else words


def _with_picture(words: SheetWords, topic: Topic, pictures: dict[str, str]) -> SheetWords:
    (drawn, *_) = [step.figure for step in topic.steps if step.figure]
    return SheetWords(
        *(words.topic, words.title, words.language, words.blocks),
        picture=pictures[drawn.id],
        alt=drawn.alt,
    )


def _blocks(file: TaggedFile) -> Iterator[Block]:
    for node in file.tree.walk():
        text = file.words(node).strip()
        if text and node.kind != "Figure":
            yield Block(text, _HEADINGS.get(node.kind, 0), _is_listed(node))


def _is_listed(node: Node) -> bool:
    around = node.parent
    return around is not None and (around.kind == "LBody" or _is_listed(around))
