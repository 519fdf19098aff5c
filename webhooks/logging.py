"""Logs: a constant name and fields (ids, labels, counts, times), one JSON line each, or for people's eyes. Never words.

asyncio's and aiohttp's own loggers end here too, by type and place: a message of theirs may hold what was typed.
"""

import logging
import sys
from typing import Any

import structlog

_LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}


class Wordless(logging.Handler):
    """Turns any library's log record into a line of ours: its logger, level, function and error type, not its text."""

    def emit(self, record: logging.LogRecord) -> None:
        """One line; a message is replaced by where it was said."""
        error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else None
        structlog.get_logger().log(
            max(record.levelno, logging.INFO), "library", logger=record.name, place=record.funcName, error=error
        )


def start_logging(level: str, form: str) -> None:
    """For the whole process."""
    processors: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    if form == "console":
        processors.append(structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()))
    else:
        processors.append(structlog.processors.JSONRenderer(ensure_ascii=False))
    structlog.configure(
        processors=processors,
        wrapper_class=structlog.make_filtering_bound_logger(_LEVELS[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    root = logging.getLogger()
    root.handlers[:] = [Wordless()]
    root.setLevel(logging.WARNING)
