"""One exercise of a session: its sets as rows, and the keys that fill them."""
