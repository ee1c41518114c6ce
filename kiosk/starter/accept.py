"""Keep which base texts the changes of a local pack were made over."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.checks import check_pack
from kiosk.diagnostics import Severity, quote
from kiosk.errors import ContentError, KioskError
from kiosk.files import write_whole
from kiosk.overlay import Overlay
from kiosk.overlay.seen import SEEN, seen_text
from kiosk.source.lines import Text


def accept(root: Path, base: Path) -> Iterator[str]:
    """Write ``seen.yaml`` of a local pack anew, yielding what was accepted and where it is kept.

    Raises:
        ContentError: the pack has errors, so what it changes is not known.
        KioskError: the pack lies over no other, or the file cannot be written.
    """
    checked = check_pack(root, base=base)
    if checked.report.has_errors:
        count = checked.report.count(Severity.ERROR)
        raise ContentError(f"{root} has mistakes ({count}); 'kiosk check {root}' names them.")
    overlay = checked.documents.overlay
    if overlay is None:
        raise KioskError(f"{root} is no local pack: its pack.yaml has no line 'over: kratom-base'.")
    file = root / SEEN
    try:
        write_whole(file, seen_text(overlay.overrides).encode())
    except OSError as error:
        raise KioskError(f"{file} cannot be written: {error.strerror or error}") from error
    yield from _news(overlay, overlay.seen or {})
    count = len(overlay.overrides)
    yield f"{count} {'change' if count == 1 else 'changes'} of the base pack accepted, in {file}"


def _news(overlay: Overlay, before: Mapping[str, Text]) -> Iterator[str]:
    for override in overlay.overrides:
        old = before.get(override.name)
        if old is None:
            yield f"new: {override.name}, in place of {quote(override.hidden.value)}"
        elif old.value != override.digest:
            yield f"changed below: {override.name}, now in place of {quote(override.hidden.value)}"
    for name in sorted(before.keys() - {override.name for override in overlay.overrides}):
        yield f"no longer changed: {name}"
