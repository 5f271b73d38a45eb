"""Why a disk or the system refused a file, and what helps: the one place where such words stand."""

import errno

from glutetracker.words.translate import tr


def refusal(error: Exception) -> str:
    """Say why and what to do, to stand after a colon and before a full stop."""
    full = tr("the disk is full. Make some room, then try again")
    guarded = tr("its permissions do not allow that. Change them, or choose another place")
    under_a_file = tr("what should be a folder on the way to it is a file. Choose another place")
    known = {
        errno.ENOSPC: full,
        errno.EDQUOT: full,
        errno.EACCES: guarded,
        errno.EPERM: guarded,
        errno.EROFS: tr("that disk can only be read. Choose another place"),
        errno.ENOENT: tr("there is no such folder. Make it, or choose another place"),
        errno.ENOTDIR: under_a_file,
        errno.EEXIST: under_a_file,
        errno.EISDIR: tr("a folder has that name. Choose another name"),
        errno.ENAMETOOLONG: tr("its name is too long. Choose a shorter one"),
    }
    why = getattr(error, "strerror", None) or error
    unknown = tr("the system says “{why}”. Choose another place, or try again", why=why)
    return known.get(getattr(error, "errno", None) or 0, unknown)
