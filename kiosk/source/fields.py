"""Maps with declared keys: what is there, what is missing, and what should not be there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from kiosk.diagnostics import Code, Location, Report, did_you_mean, quote
from kiosk.source.lines import Text, single_spaced
from kiosk.source.values import ValueCheck, anything
from kiosk.source.yaml_tree import ListNode, MapNode, Node

UNKNOWN = Code("key.unknown")
MISSING = Code("key.missing")
TYPE = Code("value.type")
EMPTY = Code("value.empty")


class Kind(Enum):
    """What stands behind a key."""

    TEXT = auto()
    TEXTS = auto()
    LIST = auto()
    MAP = auto()


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a map; ``check`` looks at each text behind it."""

    kind: Kind = Kind.TEXT
    required: bool = True
    may_be_empty: bool = False
    check: ValueCheck = anything


OPTIONAL = Key(required=False, may_be_empty=True)


class Fields:
    """The values of one map by key; a key that is not there has an empty value."""

    def __init__(self, at: Location, values: Mapping[str, Node]) -> None:
        self.at = at
        self._values = values

    def text(self, key: str) -> Text:
        """Return the text behind the key, spaces and line ends made single."""
        value = self._values.get(key)
        return tidy(value) if isinstance(value, Text) else Text("", self.at)

    def named(self, keys: Iterable[str]) -> dict[str, Text]:
        """Return the texts behind the keys by key."""
        return {key: self.text(key) for key in keys}

    def texts(self, key: str) -> tuple[Text, ...]:
        """Return the texts of the list behind the key."""
        return tuple(tidy(item) for item in self.nodes(key) if isinstance(item, Text))

    def nodes(self, key: str) -> tuple[Node, ...]:
        """Return the entries of the list behind the key."""
        value = self._values.get(key)
        return value.items if isinstance(value, ListNode) else ()

    def map(self, key: str) -> MapNode:
        """Return the map behind the key."""
        value = self._values.get(key)
        return value if isinstance(value, MapNode) else MapNode((), self.at)

    def entries(self, key: str) -> tuple[tuple[Text, Node], ...]:
        """Return the keys and values of the map behind the key."""
        return self.map(key).entries


def tidy(text: Text) -> Text:
    """Return the text with its spaces and line ends made single."""
    return Text(single_spaced(text.value), text.at)


def read_fields(node: Node, keys: Mapping[str, Key], report: Report) -> Fields:
    """Return the values of a map, reporting all that its keys do not allow."""
    values = {}
    for name, value in read_entries(node, report):
        key = keys.get(name.value)
        if key is None:
            hint = did_you_mean(name.value, keys)
            report.add(UNKNOWN.at(name.at, f"there is no key {quote(name.value)} here", hint))
        elif _fits(value, key, name, report):
            values[name.value] = value
    if isinstance(node, MapNode):
        written = {name.value for name, _ in node.entries}
        for missing in (name for name in keys if keys[name].required and name not in written):
            report.add(MISSING.at(node.at, f"the key '{missing}' is missing"))
    return Fields(node.at, values)


def read_entries(node: Node, report: Report) -> Iterator[tuple[Text, Node]]:
    """Yield the keys and values of a map, or report that there is none."""
    if isinstance(node, MapNode):
        yield from node.entries
    else:
        report.add(TYPE.at(node.at, "here must be keys and values", "write 'key: value' lines"))


def read_text(node: Node, report: Report) -> Text | None:
    """Return the text, or report that there is none or something else."""
    if not isinstance(node, Text):
        report.add(TYPE.at(node.at, "here must be a text, not a list or map"))
    elif not node.value.strip():
        report.add(EMPTY.at(node.at, "here must be a text"))
    else:
        return tidy(node)
    return None


def _fits(value: Node, key: Key, name: Text, report: Report) -> bool:
    if isinstance(value, Text) and not value.value.strip() and key.may_be_empty:
        return True
    match key.kind:
        case Kind.TEXT:
            text = read_text(value, report)
            report.extend(key.check(text) if text else ())
            return text is not None
        case Kind.MAP:
            return all(True for _ in read_entries(value, report)) and isinstance(value, MapNode)
        case _:
            return _fits_list(value, key, name, report)


def _fits_list(value: Node, key: Key, name: Text, report: Report) -> bool:
    is_blank = isinstance(value, Text) and not value.value.strip()
    if not isinstance(value, ListNode) and not is_blank:
        hint = "write each entry behind a dash"
        report.add(TYPE.at(value.at, f"'{name.value}' must be a list", hint))
        return False
    items = value.items if isinstance(value, ListNode) else ()
    if not items and not key.may_be_empty:
        report.add(EMPTY.at(name.at, f"'{name.value}' is empty"))
    if key.kind is Kind.TEXTS:
        for item in items:
            text = read_text(item, report)
            report.extend(key.check(text) if text else ())
    return True
