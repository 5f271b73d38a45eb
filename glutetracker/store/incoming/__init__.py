"""What came in from other files, and what that undoes."""
