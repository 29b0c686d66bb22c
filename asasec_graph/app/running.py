"""Run the application on an address until SIGTERM or Ctrl-C, and stop it within seconds."""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from ipaddress import ip_address

import uvicorn

from asasec_graph.app.server import create_app
from asasec_graph.app.services import Services
from asasec_graph.errors import Conflict

GRACE_SECONDS = 2
_BACKLOG = 2048
_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class _Server(uvicorn.Server):
    """uvicorn's server without its hands on the signals: whoever runs it decides what they mean."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.accepting = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        self.accepting.set()

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """Nothing is captured."""
        yield


@dataclass(frozen=True, slots=True)
class Running:
    """A server that accepts connections at `url`."""

    url: str
    server: uvicorn.Server
    task: asyncio.Task[None]

    def stop(self) -> None:
        """Stop; asked a second time, without waiting for anybody."""
        self.server.force_exit = self.server.should_exit
        self.server.should_exit = True


@asynccontextmanager
async def serving(services: Services, host: str = "127.0.0.1", port: int = 0) -> AsyncGenerator[Running]:
    """The application served while the block runs; it closes the services. Conflict where the address is taken."""
    with listening(host, port) as listener:
        server = _Server(_config(services))
        task = asyncio.create_task(server.serve(sockets=[listener]))
        accepting = asyncio.create_task(server.accepting.wait())
        await asyncio.wait({task, accepting}, return_when=asyncio.FIRST_COMPLETED)
        accepting.cancel()
        try:
            yield Running(url(listener), server, task)
        finally:
            server.should_exit = True
            await task


async def serve(services: Services, host: str, port: int, ready: Callable[[str], object]) -> None:
    """Serve until SIGTERM or Ctrl-C. `ready` gets the address once connections are accepted; port 0 is a free one."""
    loop = asyncio.get_running_loop()
    async with serving(services, host, port) as running:
        for number in _SIGNALS:
            loop.add_signal_handler(number, running.stop)
        _spare_the_collector()
        ready(running.url)
        await running.task
        for number in _SIGNALS:
            loop.remove_signal_handler(number)


def _spare_the_collector() -> None:
    """Leave what was imported out of garbage collection, and collect less often.

    An answer of a thousand nodes makes 50,000 objects; with the usual thresholds every third such answer had the
    collector walk everything that was ever imported, 100 ms each time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens at this address."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise Conflict(f"cannot listen on {host} port {port}: {error.strerror}; choose another with --port") from error


def url(listener: socket.socket) -> str:
    """The address as a browser wants it."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches that host name."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _config(services: Services) -> uvicorn.Config:
    """No proxy header is believed, nothing of a request is logged by uvicorn, a WebSocket message is bounded."""
    return uvicorn.Config(
        create_app(services),
        http="httptools",
        ws="websockets-sansio",
        ws_max_size=services.limits.body,
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=30,
        proxy_headers=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
