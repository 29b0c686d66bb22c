"""Writers of real file formats: each takes invented persons and events and writes what a device would."""
