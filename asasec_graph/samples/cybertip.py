"""A CyberTipline report about nobody: as XML of the submission schema, and as the PDF that NCMEC hands on.

Hashes are those of a few words, addresses those of documentation; no file stands behind the report.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from hashlib import md5, sha256
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from asasec_graph.samples.cast import Somebody, moments, people

NUMBER = "136490001"


@dataclass(frozen=True, slots=True)
class Planted:
    """What the report was made to say, in normal form."""

    number: str
    reported: Somebody
    victim: Somebody
    accounts: frozenset[str]
    phones: frozenset[str]
    emails: frozenset[str]
    ips: frozenset[str]
    hashes: frozenset[str]
    logins: int


def _planted(seed: int, files: int) -> tuple[Planted, list[tuple[str, str, str]]]:
    rng = random.Random(seed)
    reported, victim, office = people(rng, 3)
    words = [f"{seed} {number}".encode() for number in range(files)]
    made = [
        (f"imagen {number}.jpg", md5(word).hexdigest(), sha256(word).hexdigest()) for number, word in enumerate(words)
    ]
    planted = Planted(
        number=NUMBER,
        reported=reported,
        victim=victim,
        accounts=frozenset(
            {f"instagram:{reported.username}", "instagram:17841400000000001", f"instagram:{victim.username}"}
        ),
        phones=frozenset({reported.phone}),
        emails=frozenset({reported.email, office.email}),
        ips=frozenset({reported.ip, victim.ip, "2001:db8::77"}),
        hashes=frozenset(f"sha256:{one[2]}" for one in made),
        logins=3,
    )
    return planted, made


def write(path: Path, *, seed: int = 1, files: int = 2) -> Planted:
    """The report in XML, the details of its files within."""
    planted, made = _planted(seed, files)
    rng = random.Random(seed)
    _, _, office = people(rng, 3)
    times = moments(rng, planted.logins)
    reported, victim = planted.reported, planted.victim
    used = ((reported.ip, "Registration"), ("2001:db8::77", "Login"), (reported.ip, "Upload"))
    events = "".join(
        f"<ipCaptureEvent><ipAddress>{ip}</ipAddress><eventName>{event}</eventName>"
        f"<dateTime>{at:%Y-%m-%dT%H:%M:%SZ}</dateTime><port>443</port></ipCaptureEvent>"
        for (ip, event), at in zip(used, times, strict=True)
    )
    details = "".join(
        f"<fileDetails><reportId>{NUMBER}</reportId><fileId>{number:032x}</fileId>"
        f"<originalFileName>{name}</originalFileName>"
        "<uploadedToEspTimestamp>2024-03-04T05:06:07Z</uploadedToEspTimestamp>"
        f"<fileViewedByEsp>{'true' if number else 'false'}</fileViewedByEsp><exifViewedByEsp>false</exifViewedByEsp>"
        f"<publiclyAvailable>false</publiclyAvailable><fileRelevance>Reported</fileRelevance>"
        f"<industryClassification>B2</industryClassification>"
        f'<originalFileHash hashType="MD5">{first}</originalFileHash>'
        f'<originalFileHash hashType="SHA256">{second}</originalFileHash></fileDetails>'
        for number, (name, first, second) in enumerate(made)
    )
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<report xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:noNamespaceSchemaLocation="https://report.cybertip.org/ispws/xsd">\n'
        f"<reportId>{NUMBER}</reportId>"
        "<incidentSummary><incidentType>Online Enticement of Children for Sexual Acts</incidentType>"
        "<platform>Instagram</platform><incidentDateTime>2024-03-04T05:06:07Z</incidentDateTime></incidentSummary>\n"
        "<internetDetails><webPageIncident><url>https://www.instagram.com/p/Abc123/</url></webPageIncident>"
        "</internetDetails>\n"
        "<reporter><reportingPerson><firstName>Ficticia, Inc.</firstName>"
        f"<email>{office.email}</email></reportingPerson></reporter>\n"
        "<personOrUserReported><personOrUserReportedPerson>"
        f"<firstName>{escape(reported.name.split(' ')[0])}</firstName>"
        f"<lastName>{escape(reported.name.partition(' ')[2])}</lastName>"
        f'<phone type="Mobile" verified="true" countryCallingCode="+34">{reported.phone.removeprefix("+34")}</phone>'
        f'<email type="Home" verified="false">{reported.email}</email><age>41</age></personOrUserReportedPerson>'
        f"<espIdentifier>17841400000000001</espIdentifier><espService>Instagram</espService>"
        f"<screenName>{reported.username}</screenName><displayName>{escape(reported.name)}</displayName>"
        f"<profileUrl>https://www.instagram.com/{reported.username}</profileUrl>{events}"
        "<deviceId><idType>IMEI</idType><idValue>490154203237518</idValue><eventName>Login</eventName></deviceId>"
        "<estimatedLocation><city>Madrid</city><countryCode>ES</countryCode></estimatedLocation>"
        "</personOrUserReported>\n"
        f"<victim><victimPerson><age>13</age></victimPerson><espService>Instagram</espService>"
        f"<screenName>{victim.username}</screenName>"
        f"<ipCaptureEvent><ipAddress>{victim.ip}</ipAddress></ipCaptureEvent></victim>\n"
        f"{details}</report>\n",
        encoding="utf-8",
    )
    return planted


def write_pdf(path: Path, *, seed: int = 1, files: int = 2) -> Planted:
    """The report as a PDF of several pages, in the order in which NCMEC's sections stand."""
    planted, made = _planted(seed, files)
    _, _, office = people(random.Random(seed), 3)
    reported, victim = planted.reported, planted.victim
    lines = [
        f"CyberTipline Report {NUMBER}",
        "Priority Level: E",
        "Received by NCMEC on 03-05-2024 17:47:36 UTC",
        "Section A: Reported Information",
        "Reporting Electronic Service Provider (ESP)",
        "Submitter:",
        "Ficticia/Instagram",
        f"Email Address: {office.email}",
        "Incident Information",
        "Incident Type: Online Enticement of Children for Sexual Acts",
        "Incident Time: 03-04-2024 05:06:07 UTC",
        "Suspect",
        f"Name: {reported.name}",
        f"Mobile Phone: {reported.phone} (Verified 01-02-2024 03:04:05 UTC)",
        f"Email Address: {reported.email} (Verified)",
        f"Screen/User Name: {reported.username}",
        "ESP User ID: 17841400000000001",
        f"Profile URL: https://www.instagram.com/{reported.username}",
        f"IP Address: {reported.ip} (Login) 03-03-2024 19:21:35 UTC",
        "IP Address: 2001:db8::77 (Registration) 03-02-2024 19:21:35 UTC",
        f"IP Address: {reported.ip} (Upload) 03-04-2024 05:06:07 UTC",
        "Child Victim",
        "Approximate Age: 13",
        f"Screen/User Name: {victim.username}",
        f"IP Address: {victim.ip} (Login) 03-03-2024 20:21:35 UTC",
        "Uploaded File Information",
        f"Number of uploaded files: {files}",
    ]
    for name, first, second in made:
        lines += [
            f"Filename: {name}",
            f"MD5: {first}",
            f"SHA256: {second}",
            "Did Reporting ESP view entire contents of uploaded file?: Yes",
            "Were entire contents of uploaded file publicly available?: No",
        ]
    lines += ["Section B: Automated Information Added by NCMEC Systems", "Geo-Lookup (Suspect)"]
    lines.append(f"{reported.ip} ES MD Madrid 28001 40.4168/-3.7038 Ficticia Telecom")
    _pages(path, lines)
    return planted


def _pages(path: Path, lines: list[str]) -> None:
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    height = 0.0
    for line in lines:
        if height < 60:
            if height:
                canvas.showPage()
            canvas.setFont("Helvetica", 10)
            height = 780
        canvas.drawString(50, height, line)
        height -= 18
    canvas.save()
