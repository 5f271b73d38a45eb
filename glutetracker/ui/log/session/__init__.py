"""A session as it is logged or changed: its start, its exercises, its rest, its summary."""
