"""Releases that went wrong: on their way, or as a pack before somebody signed it."""

from hypothesis import strategies as st

from releases.released import Release

PIECES = [
    *(b"\0", b"\xff", b"\r\n", b"\n", b"\t", b" ", b": ", b"- ", b"{", b"}", b"[", b"]", b"#"),
    *(b'"', b"&a ", b"*a", b"!!x ", b"<<: ", b"---\n", b"!!! point\n", b"](figure:", b"../"),
    *(b"](http://127.0.0.1)", b"<!DOCTYPE x>", b"<script/>", b"<image href='file:///'/>"),
    *(b"PK\x01\x02", b"PK\x05\x06", b"\xed\xb3\xbf", b"\xe2\x80\xae", b"999999999"),
    *(b"over: other\n", b"region: XX\n"),
]
"""What stands in for a stretch of bytes."""


@st.composite
def changes(draw: st.DrawFn, data: bytes) -> bytes:
    """Return the bytes with up to three of them, stretches or lines changed, cut or swapped."""
    for _ in range(draw(st.integers(1, 3))):
        data = draw(st.sampled_from(KINDS))(draw, data)
    return data


def _flipped(draw: st.DrawFn, data: bytes) -> bytes:
    if not data:
        return data
    at = draw(st.integers(0, len(data) - 1))
    return data[:at] + bytes([data[at] ^ (1 << draw(st.integers(0, 7)))]) + data[at + 1 :]


def _cut(draw: st.DrawFn, data: bytes) -> bytes:
    start, end = _span(draw, len(data))
    return data[:start] + data[end:]


def _replaced(draw: st.DrawFn, data: bytes) -> bytes:
    start, end = _span(draw, len(data))
    return data[:start] + draw(st.sampled_from(PIECES)) + data[end:]


def _repeated(draw: st.DrawFn, data: bytes) -> bytes:
    start, end = _span(draw, len(data))
    return data[:end] + data[start:end] * draw(st.integers(1, 3)) + data[end:]


def _swapped(draw: st.DrawFn, data: bytes) -> bytes:
    first, second = sorted(draw(st.tuples(*[st.integers(0, len(data))] * 2)))
    length = draw(st.integers(0, 64))
    left, right = data[first : first + length], data[second : second + length]
    if second < first + length:
        return data
    middle = data[first + length : second]
    return data[:first] + right + middle + left + data[second + length :]


def _line(draw: st.DrawFn, data: bytes) -> bytes:
    """Take a line to another place, double it or leave it out."""
    lines = data.split(b"\n")
    line = lines.pop(draw(st.integers(0, len(lines) - 1)))
    for _ in range(draw(st.integers(0, 2))):
        lines.insert(draw(st.integers(0, len(lines))), line)
    return b"\n".join(lines)


def _span(draw: st.DrawFn, length: int) -> tuple[int, int]:
    start = draw(st.integers(0, length))
    return start, min(length, start + draw(st.sampled_from([0, 1, 2, 8, 40, 400])))


KINDS = (_flipped, _cut, _replaced, _repeated, _swapped, _line)


def exports(release: Release) -> st.SearchStrategy[bytes]:
    """Return exports that were changed on their way."""
    return changes(release.export().read_bytes())


def packs(release: Release) -> st.SearchStrategy[bytes]:
    """Return exports of changed packs, as one who has the key would make them."""
    contents = {name: data for name, data in release.contents().items() if "/" in name}
    others = st.none() | st.sampled_from(sorted(contents.values()))
    return st.sampled_from(sorted(contents)).flatmap(
        lambda path: (changes(contents[path]) | others).map(
            lambda data: release.forged({path: data})
        )
    )
