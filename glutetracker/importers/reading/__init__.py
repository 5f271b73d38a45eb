"""From bytes to rows, elements and moments, within limits."""
