"""The body as it is measured and seen."""
