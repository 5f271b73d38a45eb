"""What the numbers say: from facts to figures, with no file and no window."""
