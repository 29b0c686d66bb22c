"""Bodies that may not grow without end."""

from __future__ import annotations

from starlette.types import Message, Receive

from asasec_graph.errors import LimitExceeded


class Bounded:
    """A receiver that refuses a body past `limit` bytes, while it arrives."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive = receive
        self._limit = limit
        self._seen = 0

    async def __call__(self) -> Message:
        """The next message; LimitExceeded where the body has grown too long."""
        message = await self._receive()
        self._seen += len(message.get("body", b""))
        if self._seen > self._limit:
            raise LimitExceeded(f"the request's body is longer than {self._limit:,} bytes; ask in several requests")
        return message
