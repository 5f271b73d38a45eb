"""Sessions planned for a day."""
