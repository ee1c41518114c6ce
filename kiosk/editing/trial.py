"""A draft tried as if it were saved: what is wrong with it, and what patients would see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.catalog.build import build_catalog
from kiosk.checks import check_pack
from kiosk.checks.passages import counts_of
from kiosk.checks.steps import word_count
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Diagnostic, Severity
from kiosk.domain.catalog import Catalog
from kiosk.errors import KioskError
from kiosk.files import write_whole
from kiosk.readability.languages import ease_of, grade_of


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file of the pack, at a line and column counted from 1."""

    path: str
    line: int
    column: int
    is_error: bool
    text: str


@dataclass(frozen=True, slots=True)
class Measures:
    """How long a step is and how hard to read.

    ``grade`` is a US school grade, ``ease`` on the scale INFLESZ; nothing where no formula fits.
    """

    words: int
    grade: float | None
    ease: float | None


@dataclass(frozen=True, slots=True)
class Trial:
    """What was found; without ``catalog`` the draft has errors, so that nobody can see it."""

    catalog: Catalog | None
    problems: tuple[Problem, ...]
    measures: dict[tuple[str, str, str], Measures]
    """Those of each step by language, topic and step."""

    def at(self, path: str) -> tuple[Problem, ...]:
        """Return the problems of a file."""
        return tuple(one for one in self.problems if one.path == path)


def try_out(contents: dict[str, bytes], base: Path | None, today: date | None = None) -> Trial:
    """Check the files of a pack as they would be, in a folder that is gone afterwards.

    Raises:
        KioskError: there is no room for it.
    """
    try:
        with TemporaryDirectory(prefix="kiosk-edit-") as folder:
            root = Path(folder)
            for path, data in contents.items():
                write_whole(root / path, data)
            return _check(root, base, today)
    except OSError as error:
        raise KioskError(f"The words cannot be tried: {error.strerror or error}.") from error


def _check(root: Path, base: Path | None, today: date | None) -> Trial:
    checked = check_pack(root, base=base, today=today)
    found = checked.report.diagnostics
    subject = Subject(checked.documents, frozenset(), today)
    catalog = None if checked.report.has_errors else build_catalog(checked.documents)
    return Trial(catalog, tuple(_problems(found, root)), _measures(subject))


def _problems(found: Iterable[Diagnostic], root: Path) -> Iterable[Problem]:
    start = f"{root.as_posix()}/"
    for one in found:
        if one.severity is not Severity.NOTE and one.location.path.startswith(start):
            at = one.location
            hint = f" ({one.hint})" if one.hint else ""
            text = f"{one.message[:1].upper()}{one.message[1:]}{hint}"
            is_error = one.severity is Severity.ERROR
            yield Problem(at.path[len(start) :], at.line, at.column, is_error, text)


def _measures(subject: Subject) -> dict[tuple[str, str, str], Measures]:
    return {
        (language.tag, topic.document.id, step.node.id.value): Measures(
            word_count(step.node, language.documents.numbers),
            grade_of(language.tag, counts_of(step.body)),
            ease_of(language.tag, counts_of(step.body)),
        )
        for language in subject.texts
        for topic in language.topics
        for step in topic.steps
    }
