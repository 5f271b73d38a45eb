"""A measuring visit: sites, readings, the week around it, photos."""
