"""Where a long word may go on in the next line."""

import re

_MAY_BREAK = "\u200b"


def may_break(text: str, after: str = "_.-") -> str:
    """Let a file's name, or an address, break after marks within it; it would be cut otherwise."""
    return re.sub(f"[{re.escape(after)}]+", rf"\g<0>{_MAY_BREAK}", text)
