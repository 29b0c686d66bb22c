"""Office documents that a password encrypts (MS-OFFCRYPTO): opened with the passwords given, and read as they are.

DOCX, XLSX, PPTX in a compound file, and DOC and XLS of before 2007. The document once open is enclosed at `decrypted`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module
from tempfile import TemporaryFile
from typing import Any, BinaryIO
from xml.parsers.expat import ExpatError

from asasec_graph.errors import EvidenceError
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
    password = next((one for one in (*source.options.passwords, *_USUAL) if _opens(source, one)), None)
    if password is None:
        yield Problem(
            "an encrypted document: give its password with --passwords FILE and read it again with --again", "file"
        )
        return
    yield Enclosed(source.basename, "decrypted", partial(_decrypted, source, password))


def _opens(source: Source, password: str) -> bool:
    """Whether a password opens the document; any failure of the library is a no."""
    library: Any = import_module("msoffcrypto")
    with source.open() as file, suppress(*_failures()):
        library.OfficeFile(file).load_key(password=password, verify_password=True)
        return True
    return False


def _failures() -> tuple[type[Exception], ...]:
    named: Any = import_module("msoffcrypto.exceptions")
    own = (named.DecryptionError, named.InvalidKeyError, named.FileFormatError, named.ParseError)
    return (*own, *msg.DAMAGE, ArithmeticError, NotImplementedError, RuntimeError, ExpatError)


def _decrypted(source: Source, password: str, file: BinaryIO) -> None:
    """Writes the document as it is once open; EvidenceError where it is damaged."""
    library: Any = import_module("msoffcrypto")
    with TemporaryFile(prefix="asasec-office-") as opened, source.open() as stored:
        try:
            document = library.OfficeFile(stored)
            document.load_key(password=password)
            document.decrypt(opened)
        except _failures() as error:
            raise EvidenceError(
                f"{source.name}: its password opens it, but what is encrypted is damaged ({error})"
            ) from error
        opened.seek(0)
        while data := opened.read(_STEP):
            file.write(data)


EXTRACTOR = Extractor("office_locked", 2, takes, extract)
