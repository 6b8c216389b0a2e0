"""Bytes on disk."""

from emulator.blobs.store import CHUNK, Blobs, Incoming, Receiver, Slice

__all__ = ["CHUNK", "Blobs", "Incoming", "Receiver", "Slice"]
