"""What goes wrong in the user's world."""


class Problem(Exception):  # noqa: N818 (not an error of the program)
    """Something the user can understand and act on.

    Its text is shown as it is, in the window and on the command line: what
    is wrong, with which file or field, and what to do. Any other exception is
    a fault of ours.
    """
