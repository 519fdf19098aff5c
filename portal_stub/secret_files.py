"""Files that only the portal may read: made once, whole or not at all, with mode 0600."""

import os
import tempfile
from pathlib import Path


def write_once(path: Path, content: str) -> None:
    """Write `content` to `path` unless another start was first; never leaves half a file. Raises `OSError`."""
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # made with mode 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(content)
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        os.unlink(draft)
