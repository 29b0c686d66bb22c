"""Link charts of people who do not exist: the same chart as i2's ANX, GEXF, GraphML, GML and an edge list."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import quoteattr

from asasec_graph.samples import cast

STRENGTHS = ("Confirmed", "Unconfirmed", "Tentative")
_IBAN = "ES9121000418450200051332"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the chart: id, type, label, and what it identifies ("" for a person or organisation)."""

    id: str
    type: str
    label: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A link of the chart, and the type of link that its words and ends mean."""

    source: str
    target: str
    words: str
    meant: str
    strength: str = "Confirmed"


@dataclass(slots=True)
class Planted:
    """The chart: its items and links."""

    items: list[Item] = field(default_factory=list[Item])
    ties: list[Tie] = field(default_factory=list[Tie])

    def keys(self, kind: str) -> set[str]:
        """The identifiers of a kind, by the beginning of its words: `Phone`."""
        return {item.key for item in self.items if item.key and item.type.startswith(kind)}

    def of_type(self, *types: str) -> list[Item]:
        """The items of these types."""
        return [item for item in self.items if item.type in types]


def chart(*, seed: int = 1, people: int = 8) -> Planted:
    """A chart: people with telephones, some with an account, a car, a bank account and an organisation."""
    rng, made = random.Random(seed), Planted()
    made.items.append(Item("org", "Organización", "Fantasía & Cía <SL>"))
    for one in cast.people(rng, people):
        who, number = f"p{one.number}", one.number
        made.items.append(Item(who, rng.choice(("Person", "Hombre", "Mujer")), one.name))
        made.items.append(Item(f"t{number}", "Phone", one.phone, one.phone))
        made.ties.append(Tie(who, f"t{number}", rng.choice(("owner", "titular")), "OWNS", rng.choice(STRENGTHS)))
        made.ties.append(Tie(who, "org", rng.choice(("works for", "miembro de")), "MEMBER_OF"))
        if number > 1:
            made.ties.append(Tie(f"t{number}", f"t{number - 1}", rng.choice(("calls", "llamó")), "CONTACTED"))
            made.ties.append(Tie(who, f"p{number - 1}", rng.choice(("brother", "conoce", "")), "KNOWS"))
    made.items += [
        Item("mail", "Email Address", "ficticia@example.org", "ficticia@example.org"),
        Item("ig", "Instagram Account", "falsa_oficial", "instagram:falsa_oficial"),
        Item("car", "Vehículo", "1234 BCD", "plate:ES:1234BCD"),
        Item("bank", "Cuenta bancaria", _IBAN, f"iban:{_IBAN}"),
    ]
    made.ties += [
        Tie("p1", "mail", "usuario", "USES"), Tie("ig", "p1", "used by", "USES"), Tie("car", "p1", "owner", "OWNS"),
        Tie("p1", "bank", "titular", "OWNS"),
    ]  # fmt: skip
    return made


def write_anx(path: Path, *, seed: int = 1, people: int = 8) -> Planted:
    """i2's exchange format, with types by reference, ends by reference, cards and grades."""
    made = chart(seed=seed, people=people)
    types = sorted({item.type for item in made.items})
    words = sorted({tie.words for tie in made.ties if tie.words})
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<Chart IdReferenceLinking="true"><StrengthCollection>')
        file.writelines(f'<Strength Id="S{n}" Name="{name}"/>' for n, name in enumerate(STRENGTHS))
        file.write("</StrengthCollection><LinkTypeCollection>")
        file.writelines(f'<LinkType Id="L{n}" Name={quoteattr(word)}/>' for n, word in enumerate(words))
        file.write("</LinkTypeCollection><EntityTypeCollection>")
        file.writelines(f'<EntityType Id="T{n}" Name={quoteattr(name)}/>' for n, name in enumerate(types))
        file.write('</EntityTypeCollection><AttributeClassCollection><AttributeClass Id="A1" Name="Nacimiento"/>')
        file.write("</AttributeClassCollection><ChartItemCollection>\n")
        file.writelines(_anx_item(item, types.index(item.type)) for item in made.items)
        file.writelines(_anx_link(number, tie, words) for number, tie in enumerate(made.ties))
        file.write("</ChartItemCollection></Chart>\n")
    return made


def _anx_item(item: Item, kind: int) -> str:
    extra = '<AttributeCollection><Attribute AttributeClassReference="A1" Value="1980"/></AttributeCollection>'
    card = f'<CardCollection><Card Summary="visto" Text="avisar a {item.id}@example.net"/></CardCollection>'
    return (
        f'<ChartItem Id="{item.id}" Label={quoteattr(item.label)} DateSet="true" DateTime="2024-01-15T10:00:00.000" '
        f'GradeOneIndex="2">{extra if item.type in ("Hombre", "Mujer") else ""}{card if item.id == "p1" else ""}'
        f'<End X="1" Y="1"><Entity EntityId="e{item.id}" Identity={quoteattr(item.label)}><Icon>'
        f'<IconStyle EntityTypeReference="T{kind}"/></Icon></Entity></End></ChartItem>\n'
    )


def _anx_link(number: int, tie: Tie, words: list[str]) -> str:
    kind = f'LinkTypeReference="L{words.index(tie.words)}"' if tie.words else 'Type="Link"'
    return (
        f'<ChartItem Id="link{number}" Label={quoteattr(tie.words)} DateSet="false"><Link End1Reference="{tie.source}" '
        f'End2Reference="{tie.target}"><LinkStyle ArrowStyle="ArrowOnHead" {kind} '
        f'StrengthReference="S{STRENGTHS.index(tie.strength)}"/></Link></ChartItem>\n'
    )


def write_gexf(path: Path, *, seed: int = 1, people: int = 8) -> Planted:
    """GEXF 1.3 with a declared attribute for the type."""
    made = chart(seed=seed, people=people)
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph>')
        file.write('<attributes class="node"><attribute id="0" title="tipo" type="string"/></attributes><nodes>\n')
        for item in made.items:
            value = f'<attvalues><attvalue for="0" value={quoteattr(item.type)}/></attvalues>'
            file.write(f'<node id="{item.id}" label={quoteattr(item.label)}>{value}</node>\n')
        file.write("</nodes><edges>\n")
        for number, tie in enumerate(made.ties):
            label = f" label={quoteattr(tie.words)}" if tie.words else ""
            file.write(f'<edge id="{number}" source="{tie.source}" target="{tie.target}"{label}/>\n')
        file.write("</edges></graph></gexf>\n")
    return made


def write_graphml(path: Path, *, seed: int = 1, people: int = 8) -> Planted:
    """GraphML whose edges stand before its nodes, as the format allows."""
    made = chart(seed=seed, people=people)
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">')
        for key, where, name in (("k0", "node", "label"), ("k1", "node", "type"), ("k2", "edge", "relation")):
            file.write(f'<key id="{key}" for="{where}" attr.name="{name}" attr.type="string"/>')
        file.write('<graph edgedefault="directed">\n')
        for tie in made.ties:
            data = f'<data key="k2">{tie.words}</data>' if tie.words else ""
            file.write(f'<edge source="{tie.source}" target="{tie.target}">{data}</edge>\n')
        for item in made.items:
            label = item.label.replace("&", "&amp;").replace("<", "&lt;")
            file.write(f'<node id="{item.id}"><data key="k0">{label}</data><data key="k1">{item.type}</data></node>\n')
        file.write("</graph></graphml>\n")
    return made


def write_gml(path: Path, *, seed: int = 1, people: int = 8) -> Planted:
    """GML, whose characters beyond ASCII are written as HTML's entities."""
    made = chart(seed=seed, people=people)
    with path.open("w", encoding="ascii", errors="xmlcharrefreplace") as file:
        file.write("graph [\n  directed 1\n")
        for item in made.items:
            label = item.label.replace("&", "&amp;").replace("<", "&lt;")
            file.write(f'  node [\n    id "{item.id}"\n    label "{label}"\n    type "{item.type}"\n  ]\n')
        for tie in made.ties:
            file.write(f'  edge [ source "{tie.source}" target "{tie.target}" label "{tie.words}" ]\n')
        file.write("]\n")
    return made


def write_edges(path: Path, *, seed: int = 1, people: int = 8) -> Planted:
    """An edge list in a table, with the labels and types of both ends."""
    made = chart(seed=seed, people=people)
    by_id = {item.id: item for item in made.items}
    with path.open("w", encoding="utf-8") as file:
        file.write("origen;tipo_origen;destino;relación;origen_tipo;destino_tipo;origen_nombre;destino_nombre\n")
        for tie in made.ties:
            first, second = by_id[tie.source], by_id[tie.target]
            cells = (first.id, "", second.id, tie.words, first.type, second.type, first.label, second.label)
            file.write(";".join(cells) + "\n")
    return made
