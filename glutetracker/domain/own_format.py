"""What our own export is called from within, for who writes it and who reads it (docs/export.md)."""

FORMAT, VERSION = "GluteTracker journal", 1
JOURNAL_NAME = "journal.json"
PHOTOS, ORIGINALS = "photos", "originals"
"""Folders in the zip."""
