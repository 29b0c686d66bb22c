"""Runs the locked pyright on our node: `python -m asasec_graph.setup.pyright [FILES]`."""

from __future__ import annotations

import subprocess
import sys

from asasec_graph.setup import node


def main() -> int:
    """pyright's own status."""
    script = node.installed("pyright") / "node_modules" / "pyright" / "index.js"
    return subprocess.run([node.binary(), script, *sys.argv[1:]], env=node.environment(), check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
