"""The window around the pages: side bar, commands, search, and what it says."""
