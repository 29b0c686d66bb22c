"""Documents of offices with planted identifiers: DOCX, ODT, HTML, RTF; and what every document here holds.

Written with the standard library alone, as small as each format allows. People do not exist.
"""

from __future__ import annotations

import base64
import random
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from pathlib import Path

from asasec_graph.samples import cast

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(slots=True)
class Planted:
    """What a document holds: identifiers in its text, those deleted but kept, links, pictures by hash."""

    phones: list[str] = field(default_factory=list[str])
    emails: list[str] = field(default_factory=list[str])
    names: list[str] = field(default_factory=list[str])
    deleted: list[str] = field(default_factory=list[str])
    links: list[str] = field(default_factory=list[str])
    pictures: list[str] = field(default_factory=list[str])


def png(seed: int, side: int = 64) -> bytes:
    """A picture of coloured noise."""
    rng = random.Random(seed)
    rows = b"".join(b"\0" + rng.randbytes(3 * side) for _ in range(side))
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    made = b"\x89PNG\r\n\x1a\n"
    for name, data in chunks:
        made += struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return made


def paragraphs(planted: Planted, seed: int, count: int) -> list[str]:
    """Sentences with a person's number or address each; what is in them is noted in `planted`."""
    rng = random.Random(seed)
    made: list[str] = []
    for number, who in enumerate(cast.people(rng, count)):
        if number % 2:
            made.append(f"El correo de contacto era {who.email}, según consta. {cast.phrase(rng)}.")
            planted.emails.append(who.email)
        else:
            spaced = f"{who.phone[3:6]} {who.phone[6:9]} {who.phone[9:]}"
            made.append(f"Se le llamó al teléfono {spaced} dos veces. {cast.phrase(rng)}.")
            planted.phones.append(who.phone)
    return made


def write_docx(path: Path, *, seed: int = 1, count: int = 20) -> Planted:
    """DOCX: runs that cut numbers in two, a table, a text box with its fallback, a footnote, a comment, a deleted run,
    a link, a picture.
    """
    planted = Planted()
    body = "".join(_paragraph(text) for text in paragraphs(planted, seed, count))
    body += f"<w:tbl><w:tr><w:tc>{_paragraph('Celda +34600200001')}</w:tc></w:tr></w:tbl>"
    body += _box("Caja +34600200002")
    body += (
        '<w:p><w:del w:id="1" w:author="Autora Ficticia" w:date="2024-01-01T00:00:00Z"><w:r>'
        "<w:delText>antes decía borrado@example.org</w:delText></w:r></w:del></w:p>"
        '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>pulse aquí</w:t></w:r></w:hyperlink></w:p>'
    )
    planted.phones += ["+34600200001", "+34600200002", "+34600200003", "+34600200004"]
    planted.deleted.append("borrado@example.org")
    planted.links.append("https://enlace.example/p?x=1")
    picture = png(seed)
    planted.pictures.append(sha256(picture).hexdigest())
    root = f'xmlns:w="{_WORD}" xmlns:r="{_RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": _relations(("rId1", "officeDocument", "word/document.xml", False)),
        "word/document.xml": f"<w:document {root}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            ("rId9", "hyperlink", planted.links[0], True), ("rId2", "image", "media/image1.png", False)
        ),
        "word/footnotes.xml": (
            f"<w:footnotes {root}><w:footnote>{_paragraph('Nota +34600200003')}</w:footnote></w:footnotes>"
        ),
        "word/comments.xml": (
            f'<w:comments {root}><w:comment w:id="0" w:author="Revisor Ficticio">'
            f"{_paragraph('Comentario +34600200004')}</w:comment></w:comments>"
        ),
        "word/media/image1.png": picture,
        "docProps/core.xml": (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Autora Ficticia</dc:creator>'
            "<cp:lastModifiedBy>Otro Ficticio</cp:lastModifiedBy></cp:coreProperties>"
        ),
    }
    write_parts(path, parts)
    return planted


def _paragraph(text: str) -> str:
    """A paragraph whose text is cut into two runs in its middle, as programs do."""
    cut = len(text) // 2
    runs = (f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (text[:cut], text[cut:]))
    return f"<w:p>{''.join(runs)}</w:p>"


def _box(text: str) -> str:
    inner = f"<w:txbxContent>{_paragraph(text)}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps">{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback>'
    return f"<w:p><w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r></w:p>"


def _relations(*listed: tuple[str, str, str, bool]) -> str:
    made = "".join(
        f'<Relationship Id="{name}" Type="{_RELATIONS}/{kind}" Target="{escape(target)}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if external else ''}/>"
        for name, kind, target, external in listed
    )
    return f'<Relationships xmlns="{_PACKAGE}">{made}</Relationships>'


def write_parts(path: Path, parts: dict[str, bytes | str]) -> None:
    """A zip file of parts, the same bytes each time."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), data, stored)


ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def odf_parts(kind: str, body: str) -> dict[str, bytes | str]:
    """The parts of an OpenDocument of this kind."""
    return {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f"<office:document-content {ODF}><office:body>{body}</office:body></office:document-content>",
        "meta.xml": f"<office:document-meta {ODF}><office:meta><dc:creator>Autora Ficticia</dc:creator></office:meta>"
        "</office:document-meta>",
    }


def write_odt(path: Path, *, seed: int = 1, count: int = 20) -> Planted:
    """ODT: spaces as elements, spans, a comment with its author, a tracked deletion, a link, a picture."""
    planted = Planted()
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>antes decía borrado@example.org</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    for text in paragraphs(planted, seed, count):
        first, _, rest = escape(text).partition(" ")
        body += f'<text:p>{first}<text:s text:c="2"/><text:span>{rest}</text:span></text:p>'
    body += (
        "<text:p>con <office:annotation><dc:creator>Revisor Ficticio</dc:creator>"
        "<text:p>Comentario +34600200004</text:p>"
        '</office:annotation><text:a xlink:href="https://enlace.example/p?x=1">enlace</text:a></text:p>'
    )
    planted.phones.append("+34600200004")
    planted.deleted.append("borrado@example.org")
    planted.links.append("https://enlace.example/p?x=1")
    picture = png(seed)
    planted.pictures.append(sha256(picture).hexdigest())
    parts = odf_parts("text", f"<office:text>{body}</office:text>")
    write_parts(path, parts | {"Pictures/1.png": picture})
    return planted


def write_html(path: Path, *, seed: int = 1, count: int = 20) -> Planted:
    """HTML: entities, a script that must not be read, a table, links, a picture in the page itself."""
    planted = Planted()
    body = "".join(f"<p>{escape(text)}</p>\n" for text in paragraphs(planted, seed, count))
    picture = png(seed)
    planted.pictures.append(sha256(picture).hexdigest())
    planted.links += ["https://enlace.example/p?x=1"]
    planted.phones += ["+34600200001", "+34600200002"]
    path.write_text(
        "<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>P&aacute;gina ficticia</title>"
        "<script>var no = '+34600209999';</script></head><body>\n"
        f"{body}<table><tr><td>600200001</td><td>600200002</td></tr></table>"
        f"<a href='{planted.links[0]}'>enlace</a> "
        f"<img src='data:image/png;base64,{base64.b64encode(picture).decode()}'>"
        "</body></html>",
        encoding="utf-8",
    )
    return planted


def write_rtf(path: Path, *, seed: int = 1, count: int = 20) -> Planted:
    """RTF: accents by code page and by number, a font table that must not be read."""
    planted = Planted()
    body = "\n".join(f"\\pard {_rtf(text)}\\par" for text in paragraphs(planted, seed, count))
    path.write_text(
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Helvetica 600209999;}}{\\info{\\author Autora}}\n"
        f"{body}\n}}",
        encoding="ascii",
    )
    return planted


def _rtf(text: str) -> str:
    made: list[str] = []
    for char in text:
        code = ord(char)
        if code < 128:
            made.append(f"\\{char}" if char in "\\{}" else char)
        elif code < 256:
            made.append(f"\\'{code:02x}")
        else:
            pair = char.encode("utf-16-le")
            units = struct.unpack(f"<{len(pair) // 2}h", pair)
            made.append("".join(f"\\u{unit}?" for unit in units))
    return "".join(made)
