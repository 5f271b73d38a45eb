"""Why a disk or the system refused a file, and what helps: the one place where such words stand."""

import errno

from glutetracker.words.translate import tr


def refusal(error: Exception) -> str:
    """Say why and what to do, to stand after a colon and before a full stop."""
    return f"{reason(error)}. {_help(_number(error))}"


def reason(error: Exception) -> str:
    """Say why alone, for where nothing is left to do."""
    guarded = tr("its permissions do not allow that")
    under_a_file = tr("what should be a folder on the way to it is a file")
    known = {
        errno.ENOSPC: tr("the disk is full"),
        errno.EDQUOT: tr("the disk is full"),
        errno.EACCES: guarded,
        errno.EPERM: guarded,
        errno.EROFS: tr("that disk can only be read"),
        errno.ENOENT: tr("there is no such folder"),
        errno.ENOTDIR: under_a_file,
        errno.EEXIST: under_a_file,
        errno.EISDIR: tr("a folder has that name"),
        errno.ENAMETOOLONG: tr("its name is too long"),
    }
    why = getattr(error, "strerror", None) or error
    return known.get(_number(error), tr("the system says “{why}”", why=why))


def _help(number: int) -> str:
    known = {
        errno.ENOSPC: tr("Make some room, then try again"),
        errno.EDQUOT: tr("Make some room, then try again"),
        errno.EACCES: tr("Change them, or choose another place"),
        errno.EPERM: tr("Change them, or choose another place"),
        errno.ENOENT: tr("Make it, or choose another place"),
        errno.EISDIR: tr("Choose another name"),
        errno.ENAMETOOLONG: tr("Choose a shorter one"),
    }
    return known.get(number, tr("Choose another place"))


def _number(error: Exception) -> int:
    return getattr(error, "errno", None) or 0
