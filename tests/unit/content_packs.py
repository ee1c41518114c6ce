"""The small packs of the tests, and a check that does not change with the program's words."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk.catalog.signatures import signed_digest
from kiosk.checks import CheckedPack, check_pack
from kiosk.checks.review import UNSIGNED
from kiosk.diagnostics import Report
from kiosk.domain import desk_keys, interface_keys
from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag
from kiosk.signing.file import Signature, add_signatures

DATA = Path(__file__).parents[1] / "data"
PACKS = DATA / "packs"
BAD = DATA / "bad"
TODAY = date(2026, 11, 23)
ICONS = frozenset({"leaf", "moon", "phone"})
INTERFACE_KEYS = {"bar.back": frozenset[str](), "topic.progress": frozenset({"step", "total"})}
DESK_KEYS = {"title": frozenset[str]()}


def copy_pack(name: str, folder: Path) -> Path:
    """Copy a good pack into the folder and return its root."""
    return Path(shutil.copytree(PACKS / name, folder / "pack"))


def without_tools(root: Path) -> None:
    """Take out the files that name steps of topics."""
    for path in ("checkup.yaml", "facts.yaml", "en/checkup.yaml", "en/quiz.yaml"):
        (root / path).unlink()


def with_every_word(root: Path) -> None:
    """Give the pack every word of the program, as a kiosk needs them."""
    interface = "\n".join([*_words(interface_keys.INTERFACE_KEYS), "groups: {what: Leaf}"])
    (root / "en/interface.yaml").write_text(interface, encoding="utf-8")
    desk = "\n".join(_words(desk_keys.DESK_KEYS))
    (root / "en/desk.yaml").write_text(desk, encoding="utf-8")


def _words(keys: Mapping[str, frozenset[str]]) -> Iterator[str]:
    for key, names in keys.items():
        yield f"{key}: word {' '.join(f'{{{name}}}' for name in sorted(names))}"


def check(
    root: Path,
    today: date | None = TODAY,
    base: Path | None = None,
    *,
    tells_unsigned: bool = False,
) -> CheckedPack:
    """Check the pack with fixed icons, words of the program, sentences and date.

    The packs are unsigned, for every change would withdraw a signature; that is told on demand.
    """
    checked = check_pack(
        root,
        base=base,
        today=today,
        icons=ICONS,
        interface_keys=INTERFACE_KEYS,
        desk_keys=DESK_KEYS,
        spoken=spoken,
    )
    return checked if tells_unsigned else replace(checked, report=_without_unsigned(checked.report))


def _without_unsigned(report: Report) -> Report:
    rest = Report()
    rest.extend(found for found in report.diagnostics if found.code != UNSIGNED.name)
    return rest


def spoken(catalog: Catalog, language: LanguageTag) -> list[str]:
    """Return what a kiosk would say if it had a list of topics alone."""
    pack = catalog.packs[language]
    return [*(topic.title for topic in pack.topics.values()), pack.words("bar.back")]


def found_in(
    root: Path, base: Path | None = None, *, tells_unsigned: bool = False
) -> list[tuple[str, str]]:
    """Return the code and place of every problem, paths relative to the pack."""
    return [
        (found.code, str(found.location).removeprefix(f"{root.as_posix()}/"))
        for found in check(root, base=base, tells_unsigned=tells_unsigned).report.diagnostics
    ]


def edit(root: Path, path: str, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise ValueError(f"{old!r} stands {text.count(old)} times in {path}")
    file.write_text(text.replace(old, new), encoding="utf-8")


def place_of(root: Path, path: str, text: str) -> str:
    """Return ``path:line:column`` of a text that stands once in a file."""
    whole = (root / path).read_text(encoding="utf-8")
    if whole.count(text) != 1:
        raise ValueError(f"{text!r} stands {whole.count(text)} times in {path}")
    before = whole[: whole.index(text)].split("\n")
    return f"{path}:{len(before)}:{len(before[-1]) + 1}"


def sign(root: Path, name: str = "Dr. Lee", day: str = "2026-11-01") -> None:
    """Sign every topic of every language as it stands."""
    documents = check(root).documents
    add_signatures(
        root,
        [
            Signature(topic.id, language.tag, name, "botanist", day, text)
            for language in documents.languages.values()
            for topic in language.topics.values()
            for text in [signed_digest(topic, language, documents.drawings)]
        ],
    )
