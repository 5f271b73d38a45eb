"""A run as it is logged or changed."""
