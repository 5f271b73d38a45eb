"""Routines: started from, made and changed."""
