"""The errors of ASASEC graph, one small tree; each class carries its HTTP status and its GraphQL code.

    AsasecError
    ├── Refused                 the request cannot be carried out as it stands
    │   ├── BadInput            400 BAD_INPUT            malformed argument, setting or file
    │   ├── Unauthenticated     401 UNAUTHENTICATED      no token, or one that is not known
    │   ├── PurposeMissing      400 PURPOSE_MISSING      a read without a stated reason (X-Purpose)
    │   ├── Forbidden           403 FORBIDDEN            the caller's role does not allow it
    │   ├── NotFound            404 NOT_FOUND            absent, or not for this caller: never told apart
    │   ├── Conflict            409 CONFLICT             it exists already, or its state forbids it
    │   ├── TooOften            429 TOO_OFTEN            too many failed attempts from one address
    │   └── LimitExceeded       413 LIMIT_EXCEEDED       too deep, too many, too large, too long
    ├── EvidenceError           422 EVIDENCE             a file that cannot be read as what it says it is
    ├── IntegrityError          500 INTEGRITY            a hash or a chain does not agree
    └── EngineError             503 ENGINE_UNAVAILABLE   Neo4j, the JVM or a model is not to be had

A message says what was wrong, where, and what to do. Messages are English; `asasec_graph.messages`
holds their Spanish, which the command line and the server give to whoever asks for it.
"""

from __future__ import annotations

from typing import ClassVar


class AsasecError(Exception):
    """The root: everything this program raises on purpose."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "INTERNAL"

    @property
    def message(self) -> str:
        """The text for the person who meets the error."""
        return str(self.args[0]) if self.args else self.code


class Refused(AsasecError):
    """A request that cannot be carried out as it stands."""

    status = 400
    code = "REFUSED"


class BadInput(Refused):
    """A malformed argument, setting or file."""

    code = "BAD_INPUT"


class Unauthenticated(Refused):
    """No token was given, or one that is not known."""

    status = 401
    code = "UNAUTHENTICATED"


class PurposeMissing(Refused):
    """A read without a stated reason."""

    code = "PURPOSE_MISSING"


class Forbidden(Refused):
    """The caller's role does not allow it."""

    status = 403
    code = "FORBIDDEN"


class NotFound(Refused):
    """Absent, or not for this caller; the two are never told apart."""

    status = 404
    code = "NOT_FOUND"


class Conflict(Refused):
    """It exists already, or its state forbids the change."""

    status = 409
    code = "CONFLICT"


class TooOften(Refused):
    """Too many failed attempts from one address. `seconds`: how long to wait."""

    status = 429
    code = "TOO_OFTEN"

    def __init__(self, message: str, seconds: int) -> None:
        super().__init__(message)
        self.seconds = seconds


class LimitExceeded(Refused):
    """Too deep, too many, too large or too long."""

    status = 413
    code = "LIMIT_EXCEEDED"


class EvidenceError(AsasecError):
    """A file that cannot be read as what it says it is; its bytes stay in custody."""

    status = 422
    code = "EVIDENCE"


class IntegrityError(AsasecError):
    """A hash or a chain does not agree with what it covers."""

    code = "INTEGRITY"


class EngineError(AsasecError):
    """Neo4j, the JVM or a model cannot be had; the message says how to mend it."""

    status = 503
    code = "ENGINE_UNAVAILABLE"
