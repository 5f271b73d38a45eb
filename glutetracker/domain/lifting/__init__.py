"""Sets, sessions, routines, exercises and the kit for them."""
