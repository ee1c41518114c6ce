"""What ``kiosk check`` prints, and the exit code it ends with."""

from datetime import date
from pathlib import Path

from kiosk.checks.pack import check_pack
from kiosk.checks.text_figures import figures_of
from kiosk.diagnostics import Severity, format_github, format_json, format_text
from kiosk.speech.sentences import sentences_of

FORMS = ("text", "json", "github")
"""The ways a report can be written."""


def run_check(
    root: Path, *, strict: bool, form: str, today: date, base: Path | None = None
) -> tuple[str, int]:
    """Check the pack and return the text to print and the exit code.

    ``base`` is the folder of the pack that a local pack lies over.

    The code is 1 when there are errors, or warnings with ``strict``, and 0 otherwise.

    Raises:
        ValueError: ``form`` is not one of ``FORMS``.
    """
    checked = check_pack(root, base=base, today=today, spoken=sentences_of)
    report = checked.report
    match form:
        case "text":
            text = format_text(report)
        case "json":
            text = format_json(report, figures_of(checked.documents))
        case "github":
            text = format_github(report)
        case _:
            raise ValueError(f"form must be one of {', '.join(FORMS)}, got {form!r}")
    failed = report.has_errors or (strict and report.count(Severity.WARNING) > 0)
    return text, int(failed)
