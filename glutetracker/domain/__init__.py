"""What is true of training; stands on the standard library alone."""
