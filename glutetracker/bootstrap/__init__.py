"""From a fresh clone to the running program: standard library only, imported by main.py.

`launch` is all that a second start reads; the other modules are imported when
something has to be set up or said.
"""
