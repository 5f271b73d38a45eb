"""From recorded points to runs and sessions that can be believed."""
