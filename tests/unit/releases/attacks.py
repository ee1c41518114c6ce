"""Files that somebody made to harm a kiosk, each by its name, and what is said of it."""

import io
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import TypeAlias

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.releases.export import SIGNATURE
from kiosk.releases.keys import sign
from kiosk.releases.manifest import FileEntry, encode_manifest
from kiosk.releases.store import MANIFEST
from releases.released import Release, manifest_of
from releases.zips import OFFSET_CENTRAL, SIZE_CENTRAL, SIZE_LOCAL, central, local, patched, zip_of

Attack: TypeAlias = Callable[[Release], bytes]

TOPIC = "base/en/topics/leaf.md"
FIGURE = "base/figures/tree.svg"
LINK = 0o120777
FOREIGN = "http://127.0.0.1:{port}/canary"
"""Where drawings and texts point to; ``{port}`` is that of a listener of the test."""

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{}</svg>'


def attacks(canary: str, port: int) -> Mapping[str, tuple[Attack, str]]:
    """Return how each file is made of a good release, and the words of the refusal."""
    address = FOREIGN.format(port=port)
    return {
        **dict(_names(canary)),
        **dict(_bombs()),
        **dict(_lies()),
        **dict(_packs(canary, address)),
        **dict(_torn()),
    }


def with_name(name: str) -> Attack:
    """Return the attack that brings a file of this name, on the list and signed."""

    def attack(release: Release) -> bytes:
        files = {path: data for path, data in release.contents().items() if "/" in path}
        files[name] = b"region: XX\n"
        # A manifest with such a name is not even written by the program, so this one is by hand.
        said = encode_manifest(release.manifest)
        entry = msgspec.json.encode({name: FileEntry("0" * 64, 11)})[1:-1]
        said = said.replace(b'"files":{', b'"files":{' + entry + b",")
        head = {MANIFEST: said, SIGNATURE: sign(release.key, said)}
        return zip_of([*head.items(), *files.items()])

    return attack


def _names(canary: str) -> Iterator[tuple[str, tuple[Attack, str]]]:
    elsewhere = "lead to another place"
    for name, path, words in (
        ("zip slip", "../../canary.yaml", elsewhere),
        ("zip slip inside", "base/en/../../../canary.yaml", elsewhere),
        ("absolute", canary, elsewhere),
        ("backslashes", "base\\..\\..\\canary.yaml", elsewhere),
        ("drive", "C:/canary.yaml", elsewhere),
        ("stream", "base/en/help.yaml:other", elsewhere),
        ("hidden", "base/en/.help.yaml", elsewhere),
        ("dot at the end", "base/en/help.yaml.", elsewhere),
        ("reserved", "base/en/aux.yaml", "device"),
        ("reserved folder", "base/con/help.yaml", "device"),
        ("case clash", "base/en/HELP.yaml", "would be one file"),
        ("case clash of folders", "base/EN/other.yaml", "would be one file"),
        ("file and folder", "base/en", "would be one file"),
        ("twice", "base/en/help.yaml", "would be one file"),
        ("program", "base/run.exe", "no file of this kind"),
        ("zip in a zip", "base/inner.zip", "no file of this kind"),
        ("built content", "built.msgpack", "in a folder that no release has"),
        ("list of what is shown", "shown.json", "in a folder that no release has"),
    ):
        yield name, (_twice if name == "twice" else with_name(path), words)
    yield "symlink", (_symlink, "a link to another place")


def _twice(release: Release) -> bytes:
    files = release.contents()
    return zip_of([*files.items(), ("base/en/help.yaml", b"region: XX\n")])


def _symlink(release: Release) -> bytes:
    return zip_of([*release.contents().items(), ("base/en/x.yaml", b"/etc/passwd")], mode=LINK)


def _bombs() -> Iterator[tuple[str, tuple[Attack, str]]]:
    yield "bomb", (lambda r: r.forged({TOPIC: b"\0" * 2**21}), "over 100 times")
    yield "bomb of one large file", (lambda r: r.forged({TOPIC: _noise(5)}), "larger than 4 MB")
    yield "bomb with a small size", (_understated, "is damaged")
    yield "bomb of overlapping entries", (_overlapping, "is not whole")
    yield "bomb of many entries", (_many, "more than 30000 files")
    yield "bomb of many files", (_many_files, "the pack is too large")
    yield "file that holds itself", (_itself, "is not whole")


def _noise(megabytes: int) -> bytes:
    """Return bytes that pack to about a half."""
    return b"".join(struct.pack("<I", n * 2654435761 % 2**32) for n in range(megabytes * 2**18))


def _understated(release: Release) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = packer.compress(b"\0" * 2**26) + packer.flush()
    files = {**release.contents(), TOPIC: bomb}
    data = zip_of(files.items(), method=0)
    at = list(files).index(TOPIC)
    size = release.manifest.files[TOPIC].size
    for place, offset in ((local(data, at), 0), (central(data, at), 2)):
        data = patched(data, place + 8 + offset, "<H", 8)
        data = patched(data, place + SIZE_LOCAL + offset, "<I", size)
    return data


def _overlapping(release: Release) -> bytes:
    data = zip_of(release.contents().items())
    return patched(data, central(data, 4) + OFFSET_CENTRAL, "<I", local(data, 3))


def _many(release: Release) -> bytes:
    del release
    return zip_of((f"base/en/topics/a{number}.md", b"") for number in range(30_001))


def _many_files(release: Release) -> bytes:
    megabyte = _noise(1)
    return release.forged({f"base/en/topics/a{n}.md": megabyte for n in range(33)})


def _itself(release: Release) -> bytes:
    """Return a file whose second entry is said to be all of it."""
    data = zip_of(release.contents().items())
    data = patched(data, central(data, 1) + SIZE_CENTRAL - 4, "<I", len(data))
    return patched(data, central(data, 1) + OFFSET_CENTRAL, "<I", 0)


def _lies() -> Iterator[tuple[str, tuple[Attack, str]]]:
    changed = "was changed after"
    other = {TOPIC: b"other words"}
    yield "no signature", (_unsigned, "nobody has signed it")
    yield "signature of nothing", (_resigned(lambda _: b""), "signature cannot be read")
    yield "signature of another release", (_resigned(_of_another), changed)
    yield "wrong key", (_wrong_key, "does not accept")
    yield "changed file", (lambda r: zip_of((r.contents() | other).items()), changed)
    yield "changed list", (_changed_list, changed)
    yield "no list", (lambda r: zip_of(list(r.contents().items())[1:]), "no list of files")
    yield "missing file", (_missing, "is missing")
    yield "file too many", (_one_more, "is not on its list")
    yield "id of another", (lambda r: r.forged({}, id=r.manifest.id[:-8] + "0" * 8), "its id")
    yield "digest of another", (_other_digest, "not what it holds")
    yield "title of another", (lambda r: r.forged({}, title="Other"), "not what it holds")
    yield "pack of another", (lambda r: r.forged({}, pack="other"), "not what it holds")
    yield "language of another", (lambda r: r.forged({}, languages=("xx",)), "not what it holds")
    yield "format of tomorrow", (lambda r: r.forged({}, format=2), "format")
    yield "date of tomorrow", (_tomorrow, "look at the clock")
    yield "list with more to say", (_said(b'{"run":"x",'), "is damaged")
    yield "list that is not ours", (_said(b"{ "), "not written as the program writes it")
    yield "list as deep as can be", (_whole(b"[" * 3000), "is damaged")
    yield "list in bad UTF-8", (_whole(b'{"id":"\xff"}'), "is damaged")


def _unsigned(release: Release) -> bytes:
    files = release.contents()
    del files[SIGNATURE]
    return zip_of(files.items())


def _resigned(signature: Callable[[Release], bytes]) -> Attack:
    return lambda release: zip_of((release.contents() | {SIGNATURE: signature(release)}).items())


def _of_another(release: Release) -> bytes:
    return sign(release.key, b"another manifest")


def _wrong_key(release: Release) -> bytes:
    other = Ed25519PrivateKey.generate()
    said = encode_manifest(release.manifest)
    return zip_of((release.contents() | {SIGNATURE: sign(other, said)}).items())


def _changed_list(release: Release) -> bytes:
    files = release.contents() | {TOPIC: b"other words"}
    forged = manifest_of(release.manifest, {k: v for k, v in files.items() if "/" in k})
    return zip_of((files | {MANIFEST: encode_manifest(forged)}).items())


def _missing(release: Release) -> bytes:
    files = release.contents()
    del files[TOPIC]
    return zip_of(files.items())


def _one_more(release: Release) -> bytes:
    return zip_of((release.contents() | {"base/en/topics/more.md": b"words"}).items())


def _other_digest(release: Release) -> bytes:
    digest = "0" * 64
    return release.forged({}, digest=digest, id=f"{release.manifest.id[:-8]}{digest[:8]}")


def _tomorrow(release: Release) -> bytes:
    return release.forged({}, made=release.manifest.made + timedelta(days=400))


def _said(start: bytes) -> Attack:
    """Return the attack whose list starts in another way."""
    return lambda release: _signed(release, start + encode_manifest(release.manifest)[1:])


def _whole(said: bytes) -> Attack:
    return lambda release: _signed(release, said)


def _signed(release: Release, said: bytes) -> bytes:
    head = {MANIFEST: said, SIGNATURE: sign(release.key, said)}
    return zip_of((release.contents() | head).items())


def _packs(canary: str, address: str) -> Iterator[tuple[str, tuple[Attack, str]]]:
    """Yield good lists, rightly signed, of packs that would harm."""
    for name, inner, words in (
        ("script in a drawing", "<script>x</script>", "nothing in a drawing may run"),
        ("handler in a drawing", '<path onload="x"/>', "would run a program"),
        ("remote image in a drawing", f'<image href="{address}"/>', "not a drawing"),
        ("file image in a drawing", f'<image href="file://{canary}"/>', "not a drawing"),
        ("remote address in a drawing", f'<path fill="url({address})"/>', "out of the drawing"),
        ("copies of copies", '<use href="#a"/>', "is not used in drawings"),
        ("deep drawing", "<g>" * 100 + "</g>" * 100, "levels of elements"),
    ):
        yield name, (_with(FIGURE, _SVG.format(inner).encode()), words)
    for name, data, words in (
        ("billion laughs", _laughs(), "a document type is not allowed"),
        ("entity of a file", _entity(f"file://{canary}"), "a document type is not allowed"),
        ("entity from afar", _entity(address), "a document type is not allowed"),
        ("style from afar", _style(address) + _SVG.format("").encode(), "is not allowed"),
        ("bad UTF-8 in a drawing", b"<svg>\xff</svg>", "is not UTF-8"),
    ):
        yield name, (_with(FIGURE, data), words)
    for name, line, words in (
        ("remote image in a text", f"![A tree]({address})", "error"),
        ("file image in a text", f"![A tree](file://{canary})", "error"),
        ("file as a figure", f"![A tree](figure:{canary})", "error"),
        ("link from a text", f"[more]({address})", "error"),
        ("page in a text", f"<img src='{address}'>", "error"),
        ("bad UTF-8 in a text", "\udcff", "is not UTF-8"),
        ("deep lists in a text", "> " * 900, "error"),
        ("long line in a text", "word " * 9000, "more than 2000 characters"),
    ):
        yield name, (_with_line(line), words)
    for name, text, words in (
        ("YAML bomb", _yaml_bomb(), "an anchor is not allowed"),
        ("object in YAML", "a: !!python/object/apply:os.system [x]", "is not allowed"),
        ("deep YAML", "[" * 1900, "more than 8 levels"),
        ("bad UTF-8 in YAML", "region: \udcff", "is not UTF-8"),
    ):
        data = text.encode("utf-8", errors="surrogateescape")
        yield name, (_with("base/en/glossary.yaml", data), words)
    yield "huge picture", (_with("base/logo.png", _png(50_000, 50_000)), "whole PNG picture")
    yield "large picture", (_with("base/logo.png", _png(5000, 10)), "5000 by 10 pixels")
    yield "picture that is none", (_with("base/logo.png", b"GIF89a"), "whole PNG picture")
    yield (
        "recording that is none",
        (_with("base/en/audio/0123456789abcdef.opus", b"MZ"), "not a OPUS recording"),
    )
    yield "long recording", (_with("base/en/audio/0123456789abcdef.wav", _noise(3)), "than 2 MB")


def _with(path: str, data: bytes) -> Attack:
    return lambda release: release.forged({path: data})


def _with_line(line: str) -> Attack:
    def attack(release: Release) -> bytes:
        more = f"\n\n{line}\n".encode("utf-8", errors="surrogateescape")
        return release.forged({TOPIC: release.contents()[TOPIC] + more})

    return attack


def _laughs() -> bytes:
    lines = [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)]
    return f'<!DOCTYPE svg [<!ENTITY l0 "lol">{"".join(lines)}]><svg>&l9;</svg>'.encode()


def _entity(address: str) -> bytes:
    return f'<!DOCTYPE svg [<!ENTITY a SYSTEM "{address}">]><svg>&a;</svg>'.encode()


def _style(address: str) -> bytes:
    return f'<?xml-stylesheet href="{address}"?>'.encode()


def _yaml_bomb() -> str:
    lines = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(["a0: &a0 [lol]", *lines])


def _png(width: int, height: int) -> bytes:
    """Return a picture of one colour, which packs to almost nothing."""
    rows = zlib.compress(b"\0" * (width // 8 + 1) * min(height, 1000), 9)
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    out = io.BytesIO(b"\x89PNG\r\n\x1a\n")
    out.seek(0, io.SEEK_END)
    for kind, data in ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b"")):
        checksum = zlib.crc32(kind + data)
        out.write(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum))
    return out.getvalue()


def _torn() -> Iterator[tuple[str, tuple[Attack, str]]]:
    whole = "is not whole"
    yield "nothing", (lambda _: b"", whole)
    yield "half", (lambda r: (data := zip_of(r.contents().items()))[: len(data) // 2], whole)
    yield "cut", (lambda r: zip_of(r.contents().items())[:-1], whole)
    yield "data behind", (lambda r: zip_of(r.contents().items()) + b"\0", whole)
    yield "data before", (lambda r: b"MZ" + zip_of(r.contents().items()), whole)
    yield "two in one", (lambda r: zip_of(r.contents().items()) * 2, whole)
    yield "wrong directory", (_other_directory, whole)


def _other_directory(release: Release) -> bytes:
    """Return a file that other readers take for another, by a second directory."""
    good, other = zip_of(release.contents().items()), zip_of([("base/en/help.yaml", b"x")])
    return good + other[central(other) :]
