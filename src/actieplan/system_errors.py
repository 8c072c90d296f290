"""System errors: what the operating system refuses, in a Dutch and an English sentence.

The words of `OSError` itself are English, or in the language of the system, and are never shown.
"""

from __future__ import annotations

import errno

from actieplan.text import Text

_FULL = Text("er is geen plaats meer op de schijf", "there is no space left on the disk")
_NO_RIGHT = Text("u hebt er het recht niet toe", "you do not have permission")
_READ_ONLY = Text("deze schijf of map is alleen te lezen", "this disk or folder is read-only")
_IN_USE = Text("het is in gebruik door een ander programma", "it is in use by another program")
_GONE = Text("het bestand of de map bestaat niet", "the file or folder does not exist")
_NOT_A_FOLDER = Text(
    "een deel van het pad is een bestand, geen map", "a part of the path is a file instead of a folder"
)
_DEVICE = Text("de schijf of het netwerk antwoordt niet goed", "the disk or the network does not respond properly")
_NETWORK = Text("de netwerkschijf is niet bereikbaar", "the network drive cannot be reached")
_TOO_MANY = Text("er staan te veel bestanden open", "too many files are open")
_MEMORY = Text("er is te weinig geheugen vrij", "there is not enough free memory")
_CLOSED = Text("de uitvoer is gesloten", "the output is closed")
_NAME = Text("de naam kan op dit systeem niet", "this system does not allow that name")

_SENTENCES: dict[str, Text] = {
    "EACCES": _NO_RIGHT,
    "EPERM": _NO_RIGHT,
    "EROFS": _READ_ONLY,
    "ENOSPC": _FULL,
    "EDQUOT": Text("uw deel van de schijf is vol", "your share of the disk is full"),
    "EFBIG": Text("het bestand wordt te groot", "the file would be too large"),
    "EISDIR": Text("het is een map", "it is a folder"),
    "ENOTDIR": _NOT_A_FOLDER,
    "ENOENT": _GONE,
    "EEXIST": Text("er bestaat al iets met die naam", "something of that name exists already"),
    "ENOTEMPTY": Text("de map is niet leeg", "the folder is not empty"),
    "ELOOP": Text("de koppelingen verwijzen naar elkaar", "its links point at each other"),
    "ENAMETOOLONG": Text("de naam is te lang", "its name is too long"),
    "EILSEQ": _NAME,
    "EINVAL": _NAME,
    "EBUSY": _IN_USE,
    "ETXTBSY": _IN_USE,
    "EAGAIN": _IN_USE,
    "EDEADLK": _IN_USE,
    "ENOLCK": _IN_USE,
    "EMFILE": _TOO_MANY,
    "ENFILE": _TOO_MANY,
    "ENOMEM": _MEMORY,
    "EIO": _DEVICE,
    "ENXIO": _DEVICE,
    "ENODEV": _DEVICE,
    "ETIMEDOUT": _NETWORK,
    "EHOSTDOWN": _NETWORK,
    "EHOSTUNREACH": _NETWORK,
    "ENETDOWN": _NETWORK,
    "ENETUNREACH": _NETWORK,
    "ENOTCONN": _NETWORK,
    "ECONNRESET": _NETWORK,
    "ECONNREFUSED": _NETWORK,
    "ESTALE": _NETWORK,
    "EREMOTEIO": _NETWORK,
    "EADDRINUSE": Text("een ander programma gebruikt dit netwerkadres", "another program uses this network address"),
    "EXDEV": Text("het ligt op een andere schijf", "it is on another disk"),
    "EMLINK": Text("het heeft meer koppelingen dan deze schijf toelaat", "it has more links than this disk allows"),
    "EPIPE": _CLOSED,
    "EBADF": _CLOSED,
    "ESHUTDOWN": _CLOSED,
    "EINTR": Text("het werd onderbroken", "it was interrupted"),
    "ENOEXEC": Text("dit programma kan hier niet starten", "this program cannot start here"),
    "ENOSYS": Text("dit kan op dit systeem niet", "this system cannot do that"),
    "ENOTSUP": Text("dit kan op deze schijf niet", "this disk cannot do that"),
    "EOPNOTSUPP": Text("dit kan op deze schijf niet", "this disk cannot do that"),
}
_BY_NUMBER = {getattr(errno, name): words for name, words in _SENTENCES.items() if hasattr(errno, name)}
_READ_ONLY_FILE = Text("dit bestand is alleen te lezen", "this file is read-only")
_NO_NAME = Text("de naam bevat een teken dat niet kan", "its name holds a character that is not allowed")


class ReadOnlyFileError(PermissionError):
    """A file that its owner has closed to writing."""


def reason(error: OSError | ValueError) -> Text:
    """Why the operating system refused, to follow `kan niet gelezen worden:`; ValueError is about the name itself."""
    if not isinstance(error, OSError):
        return _NO_NAME
    if isinstance(error, ReadOnlyFileError):
        return _READ_ONLY_FILE
    number = error.errno
    if number in _BY_NUMBER:
        return _BY_NUMBER[number]
    code = errno.errorcode.get(number, str(number)) if number is not None else type(error).__name__
    return Text(f"het systeem weigert het (fout {code})", f"the system refuses it (error {code})")


def unreadable(error: OSError | ValueError) -> Text:
    """`kan niet gelezen worden: u hebt er het recht niet toe`."""
    why = reason(error)
    return Text(f"kan niet gelezen worden: {why.nl}", f"cannot be read: {why.en}")


def unwritable(error: OSError | ValueError) -> Text:
    """`kan niet geschreven worden: er is geen plaats meer op de schijf`."""
    why = reason(error)
    return Text(f"kan niet geschreven worden: {why.nl}", f"cannot be written: {why.en}")
