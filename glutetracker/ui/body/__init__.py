"""The cards of the Body page: one site's story, every visit, and how to measure."""
