"""ASASEC graph: evidence of many cases in one graph, asked across cases."""
