"""The cards of the Settings page: choices, aims, the user's file and its backups, and what the program is made of."""
