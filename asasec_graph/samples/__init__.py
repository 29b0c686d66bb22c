"""Generated evidence for formats without public samples: seeded, with its truth, of people who do not exist."""
