"""XML files, element by element and within limits."""

import codecs
import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, iterparse

from glutetracker.importers.importer import UnreadableFileError
from glutetracker.importers.signatures import own_entities
from glutetracker.words import tr

MAX_DEPTH = 64
MAX_ATTRIBUTES = 64

_DECLARATION = re.compile(r"\A\s*<\?xml.*?\?>", re.DOTALL)
_ENCODING = re.compile(rb"""\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.\-]+)""")
_KNOWN_ENCODING = re.compile(
    r"utf-?8|us-ascii|iso-8859-\d+|(windows-|cp)125\d|gbk|gb2312|gb18030|big5|shift_jis|euc-\w\w"
)
_USED_PREFIX = re.compile(rb"</?([A-Za-z_][\w.\-]*):|\s([A-Za-z_][\w.\-]*):[\w.\-]+\s*=")
_ROOT_START = re.compile(rb"<(?![?!])[^\s/>]+")
_UTF_16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}


class Markup:
    """An XML file on the way through; iterating gives ("start" or "end", local name, element).

    Elements named in `whole` come at their end with all that is in them; others
    are empty but for text and attributes. What was passed is forgotten, so memory
    stays flat.

    Attributes:
        parents: Local names of the elements around the one in hand, outermost first.
        broken_line: Where the file stopped being XML; None when it is whole to its end.
        misspelt: True when bytes that are no UTF-8 were replaced.
    """

    def __init__(self, name: str, content: bytes, whole: frozenset[str]) -> None:
        self._name = name
        self._whole = whole
        self.parents: list[str] = []
        self.broken_line: int | None = None
        self.content, self.misspelt = _utf_8(content.lstrip())
        if b"<!DOCTYPE" in self.content or b"<!ENTITY" in self.content:
            raise UnreadableFileError(name, own_entities())
        self.content = _with_prefixes(self.content)

    def __iter__(self) -> Iterator[tuple[str, str, Element]]:
        local: dict[str, str] = {}
        above: list[Element] = []
        parents, whole = self.parents, self._whole
        kept = 0
        try:
            events = iterparse(BytesIO(self.content), events=("start", "end"))  # noqa: S314 (no DOCTYPE gets here)
            for event, element in events:
                tag = element.tag
                name = local.get(tag)
                if name is None:
                    name = local[tag] = tag.rpartition("}")[2]
                if event == "start":
                    self._limit(len(above), element)
                    kept += name in whole
                    if not kept:
                        yield event, name, element
                    above.append(element)
                    parents.append(name)
                    continue
                above.pop()
                parents.pop()
                kept -= name in whole
                if not kept:
                    yield event, name, element
                    if above:
                        above[-1].remove(element)
        except ParseError as error:
            self.broken_line = error.position[0]

    def _limit(self, depth: int, element: Element) -> None:
        if depth > MAX_DEPTH or len(element.attrib) > MAX_ATTRIBUTES:
            raise UnreadableFileError(
                self._name, tr("It is nested too deeply to be a recorded activity. Export it again.")
            )

    def broken(self) -> UnreadableFileError:
        """Say where the file breaks off, when nothing of it can be kept."""
        return UnreadableFileError(
            self._name,
            tr("It breaks off or is damaged at line {line}. Export or copy it again.", line=self.broken_line),
        )

    def warnings(self) -> tuple[str, ...]:
        """Say what is wrong with the file, when some of it was kept."""
        said: list[str] = []
        if self.broken_line is not None:
            line = self.broken_line
            said.append(tr("The file breaks off or is damaged at line {line}; what follows is missing.", line=line))
        if self.misspelt:
            said.append(tr("Some letters of the file were not readable; they were replaced."))
        return tuple(said)


def _utf_8(content: bytes) -> tuple[bytes, bool]:
    """Write the text as UTF-8 without a declaration; tell whether letters had to be replaced."""
    encoding = _UTF_16.get(content[:2]) or _declared_encoding(content)
    try:
        text, misspelt = content.decode(encoding), False
    except UnicodeDecodeError:
        text, misspelt = content.decode(encoding, "replace"), True
    return _DECLARATION.sub("", text.removeprefix("\ufeff")).lstrip().encode("utf-8", "replace"), misspelt


def _declared_encoding(content: bytes) -> str:
    declared = _ENCODING.match(content)
    name = declared.group(1).decode().lower() if declared else ""
    if not _KNOWN_ENCODING.fullmatch(name):
        return "utf-8"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "utf-8"


def _with_prefixes(content: bytes) -> bytes:
    """Declare prefixes that are used but never declared, as some apps write gpxdata: and gpxtpx:."""
    root = _ROOT_START.search(content)
    if root is None:
        return content
    used = {element or attribute for element, attribute in _USED_PREFIX.findall(content)}
    unknown = sorted(each for each in used - {b"xml", b"xmlns"} if b"xmlns:" + each not in content)
    declared = b"".join(b' xmlns:%s="undeclared:%s"' % (each, each) for each in unknown[:MAX_ATTRIBUTES])
    return content[: root.end()] + declared + content[root.end() :]
