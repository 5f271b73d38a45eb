"""The guide: a gallery of exercises, a page for each, and what there is to read beside them."""
