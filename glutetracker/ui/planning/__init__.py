"""Sessions and runs planned for a day."""
