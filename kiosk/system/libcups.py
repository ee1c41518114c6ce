"""Declares the calls of libcups 2 and the numbers of IPP that are used here."""

import ctypes
import sys
from ctypes import c_char, c_char_p, c_double, c_int, c_size_t, c_void_p
from enum import IntEnum
from functools import cache

from kiosk.errors import NoPrinterError

_FILES = {"darwin": "/usr/lib/libcups.2.dylib"}
_FILE = "libcups.so.2"

PasswordCallback = ctypes.CFUNCTYPE(c_char_p, c_char_p, c_void_p, c_char_p, c_char_p, c_void_p)
"""``cups_password_cb2_t`` of cups.h: what answers a server that asks for a password."""

_HTTP = _IPP = _ATTRIBUTE = c_void_p
_STATUS = _TAG = _OPERATION = _ENCRYPTION = c_int

# Result and arguments of each call, as cups.h, http.h and ipp.h of CUPS 2.4 declare them.
_CALLS: dict[str, tuple[object, ...]] = {
    "cupsServer": (c_char_p,),
    "ippPort": (c_int,),
    "cupsEncryption": (_ENCRYPTION,),
    "cupsUser": (c_char_p,),
    "cupsSetPasswordCB2": (None, PasswordCallback, c_void_p),
    "cupsLastError": (_STATUS,),
    "cupsLastErrorString": (c_char_p,),
    "cupsDoRequest": (_IPP, _HTTP, _IPP, c_char_p),
    "cupsSendRequest": (_STATUS, _HTTP, _IPP, c_char_p, c_size_t),
    "cupsWriteRequestData": (_STATUS, _HTTP, c_char_p, c_size_t),
    "cupsGetResponse": (_IPP, _HTTP, c_char_p),
    "httpConnect2": (
        *(_HTTP, c_char_p, c_int, c_void_p, c_int, _ENCRYPTION, c_int, c_int),
        ctypes.POINTER(c_int),
    ),
    "httpSetTimeout": (None, _HTTP, c_double, c_void_p, c_void_p),
    "httpClose": (None, _HTTP),
    "ippNewRequest": (_IPP, _OPERATION),
    "ippDelete": (None, _IPP),
    "ippLength": (c_size_t, _IPP),
    "ippAddInteger": (_ATTRIBUTE, _IPP, _TAG, _TAG, c_char_p, c_int),
    "ippAddBoolean": (_ATTRIBUTE, _IPP, _TAG, c_char_p, c_char),
    "ippAddStrings": (
        *(_ATTRIBUTE, _IPP, _TAG, _TAG, c_char_p, c_int, c_char_p),
        ctypes.POINTER(c_char_p),
    ),
    "ippSetString": (c_int, _IPP, ctypes.POINTER(c_void_p), c_int, c_char_p),
    "ippFindAttribute": (_ATTRIBUTE, _IPP, c_char_p, _TAG),
    "ippGetStatusCode": (_STATUS, _IPP),
    "ippFirstAttribute": (_ATTRIBUTE, _IPP),
    "ippNextAttribute": (_ATTRIBUTE, _IPP),
    "ippGetName": (c_char_p, _ATTRIBUTE),
    "ippGetValueTag": (_TAG, _ATTRIBUTE),
    "ippGetCount": (c_int, _ATTRIBUTE),
    "ippGetInteger": (c_int, _ATTRIBUTE, c_int),
    "ippGetBoolean": (c_int, _ATTRIBUTE, c_int),
    "ippGetString": (c_char_p, _ATTRIBUTE, c_int, c_void_p),
}


class Group(IntEnum):
    """Where an attribute of a request belongs (RFC 8010, section 3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02


class Tag(IntEnum):
    """The kinds of values (RFC 8010, section 3.5.2)."""

    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    NATURAL_LANGUAGE = 0x48
    MIME_MEDIA_TYPE = 0x49


class Operation(IntEnum):
    """What a server is asked to do (RFC 8011, section 5.4.15; the last is of CUPS)."""

    CREATE_JOB = 0x0005
    SEND_DOCUMENT = 0x0006
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_DEFAULT = 0x4001


class Encryption(IntEnum):
    """When a connection is encrypted (``http_encryption_t``)."""

    IF_REQUESTED = 0
    ALWAYS = 3


@cache
def libcups() -> ctypes.CDLL:
    """Return the library with the types of all its calls declared.

    Raises:
        NoPrinterError: CUPS is not installed on this machine.
    """
    try:
        library = ctypes.CDLL(_FILES.get(sys.platform, _FILE))
    except OSError as error:
        raise NoPrinterError(f"CUPS is not installed: {error}") from error
    for name, (result, *arguments) in _CALLS.items():
        call = getattr(library, name)
        call.restype, call.argtypes = result, arguments
    return library
