"""A value of a file that may be laid over another: what it is, and how to change it and undo that.

``own`` is the text of the pack itself and ``base`` that of the pack below, empty where there is
none.
"""

from collections.abc import Sequence

from kiosk.editing.errors import EditError
from kiosk.editing.yaml_text import add_entry, add_key, remove, set_text, value_at
from kiosk.editing.yaml_view import (
    Way,
    entry_key,
    find,
    names_of,
    read_root,
    values_of,
)
from kiosk.editing.yaml_words import Value
from kiosk.source.lines import single_spaced
from kiosk.source.yaml_spans import ListSpan, MapSpan, SpanNode

Texts = str | Sequence[str]
"""A text, or a list of texts."""


def text_at(own: str, base: str, way: Way) -> str:
    """Return the text at the end of the way, on one line, empty where there is none."""
    value = value_at(own, way)
    value = value_at(base, way) if value is None else value
    return single_spaced(value) if isinstance(value, str) else ""


def texts_at(own: str, base: str, way: Way) -> tuple[str, ...]:
    """Return the texts of the list at the end of the way, each on one line."""
    value = value_at(own, way)
    value = value_at(base, way) if value is None else value
    texts = [] if value is None or isinstance(value, str) else list(value)
    return tuple(single_spaced(text) for text in texts if isinstance(text, str))


def is_changed(own: str, base: str, way: Way) -> bool:
    """Tell whether the pack has words of its own in place of those below."""
    return value_at(own, way) is not None and value_at(base, way) is not None


def names_at(own: str, base: str, way: Way) -> tuple[str, ...]:
    """Return how the keys or entries at the end of the way are called, those below first."""
    found = [find(read_root(text, "this file"), way) for text in (base, own)]
    names = [name for one in found if one for name in names_of(one.node)]
    return tuple(dict.fromkeys(names))


def set_value(own: str, base: str, way: Way, value: Texts) -> str:
    """Return the text of the pack with this value, or without it where the base says the same.

    Raises:
        EditError: the file cannot say this.
    """
    below = value_at(base, way)
    if below is not None and _tidy(below) == _tidy(value):
        return restore(own, base, way)
    have = value_at(own, way)
    if isinstance(value, str):
        return set_text(own, way, value) if isinstance(have, str) else _add(own, base, way, value)
    if have is None or isinstance(have, str):
        return _add(own, base, way, list(value))
    return _set_texts(own, way, value)


def restore(own: str, base: str, way: Way) -> str:
    """Return the text of the pack without words of its own at the end of the way.

    An entry that is left with nothing but its name goes too.
    """
    if value_at(own, way) is None:
        return own
    rest = remove(own, way)
    left = value_at(rest, way[:-1])
    below = find(read_root(base, "this file"), way[:-2]) if len(way) > 1 else None
    key = entry_key(below.node) if below else ""
    is_bare = key and isinstance(left, dict) and set(left) == {key}
    return remove(rest, way[:-1]) if is_bare else rest


def dotted_way(text: str, name: str) -> Way | None:
    """Return the way to a word of the program, whose dots may stand for maps, or nothing."""
    return _dotted(read_root(text, "this file"), name)


def _dotted(node: SpanNode, name: str) -> Way | None:
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        word, rest = ".".join(parts[:count]), ".".join(parts[count:])
        if not isinstance(node, MapSpan) or word not in names_of(node):
            continue
        if not rest:
            return (word,)
        way = _dotted(values_of(node)[names_of(node).index(word)], rest)
        if way is not None:
            return (word, *way)
    return None


def _tidy(value: Value) -> Value:
    if isinstance(value, str):
        return single_spaced(value)
    return [_tidy(one) for one in value]


def _set_texts(own: str, way: Way, texts: Sequence[str]) -> str:
    """Return the text with other texts in a list; those that stay keep their lines."""
    have = texts_at(own, "", way)
    if not texts:
        raise EditError("Please keep at least one line.")
    for number in range(len(have) - 1, len(texts) - 1, -1):
        own = remove(own, (*way, str(number)))
    for number, text in enumerate(texts):
        if number >= len(have):
            own = add_entry(own, way, text)
        elif text != have[number]:
            own = set_text(own, (*way, str(number)), text)
    return own


def _add(own: str, base: str, way: Way, value: Value) -> str:
    """Return the text with a value that it does not have, and with all that leads to it."""
    root, below = read_root(own, "this file"), read_root(base, "this file")
    depth = next(count for count in range(len(way), -1, -1) if find(root, way[:count]))
    if depth == len(way):
        return add_key(remove(own, way), way, value)
    here, word = way[:depth], way[depth]
    found, holder = find(below, here), find(root, here)
    shape = found.node if found else None
    key = entry_key(shape) if shape else ""
    inner = _nested(_part(shape, word), way[depth + 1 :], value)
    if holder and isinstance(holder.node, ListSpan) and isinstance(inner, dict):
        return add_entry(own, here, {key or "id": word, **inner})
    return add_key(own, (*here, word), inner)


def _nested(shape: SpanNode | None, way: Way, value: Value) -> Value:
    """Return a value below the keys of the way, in lists where the base has lists."""
    if not way:
        return value
    inner = _nested(_part(shape, way[0]), way[1:], value)
    if isinstance(shape, ListSpan) and isinstance(inner, dict):
        return [{entry_key(shape): way[0], **inner}]
    return {way[0]: inner}


def _part(shape: SpanNode | None, word: str) -> SpanNode | None:
    found = find(shape, (word,)) if shape else None
    return found.node if found else None
