"""A chart as a file or on paper."""
