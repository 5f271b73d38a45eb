"""The report: what a period was, on paper."""
