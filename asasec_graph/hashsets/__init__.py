"""Sets of known hashes: imported once into sorted, memory-mapped arrays, looked up when somebody asks.

`reading` gives their rows, `building` sorts them within bounded memory, `store` keeps them under DATA/hashsets,
`lookup` and `pdq_index` answer, `matching` says which files of a case are known. Nothing of them is in the graph.
"""
