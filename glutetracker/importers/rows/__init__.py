"""From rows of tables to sets, runs and measures."""
