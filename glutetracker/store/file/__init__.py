"""The journal as a file: opened, checked, brought up to date, copied, backed up."""
