"""The cards of the Today page: what is read for them, and each of them."""
