"""The question, its answer, and experiments on oneself."""
