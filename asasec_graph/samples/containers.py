"""What holds files, small and whole: archives of every kind, disk images, a telephone's backups; each one file."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Literal

import py7zr

from asasec_graph.samples import archives, documents, ewf, images, ios, itunes

Packing = Literal["gz", "bz2", "xz"]
_WHEN = (2024, 3, 1, 12, 0, 0)


def contents(seed: int = 1) -> dict[str, bytes]:
    """A note, a table, a picture, a database, an archive in the archive; with made-up numbers."""
    random = Random(f"containers/{seed}")
    number = f"+34 600 10 {random.randrange(100):02} {random.randrange(100):02}"
    made, _ = ios.files(seed=seed, count=5)
    within = io.BytesIO()
    with zipfile.ZipFile(within, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("dentro/más.txt", _WHEN), f"otra nota: {number}\n")
    return {
        "notas/nota.txt": f"Llamar al {number}\n".encode(),
        "tabla.csv": f"nombre;teléfono\nAna Ficticia;{number}\n".encode(),
        "fotos/foto.png": documents.png(seed, 16),
        "sms.db": made["HomeDomain", "Library/SMS/sms.db"],
        "más/dentro.zip": within.getvalue(),
        "vacío.txt": b"",
    }


def write_zip(path: Path, *, seed: int = 1, packed: bool = True) -> Mapping[str, bytes]:
    """A plain zip, its members deflated or stored."""
    files = contents(seed)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, _WHEN), data, zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED)
    return files


def write_tar(path: Path, *, seed: int = 1, form: int = tarfile.PAX_FORMAT) -> Mapping[str, bytes]:
    """A tar of the format that `form` names, with a folder, a link and a long name."""
    files = contents(seed) | {"largo/" * 40 + "nota.txt": b"nota\n"}
    with tarfile.open(path, "w", format=form) as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("enlace")
        link.type, link.linkname = tarfile.SYMTYPE, "notas/nota.txt"
        archive.addfile(link)
    return files


def write_packed(path: Path, *, seed: int = 1, packing: Packing = "gz", tar: bool = False) -> bytes:
    """One compressed file: a note, or a tar."""
    data = contents(seed)["notas/nota.txt"]
    if tar:
        with tempfile.TemporaryDirectory() as folder:
            write_tar(Path(folder) / "tar", seed=seed)
            data = (Path(folder) / "tar").read_bytes()
    made = {
        "gz": lambda: gzip.compress(data, mtime=0),
        "bz2": lambda: bz2.compress(data),
        "xz": lambda: lzma.compress(data),
    }
    path.write_bytes(made[packing]())
    return data


def write_7z(path: Path, *, seed: int = 1, plain_list: bool = False) -> Mapping[str, bytes]:
    """A 7z whose list is packed as is usual, or lies open."""
    files = contents(seed)
    with py7zr.SevenZipFile(path, "w") as archive:
        archive.set_encoded_header_mode(not plain_list)
        for name, data in files.items():
            if data:
                archive.writestr(data, name)
    return files


def write_image(path: Path, *, seed: int = 1, table: bool = True) -> images.Disk:
    """A raw image of a FAT volume with these files and one that was deleted."""
    return images.write(
        path, contents(seed), {"borrado.txt": b"nota borrada: +34 600 10 00 09\n"}, seed=seed, table=table
    )


def write_ewf(path: Path, *, seed: int = 1) -> images.Disk:
    """The same as EnCase keeps it, in one segment."""
    with tempfile.TemporaryDirectory() as folder:
        disk = write_image(Path(folder) / "raw", seed=seed)
        ewf.write(path, disk.path)
    return disk


def write_backup(
    path: Path, *, seed: int = 1, password: str | None = None, layout: itunes.Layout = "folders"
) -> ios.Planted:
    """A backup of an iPhone in a zip."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "backup"
        planted = ios.write(folder, seed=seed, count=10, password=password, layout=layout)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(one for one in folder.rglob("*") if one.is_file()):
                name = file.relative_to(folder.parent).as_posix()
                archive.writestr(zipfile.ZipInfo(name, _WHEN), file.read_bytes(), zipfile.ZIP_DEFLATED)
    return planted


def write_locked_zip(path: Path, *, seed: int = 1, lock: archives.Lock = "aes256") -> archives.Locked:
    """A zip that a password opens."""
    return archives.write_zip(path, contents(seed), seed=seed, lock=lock)


def write_locked_7z(path: Path, *, seed: int = 1, listed: bool = True) -> archives.Locked:
    """A 7z that a password opens."""
    files = {name: data for name, data in contents(seed).items() if data}
    return archives.write_7z(path, files, seed=seed, listed=listed)
