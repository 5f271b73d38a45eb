"""What The question is asked of, and what was answered last."""
