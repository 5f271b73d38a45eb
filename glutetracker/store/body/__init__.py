"""Measures, visits and photos: values in, values out."""
