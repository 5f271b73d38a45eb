"""A run, whole: its way, its curves, its splits."""
