"""Changes of a topic that every language has to follow: its steps, blocks, icons and evidence.

Words that a translation does not have yet stand there in the language they were written in.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kiosk.editing import layered
from kiosk.editing.draft import Draft
from kiosk.editing.pieces import Kind, Piece, Words
from kiosk.editing.topics import EditedTopic


def languages(draft: Draft) -> tuple[str, ...]:
    """Return the tags of the languages of the pack."""
    return layered.names_at(draft.text("pack.yaml"), draft.below("pack.yaml"), ("languages",))


def language_name(draft: Draft, language: str) -> str:
    """Return what a language calls itself."""
    way = ("languages", language, "name")
    return layered.text_at(draft.text("pack.yaml"), draft.below("pack.yaml"), way) or language


def add_step(topic: EditedTopic, after: str, title: str, words: str) -> str:
    """Add a step behind another one in every language, and return its id.

    Raises:
        EditError: there is no title.
    """
    with topic.draft.together():
        name = topic.add_step(after, title, words)
        for twin in _twins(topic):
            twin.add_step(after, title, words, name)
    return name


def remove_step(topic: EditedTopic, step: str) -> None:
    """Take a step of the pack itself out of every language.

    Raises:
        EditError: there is no such step.
    """
    _in_all(topic, lambda one: one.remove_step(step), step)


def move_step(topic: EditedTopic, step: str, by: int) -> None:
    """Move a step so many places down in every language.

    Raises:
        EditError: it cannot be moved there.
    """
    _in_all(topic, lambda one: one.move_step(step, by), step)


def set_title(topic: EditedTopic, step: str, title: str, icon: str) -> None:
    """Give a step another title, and another icon in every language.

    Raises:
        EditError: no title is left.
    """
    with topic.draft.together():
        topic.set_title(step, title, icon)
        for twin in _twins(topic):
            its = twin.step(step)
            if its and its.icon != icon:
                twin.set_title(step, its.title, icon)


def set_piece(topic: EditedTopic, step: str, number: int, piece: Piece) -> None:
    """Put another block in place of one, and give those of other languages its shape.

    Raises:
        EditError: its words would be read as something else.
    """
    with topic.draft.together():
        topic.set_piece(step, number, piece)
        for twin in _twins(topic):
            blocks = twin.pieces(step)
            shaped = _shaped(blocks[number], piece) if number < len(blocks) else None
            if shaped and shaped != blocks[number]:
                twin.set_piece(step, number, shaped)


def add_piece(topic: EditedTopic, step: str, number: int, piece: Piece) -> None:
    """Add a block to a step in every language.

    Raises:
        EditError: its words would be read as something else.
    """
    _in_all(topic, lambda one: one.add_piece(step, number, piece), step)


def remove_piece(topic: EditedTopic, step: str, number: int) -> None:
    """Take a block out of a step in every language.

    Raises:
        EditError: there is no such step.
    """
    _in_all(topic, lambda one: one.remove_piece(step, number), step)


def restore_step(topic: EditedTopic, step: str) -> None:
    """Go back to the step of the pack below, in other languages where theirs has another shape.

    Raises:
        EditError: the step is not changed.
    """
    with topic.draft.together():
        topic.restore_step(step)
        blocks, head = topic.pieces(step), topic.step(step)
        for twin in _twins(topic):
            its = twin.step(step)
            is_changed = its is not None and its.standing == "changed"
            has_other_icon = its is not None and head is not None and its.icon != head.icon
            if is_changed and (has_other_icon or not _fit(twin.pieces(step), blocks)):
                twin.restore_step(step)


def _twins(topic: EditedTopic) -> tuple[EditedTopic, ...]:
    """Return the topic in the other languages that have it."""
    others = [one for one in languages(topic.draft) if one != topic.language]
    found = [EditedTopic(topic.draft, language, topic.name) for language in others]
    return tuple(one for one in found if one.steps())


def _in_all(topic: EditedTopic, change: Callable[[EditedTopic], None], step: str) -> None:
    with topic.draft.together():
        change(topic)
        for twin in _twins(topic):
            if twin.step(step):
                change(twin)


def _fit(pieces: Sequence[Piece], like: Sequence[Piece]) -> bool:
    return len(pieces) == len(like) and all(
        _shaped(one, other) == one for one, other in zip(pieces, like, strict=True)
    )


def _shaped(piece: Piece, like: Piece) -> Piece:
    """Return a block with its own words and the shape, icons and evidence of another."""
    if piece.kind is not like.kind or piece.kind is Kind.FIXED:
        return piece
    words = (
        replace(other, text=piece.words[number].text) if number < len(piece.words) else other
        for number, other in enumerate(like.words)
    )
    inner = (
        _shaped(piece.inner[number], other) if number < len(piece.inner) else other
        for number, other in enumerate(like.inner)
    )
    kept: tuple[Words, ...] = tuple(words)
    return replace(piece, words=kept, claim=like.claim, box=like.box, inner=tuple(inner))
