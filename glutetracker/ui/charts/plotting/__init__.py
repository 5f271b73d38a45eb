"""A plot: its axes, what is drawn on it, and what a pointer or key finds there."""
