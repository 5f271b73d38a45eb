"""What bytes look like, whatever the file is called."""

import re

from glutetracker.words import tr

_ROOT = re.compile(rb"<(?:[\w.\-]+:)?([A-Za-z_][\w.\-]*)")
_BEFORE_ROOT = re.compile(rb"<\?.*?\?>|<!--.*?-->", re.DOTALL)
_LOOKED_AT = 65536


def root_name(content: bytes) -> str:
    """Name the first element of an XML or HTML text without its prefix, in lower case; "" when there is none."""
    head = content[:_LOOKED_AT].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe")
    head = head.removeprefix(b"\xfe\xff").lstrip()
    if not head.startswith(b"<"):
        return ""
    found = _ROOT.search(_BEFORE_ROOT.sub(b"", head))
    return found.group(1).decode("ascii", "replace").lower() if found else ""


def own_entities() -> str:
    """Say that an XML file defines entities or a type of its own, which can blow up in memory or fetch other files."""
    return tr("It defines its own entities, which no watch does. Export it again from where it came.")


def is_fit(content: bytes) -> bool:
    """Tell whether bytes begin as a FIT file does."""
    return content[8:12] == b".FIT"


def looks_like(content: bytes) -> str:
    """Say what a file that no importer knows seems to be, as a whole sentence with advice."""
    picture = tr("This is a picture, not a recorded activity. Export the activity as FIT, GPX or TCX.")
    known = {
        b"PK\x03\x04": tr("This is a zip archive. Unpack it and import the files in it."),
        b"\x00\x05\x16\x07": tr("This is a shadow file of macOS. Import the file of the same name without “._”."),
        b"SQLite format 3\0": tr("This is an SQLite database. Export the activity as FIT, GPX or TCX."),
        b"%PDF": tr("This is a PDF, not a recorded activity. Export the activity as FIT, GPX or TCX."),
        b"\x89PNG": picture,
        b"\xff\xd8\xff": picture,
        b"GIF8": picture,
    }
    said = next((sentence for signature, sentence in known.items() if content.startswith(signature)), None)
    return said or _looks_like_text(content)


def _looks_like_text(content: bytes) -> str:
    root = root_name(content)
    if root in {"html", "head", "body"} or b"<!doctype html" in content[:1024].lower():
        return tr("This is a web page, perhaps a log-in page. Sign in there and download the activity again.")
    if b"<!ENTITY" in content[:_LOOKED_AT]:
        return own_entities()
    if root:
        return tr("This XML file is neither GPX nor TCX. Export the activity as FIT, GPX or TCX.")
    if not any(content):
        return tr("There are only zeros in this file. Copy it from the watch again.")
    return tr("This is not a FIT, GPX or TCX file. Export the activity as one of these, or as a table (CSV).")
