"""What an image is by its first bytes: EnCase's container, a partition table, a file system.

Sources: the boot sectors as Carrier, "File System Forensic Analysis", gives them; GPT by the UEFI specification;
the magic numbers of the others by their own on-disk documentation.
"""

from __future__ import annotations

import struct

EWF_PHYSICAL = (b"EVF\x09\x0d\x0a\xff\x00", b"EVF2\x0d\x0a\x81\x00")
EWF_LOGICAL = (b"LVF\x09\x0d\x0a\xff\x00", b"LEF2\x0d\x0a\x81\x00")
SECTOR = 512
HEAD = 1 << 17
"""Bytes of a volume that tell what it is."""
_READ: tuple[tuple[int, bytes, str], ...] = (
    (3, b"NTFS    ", "NTFS"),
    (3, b"EXFAT   ", "exFAT"),
    (54, b"FAT1", "FAT"),
    (54, b"FAT  ", "FAT"),
    (82, b"FAT32", "FAT"),
    (1_024, b"H+\0\4", "HFS+"),
    (1_024, b"HX\0\5", "HFS+"),
    (32_769, b"CD001", "ISO9660"),
)
_OTHER: tuple[tuple[int, bytes, str], ...] = (
    (3, b"-FVE-FS-", "BitLocker"),
    (0, b"LUKS\xba\xbe", "LUKS"),
    (32, b"NXSB", "APFS"),
    (3, b"ReFS\0\0\0\0", "ReFS"),
    (512, b"LABELONE", "LVM"),
    (0, b"XFSB", "XFS"),
    (1_024, b"\x10\x20\xf5\xf2", "F2FS"),
    (65_600, b"_BHRfS_M", "Btrfs"),
)
_SWAP = ((4_086, b"SWAPSPACE2"), (65_526, b"SWAPSPACE2"))
ENCRYPTED = frozenset({"BitLocker", "LUKS"})


def kind_of(head: bytes) -> tuple[str, bool]:
    """What stands in a volume by its first bytes, and whether it can be read; ("", False) where it is not known."""
    boot = head[510:512] == b"\x55\xaa"
    for at, magic, name in _READ:
        if head[at : at + len(magic)] == magic and (boot or at >= 1_024):
            return name, True
    if _is_ext(head):
        return "ext", True
    for at, magic, name in _OTHER:
        if head[at : at + len(magic)] == magic:
            return name, False
    if any(head[at : at + len(magic)] == magic for at, magic in _SWAP):
        return "swap", False
    return "", False


def _is_ext(head: bytes) -> bool:
    if head[1_080:1_082] != b"\x53\xef":
        return False
    inodes, blocks, _, _, _, first, shift = struct.unpack_from("<7I", head, 1_024)
    creator, revision = struct.unpack_from("<II", head, 1_024 + 72)
    return bool(inodes and blocks) and first <= 1 and shift <= 6 and creator <= 4 and revision <= 1


def has_table(head: bytes, size: int) -> bool:
    """Whether a partition table stands here that fits a disk of `size` bytes: GPT, or four entries of an MBR."""
    if any(head[sector : sector + 8] == b"EFI PART" for sector in (512, 4_096)):
        return True
    if len(head) < SECTOR or head[510:512] != b"\x55\xaa":
        return False
    entries = [struct.unpack_from("<B3sB3sII", head, 446 + 16 * number) for number in range(4)]
    used = [(start, length) for _, _, sort, _, start, length in entries if sort]
    if not used or any(state not in (0, 0x80) for state, *_ in entries):
        return False
    return all(start > 0 and length > 0 and start * SECTOR < size for start, length in used)
