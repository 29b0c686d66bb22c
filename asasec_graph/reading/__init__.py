"""What extractors share: the source of bytes, safe readers of containers, finders in text, engines."""
