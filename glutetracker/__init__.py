"""GluteTracker: glute workouts, runs and body measures, and what they do to each other."""

__version__ = "0.1.0"
