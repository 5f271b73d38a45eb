"""The figure as it is drawn: pictures, a stage on which it moves, a map of the muscles.

Nothing here may be imported before the window's first paint: it needs numpy.
"""
