"""What CyberTipline reports state, as XML and as text: the service's name as a platform, devices, files, sections.

The sections' own words ("suspect", "victim") are kept as context and make no role.
"""

from __future__ import annotations

import re

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Ref
from asasec_graph.reading import profiles

_COMPANY = re.compile(r",?\s+(?:inc|llc|ltd|corp|corporation|limited|gmbh|s\.?l|bv)\b\.?", re.IGNORECASE)
_KNOWN = re.compile(
    r"\b(" + "|".join(sorted((re.escape(name) for name in profiles.PLATFORMS), key=len, reverse=True)) + r")\b"
)


def platform(*names: str) -> str:
    """A platform as accounts are keyed by it, from the first name that is given: `Instagram, Inc.` is `instagram`."""
    for name in names:
        bare = " ".join(_COMPANY.sub("", name).lower().split())
        if not bare:
            continue
        known = _KNOWN.search(bare)
        if known is not None:
            return profiles.PLATFORMS[known[1]]
        if "whatsapp" in bare or bare == "meta":
            return "whatsapp" if "whatsapp" in bare else "facebook"
        return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:40]
    return ""


def device(kind: str, value: str) -> Ref | None:
    """A device, card or network by the type of number that the report states: IMEI, ICCID, SSID..."""
    sort = re.sub(r"[^a-z]", "", kind.lower())
    text = value.strip()
    match sort:
        case "imei":
            return keys.device_imei(text)
        case "meid" | "esn":
            return keys.device_meid(text)
        case "iccid" | "sim" | "simcard":
            return keys.sim_iccid(text)
        case "imsi":
            return keys.sim_imsi(text)
        case "ssid":
            return keys.wifi(None, text)
        case "bssid":
            return keys.wifi(text)
        case "mac" | "macaddress":
            return keys.device_mac(text)
        case "udid":
            return keys.device_udid(text)
        case _:
            return keys.device_serial(" ".join(kind.lower().split())[:40], text[:200]) if text else None


def file(hashes: dict[str, str]) -> Ref | None:
    """A file that was reported, by the best of its hashes."""
    bare = {re.sub(r"[^a-z0-9]", "", name.lower()): digest.strip().lower() for name, digest in hashes.items()}
    return keys.listed(EntityKind.MEDIA, bare.get("sha256", ""), bare.get("md5", ""), bare.get("sha1", ""))


def phone(text: str, code: str, region: str) -> Ref | None:
    """A number with its calling code where one is stated; without, of the case's region, else of the United States."""
    bare = re.sub(r"\((?:not )?verified[^)]*\)", "", text, flags=re.IGNORECASE).strip()
    if code and not bare.startswith("+"):
        return keys.phone(f"{code} {bare}", region)
    return keys.phone(bare, region) or keys.phone(bare, "US")
