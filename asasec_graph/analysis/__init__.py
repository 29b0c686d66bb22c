"""Analysis: pure functions over arrays of what a caller may see. No graph, no I/O."""
