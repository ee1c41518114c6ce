"""``seen.yaml``: the base texts that the changes of a local pack were last accepted over."""

import json
from collections.abc import Iterable, Mapping

from kiosk.diagnostics import Report
from kiosk.overlay.changes import Override
from kiosk.source.fields import read_entries, read_text
from kiosk.source.lines import Text
from kiosk.source.yaml_tree import Node

SEEN = "seen.yaml"

_HEAD = """\
# The program keeps this file: please change nothing here.
# Each line is something that your pack changes, and a number that stands for the words it hides.
# When a new version of the base pack has other words there, 'kiosk check' tells you.
# To accept all changes as they are now, run: kiosk content accept, and the folder of your pack.
"""


def read_seen(node: Node, report: Report) -> Mapping[str, Text]:
    """Return the digests of hidden texts by the name of the override."""
    found = {}
    for name, value in read_entries(node, report):
        if text := read_text(value, report):
            found[name.value] = text
    return found


def seen_text(overrides: Iterable[Override]) -> str:
    """Return what the file says once all these are accepted, a line for each, by name."""
    digests = {override.name: override.digest for override in overrides}
    # What JSON puts in quotes is the same text in YAML.
    quoted = ((json.dumps(name, ensure_ascii=False), digests[name]) for name in sorted(digests))
    lines = (f'{name}: "{digest}"\n' for name, digest in quoted)
    return f"{_HEAD}{''.join(lines)}"
