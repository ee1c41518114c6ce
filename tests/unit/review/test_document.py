"""A review sheet prints as it is meant to, on any machine, whatever the length of its texts."""

import hashlib
import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import msgspec
import pikepdf
import pytest
from content_packs import DATA
from handout.conftest import glyphs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.handout import Handout, Paper
from kiosk.domain.ids import LanguageTag
from kiosk.paper.style import PAPER_SIZES
from kiosk.review.document import planned
from kiosk.review.style import DENSE

from .conftest import Pack

SHEETS = ("en/topics/leaf.pdf", "en/topics/root.pdf", "en/tools.pdf")
TESTS = Path(__file__).parents[1]
SCRIPT = """
import hashlib, sys
from pathlib import Path
from review.conftest import Pack

pack = Pack(Path(sys.argv[1]))
print(*(hashlib.sha256(pack.sheet(path)).hexdigest() for path in sys.argv[2:]))
"""


def test_each_language_has_a_sheet_for_each_topic_it_has_and_one_for_the_tools(root: Path) -> None:
    """A topic that is not translated has no words to be signed."""
    (root / "es/topics/root.md").unlink()
    (root / "es/quiz.yaml").unlink()
    pack = Pack(root)
    plan = planned(pack.documents, pack.catalog, list(pack.catalog.packs))
    assert [review.path for review in plan] == [*SHEETS, "es/topics/leaf.pdf", "es/tools.pdf"]


@pytest.mark.parametrize("path", SHEETS)
@pytest.mark.parametrize("paper", Paper)
def test_the_paper_is_that_asked_for(pack: Pack, path: str, paper: Paper) -> None:
    """A printer would shrink or cut any other size."""
    for page in pikepdf.open(BytesIO(pack.sheet(path, paper))).pages:
        (_, _, width, height) = page.mediabox
        assert (float(width), float(height)) == pytest.approx(PAPER_SIZES[paper], abs=0.01)


def test_every_font_is_embedded(pack: Pack) -> None:
    """Sheets are mailed to clinics whose machines lack ours."""
    pdf = pikepdf.open(BytesIO(pack.sheet("es/tools.pdf")))
    fonts = [font for page in pdf.pages for font in page.resources.Font.values()]
    assert {str(font.BaseFont).partition("+")[2] for font in fonts} == {
        "AtkinsonHyperlegible-Regular",
        "AtkinsonHyperlegible-Bold",
    }
    assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_other_processes_give_the_same_bytes() -> None:
    """A signed sheet can be made again and compared."""
    root = str(DATA / "packs" / "bilingual")
    digests = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        environment["PYTHONPATH"] = os.pathsep.join((str(TESTS), str(TESTS.parents[1])))
        result = subprocess.run(
            [sys.executable, "-c", SCRIPT, root, *SHEETS],
            env=environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        digests.add(result.stdout)
    here = Pack(Path(root))
    digests.add(" ".join(hashlib.sha256(here.sheet(path)).hexdigest() for path in SHEETS) + "\n")
    assert len(digests) == 1


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@pytest.mark.parametrize("path", SHEETS)
def test_the_file_is_without_fault(pack: Pack, path: str, tmp_path: Path) -> None:
    """A printer may be less patient than a screen."""
    file = tmp_path / "sheet.pdf"
    file.write_bytes(pack.sheet(path))
    result = subprocess.run(
        ["qpdf", "--check", str(file)], capture_output=True, text=True, check=True
    )
    assert "No syntax or stream encoding errors found" in result.stdout


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.integers(1, 60), st.integers(1, 40), st.sampled_from(Paper))
def test_texts_of_any_length_stay_inside_the_margins_and_off_each_other(
    pack: Pack, words: int, length: int, paper: Paper
) -> None:
    """Titles, addresses and messages are as long as their authors make them."""
    long = " ".join("Wandjoyñ"[number % 8] * (1 + length) for number in range(words))
    english = LanguageTag("en")
    found = pack.catalog.packs[english]
    topics = {
        name: msgspec.structs.replace(topic, title=long, main_message=long, actions=(long,) * 3)
        for name, topic in found.topics.items()
    }
    sources = {
        name: msgspec.structs.replace(source, title=long, url="https://a.example/" + long[:200])
        for name, source in pack.catalog.sources.items()
    }
    changed = Pack.__new__(Pack)
    changed.documents = pack.documents
    changed.catalog = msgspec.structs.replace(
        pack.catalog,
        sources=sources,
        packs={**pack.catalog.packs, english: msgspec.structs.replace(found, topics=topics)},
    )
    width, height = PAPER_SIZES[paper]
    for path in ("en/topics/leaf.pdf", "en/tools.pdf"):
        places = set()
        for glyph in glyphs(Handout(changed.sheet(path, paper), "", 0)):
            assert DENSE.side - 2 <= glyph.left <= glyph.right <= width - DENSE.side + 2, glyph
            assert DENSE.bottom - 2 <= glyph.bottom <= glyph.top <= height - DENSE.top + 2, glyph
            middle = (glyph.left + glyph.right) // 2, (glyph.bottom + glyph.top) // 2
            assert (glyph.page, *middle) not in places, glyph
            places.add((glyph.page, *middle))
