"""`python -m asasec_graph` is `asasec`."""

from __future__ import annotations

from asasec_graph.cli import main

if __name__ == "__main__":
    main()
