"""One window a file: the second start raises the first and hands over what it was asked."""

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

CONNECT_MS, ANSWER_MS = 1000, 10_000
PATIENCE_S, BETWEEN_TRIES_S = 10.0, 0.05
"""A window that is just starting does not listen yet, and may be slow to answer."""


def lock(journal: Path) -> QLockFile | None:
    """Take the file's lock; None when another window has it.

    A folder that cannot be written holds no lock: the file is then only read.
    """
    held = QLockFile(str(journal.with_name(journal.name + ".lock")))
    held.setStaleLockTime(0)
    if held.tryLock(0) or held.error() is not QLockFile.LockError.LockFailedError:
        return held
    return None


def hand_over(journal: Path, files: list[str]) -> bool:
    """Raise the window that has the file and give it these files; False when it does not answer."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    last_try = time.monotonic() + PATIENCE_S
    while not _is_connected(socket, _name(journal)):
        if time.monotonic() > last_try:
            return False
        time.sleep(BETWEEN_TRIES_S)
    socket.write(json.dumps(files).encode() + b"\n")
    return socket.waitForBytesWritten(ANSWER_MS) and socket.waitForReadyRead(ANSWER_MS)


class Doorbell(QObject):
    """Listens for a second start on the same file.

    Attributes:
        rang: Somebody started again, with these files to import (a list of str).
    """

    rang = Signal(list)

    def __init__(self, journal: Path, parent: QObject) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(journal))  # we hold the lock, so a socket left there is nobody's
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(_name(journal))

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()

        def on_line() -> None:
            if socket.canReadLine():
                files = json.loads(bytes(socket.readLine().data()))
                socket.write(b"ok\n")
                socket.flush()
                socket.disconnectFromServer()
                self.rang.emit([str(each) for each in files])

        socket.readyRead.connect(on_line)
        socket.disconnected.connect(socket.deleteLater)


def _is_connected(socket: "QLocalSocket", name: str) -> bool:
    socket.connectToServer(name)
    return socket.waitForConnected(CONNECT_MS)


def _name(journal: Path) -> str:
    from hashlib import sha256  # loads OpenSSL, which the first picture does not need

    return "glutetracker-" + sha256(str(journal.absolute()).encode()).hexdigest()[:16]
