"""The entries of a zip file that nobody is trusted with: bounded, in plain order, and no more.

Only the plainest of zip files is read (PKWARE's APPNOTE 6.3.10): entries one behind the other from
the first byte, each written once, then their directory, then its end, and nothing in between or
after.  Links, folders, encryption, comments, extra fields and sizes told afterwards are refused,
so that a file has one meaning for every reader.
"""

import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final, NamedTuple

from kiosk.errors import ContentError

MAX_ENTRIES: Final = 30_000
"""The most files in a release: ten languages of a thousand topics, some recorded."""
MAX_ENTRY: Final = 4 * 2**20
"""The most bytes of one file; the largest is the list of 30,000 others, of about 100 bytes each."""
MAX_TOTAL: Final = 2**31
"""The most bytes of all, less than a zip file without extensions can have."""
MAX_RATIO: Final = 100
"""How many times larger than packed an entry may be: YAML packs to a fourth, and a bomb of zeros
to a thousandth."""
_SLACK: Final = 1024
"""Bytes that may be packed to whatever length: a short file of one letter is no bomb."""
_LONGEST_NAME: Final = 250

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _TOLD_AFTER, _UTF8 = 1, 1 << 3, 1 << 11
_DOS_FOLDER = 0x10

_COPY = "copy it again from where it was exported"


class _Facts(NamedTuple):
    """What both the entry and the directory say, in the order in which they are written."""

    flags: int
    method: int
    time: int
    date: int
    checksum: int
    packed: int
    size: int


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """One file: its name as written, its size in bytes, and where its packed bytes are."""

    name: str
    size: int
    packed: int
    checksum: int
    is_stored: bool
    start: int


class ZipReader:
    """Lists the entries of a zip file and unpacks them one at a time.

    Raises:
        ContentError: it is not a plain zip file within the bounds.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.entries = tuple(self._list())

    def read(self, entry: ZipEntry) -> bytes:
        """Return the bytes of an entry; never are more than its size unpacked.

        Raises:
            ContentError: the bytes are not those that were packed.
        """
        packed = self._bytes(entry.start, entry.packed)
        data = packed if entry.is_stored else _unpack(packed, entry)
        if len(data) != entry.size or zlib.crc32(data) != entry.checksum:
            raise ContentError(f"{entry.name} is damaged; {_COPY}")
        return data

    def _list(self) -> Iterator[ZipEntry]:
        count, directory, end = self._end()
        at, start, total = directory, 0, 0
        for _ in range(count):
            entry, at = self._entry(at, start, end)
            start = entry.start + entry.packed
            total += entry.size
            if total > MAX_TOTAL:
                raise ContentError(f"it would unpack to more than {MAX_TOTAL // 2**30} GB")
            yield entry
        if at != end or start != directory:
            raise _not_whole()

    def _end(self) -> tuple[int, int, int]:
        """Return how many entries there are, where their directory starts, and where it ends."""
        length = self._stream.seek(0, 2)
        if length > MAX_TOTAL:
            raise ContentError(f"it is larger than {MAX_TOTAL // 2**30} GB")
        end = length - _END.size
        if end < 0:
            raise _not_whole()
        fields = _END.unpack(self._bytes(end, _END.size))
        magic, disk, first_disk, here, count, size, directory, comment = fields
        if magic != b"PK\5\6" or (disk, first_disk, comment) != (0, 0, 0) or here != count:
            raise _not_whole()
        if count > MAX_ENTRIES:
            raise ContentError(f"it holds more than {MAX_ENTRIES} files, which no release does")
        if directory + size != end or size > count * (_CENTRAL.size + _LONGEST_NAME):
            raise _not_whole()
        return count, directory, end

    def _entry(self, at: int, start: int, end: int) -> tuple[ZipEntry, int]:
        """Return the entry that the directory tells of here, and where it tells of the next.

        ``start`` is where the entry has to be, for nothing lies between two entries.
        """
        if at + _CENTRAL.size > end:
            raise _not_whole()
        fields = _CENTRAL.unpack(self._bytes(at, _CENTRAL.size))
        magic, _, _, *told, length, extra, comment, disk, _, attributes, offset = fields
        facts = _Facts(*told)
        if magic != b"PK\1\2" or length > _LONGEST_NAME or at + _CENTRAL.size + length > end:
            raise _not_whole()
        name = _shown(self._bytes(at + _CENTRAL.size, length))
        _refuse_kind(name, attributes)
        _refuse_facts(name, facts)
        if extra or comment or disk or offset != start or self._local(start) != (facts, name):
            raise _not_whole()
        data = start + _LOCAL.size + length
        is_stored = facts.method == _STORED
        entry = ZipEntry(name, facts.size, facts.packed, facts.checksum, is_stored, data)
        return entry, at + _CENTRAL.size + length

    def _local(self, start: int) -> tuple[_Facts, str]:
        """Return what stands before the bytes of an entry; it has to be what the directory says."""
        magic, _, *told, length, extra = _LOCAL.unpack(self._bytes(start, _LOCAL.size))
        if magic != b"PK\3\4" or extra or length > _LONGEST_NAME:
            raise _not_whole()
        return _Facts(*told), _shown(self._bytes(start + _LOCAL.size, length))

    def _bytes(self, start: int, length: int) -> bytes:
        self._stream.seek(start)
        data = self._stream.read(length)
        if len(data) != length:
            raise _not_whole()
        return data


def _not_whole() -> ContentError:
    return ContentError(f"it is not whole, or no 'kiosk release export' made it; {_COPY}")


def _shown(name: bytes) -> str:
    """Return the name; a question mark, which no name may have, stands for what is not plain."""
    letters = name.decode("ascii", errors="replace")
    return "".join(letter if " " < letter <= "~" else "?" for letter in letters)


def _refuse_kind(name: str, attributes: int) -> None:
    mode = attributes >> 16
    if stat.S_ISLNK(mode):
        raise ContentError(f"{name} is a link to another place; do not use this file")
    if (stat.S_IFMT(mode) and not stat.S_ISREG(mode)) or attributes & _DOS_FOLDER:
        raise ContentError(f"{name} is not an ordinary file, as all in a release are")


def _refuse_facts(name: str, facts: _Facts) -> None:
    if facts.flags & _ENCRYPTED:
        raise ContentError(f"{name} is locked with a password, which no release is; do not use it")
    if facts.flags & ~_UTF8 or facts.method not in {_STORED, _DEFLATED}:
        raise ContentError(f"{name} is packed in another way than 'kiosk release export' does")
    if max(facts.size, facts.packed) > MAX_ENTRY:
        raise ContentError(f"{name} is larger than {MAX_ENTRY // 2**20} MB")
    if facts.size > facts.packed * MAX_RATIO + _SLACK:
        message = f"{name} would unpack to over {MAX_RATIO} times its size, as made to fill a disk"
        raise ContentError(message)
    if facts.method == _STORED and facts.size != facts.packed:
        raise _not_whole()


def _unpack(packed: bytes, entry: ZipEntry) -> bytes:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        # One byte more than there may be tells of a size that is a lie.
        data = unpacker.decompress(packed, entry.size + 1)
    except zlib.error as error:
        raise ContentError(f"{entry.name} is damaged; {_COPY}") from error
    if not unpacker.eof or unpacker.unused_data:
        raise ContentError(f"{entry.name} is damaged; {_COPY}")
    return data
