"""Lists of files by hash, against what the generator planted with hashlib, apart from the readers."""

from __future__ import annotations

from pathlib import Path

import pytest

from asasec_graph.extractors import hash_list, nsrl, vics
from asasec_graph.extractors.listing import choose
from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Observation
from asasec_graph.reading.source import Options
from asasec_graph.samples import hash_lists
from tests.extractors.text_sources import keys_of, links, mentions, problems, seen_by, written


def read(path: Path, name: str) -> list[Observation]:
    source = written(path.parent, name, path.read_bytes())
    chosen = choose(source)
    assert chosen is not None
    assert chosen.name in ("vics", "hash_list", "nsrl")
    return seen_by(chosen, source)


@pytest.mark.parametrize("version", hash_lists.VERSIONS)
def test_reads_a_list_of_each_model_version(version: str, tmp_path: Path) -> None:
    planted = hash_lists.write_vics(tmp_path / "list", version=version)
    seen = read(tmp_path / "list", "list.json")
    assert keys_of(seen, "MEDIA") == {f"md5:{one.md5.lower()}" for one in planted}
    first = "value/0/Media" if version == "1.1" else "value"
    files = [one for one in mentions(seen) if one.entity.kind is EntityKind.MEDIA]
    assert [one.locator for one in files] == [f"{first}/{number}" for number in range(len(planted) + 1)]
    scheme = "VICS 2.0/UK" if version == "2.0" else f"VICS {version}"
    told = files[3].asserted
    assert told["category"] == {"scheme": scheme, "code": str(planted[3].category)}
    assert told["hashes"] == {"md5": planted[3].md5.lower(), "sha1": planted[3].sha1.lower()}
    assert (told["series"], told["victim identified"]) == (planted[3].series, True)
    assert files[2].asserted["photodna"] == "0,1,2,3"
    assert files[4].asserted["deleted"] is True
    assert [problem.locator for problem in problems(seen)] == [f"{first}/{len(planted) + 1}"]


def test_a_list_names_cameras_places_and_what_its_comments_hold(tmp_path: Path) -> None:
    planted = hash_lists.write_vics(tmp_path / "list")
    seen = read(tmp_path / "list", "list.json")
    said = {(one.type.value, one.source.key, one.target.key) for one in links(seen)}
    media = f"md5:{planted[3].md5.lower()}"
    assert said == {
        ("TAKEN_WITH", media, "serial:generated/GEN0012345"),
        ("LOCATED_AT", media, "geo:40.41678,-3.70379"),
    }
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600100201"}


def test_who_wrote_a_list_is_no_person_of_the_case(tmp_path: Path) -> None:
    hash_lists.write_vics(tmp_path / "list", version="1.1")
    seen = read(tmp_path / "list", "list.json")
    assert keys_of(seen, "PERSON") == set()
    assert "+34600100100" not in keys_of(seen, "PHONE_NUMBER")


def test_a_list_that_is_cut_off_gives_what_stands_before(tmp_path: Path) -> None:
    hash_lists.write_vics(tmp_path / "list", version="1.3")
    data = (tmp_path / "list").read_bytes()
    seen = seen_by(vics.EXTRACTOR, written(tmp_path, "list.json", data[: len(data) // 2]))
    assert 0 < len(keys_of(seen, "MEDIA")) < 12
    assert "What stands before was read" in problems(seen)[-1].reason


def test_reads_a_table_of_a_baseline(tmp_path: Path) -> None:
    planted = hash_lists.write_icse(tmp_path / "list")
    seen = mentions(read(tmp_path / "list", "export.csv"))
    assert [one.entity.key for one in seen] == [f"md5:{one.md5.lower()}" for one in planted]
    assert [one.locator for one in seen] == [f"row {number}" for number in range(2, len(planted) + 2)]
    assert seen[0].asserted["category"] == {"scheme": "ICSE", "code": str(planted[0].category)}
    assert seen[0].asserted["bytes"] == 1_000


def test_known_software_is_said_to_be_that(tmp_path: Path) -> None:
    planted = hash_lists.write_nsrl_text(tmp_path / "list")
    text = mentions(read(tmp_path / "list", "NSRLFile.txt"))
    assert [one.entity.key for one in text] == [f"md5:{one.md5.lower()}" for one in planted]
    hash_lists.write_nsrl(tmp_path / "rds.db")
    rows = mentions(read(tmp_path / "rds.db", "rds.db"))
    assert [one.entity.key for one in rows] == [f"sha256:{one.sha256.lower()}" for one in planted]
    assert all(one.asserted["context"] == "known software" for one in [*text, *rows])
    assert {one.entity.kind for one in [*text, *rows]} == {EntityKind.DOCUMENT}
    assert rows[0].locator == "rds.db#metadata/1"


def test_a_mapping_names_the_column_of_hashes(tmp_path: Path) -> None:
    text = "Prüfsumme,Was\nd41d8cd98f00b204e9800998ecf8427f,x.jpg\nzz,y.jpg\n"
    options = Options(mapping={"md5": "Prüfsumme", "name": "Was"})
    source = written(tmp_path, "liste.csv", text, options)
    assert hash_list.EXTRACTOR.takes(source)
    seen = seen_by(hash_list.EXTRACTOR, source)
    assert keys_of(seen, "MEDIA") == {"md5:d41d8cd98f00b204e9800998ecf8427f"}
    assert [one.locator for one in problems(seen)] == ["row 3"]


@pytest.mark.parametrize("text", ["name,phone\nAna,600100100\n", "md5,name\nnone,x\n", '{"value": [1]}', ""])
def test_leaves_what_is_no_list_of_hashes(text: str, tmp_path: Path) -> None:
    source = written(tmp_path, "x.csv", text)
    assert not hash_list.EXTRACTOR.takes(source)
    assert not vics.EXTRACTOR.takes(source)
    assert not nsrl.EXTRACTOR.takes(source)


def test_an_entry_is_known_by_any_of_its_hashes() -> None:
    assert keys.listed(EntityKind.MEDIA, "", "0" * 31, "A" * 40) == (EntityKind.MEDIA, "sha1:" + "a" * 40)
    assert keys.normalise(EntityKind.MEDIA, "MD5:" + "AB" * 16) == (EntityKind.MEDIA, "md5:" + "ab" * 16)
    assert keys.normalise(EntityKind.MEDIA, "md5:12") is None


def test_a_damaged_database_of_hashes_is_told(tmp_path: Path) -> None:
    hash_lists.write_nsrl(tmp_path / "rds.db", count=400)
    data = (tmp_path / "rds.db").read_bytes()
    seen = seen_by(nsrl.EXTRACTOR, written(tmp_path, "rds.db", data[: len(data) // 2]))
    assert problems(seen)[0].reason.startswith("the file is cut off")
    assert 0 < len(keys_of(seen, "DOCUMENT")) < 400


def test_fields_of_any_type_are_borne(tmp_path: Path) -> None:
    odd = '{"MD5": "00000000000000000000000000000001", "Exifs": 3, "MediaFiles": [null, {"FileName": 4}], "Tags": {}}'
    source = written(tmp_path, "x.json", f'{{"odata.metadata": "ProjectVic/1.3.xml#Media", "value": [{odd}]}}')
    assert keys_of(seen_by(vics.EXTRACTOR, source), "DOCUMENT") == {"md5:" + "0" * 31 + "1"}
