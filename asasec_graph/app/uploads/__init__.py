"""Evidence over HTTP: one streamed body, or tus 1.0.0 that goes on after a cut."""
