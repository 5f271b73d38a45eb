"""XML files, element by element and within limits."""

import codecs
import re
from collections.abc import Callable, Iterator
from typing import TypeVar, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser
from xml.parsers.expat import errors

from glutetracker.importers.importer import UnreadableFileError
from glutetracker.importers.reading.signatures import own_entities
from glutetracker.words import tr

MAX_DEPTH = 64
MAX_ATTRIBUTES = 64
_BLOCK = 65536
_UNBOUND_PREFIX = errors.codes[errors.XML_ERROR_UNBOUND_PREFIX]

_DECLARATION = re.compile(r"\A\s*<\?xml.*?\?>", re.DOTALL)
_ENCODING = re.compile(rb"""\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.\-]+)""")
_KNOWN_ENCODING = re.compile(
    r"utf-?8|us-ascii|iso-8859-\d+|(windows-|cp)125\d|gbk|gb2312|gb18030|big5|shift_jis|euc-\w\w"
)
_USED_PREFIX = re.compile(rb"</?([A-Za-z_][\w.\-]*):|\s([A-Za-z_][\w.\-]*):[\w.\-]+\s*=")
_ROOT_START = re.compile(rb"<(?![?!])[^\s/>]+")
_UTF_16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}


Found = TypeVar("Found")


def gathered(
    name: str, content: bytes, whole: frozenset[str], gather: Callable[["Markup"], Found]
) -> tuple[Found, "Markup"]:
    """Walk through a file and gather what is in it; once more if it used prefixes that it never declared.

    Args:
        name: The file, for the sentence.
        content: Its bytes.
        whole: Elements that gather needs with all that is in them.
        gather: Iterates over the markup.

    Returns:
        What was gathered, and the markup with its warnings.

    Raises:
        UnreadableFileError: The file goes beyond a limit.
    """
    markup = Markup(name, content, whole)
    found = gather(markup)
    if not markup.has_unknown_prefix:
        return found, markup
    markup = Markup(name, _with_prefixes(markup.content), whole)
    return gather(markup), markup


class Markup:
    """An XML file on the way through; iterating gives ("start" or "end", local name, element).

    Elements named in `whole` come at their end with all that is in them; others
    are empty but for text and attributes. What was passed is forgotten, so memory
    stays flat.

    Attributes:
        parents: Local names of the elements around the one in hand, outermost first.
        broken_line: Where the file stopped being XML; None when it is whole to its end.
        has_unknown_prefix: True when it stopped for a prefix that it does not declare.
        misspelt: True when bytes that are no UTF-8 were replaced.
    """

    def __init__(self, name: str, content: bytes, whole: frozenset[str]) -> None:
        self._name = name
        self._whole = whole
        self.parents: list[str] = []
        self.broken_line: int | None = None
        self.has_unknown_prefix = False
        self.content, self.misspelt = _utf_8(content.lstrip())
        if b"<!DOCTYPE" in self.content or b"<!ENTITY" in self.content:
            raise UnreadableFileError(name, own_entities())

    def __iter__(self) -> Iterator[tuple[str, str, Element]]:
        try:
            yield from self._steps()
        except ParseError as error:
            self.broken_line = error.position[0]
            self.has_unknown_prefix = error.code == _UNBOUND_PREFIX

    def _steps(self) -> Iterator[tuple[str, str, Element]]:
        above: list[Element] = []
        self.parents = []
        inside = 0  # how deep in an element that is kept whole
        for event, element in self._events():
            if inside:
                inside += 1 if event == "start" else -1
                if inside > MAX_DEPTH or len(element.attrib) > MAX_ATTRIBUTES:
                    raise self._too_deep()
                if inside:
                    continue
                yield event, self.parents.pop(), element
            else:
                name = element.tag.rpartition("}")[2]
                if event == "start":
                    if len(above) > MAX_DEPTH or len(element.attrib) > MAX_ATTRIBUTES:
                        raise self._too_deep()
                    inside = name in self._whole
                    if not inside:
                        yield event, name, element
                        above.append(element)
                    self.parents.append(name)
                    continue
                above.pop()
                yield event, self.parents.pop(), element
            if above:
                above[-1].remove(element)

    def _events(self) -> Iterator[tuple[str, Element]]:
        parser: XMLPullParser[Element] = XMLPullParser(("start", "end"))  # no DOCTYPE gets here
        for offset in range(0, len(self.content), _BLOCK):
            parser.feed(self.content[offset : offset + _BLOCK])
            yield from cast("Iterator[tuple[str, Element]]", parser.read_events())
        parser.close()
        yield from cast("Iterator[tuple[str, Element]]", parser.read_events())

    def _too_deep(self) -> UnreadableFileError:
        return UnreadableFileError(
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
