"""A topic while it is edited, whichever files its words stand in."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kiosk.editing import layered
from kiosk.editing.draft import Draft
from kiosk.editing.errors import EditError
from kiosk.editing.layered import Texts
from kiosk.editing.pieces import Piece
from kiosk.editing.topic_text import (
    Section,
    add_piece,
    add_section,
    change_head,
    head_of,
    move_section,
    pieces,
    remove_piece,
    remove_section,
    section,
    section_text,
    sections,
    set_piece,
    set_title,
)
from kiosk.editing.yaml_text import add_key, remove, value_at
from kiosk.overlay.changes import STEPS, TOPICS
from kiosk.overlay.steps import ADD_KEY

Standing = Literal["own", "changed", "base"]
"""A step of the pack itself, one in place of a step of the pack below, or that one."""


@dataclass(frozen=True, slots=True)
class StepHead:
    """What a list of steps shows of one."""

    id: str
    title: str
    icon: str
    standing: Standing


def topic_names(draft: Draft, language: str) -> tuple[tuple[str, str], ...]:
    """Return the id and the title of each topic of a language, by title."""
    start = f"{language}/{TOPICS}/"
    names = [path[len(start) : -3] for path in draft.paths() if path.startswith(start)]
    found = [(name, EditedTopic(draft, language, name).text("title")) for name in names]
    return tuple(sorted(found, key=lambda one: one[1].casefold()))


class EditedTopic:
    """A topic of a draft in one language."""

    def __init__(self, draft: Draft, language: str, name: str) -> None:
        self.draft, self.name, self.language = draft, name, language
        whole = f"{language}/{TOPICS}/{name}.md"
        below = "" if draft.text(whole) else draft.below(whole)
        self.is_own = not below
        self.path = whole if self.is_own else f"{language}/{STEPS}/{name}.md"
        self._below = below

    @property
    def _text(self) -> str:
        return self.draft.text(self.path)

    # Keys

    def text(self, key: str) -> str:
        """Return the text behind a key."""
        return layered.text_at(head_of(self._text), head_of(self._below), (key,))

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts of the list behind a key."""
        return layered.texts_at(head_of(self._text), head_of(self._below), (key,))

    def original(self, key: str) -> str:
        """Return what the pack below says, a line for each text; empty unless it is changed."""
        below = head_of(self._below)
        if not layered.is_changed(head_of(self._text), below, (key,)):
            return ""
        lines = layered.texts_at(below, "", (key,))
        return "\n".join(lines) or layered.text_at(below, "", (key,))

    def set_value(self, key: str, value: Texts) -> None:
        """Say something else behind a key.

        Raises:
            EditError: the file cannot say this.
        """
        below = head_of(self._below)
        self._put(
            change_head(self._text, lambda head: layered.set_value(head, below, (key,), value))
        )

    def restore_value(self, key: str) -> None:
        """Go back to what the pack below says behind a key."""
        below = head_of(self._below)
        self._put(change_head(self._text, lambda head: layered.restore(head, below, (key,))))

    # Steps

    def steps(self) -> tuple[StepHead, ...]:
        """Return the steps in the order that patients see."""
        own = {one.id: one for one in sections(self._text)}
        if self.is_own:
            return tuple(_head(one, "own") for one in own.values())
        base = {one.id: one for one in sections(self._below)}
        found = [
            _head(own[name], "changed") if name in own else _head(one, "base")
            for name, one in base.items()
        ]
        for new, after in self._added().items():
            if new in own:
                ids = [one.id for one in found]
                place = ids.index(after) + 1 if after in ids else len(ids)
                found.insert(place, _head(own[new], "own"))
        return tuple(found)

    def step(self, name: str) -> StepHead | None:
        """Return the step of this id, if there is one."""
        return next((one for one in self.steps() if one.id == name), None)

    def pieces(self, step: str) -> tuple[Piece, ...]:
        """Return the blocks of a step."""
        return pieces(self._text if section(self._text, step) else self._below, step)

    def set_title(self, step: str, title: str, icon: str) -> None:
        """Give a step another title and icon.

        Raises:
            EditError: no title is left.
        """
        self._change(step, lambda text: set_title(text, step, title, icon))

    def set_piece(self, step: str, number: int, piece: Piece) -> None:
        """Put another block in place of one of a step.

        Raises:
            EditError: its words would be read as something else.
        """
        self._change(step, lambda text: set_piece(text, step, number, piece))

    def add_piece(self, step: str, number: int, piece: Piece) -> None:
        """Add a block to a step.

        Raises:
            EditError: its words would be read as something else.
        """
        self._change(step, lambda text: add_piece(text, step, number, piece))

    def remove_piece(self, step: str, number: int) -> None:
        """Take a block out of a step."""
        self._change(step, lambda text: remove_piece(text, step, number))

    def restore_step(self, step: str) -> None:
        """Go back to the step of the pack below."""
        self._put(remove_section(self._text, step))

    def add_step(self, after: str, title: str, words: str, name: str = "") -> str:
        """Add a step behind another one, last where that is not there, and return its id.

        Without ``name`` the id is made of the title.

        Raises:
            EditError: there is no title.
        """
        name = name or _new_id(title, {one.id for one in self.steps()})
        lines = f"## {' '.join(title.split())} {{#{name}}}\n\n{words}"
        text = add_section(self._text, after, lines)
        if not self.is_own:
            text = change_head(text, lambda head: _with_place(head, name, after))
        self._put(text)
        return name

    def remove_step(self, step: str) -> None:
        """Take out a step of the pack itself.

        Raises:
            EditError: there is no such step.
        """
        text = remove_section(self._text, step)
        if step in self._added():
            text = change_head(text, lambda head: remove(head, (ADD_KEY, step)))
        self._put(text)

    def move_step(self, step: str, by: int) -> None:
        """Move a step of a topic of the pack itself so many places down.

        Raises:
            EditError: it cannot be moved there.
        """
        self._put(move_section(self._text, step, by))

    def _change(self, step: str, change: Callable[[str], str]) -> None:
        text = self._text
        if section(text, step) is None and not self.is_own:
            text = add_section(text, "", section_text(self._below, step))
        changed = change(text)
        is_same = section_text(changed, step) == section_text(self._below, step)
        self._put(remove_section(changed, step) if is_same and not self.is_own else changed)

    def _added(self) -> dict[str, str]:
        added = value_at(head_of(self._text), (ADD_KEY,))
        pairs = added.items() if isinstance(added, dict) else ()
        return {new: after for new, after in pairs if isinstance(after, str)}

    def _put(self, text: str) -> None:
        is_empty = not self.is_own and not sections(text) and not value_at(head_of(text), ())
        # A file of steps that changes nothing has nothing to say, unless somebody wrote a comment.
        has_comment = "#" in text
        self.draft.put(self.path, "" if is_empty and not has_comment else text)


def _head(one: Section, standing: Standing) -> StepHead:
    return StepHead(one.id, one.title, one.icon, standing)


def _with_place(head: str, name: str, after: str) -> str:
    if value_at(head, (ADD_KEY,)) is None:
        return add_key(head, (ADD_KEY,), {name: after})
    return add_key(head, (ADD_KEY, name), after)


def _new_id(title: str, taken: set[str]) -> str:
    """Return an id made of the words of the title, with a number where that is taken."""
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    name = re.sub("[^a-z0-9]+", "-", letters).strip("-")[:40].strip("-")
    if not title.strip():
        raise EditError("Please write a title in plain words.")
    name = name if name[:1].isalpha() else f"step-{name}".strip("-")
    numbered = (name if number == 1 else f"{name}-{number}" for number in range(1, 1000))
    return next(one for one in numbered if one not in taken)
