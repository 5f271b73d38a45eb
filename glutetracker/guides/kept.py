"""Tables read from TOML files, kept for the next start.

No start may pay for TOML: importing and parsing it cost 20 ms and grow with
every word of the guide. So what was read is kept as JSON in the folder's
`__pycache__`, as Python keeps its own, together with the name, length and CRC
of every part that was read. It is good exactly as long as these agree; else,
or where the folder may not be written, the files are read anew. Bytes are
compared rather than times of change, because those do not survive clones and
installers.
"""

import contextlib
import json
import os
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

Table = Mapping[str, Any]


def kept_tables(kept: Path, contents: Mapping[str, bytes], read: Callable[[str, bytes], Table]) -> list[Table]:
    """Give the tables of some files, from what was kept of them if that is still true.

    Args:
        kept: The file to keep them in.
        contents: Name of each file to its bytes.
        read: Makes a checked table of a file's name and bytes.
    """
    state = [[name, len(content), zlib.crc32(content)] for name, content in contents.items()]
    tables = _recall(kept, state)
    if tables is None:
        tables = [read(name, content) for name, content in contents.items()]
        _keep(kept, state, tables)
    return tables


def _recall(kept: Path, state: Sequence[object]) -> list[Table] | None:
    try:
        document = json.loads(kept.read_bytes())
    except (OSError, ValueError):
        return None
    is_true = isinstance(document, dict) and document.get("state") == state
    return list(document["tables"]) if is_true else None


def _keep(kept: Path, state: Sequence[object], tables: Sequence[Table]) -> None:
    # Where this may not be written the next start reads the files again: slower, not wrong.
    with contextlib.suppress(OSError):
        kept.parent.mkdir(exist_ok=True)
        unfinished = kept.with_name(f"{kept.name}.{os.getpid()}")
        try:
            unfinished.write_text(json.dumps({"state": state, "tables": tables}, ensure_ascii=False), "utf-8")
            unfinished.replace(kept)
        finally:
            unfinished.unlink(missing_ok=True)
