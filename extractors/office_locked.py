"""Office documents that a password encrypts (MS-OFFCRYPTO): opened with the passwords given, and read as they are.

DOCX, XLSX, PPTX in a compound file, and DOC and XLS of before 2007. The document once open is enclosed at `decrypted`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from tempfile import TemporaryFile
from typing import IO, Any, BinaryIO

from asasec_graph.model import keys
from asasec_graph.model.observations import Mention, Problem
from asasec_graph.reading import msg, office_doc, office_xls
from asasec_graph.reading.msg import Compound
from asasec_graph.reading.source import Enclosed, Extractor, Source, Yielded

_USUAL = ("VelvetSweatshop",)
"""The password of workbooks that are locked against change only (MS-OFFCRYPTO 2.4.2.3)."""
_STEP = 1 << 20


def takes(source: Source) -> bool:
    """A compound file with an encrypted document."""
    streams = msg.streams_of(source)
    if ("encryptedpackage",) in streams:
        return True
    if not {("worddocument",), ("workbook",)} & streams:
        return False
    with msg.opened(source) as ole:
        compound = Compound.of(ole)
        return office_doc.is_encrypted(compound) or office_xls.is_encrypted(compound)


def extract(source: Source) -> Iterator[Yielded]:
    """The document, open where a password opens it."""
    yield Mention(keys.document(source.sha256), "file", asserted={"file": source.basename, "encrypted": True})
    with TemporaryFile(prefix="asasec-office-") as opened:
        if not any(_opens(source, password, opened) for password in (*source.options.passwords, *_USUAL)):
            yield Problem(
                "an encrypted document: give its password with --passwords FILE and read it again with --again", "file"
            )
            return
        yield Enclosed(source.basename, "decrypted", lambda file: _copied(opened, file))


def _opens(source: Source, password: str, opened: IO[bytes]) -> bool:
    """Whether a password opens the document, which is then written out; any failure of the library is a no."""
    library: Any = import_module("msoffcrypto")
    failures: Any = import_module("msoffcrypto.exceptions")
    named = (failures.DecryptionError, failures.InvalidKeyError, failures.FileFormatError, failures.ParseError)
    opened.seek(0)
    opened.truncate()
    with source.open() as file, suppress(*named, *msg.DAMAGE, ArithmeticError, NotImplementedError, RuntimeError):
        document = library.OfficeFile(file)
        document.load_key(password=password, verify_password=True)
        document.decrypt(opened)
        return opened.tell() > 0
    return False


def _copied(opened: IO[bytes], file: BinaryIO) -> None:
    opened.seek(0)
    while data := opened.read(_STEP):
        file.write(data)


EXTRACTOR = Extractor("office_locked", 1, takes, extract)
