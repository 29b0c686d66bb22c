"""i2's ANX: a generated chart with references, strengths, cards and arrows; charts by EntityId; damage."""

from __future__ import annotations

from pathlib import Path

from asasec_graph.extractors.anx import EXTRACTOR
from asasec_graph.samples import charts
from tests.extractors import chart_checks
from tests.extractors.chart_checks import of_path
from tests.extractors.text_sources import keys_of, links, mentions, problems, written


def test_reads_a_chart_with_its_strengths(tmp_path: Path) -> None:
    planted = charts.write_anx(tmp_path / "chart.anx", people=30)
    source = of_path(tmp_path / "chart.anx")
    seen = chart_checks.read(EXTRACTOR, source)
    chart_checks.check(seen, source, planted, prefix="item:")
    by_strength = {"Confirmed": 0.7, "Unconfirmed": 0.49, "Tentative": 0.35}
    phones = {item.id: item.key for item in planted.of_type("Phone")}
    for tie in planted.ties:
        if tie.meant == "OWNS" and tie.target in phones:
            held = [
                one.confidence for one in links(seen) if one.target.key == phones[tie.target] and one.type == "OWNS"
            ]
            assert held == [by_strength[tie.strength]]


def test_reads_cards_dates_and_attributes(tmp_path: Path) -> None:
    charts.write_anx(tmp_path / "chart.anx")
    source = of_path(tmp_path / "chart.anx")
    seen = chart_checks.read(EXTRACTOR, source)
    card = next(one for one in mentions(seen) if one.entity.key == "p1@example.net")
    assert card.locator.endswith("/CardCollection[1]/Card[1]/@Text char 9-23")
    assert card.confidence == 0.7
    person = next(one for one in mentions(seen) if one.entity.key == f"sha256:{source.sha256}#node-item:p1")
    assert person.at == 1_705_312_800_000  # date -u -d 2024-01-15T10:00:00 +%s000
    attributes = person.asserted["attributes"]
    assert isinstance(attributes, dict)
    assert attributes["grades"] == "2"


BY_ID = """<Chart IdReferenceLinking="false"><ChartItemCollection>
<ChartItem Label="Cersei"><End><Entity EntityId="n3" Identity="Cersei L."><Icon><IconStyle Type="Woman"/></Icon>
</Entity></End></ChartItem>
<ChartItem Label="600 11 22 33"><AttributeCollection>
<Attribute AttributeClass="IMEI" Value="356938035643809"/></AttributeCollection>
<End><Entity EntityId="n1" Identity="tel"><Icon><IconStyle Type="Teléfono móvil"/></Icon></Entity></End></ChartItem>
<ChartItem Label="Reunión"><End><Entity EntityId="n4" Identity="x"><Box><BoxStyle Type="Event"/></Box></Entity>
</End></ChartItem>
<ChartItem Label="Playa"><End><Entity EntityId="n5" Identity="Playa"><Icon><IconStyle Type="Lugar"/></Icon></Entity>
</End></ChartItem></ChartItemCollection><ChartItemCollection>
<ChartItem Label="titular"><Link End1Id="n1" End2Id="n3"><LinkStyle ArrowStyle="ArrowOnTail" Type="Link"/></Link>
</ChartItem><ChartItem Label=""><Link End1Id="n3" End2Id="n5"><LinkStyle Type="Link"/></Link></ChartItem>
</ChartItemCollection></Chart>"""


def test_reads_a_chart_by_entity_ids(tmp_path: Path) -> None:
    source = written(tmp_path, "c.anx", BY_ID)
    seen = chart_checks.read(EXTRACTOR, source)
    woman = f"sha256:{source.sha256}#node-entity:n3"
    assert chart_checks.forward(seen, woman, "+34600112233") == ["OWNS"]
    assert chart_checks.forward(seen, "+34600112233", "imei:356938035643809") == ["CONNECTED_TO"]
    assert keys_of(seen, "PERSON") == {woman}
    assert [one.reason.partition(":")[0] for one in problems(seen)] == [
        "2 items whose type or label makes them neither person, organisation nor identifier",
        "1 links with an end that names no identifier, person or organisation",
    ]


def test_reads_utf16_and_control_characters(tmp_path: Path) -> None:
    wide = ('<?xml version="1.0" encoding="utf-16"?>' + BY_ID).encode("utf-16")
    assert "+34600112233" in keys_of(chart_checks.read(EXTRACTOR, written(tmp_path, "w.anx", wide)), "PHONE_NUMBER")
    odd = BY_ID.replace("Cersei L.", "Cersei\x01 &#x2;L.")
    seen = chart_checks.read(EXTRACTOR, written(tmp_path, "o.anx", odd))
    assert "Cersei L." in [one.asserted.get("name") for one in mentions(seen)]


def test_resolves_no_entity_and_expands_little(tmp_path: Path) -> None:
    declared = '<!DOCTYPE Chart [<!ENTITY who SYSTEM "file:///etc/hostname">]>' + BY_ID.replace("Cersei L.", "&who;")
    seen = chart_checks.read(EXTRACTOR, written(tmp_path, "e.anx", declared))
    assert [one.reason.startswith("The XML is damaged: ") for one in problems(seen)][:1] == [True]
    nested = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE Chart [<!ENTITY b0 "xxxxxxxxxx">{nested}]>' + BY_ID.replace("Cersei L.", "&b8;")
    seen = chart_checks.read(EXTRACTOR, written(tmp_path, "b.anx", bomb))
    assert any(one.reason.startswith("The XML is damaged: ") for one in problems(seen))


def test_leaves_other_charts_alone(tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "a.xml", "<Chart><Bar/></Chart>"))
