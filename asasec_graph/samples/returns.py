"""Providers' answers to legal process about nobody: Google, Meta (page, text, PDF), Snapchat and Kik (zips)."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from asasec_graph.samples.cast import Somebody, moments, people, phrase
from asasec_graph.samples.meta import zipped


@dataclass(frozen=True, slots=True)
class Planted:
    """What a return was made to say, in normal form."""

    owner: Somebody
    accounts: frozenset[str]
    phones: frozenset[str]
    emails: frozenset[str]
    ips: frozenset[str]
    texts: tuple[str, ...]


# Google


def write_google(path: Path, *, seed: int = 1) -> Planted:
    """SubscriberInfo.html."""
    owner, times = _owner(seed)
    rows = "".join(
        f"<tr><td>{at:%Y-%m-%d %H:%M:%S} Z</td><td>{owner.ip}</td><td>Login</td><td>Mozilla/5.0</td></tr>"
        for at in times
    )
    path.write_text(
        "<!DOCTYPE html><html><head><title>Google Subscriber Information</title></head><body>"
        '<div class="section"><h3>GOOGLE SUBSCRIBER INFORMATION</h3><ul>'
        "<li>Google Account ID: 123456789012345678901</li>"
        f"<li>Name: {escape(owner.name)}</li><li>e-Mail: {owner.email}</li>"
        "<li>Alternate e-Mails: otra@example.org, mas@example.org</li>"
        "<li>Terms of Service IP: 192.0.2.250</li></ul></div>"
        '<div class="section"><h3>ACCOUNT RECOVERY</h3><ul><li>Recovery e-Mail: recupera@example.org</li>'
        f"<li>Recovery SMS: {owner.phone} [ES]</li></ul></div>"
        '<div class="section"><h3>IP ACTIVITY</h3><table><tr><th>Timestamp</th><th>IP Address</th>'
        f"<th>Activity Type</th><th>User Agents</th></tr>{rows}</table></div></body></html>",
        encoding="utf-8",
    )
    return _google(owner, {"otra@example.org", "mas@example.org"})


def write_google_text(path: Path, *, seed: int = 1) -> Planted:
    """The older text of the same."""
    owner, times = _owner(seed)
    rows = [f"| {at:%Y/%m/%d-%H:%M:%S}-UTC | Login | {owner.ip} |" for at in times]
    lines = [
        "########## * Google Confidential and Proprietary * ##########",
        "GOOGLE SUBSCRIBER INFORMATION",
        f"Name: {owner.name}",
        f"e-Mail: {owner.email}",
        "Services: Gmail, Talk, Google Hangouts",
        "Recovery e-Mail: recupera@example.org",
        "Created on: 2012/05/01-12:00:00-UTC",
        "Terms of Service IP: 192.0.2.250, on 2012/05/01-12:00:00-UTC",
        f"SMS: {owner.phone} [ES]",
        "Google Account ID: 123456789012345678901",
        "+-------------------------+-------+------------+",
        "| Time                    | Event | IP Address |",
        "+-------------------------+-------+------------+",
        *rows,
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return _google(owner, set())


def _owner(seed: int) -> tuple[Somebody, list[datetime]]:
    rng = random.Random(seed)
    (owner,) = people(rng, 1)
    return owner, moments(rng, 5)


def _google(owner: Somebody, more: set[str]) -> Planted:
    return Planted(
        owner,
        frozenset({"google:123456789012345678901"}),
        frozenset({owner.phone}),
        frozenset({owner.email, "recupera@example.org", *more}),
        frozenset({owner.ip, "192.0.2.250"}),
        (),
    )


# Meta


def write_meta(path: Path, *, seed: int = 1, messages: int = 20, layout: str = "t") -> Planted:
    """records.html of an Instagram account; `layout` is `t` (2024), `div` or `table` (before)."""
    planted, sections = _record(seed, messages)
    render: Callable[[str, str], str] = {"t": _division, "div": _older, "table": _table}[layout]
    body = "".join(
        f'<div id="property-{name}" class="content-pane">'
        + "".join(_rendered(one, render) for one in values)
        + "</div>"
        for name, values in sections
    )
    head = "<html><head><title>Meta Business Record</title><style>.t{}</style></head><body>"
    path.write_text(f"{head}{body}</body></html>", encoding="utf-8")
    return planted


def _rendered(one: tuple[str, str], render: Callable[[str, str], str]) -> str:
    label, value = one
    return render(label, "".join(f"{escape(line)}<div class='p'></div>" for line in value.split("\n")))


def _division(label: str, value: str) -> str:
    return f'<div class="t o"><div class="t i">{label}<div class="m"><div>{value}</div></div></div></div>'


def _older(label: str, value: str) -> str:
    inner = f'<div class="most_inner">{value}</div>'
    return f'<div class="div_table outer"><div class="div_table inner">{label}{inner}</div></div>'


def _table(label: str, value: str) -> str:
    return f"<table><tr><th>{label}</th><td>{value}</td></tr></table>"


def write_meta_text(path: Path, *, seed: int = 1, messages: int = 20) -> Planted:
    """The same record as text, as it comes out of its PDF."""
    planted, sections = _record(seed, messages)
    path.write_text("\n".join(_lines(sections)) + "\n", encoding="utf-8")
    return planted


def write_meta_pdf(path: Path, *, seed: int = 1, messages: int = 20) -> Planted:
    """The same record as a PDF of several pages; only letters that the standard fonts have."""
    planted, sections = _record(seed, messages)
    canvas, height = Canvas(str(path), pagesize=A4, invariant=1), 0
    for line in _lines(sections):
        if height < 60:
            if height:
                canvas.showPage()
            canvas.setFont("Helvetica", 10)
            height = 780
        canvas.drawString(50, height, line)
        height -= 18
    canvas.save()
    return planted


def _lines(sections: list[tuple[str, list[tuple[str, str]]]]) -> list[str]:
    lines = ["Meta Platforms Business Record"]
    for name, values in sections:
        if name != "request_parameters":
            lines.append(f"{name.replace('_', ' ').title()} Definition")
        lines += [line for label, value in values for line in f"{label} {value}".split("\n")]
    return lines


def _record(seed: int, count: int) -> tuple[Planted, list[tuple[str, list[tuple[str, str]]]]]:
    rng = random.Random(seed)
    owner, other, third = people(rng, 3)
    times = moments(rng, count + 4)
    texts = [
        f"{phrase(rng)} {number}".replace(" ☕", "").replace(" 👍", "").replace(" 😂", "") for number in range(count)
    ]
    numbered = {one.number: f"{one.username} (Instagram: {5_550_000 + one.number})" for one in (owner, other, third)}
    messages: list[tuple[str, str]] = [
        ("Thread", "(9876543210)"),
        (
            "Current Participants",
            f"{times[0]:%Y-%m-%d %H:%M:%S} UTC\n{numbered[owner.number]}\n{numbered[other.number]}",
        ),
    ]
    for at, text in zip(times[4:], texts, strict=True):
        author = rng.choice((owner, other))
        messages += [("Author", numbered[author.number]), ("Sent", f"{at:%Y-%m-%d %H:%M:%S} UTC"), ("Body", text)]
    ips = [
        part
        for at, ip in zip(times, (owner.ip, "2001:db8::77"), strict=False)
        for part in (("IP Address", ip), ("Time", f"{at:%Y-%m-%d %H:%M:%S} UTC"))
    ]
    sections = [
        (
            "request_parameters",
            [
                ("Service", "Instagram"),
                ("Target", str(5_550_000 + owner.number)),
                ("Account Identifier", owner.username),
                ("Account Type", "InstagramUser"),
            ],
        ),
        ("name", [("First", owner.name)]),
        ("emails", [("Registered Email Addresses", f"{owner.email}\notra@example.org")]),
        ("phone_numbers", [("Phone Numbers", f"{owner.phone} Cell Verified on 2020-01-30 20:49:00 UTC")]),
        ("registration_ip", [("Registration Ip", "192.0.2.250")]),
        ("ip_addresses", ips),
        ("followers", [("Followers", numbered[third.number])]),
        ("unified_messages", messages),
    ]
    accounts = {f"instagram:{one.username}" for one in (owner, other, third)}
    planted = Planted(
        owner,
        frozenset({*accounts, f"instagram:{5_550_000 + owner.number}"}),
        frozenset({owner.phone}),
        frozenset({owner.email, "otra@example.org"}),
        frozenset({owner.ip, "2001:db8::77", "192.0.2.250"}),
        tuple(texts),
    )
    return planted, sections


# Snapchat and Kik


def write_snapchat(path: Path, *, seed: int = 1, messages: int = 20) -> Planted:
    """subscriber_info.csv, conversations.csv, ip_data.csv, geo_locations.csv, friends_list.csv, call_logs.csv."""
    rng = random.Random(seed)
    owner, other, third = people(rng, 3)
    times = moments(rng, messages)
    texts = [f"{phrase(rng)} {number}" for number in range(messages)]
    rows = [
        [f"{at:%Y-%m-%d %H:%M:%S} UTC", "TEXT", "conv-1", sender.username, receiver.username, text, ""]
        for at, text in zip(times, texts, strict=True)
        for sender, receiver in [rng.choice(((owner, other), (other, owner)))]
    ]
    stamp = f"{times[0]:%a %b %d %H:%M:%S} UTC {times[0]:%Y}"
    files = {
        "subscriber_info.csv": _section(
            "This file holds the account's information. created: when it was made",
            ["user_id", "email_address", "username", "creation_ip", "phone_number", "display_name", "created"],
            [["uid-1", owner.email, owner.username, "192.0.2.250", owner.phone, owner.name, stamp]],
        ),
        "conversations.csv": _section(
            "Messages that are kept. text: what was written",
            [
                "timestamp",
                "message_type",
                "conversation_id",
                "sender_username",
                "recipient_username",
                "text",
                "media_id",
            ],
            rows,
        ),
        "ip_data.csv": _section(
            "Addresses seen", ["ip", "timestamp"], [[owner.ip, f"{at:%Y-%m-%d %H:%M:%S} UTC"] for at in times[:3]]
        ),
        "geo_locations.csv": _section(
            "Places",
            ["latitude", "longitude", "timestamp"],
            [["40.41678 ± 39.66 meters", "-3.70379 ± 39.66 meters", stamp]],
        ),
        "friends_list.csv": _section(
            "Friends of the account", ["username", "display_name"], [[third.username, third.name]]
        ),
        "call_logs.csv": _section(
            "Calls",
            ["call_start", "call_end", "call_type", "caller_username"],
            [["Apr 06 2024 03:48:31 UTC", "Apr 06 2024 03:50:06 UTC", "AUDIO", owner.username]],
        )
        + f'"------------------------"\n"Participants"\nusername,joined\n{other.username},Apr 06 2024 03:48:35 UTC\n',
    }
    zipped(path, files)
    return Planted(
        owner,
        frozenset(f"snapchat:{one.username}" for one in (owner, other, third)),
        frozenset({owner.phone}),
        frozenset({owner.email}),
        frozenset({owner.ip, "192.0.2.250"}),
        tuple(texts),
    )


def _section(legend: str, header: list[str], rows: list[list[str]]) -> str:
    return f'"Legend:\n{legend}"\n' + '"' + "=" * 40 + '"\n' + _csv([header, *rows])


def _csv(rows: Sequence[Sequence[str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return out.getvalue()


def write_kik(path: Path, *, seed: int = 1, messages: int = 20) -> Planted:
    """content/data-text.csv, logs as CSV with headers, and the older logs by tabs without any."""
    rng = random.Random(seed)
    owner, other, third = people(rng, 3)
    times = moments(rng, messages)
    texts = [f"{phrase(rng)} {number}" for number in range(messages)]
    jids = {one.number: f"{one.username}_abc@talk.kik.com" for one in (owner, other, third)}
    contents = [
        [str(number), "", "", text, jids[sender.number], jids[receiver.number], sender.ip, "5223", "",
         f"{at:%Y-%m-%d %H:%M:%S}", str(int(at.timestamp() * 1000)), "Kik"]
        for number, (at, text) in enumerate(zip(times, texts, strict=True))
        for sender, receiver in [rng.choice(((owner, other), (other, owner)))]
    ]  # fmt: skip
    header = "id,content_id,filename,message,sender_id,receiver_id,ip,port,parent_id,sent_at,sent_at_ts,app_name"
    first = times[0]
    files = {
        "package/content/data-text.csv": _csv([header.split(","), *contents]),
        "package/logs/binds.csv": _csv(
            [
                ["user_jid", "ip", "port", "ts", "device"],
                [jids[1], "192.0.2.250", "5223", f"{first:%Y-%m-%d %H:%M:%S}", "F-1"],
            ]
        ),
        "package/logs/friends_added.csv": _csv(
            [["user_jid", "friend_user_jid", "ts"], [jids[1], jids[3], f"{first:%Y-%m-%d %H:%M:%S}"]]
        ),
        "logs/chat_sent.txt": _csv(
            [["1", jids[1], jids[2], "3", "192.0.2.251", str(int(first.timestamp() * 1000))]], "\t"
        ),
    }
    zipped(path, files)
    return Planted(
        owner,
        frozenset(f"kik:{one.username}" for one in (owner, other, third)),
        frozenset(),
        frozenset(),
        frozenset({owner.ip, other.ip, "192.0.2.250", "192.0.2.251"}),
        tuple(texts),
    )
