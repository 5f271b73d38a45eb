"""A chart as a card of a page: read, told and drawn in turns; its head, its table."""
