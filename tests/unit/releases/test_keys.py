"""Only a key that was accepted, and only over the very bytes it signed, lets a release in."""

import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import ContentError, SigningError
from kiosk.releases.keys import (
    check_signature,
    make_key,
    public_line,
    read_key,
    short_name,
    sign,
)
from kiosk.settings.release_key import is_release_key

MESSAGE = b"what is signed"


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """Provide a new key."""
    file = tmp_path / "clinic.key"
    make_key(file)
    return file


def test_a_key_is_read_as_it_was_made(tmp_path: Path) -> None:
    """The line that was printed is that of the file."""
    line = make_key(tmp_path / "key")

    assert is_release_key(line)
    assert public_line(read_key(tmp_path / "key")) == line


def test_nobody_but_its_owner_reads_a_key(key_file: Path) -> None:
    """Who has it can sign."""
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600


def test_an_old_key_is_never_written_over(key_file: Path) -> None:
    """Every kiosk would refuse what the new one signs."""
    before = key_file.read_bytes()
    with pytest.raises(SigningError, match="already and was not changed"):
        make_key(key_file)

    assert key_file.read_bytes() == before


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A mistyped folder is the usual reason."""
    with pytest.raises(SigningError, match="nowhere"):
        make_key(tmp_path / "nowhere" / "key")


def test_two_keys_differ(tmp_path: Path) -> None:
    """Each is drawn anew."""
    assert make_key(tmp_path / "one") != make_key(tmp_path / "two")


def _other_kind() -> bytes:
    key = generate_private_key(65537, 2048)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@pytest.mark.parametrize(
    "data",
    [b"", b"words", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", None],
    ids=["empty", "words", "broken", "another kind"],
)
def test_a_file_without_such_a_key_is_named(tmp_path: Path, data: bytes | None) -> None:
    """The message tells how to come by one."""
    file = tmp_path / "some.key"
    file.write_bytes(_other_kind() if data is None else data)
    with pytest.raises(SigningError, match=r"some\.key holds no key.*release key FILE"):
        read_key(file)


def test_a_key_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """So that the stick can be found that it is on."""
    with pytest.raises(SigningError, match=r"lost\.key cannot be read: No such file"):
        read_key(tmp_path / "lost.key")


def test_a_signature_tells_which_of_the_accepted_keys_made_it(
    key_file: Path, tmp_path: Path
) -> None:
    """A kiosk may accept several."""
    other = make_key(tmp_path / "other")
    key = read_key(key_file)

    signer = check_signature(sign(key, MESSAGE), MESSAGE, [other, public_line(key)])

    assert signer == public_line(key)


def test_another_key_is_refused_by_name(key_file: Path, tmp_path: Path) -> None:
    """Who knows whose it is may accept it."""
    key = read_key(key_file)
    other = make_key(tmp_path / "other")
    with pytest.raises(ContentError, match="does not accept") as caught:
        check_signature(sign(key, MESSAGE), MESSAGE, [other])

    assert short_name(public_line(key)) in str(caught.value)


def test_the_name_of_a_good_key_does_not_help_a_forger(key_file: Path, tmp_path: Path) -> None:
    """What is compared is the signature, not what it says of itself."""
    good = public_line(read_key(key_file))
    make_key(tmp_path / "forger")
    forged = sign(read_key(tmp_path / "forger"), MESSAGE).split()[1]
    with pytest.raises(ContentError, match="changed after it was signed"):
        check_signature(short_name(good).encode() + b" " + forged + b"\n", MESSAGE, [good])


def test_a_signature_of_something_else_is_refused(key_file: Path) -> None:
    """One digit of a telephone number is enough."""
    key = read_key(key_file)
    with pytest.raises(ContentError, match="changed after it was signed"):
        check_signature(sign(key, MESSAGE), b"what is shown", [public_line(key)])


@given(data=st.binary(max_size=200))
def test_any_bytes_may_stand_in_place_of_a_signature(data: bytes) -> None:
    """They are refused, never read as something else."""
    with pytest.raises(ContentError):
        check_signature(data, MESSAGE, [])


@pytest.mark.parametrize("line", ["", "ed25519:", "ed25519:AAAA", "rsa:" + "A" * 43 + "="])
def test_what_is_no_key_is_not_accepted_as_one(key_file: Path, line: str) -> None:
    """A slip in the settings must not let everything in, nor pass unseen."""
    assert not is_release_key(line)
    with pytest.raises(SigningError, match="is not a release key"):
        check_signature(sign(read_key(key_file), MESSAGE), MESSAGE, [line])
