"""Evidence as bytes: the vault, hashes, archives, thumbnails. No graph here."""
