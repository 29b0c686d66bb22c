"""The six cases, one module each: which files were seized and what stands in them."""
