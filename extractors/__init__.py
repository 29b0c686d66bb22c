"""The formats that are read: one module each, listed in `extractors.listing`."""
