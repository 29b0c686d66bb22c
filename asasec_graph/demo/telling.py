"""What the demo found, in words, in English and Spanish. Only what the data shows; a lead is called a lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from asasec_graph import messages
from asasec_graph.demo.asking import references
from asasec_graph.demo.notices import NOTICE_EN, NOTICE_ES
from asasec_graph.demo.run import Outcome
from asasec_graph.demo.scoring import Question
from asasec_graph.demo.stage import Login

Node = dict[str, Any]
NOTICES: Final = {"en": NOTICE_EN, "es": NOTICE_ES}
STEPS: Final = {
    "en": {
        "world": "making the world",
        "evidence": "taking evidence in",
        "asking": "asking across the open cases",
        "asking again": "asking again beside the sealed case",
    },
    "es": {
        "world": "creando el mundo",
        "evidence": "incorporando evidencias",
        "asking": "preguntando entre los casos abiertos",
        "asking again": "preguntando de nuevo junto al caso sellado",
    },
}
_WORDS: Final = {
    "en": {
        "taken": "{exhibits} exhibits of {cases} cases, {observations} observations, {seconds} s",
        "unread": "could not be read: {names}",
        "hits": "Identifiers in two cases or more: {count} that count, {ignored} that do not",
        "hit": "{kind} {key}: {cases}",
        "ignored": "set aside: {key} ({why})",
        "networks": "Networks in the contacts of the open cases: {count}",
        "network": "{label}: {core} members and {periphery} on its periphery, {cases}; stability {stability:.2f}",
        "member": "{part}: {key} {label}",
        "faces": "Faces that may be one person in several cases (leads, for two people to judge): {count}",
        "face": "{faces} faces in {cases}, band {band}",
        "alerts": "Alerts that a known victim may be seen again, for whoever identifies victims: {count}",
        "alert": "exhibit {exhibit}: {faces} faces like the victim's, band {band}, similarity {similarity:.2f}",
        "sealed": "The sealed case {reference}: its keeper sees {hits} hits with other cases, the others none",
        "question": "{mark} {name}: {found} of {planted} found, precision {precision:.2f}, recall {recall:.2f}",
        "logins": "Sign in with a token:",
        "serving": "The explorer is at {url}; Ctrl-C ends it.",
        "right": "ok",
        "short": "SHORT",
    },
    "es": {
        "taken": "{exhibits} evidencias de {cases} casos, {observations} observaciones, {seconds} s",
        "unread": "no se pudo leer: {names}",
        "hits": "Identificadores en dos o más casos: {count} que cuentan, {ignored} que no",
        "hit": "{kind} {key}: {cases}",
        "ignored": "apartado: {key} ({why})",
        "networks": "Redes en los contactos de los casos abiertos: {count}",
        "network": "{label}: {core} miembros y {periphery} en su periferia, {cases}; estabilidad {stability:.2f}",
        "member": "{part}: {key} {label}",
        "faces": "Rostros que pueden ser una persona en varios casos (indicios, a juzgar por dos personas): {count}",
        "face": "{faces} rostros en {cases}, banda {band}",
        "alerts": "Alertas, para quien identifica víctimas, de que una conocida puede aparecer de nuevo: {count}",
        "alert": "evidencia {exhibit}: {faces} rostros como el de la víctima, banda {band}, similitud {similarity:.2f}",
        "sealed": "El caso sellado {reference}: su responsable ve {hits} coincidencias; los demás, ninguna",
        "question": "{mark} {name}: {found} de {planted}, precisión {precision:.2f}, exhaustividad {recall:.2f}",
        "logins": "Inicie sesión con una clave de acceso:",
        "serving": "El explorador está en {url}; Ctrl-C lo termina.",
        "right": "bien",
        "short": "CORTO",
    },
}
_QUESTIONS_ES: Final = {
    "shared identifiers": "identificadores compartidos",
    "moved devices": "dispositivos que cambiaron de manos",
    "network A members": "miembros de la red A",
    "network B members": "miembros de la red B",
    "leaders": "cabecillas",
    "broker": "intermediario",
    "victim seen again": "víctima vista de nuevo",
    "decoys kept out": "señuelos descartados",
    "sealed case invisible to others": "caso sellado invisible para los demás",
}
_SHOWN: Final = 8
_TOLD_PARTS: Final = ("LEADER", "BROKER")


def lines(outcome: Outcome, lang: str) -> Iterator[str]:
    """Everything worth telling, a line each."""
    words = _WORDS[lang]
    yield NOTICES[lang]
    yield ""
    yield words["taken"].format(
        exhibits=outcome.exhibits,
        cases=len(outcome.world.cases),
        observations=outcome.observations,
        seconds=outcome.seconds,
    )
    if outcome.unread:
        yield words["unread"].format(names=", ".join(outcome.unread))
    yield from _hits(outcome.found.hits, lang)
    yield from _networks(outcome.found.networks, words)
    yield from _faces(outcome.found.reappearances, words)
    yield from _alerts(outcome.alerts, words)
    yield _sealed(outcome, words)
    yield ""
    yield from (_question(one, lang) for one in outcome.questions)


def logins(given: tuple[Login, ...], lang: str) -> Iterator[str]:
    """Who may sign in, and with what."""
    yield _WORDS[lang]["logins"]
    for one in given:
        yield f"  {one.name:28} {one.role.value:24} {one.token}"


def serving(url: str, lang: str) -> str:
    """Where the explorer is."""
    return _WORDS[lang]["serving"].format(url=url)


def _hits(hits: list[Node], lang: str) -> Iterator[str]:
    words = _WORDS[lang]
    counted = [one for one in hits if not one["ignoredBecause"]]
    ignored = [one for one in hits if one["ignoredBecause"]]
    yield words["hits"].format(count=len(counted), ignored=len(ignored))
    for one in counted[:_SHOWN]:
        entity = one["entity"]
        yield "  " + words["hit"].format(kind=entity["kind"], key=entity["key"], cases=", ".join(references(one)))
    if len(counted) > _SHOWN:
        yield f"  … + {len(counted) - _SHOWN}"
    for one in ignored:
        yield "  " + words["ignored"].format(key=one["entity"]["key"], why=messages.reason(lang, one["ignoredBecause"]))


def _networks(networks: list[Node], words: dict[str, str]) -> Iterator[str]:
    yield words["networks"].format(count=len(networks))
    for one in networks[:_SHOWN]:
        members = [edge["node"] for edge in one["members"]["edges"]]
        core = [member for member in members if member["part"] != "PERIPHERY"]
        yield "  " + words["network"].format(
            label=one["label"],
            core=len(core),
            periphery=len(members) - len(core),
            cases=", ".join(references(one)),
            stability=one["stability"],
        )
        for member in (member for member in core if member["part"] in _TOLD_PARTS):
            told = {"part": member["part"], "key": member["entity"]["key"], "label": member["entity"]["label"]}
            yield "    " + words["member"].format(**told)


def _faces(found: list[Node], words: dict[str, str]) -> Iterator[str]:
    yield words["faces"].format(count=len(found))
    for one in found[:_SHOWN]:
        told = {"faces": len(one["faces"]), "cases": ", ".join(references(one)), "band": one["band"]}
        yield "  " + words["face"].format(**told)


def _alerts(found: list[Node], words: dict[str, str]) -> Iterator[str]:
    found = [one for one in found if one["near"]]
    yield words["alerts"].format(count=len(found))
    for one in found[:_SHOWN]:
        best = one["near"][0]
        told = {"exhibit": one["evidence"]["exhibit"], "faces": len(one["near"])}
        yield "  " + words["alert"].format(band=best["band"], similarity=best["similarity"], **told)


def _sealed(outcome: Outcome, words: dict[str, str]) -> str:
    hits = [one for one in outcome.kept.hits if not one["ignoredBecause"]]
    reference = outcome.world.truth.sealed.reference
    return words["sealed"].format(reference=reference, hits=sum(reference in references(one) for one in hits))


def _question(question: Question, lang: str) -> str:
    words = _WORDS[lang]
    return words["question"].format(
        mark=words["right" if question.passed else "short"],
        name=_QUESTIONS_ES[question.name] if lang == "es" else question.name,
        found=question.found,
        planted=question.planted,
        precision=question.precision,
        recall=question.recall,
    )
