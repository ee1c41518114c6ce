"""Whatever stands in a pack, reading it ends soon, without an exception, and points into it."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from content_packs import PACKS, check, copy_pack
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.catalog.build import build_catalog
from kiosk.diagnostics import Location, format_github, format_json, format_text
from kiosk.source.text import MAX_TEXT_BYTES

SECONDS = 5
"""The longest that reading a pack may take, on a slow machine with other work to do."""

TOPIC = "en/topics/leaf.md"
ORIGINALS = [path.relative_to(PACKS / "good") for path in (PACKS / "good").rglob("*.*")]
TRANSLATIONS = [
    path.relative_to(PACKS / "bilingual") for path in (PACKS / "bilingual/es").rglob("*.*")
]
FILES = sorted(path.as_posix() for path in (*ORIGINALS, *TRANSLATIONS))
YAML_FILES = [path for path in FILES if path.endswith(".yaml")]
HEAD, _, BODY = (PACKS / "good" / TOPIC).read_text(encoding="utf-8").partition("\n---\n")

MARKDOWN = [
    *("## ", "### ", "#", "{#a}", "{#", "}", "- ", "1. ", "* ", "    ", "  ", "> ", "```", "---"),
    *("!!! point", '!!! urgent "T"', "!!!", "**", "*", "_", "~~", "`", "\\", "|", "|---|", "==="),
    *("[^green20]", "[^", "{well-shown}", "{", ":leaf:", ":", "[a](term:sap)", "[a](topic:leaf)"),
    *("[", "]", "(", ")", "![", "![a](figure:tree)", "![](x)", "<b>", "<!--", "<", ">", "&amp;"),
    *("{number:poison}", "{number:", "911", "!!! people-say", "!!! studies-show", "!!! stages"),
    *("www.a", "http://b", "word ", "é中🌿 ", "\n", "\n\n", "\r\n", " "),
]
YAML = [
    *(
        "a: ",
        "b:",
        "- ",
        "? ",
        ": ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "'",
        '"',
        "|",
        ">-",
        "#",
        "&a ",
        "*a",
    ),
    *(
        "!!str ",
        "! ",
        "<<: ",
        "---",
        "...",
        "%YAML 1.1",
        "no",
        "2026.10",
        "~",
        "\\",
        "\\0",
        "\\x1b",
    ),
    *(
        "tree:",
        "labels: ",
        "rows:",
        "outcomes:",
        "used: ",
        "best: ",
        "leaf#food",
        "groups:",
        "bar:",
        "contacts:",
        "leaf:",
        "word",
        "é",
        "\n",
        "\n  ",
        "  ",
    ),
]
SVG = [
    *("<svg>", "</svg>", '<svg xmlns="http://www.w3.org/2000/svg">', "<g>", "</g>", "<path/>", "<"),
    *("<!DOCTYPE svg>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "&lt;", "<!--", "-->", "<?x y?>"),
    *('<g onclick="x">', '<use href="http://a"/>', "<![CDATA[", "]]>", "text", "\n", "é", '"', ">"),
]


def base_of(path: str) -> str:
    """Name the good pack that has this file."""
    return "bilingual" if path.startswith("es/") else "good"


@contextmanager
def pack_with(path: str, data: bytes) -> Iterator[Path]:
    """Give a good pack in which one file holds these bytes."""
    with TemporaryDirectory() as folder:
        root = copy_pack(base_of(path), Path(folder))
        (root / path).write_bytes(data)
        yield root


def examine(path: str, data: bytes) -> None:
    """Check a pack with this file and assert what always holds."""
    with pack_with(path, data) as root:
        examine_pack(root)


def examine_pack(root: Path) -> None:
    """Check the pack and assert what always holds."""
    checked = check(root)
    for found in checked.report.diagnostics:
        assert_inside(found.location)
    if not checked.report.has_errors:
        build_catalog(checked.documents)
    assert len(format_text(checked.report).split("\n")) == len(checked.report.diagnostics) + 1
    assert format_json(checked.report)
    assert len(format_github(checked.report).splitlines()) == len(checked.report.diagnostics)


def assert_inside(at: Location) -> None:
    """Assert that the place is in a file, at the latest behind the last character of a line."""
    text = Path(at.path).read_bytes().decode("utf-8", errors="replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").split("\n")
    assert 1 <= at.line <= len(lines)
    assert 1 <= at.column <= len(lines[at.line - 1]) + 1


def texts_of(pieces: list[str]) -> st.SearchStrategy[str]:
    """Return texts put together from the pieces."""
    return st.lists(st.sampled_from(pieces), max_size=60).map("".join)


OTHERS: list[object] = ["", "9", ["word"], {"word": "word"}]
"""What stands in place of each value of a good file: nothing, something else, another shape."""


def changed(tree: object) -> Iterator[object]:
    """Yield the tree with one value left out, doubled or replaced, for each value in it."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            rest = {name: other for name, other in tree.items() if name != key}
            yield from (rest, {**tree, "word": value})
            yield from ({**tree, key: other} for other in changed(value))
    elif isinstance(tree, list):
        for at, value in enumerate(tree):
            before, after = tree[:at], tree[at + 1 :]
            yield from ([*before, *after], [*tree, value])
            yield from ([*before, other, *after] for other in changed(value))
    yield from OTHERS


patient = settings(deadline=timedelta(seconds=SECONDS), max_examples=60)


@patient
@given(st.sampled_from(FILES), st.binary(max_size=400))
def test_any_bytes_may_stand_in_any_file(path: str, data: bytes) -> None:
    """A stick may be broken, and a file may not be what its name says."""
    examine(path, data)


@patient
@given(st.sampled_from(FILES), st.data())
def test_any_file_may_be_torn(path: str, data: st.DataObject) -> None:
    """A copy may stop half-way, or hold a piece of something else."""
    good = (PACKS / base_of(path) / path).read_bytes()
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(good))] * 2)))
    examine(path, good[:start] + data.draw(st.binary(max_size=20)) + good[end:])


@patient
@given(texts_of(MARKDOWN))
def test_any_syntax_may_stand_in_a_topic(body: str) -> None:
    """Authors try what they know from elsewhere."""
    examine(TOPIC, f"{HEAD}\n---\n{body}".encode())


@patient
@given(texts_of(MARKDOWN), st.integers(0, len(BODY)))
def test_any_syntax_may_stand_between_good_lines(piece: str, offset: int) -> None:
    """One slip in the middle of a good topic is the usual case."""
    examine(TOPIC, f"{HEAD}\n---\n{BODY[:offset]}{piece}{BODY[offset:]}".encode())


@patient
@given(st.sampled_from(YAML_FILES), texts_of(YAML))
def test_any_yaml_may_stand_in_a_yaml_file(path: str, text: str) -> None:
    """All of YAML 1.1 is only a colon away."""
    examine(path, text.encode())


@pytest.mark.parametrize("path", YAML_FILES)
def test_any_value_of_a_good_file_may_be_another(tmp_path: Path, path: str) -> None:
    """An author leaves a line out, writes one twice, or writes a list for a text."""
    root = copy_pack(base_of(path), tmp_path)
    good = (root / path).read_bytes()
    for tree in changed(yaml.load(good, yaml.CSafeLoader)):
        text = json.dumps(tree, default=str, ensure_ascii=False, indent=1)
        (root / path).write_text(text, encoding="utf-8")
        examine_pack(root)


@patient
@given(texts_of(YAML))
def test_any_yaml_may_stand_in_the_front_matter(text: str) -> None:
    """It is read like any other."""
    examine(TOPIC, f"---\n{text}\n---\n{BODY}".encode())


@patient
@given(texts_of(SVG))
def test_any_xml_may_stand_in_a_drawing(text: str) -> None:
    """Drawing programs write what they like."""
    examine("figures/tree.svg", text.encode())


LARGE = {
    "lists in lists": "- " * 900,
    "open brackets": "[" * 1900,
    "maps in maps": "\n".join(" " * n + "a:" for n in range(350)),
    "flow maps": "{a: " * 450,
    "keys": "\n".join(f"key{n}: x" for n in range(9000)),
    "double keys": "a: x\n" * 25_000,
    "anchors": "\n".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(4000)),
    "quotations": ">" * 1900,
    "boxes in boxes": "\n\n".join("    " * n + "!!! point" for n in range(240)),
    "boxes": "!!! point\n    a\n\n" * 6000,
    "stars": "\n".join(["*" * 1900] * 60),
    "spaced stars": "\n".join(["* a " * 400] * 60),
    "bold": ("**a** " * 300 + "\n\n") * 60,
    "brackets": "\n".join(["[a](" * 400] * 60),
    "links": ("[a](term:b) " * 150 + "\n\n") * 60,
    "tags": ("<a " * 600 + "\n\n") * 60,
    "comments": ("<!-- " * 380 + "\n\n") * 60,
    "entities": ("&amp" * 450 + "\n\n") * 60,
    "backslashes": ("\\" * 1900 + "\n\n") * 60,
    "marks": ("[^a]" * 450 + "\n\n") * 60,
    "grades": ("{a}" * 600 + "\n\n") * 60,
    "icons": "- :a: b\n" * 14_000,
    "unknown icons": "\n\n".join(f"- :ic{n}x: b" for n in range(8000)),
    "headings": "#\n" * 60_000,
    "steps": "## T {#t}\n" * 12_000,
    "paragraphs": "a\n\n" * 40_000,
    "tables": ("|-" * 900 + "\n") * 60,
    "lines": "\n" * 120_000,
    "spaces": (" " * 1900 + "\n") * 60,
    "spaces in a title": ("## a" + " " * 1800 + "b\n") * 60,
    "addresses": ("http://" * 270 + "\n\n") * 60,
    "sentences": "A. " * 40_000,
}
"""What makes readers slow, use up the stack or fill the memory, about as large as a file may be."""


@pytest.mark.parametrize("name", sorted(LARGE))
@pytest.mark.parametrize("path", [TOPIC, "en/glossary.yaml"])
def test_a_large_file_takes_no_long_time(path: str, name: str) -> None:
    """A kiosk that hangs over a file is as bad as one that falls over."""
    head = f"{HEAD}\n---\n## T {{#t}}\n\n" if path == TOPIC else ""
    data = f"{head}{LARGE[name]}".encode()[:MAX_TEXT_BYTES]
    start = time.process_time()
    with pack_with(path, data) as root:
        report = check(root).report

    assert report.diagnostics
    assert time.process_time() - start < SECONDS


LISTS = {
    "facts.yaml": ("", "f{n}: {{status: seen, used: [leaf#foot{n}]}}"),
    "checkup.yaml": (
        "rows:\n",
        "  - {{id: r{n}, icon: leef, yes_means: todai, because: leaf#foot{n}}}",
    ),
    "en/checkup.yaml": ("rows:\n", "  stunk{n}: A leaf has stung me"),
    "en/quiz.yaml": (
        "leaf:\n",
        "  - {{id: q{n}, question: Q, step: foot{n}, answers: [a], best: 2, because: B}}",
    ),
    "es/sources.yaml": ("", "green{n}: Una encuesta"),
}
"""The start of a file and a line of it, as often as may be, with a slip in each."""


@pytest.mark.parametrize("path", sorted(LISTS))
def test_a_long_list_takes_no_long_time(path: str) -> None:
    """Each slip is compared with what there is."""
    head, line = LISTS[path]
    lines = (line.format(n=number) for number in range(MAX_TEXT_BYTES // len(line)))
    text = (head + "\n".join(lines))[:MAX_TEXT_BYTES].rpartition("\n")[0]
    start = time.process_time()
    with pack_with(path, text.encode()) as root:
        report = check(root).report

    assert len(report.diagnostics) > 1
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize("key", ["main_message", "title", "what_we_know"])
@pytest.mark.parametrize("word", ["A. ", "A** ", "[a](", "\\", "<a ", "www."])
def test_a_large_text_in_the_front_matter_takes_no_long_time(key: str, word: str) -> None:
    """A folded text may be as long as a file."""
    words = "\n  ".join([word * 400] * 40)
    data = f"---\n{key}: >-\n  {words}\n---\n{BODY}".encode()
    start = time.process_time()
    with pack_with(TOPIC, data) as root:
        report = check(root).report

    assert report.has_errors
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize(
    "text",
    [
        "<g>" * 80_000,
        "<g/>" * 60_000,
        "<g " + " ".join(f'a{n}="x"' for n in range(20_000)) + "/>",
        "<svg " + "url(" * 60_000 + "/>",
        '<svg a="' + "url( " * 40_000 + '"/>',
        "<!--" + "-" * 200_000,
        "&a;" * 80_000,
        '<svg xmlns="http://www.w3.org/2000/svg">' + '<g id="label-x"/>' * 12_000 + "</svg>",
    ],
    ids=["deep", "many", "attributes", "not closed", "addresses", "comment", "entities", "labels"],
)
def test_a_large_drawing_takes_no_long_time(text: str) -> None:
    """The same for drawings."""
    start = time.process_time()
    with pack_with("figures/tree.svg", text.encode()) as root:
        report = check(root).report

    assert report.has_errors
    assert time.process_time() - start < SECONDS
