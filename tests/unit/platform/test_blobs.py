"""Bytes from their arrival to their place."""

import resource
import signal
from pathlib import Path

import pytest

from emulator.blobs import Blobs
from emulator.kernel.ids import SeededIds

SIZES = pytest.mark.parametrize("size", [0, 5, 64 * 1024, 64 * 1024 + 1, 3 * 1024 * 1024])


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path, SeededIds())


def pieces(size: int) -> list[bytes]:
    whole = bytes(number % 251 for number in range(size))
    return [whole[start : start + 1000] for start in range(0, size, 1000)]


def files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


@SIZES
def test_what_is_kept_is_what_came(blobs: Blobs, tmp_path: Path, size: int) -> None:
    incoming = blobs.receive_all(iter(pieces(size)))
    assert incoming.size == size
    assert b"".join(incoming.chunks()) == b"".join(pieces(size))
    blob_id = blobs.keep(incoming)
    incoming.discard()
    assert blobs.slice(blob_id).read() == b"".join(pieces(size))
    assert files(tmp_path) == [blobs.path(blob_id)]
    blobs.remove(blob_id)
    assert files(tmp_path) == []


@SIZES
def test_what_is_discarded_leaves_nothing(blobs: Blobs, tmp_path: Path, size: int) -> None:
    incoming = blobs.receive_all(iter(pieces(size)))
    assert incoming.path.read_bytes() == b"".join(pieces(size)), "small ones become a file where one is needed"
    with incoming.open() as file:
        assert file.read() == b"".join(pieces(size))
    incoming.discard()
    incoming.discard()
    assert files(tmp_path) == []


@SIZES
def test_what_breaks_off_leaves_nothing(blobs: Blobs, tmp_path: Path, size: int) -> None:
    with pytest.raises(ConnectionError), blobs.receive() as receiver:
        for piece in pieces(size):
            receiver.write(piece)
        raise ConnectionError
    assert files(tmp_path) == []


@SIZES
def test_pieces_are_the_same_from_memory_and_from_disk(blobs: Blobs, size: int) -> None:
    whole = b"".join(pieces(size))
    blob_id = blobs.keep(blobs.receive_all(iter(pieces(size))))
    for first, length in ((0, size), (size // 3, size // 2), (size, 0)):
        assert blobs.slice(blob_id, first, length).read() == whole[first : first + length]
        with blobs.slice(blob_id, first, length) as part:
            found = b""
            while piece := part.next_at_hand() or part.next():
                found += piece
        assert found == whole[first : first + length]


@SIZES
def test_a_full_disk_leaves_nothing(blobs: Blobs, tmp_path: Path, size: int) -> None:
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, limit[1]))
    try:
        if size > 1:
            with pytest.raises(OSError, match="too large"):
                blobs.keep(blobs.receive_all(iter(pieces(size))))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, before)
    assert files(tmp_path) == []
