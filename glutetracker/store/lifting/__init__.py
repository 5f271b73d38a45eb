"""Sessions with their sets, and what they are built from: values in, values out."""
