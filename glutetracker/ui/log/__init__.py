"""The three ways to log: a session, a run, a measure."""
