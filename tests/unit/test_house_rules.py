"""The house's rules that no linter knows: small files, a purpose each, and nobody's own machine."""

import ast
import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
LINES_AT_MOST = 400
LOCKS = ["requirements-dev.lock", "requirements-bench.lock"]
"""Of what is needed besides running the kiosk: to try it, and to measure it beside others."""

# Dots that end no sentence: file names, numbers and abbreviations.
NO_SENTENCE_END = re.compile(r"\.(?=\S)|\b(?:e\.g|i\.e|vs)\.")
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:work|root)/\w")
REGISTRY = re.compile(
    r"pypi\.org|pythonhosted\.org|deb\.debian\.org|npmjs\.org|--(?:extra-)?index-url\s+\S"
)


def project_files() -> Iterator[Path]:
    """Yield every file but those that .gitignore names."""
    ignored = [".git", *(ROOT / ".gitignore").read_text(encoding="utf-8").split()]
    patterns = [name.rstrip("/") for name in ignored]
    for top in ROOT.iterdir():
        for path in (top, *top.rglob("*")) if not is_ignored(top.name, patterns) else ():
            parts = path.relative_to(ROOT).parts
            if path.is_file() and not any(is_ignored(part, patterns) for part in parts):
                yield path


def is_ignored(name: str, patterns: list[str]) -> bool:
    """Tell whether one of the patterns covers a file or folder of this name."""
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def python_files() -> list[Path]:
    """List the modules of the program and of its tests."""
    return [file for top in ("kiosk", "tests") for file in sorted((ROOT / top).rglob("*.py"))]


def sentences(docstring: str) -> int:
    """Count the finished sentences of the first paragraph; an unfinished one makes it none."""
    summary = NO_SENTENCE_END.sub("", docstring.split("\n\n", maxsplit=1)[0])
    return sum(map(summary.count, ".?")) if summary.endswith((".", "?")) else 0


def pinned(lock: str) -> dict[str, str]:
    """Read the version of each package from a lock, by the package's name."""
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", text, re.MULTILINE))


def fits(asked: Requirement, versions: dict[str, str]) -> bool:
    """Tell whether the pinned version is one that is asked for."""
    return asked.name in versions and asked.specifier.contains(versions[asked.name])


def test_no_file_is_too_long_to_hold_in_mind() -> None:
    """A file past the limit has more than one purpose: split it by purpose, not by length."""
    found = []
    for file in python_files():
        length = len(file.read_text(encoding="utf-8").splitlines())
        if length > LINES_AT_MOST:
            found.append(f"{file.relative_to(ROOT)}: {length} lines")

    assert not found, "\n".join(found)


def test_each_module_says_in_one_sentence_what_it_is_for() -> None:
    """A purpose that takes two sentences is two purposes; reasons may follow it."""
    found = []
    for file in python_files():
        docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
        if sentences(docstring) != 1:
            found.append(f"{file.relative_to(ROOT)}:1: {docstring}")

    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("docstring", "count"),
    [
        ("Reads pack.yaml, e.g. from a stick.", 1),
        ("What a topic is: frozen, no I/O.", 1),
        ("One. Two.", 2),
        ("Read it. Why?", 2),
        ("One sentence,\non two lines.\n\nReasons. More.", 1),
        ("no end", 0),
        ("", 0),
    ],
)
def test_sentences_are_counted_as_a_reader_does(docstring: str, count: int) -> None:
    """A dot inside a name ends nothing."""
    assert sentences(docstring) == count


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY], ids=["path", "registry"])
def test_no_file_tells_where_it_was_made(pattern: re.Pattern[str]) -> None:
    """A path or a registry of one machine is wrong on every other; each has its own setting."""
    found = []
    for file in project_files():
        for number, line in enumerate(file.read_bytes().decode(errors="replace").split("\n"), 1):
            found += [f"{file.relative_to(ROOT)}:{number}: {hit}" for hit in pattern.findall(line)]

    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (MACHINE_PATH, "see " + "/root" + "/kiosk"),
        (REGISTRY, "--index-url" + " https://mirror.example"),
        (REGISTRY, "https://files.python" + "hosted.org/x"),
    ],
)
def test_a_place_is_recognised(pattern: re.Pattern[str], text: str) -> None:
    """The patterns find what they are for."""
    assert pattern.search(text)


@pytest.mark.parametrize(
    "text", ["https://example.org/work/page", "~/work/x", "/usr/bin/env", "out/root/x"]
)
def test_an_address_is_not_a_place_on_a_machine(text: str) -> None:
    """Addresses and paths inside the project stay allowed."""
    assert not MACHINE_PATH.search(text)


def test_the_locks_hold_what_the_project_asks_for() -> None:
    """A dependency that is added or narrowed without a new lock would not reach any machine."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run, groups = project["project"]["dependencies"], project["dependency-groups"]
    locks = {"requirements.lock": run}
    locks |= {f"requirements-{group}.lock": run + asked for group, asked in groups.items()}
    found = [
        f"{lock}: {text}; write it anew with ./packaging/lock"
        for lock, asked in locks.items()
        for text in asked
        if not fits(Requirement(text), pinned(lock))
    ]

    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("text", "versions", "expected"),
    [
        ("yaml", {"yaml": "6.0"}, True),
        ("yaml>=6,<7", {"yaml": "6.0"}, True),
        ("yaml<6", {"yaml": "6.0"}, False),
        ("yaml", {"other": "6.0"}, False),
    ],
)
def test_a_stale_lock_is_recognised(text: str, versions: dict[str, str], expected: bool) -> None:
    """A missing package and an excluded version both count."""
    assert fits(Requirement(text), versions) == expected


@pytest.mark.parametrize("lock", LOCKS)
def test_what_is_tested_is_what_ships(lock: str) -> None:
    """Every lock holds the same version of every package that the kiosk runs with."""
    shipped, tested = pinned("requirements.lock"), pinned(lock)

    assert {name: tested.get(name) for name in shipped} == shipped


@pytest.mark.parametrize("lock", ["requirements.lock", *LOCKS])
def test_every_package_of_a_lock_has_a_hash(lock: str) -> None:
    """A package without one could be swapped on the way."""
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)

    assert not [block for block in blocks if "==" in block and "--hash=sha256:" not in block]
