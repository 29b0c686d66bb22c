"""Lists of files by hash: Project VIC (1.1 to 2.0), ICSE CSV, NSRL (RDS 2 and 3). No file stands behind them."""

from __future__ import annotations

import csv
import json
import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from hashlib import md5, sha1, sha256
from pathlib import Path

_CONTEXTS = {
    "1.1": ("odata.metadata", "http://github.com/ICMEC/ProjectVic/DataModels/1.1.xml#Cases"),
    "1.2": ("odata.metadata", "http://github.com/ICMEC/ProjectVic/DataModels/1.2.xml#Media"),
    "1.3": ("odata.metadata", "http://github.com/ICMEC/ProjectVic/DataModels/1.3.xml#Media"),
    "2.0": ("@odata.context", "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/UK/$metadata#Media"),
}
VERSIONS = tuple(_CONTEXTS)


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a list; its hashes are those of a few words that nobody has as a file."""

    number: int
    category: int
    name: str
    series: str | None

    def _bytes(self) -> bytes:
        return f"entry {self.number} of a generated list".encode()

    @property
    def md5(self) -> str:
        """Hexadecimal, upper case, as such lists have it."""
        return md5(self._bytes(), usedforsecurity=False).hexdigest().upper()

    @property
    def sha1(self) -> str:
        """Hexadecimal, upper case."""
        return sha1(self._bytes(), usedforsecurity=False).hexdigest().upper()

    @property
    def sha256(self) -> str:
        """Hexadecimal, upper case."""
        return sha256(self._bytes()).hexdigest().upper()


def entries(count: int = 12, seed: int = 1) -> list[Entry]:
    """Files with categories 0 to 5, a third of them in a series."""
    rng = random.Random(seed)
    return [
        Entry(number, rng.randrange(6), f"IMG_{number:04}.jpg", f"Series {number % 4}" if number % 3 == 0 else None)
        for number in range(count)
    ]


def write_vics(path: Path, *, version: str = "2.0", count: int = 12, seed: int = 1) -> list[Entry]:
    """A list of one model version, with a byte-order mark, an entry repeated and one whose MD5 is none."""
    listed = entries(count, seed)
    media: list[dict[str, object]] = [_vics(one) for one in [*listed, listed[0]]]
    media.append({"MediaID": 9999, "MD5": "not a hash", "Category": 1})
    key, context = _CONTEXTS[version]
    case = {"CaseNumber": "GEN-1", "ContactName": "Generated Examiner", "ContactPhone": "600 100 100", "Media": media}
    document = {key: context, "value": [case] if context.endswith("#Cases") else media}
    path.write_text(json.dumps(document, indent=1), encoding="utf-8-sig")
    return listed


def _vics(entry: Entry) -> dict[str, object]:
    place = f"(FileName='{entry.name}',FilePath='DCIM',MD5={entry.md5})"
    return {
        "odata.id": f'Media("{entry.md5}")',
        "MediaID": entry.number,
        "Category": entry.category,
        "MD5": entry.md5,
        "SHA1": entry.sha1,
        "MediaSize": str(1_000 + entry.number),
        "MimeType": "image/jpeg",
        "Series": entry.series,
        "VictimIdentified": "True" if entry.series else "False",
        "IsDistributed": None,
        "Tags": ["outdoor", "car"],
        "Comments": f"sent from 600 100 {200 + entry.number}" if entry.number == 1 else "",
        "AlternativeHashes": [{"HashName": "PhotoDNA", "HashValue": "0,1,2,3"}] if entry.number == 2 else [],
        "Exifs": [
            {"PropertyName": "Make", "PropertyValue": "Generated"},
            {"PropertyName": "BodySerialNumber", "PropertyValue": "GEN0012345"},
            {"PropertyName": "GPSLatitude", "PropertyValue": "40.41678"},
            {"PropertyName": "GPSLongitude", "PropertyValue": "-3.70379"},
        ]
        if entry.number == 3
        else [],
        "MediaFiles": [
            {
                "Media@odata.navigationLinkUrl": f"/MediaFiles{place}",
                "MD5": entry.md5,
                "FileName": entry.name,
                "FilePath": "/DCIM/100",
                "Created": "2023-05-03T10:00:00Z",
                "Unallocated": entry.number == 4,
            }
        ],
    }


def write_icse(path: Path, *, count: int = 12, seed: int = 1) -> list[Entry]:
    """A table as an export of ICSE writes it: hashes, baseline category, series."""
    listed = entries(count, seed)
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["MD5", "SHA1", "FileName", "FileSize", "ICSE Baseline", "Series", "Victim Identified"])
        for one in listed:
            row = [one.md5, one.sha1, one.name, 1_000 + one.number, one.category, one.series or "", bool(one.series)]
            table.writerow(row)
    return listed


def write_nsrl_text(path: Path, *, count: int = 12, seed: int = 1) -> list[Entry]:
    """NSRLFile.txt of RDS 2, all cells quoted but the numbers."""
    listed = entries(count, seed)
    header = ["SHA-1", "MD5", "CRC32", "FileName", "FileSize", "ProductCode", "OpSystemCode", "SpecialCode"]
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)
        table.writerow(header)
        for one in listed:
            table.writerow([one.sha1, one.md5, "00000000", f"library{one.number}.dll", 1_000, 7, "358", ""])
    return listed


def write_nsrl(path: Path, *, count: int = 12, seed: int = 1) -> list[Entry]:
    """RDSv3: the tables of a minimal set."""
    listed = entries(count, seed)
    with closing(sqlite3.connect(path)) as database, database:
        for table in ("MFG(manufacturer_id, name)", "OS(operating_system_id, name)", "PKG(package_id, name, version)"):
            database.execute(f"CREATE TABLE {table}")
        database.execute("CREATE TABLE VERSION(version, build_set, build_date)")
        database.execute("CREATE TABLE METADATA(object_id, sha256, sha1, md5, crc32, file_name, file_size, package_id)")
        rows = [(1, one.sha256, one.sha1, one.md5, "0", f"library{one.number}.dll", 1_000, 7) for one in listed]
        database.executemany("INSERT INTO METADATA VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    return listed
