"""The history page's parts: the list, the calendar, what one entry shows."""
