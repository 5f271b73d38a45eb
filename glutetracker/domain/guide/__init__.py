"""What the guide tells."""
