"""Values into the bytes of files that other programs read: pure writers."""
