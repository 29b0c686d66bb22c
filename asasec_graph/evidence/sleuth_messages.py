"""What is said between the program and the process that reads disk images: calls, and their answers."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

Argument: TypeAlias = int | str | bool | list[int | str] | None


class Call(msgspec.Struct, array_like=True, frozen=True):
    """A method of the reading process with its arguments."""

    method: str
    arguments: list[Argument]


class Answer(msgspec.Struct, array_like=True, frozen=True):
    """`value` is the method's result, packed; `failed` says why there is none; neither is a sign of life."""

    value: bytes | None = None
    failed: str | None = None


class Opened(msgspec.Struct, array_like=True, frozen=True):
    """An image: its size in bytes, whether it states hashes, whether it holds files without a file system."""

    size: int
    hashed: bool
    logical: bool


class Volume(msgspec.Struct, array_like=True, frozen=True):
    """One volume: its number from 1, its place and length in bytes, what it is ("" unknown), whether that is read."""

    number: int
    offset: int
    size: int
    kind: str
    read: bool


class Table(msgspec.Struct, array_like=True, frozen=True):
    """The volumes of an image; `failed` says why there may be more."""

    volumes: list[Volume]
    failed: str | None = None


class Node(msgspec.Struct, array_like=True, frozen=True):
    """One name in a folder with what its record says.

    `deleted`: the file system lists it so; `lost`: its record is gone or in use by another. `streams` are the
    alternate data streams of NTFS: name, the attribute's id, size. `written` is when it was last written, in
    seconds since 1970 (0 unknown), without a zone where not `zoned`.
    """

    name: str
    inode: int
    size: int
    folder: bool
    regular: bool
    deleted: bool = False
    lost: bool = False
    streams: list[tuple[str, int, int]] = []
    written: int = 0
    zoned: bool = True


class Folder(msgspec.Struct, array_like=True, frozen=True):
    """What a folder lists; `failed` says why not all of it."""

    nodes: list[Node]
    failed: str | None = None
