"""Files of others into the journal, beside the window's other work."""
