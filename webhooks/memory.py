"""What the process does with memory it has freed, on Linux with glibc; elsewhere nothing is done.

Argon2 takes 19 MiB for each password. After the first, glibc stops giving such a block back: it raises its own bound
to that size and keeps 19 MiB for each thread that checks passwords, the portal's and the console's. With the bounds
set they stay where they are. Source: mallopt(3).
"""

import ctypes
import sys

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
_KEPT_FREE = 8 * 1024 * 1024  # at the top of the heap, so that a turn asks the kernel for nothing
_OWN_BLOCK = 4 * 1024 * 1024  # from here on, a block is the kernel's, and goes back to it


def give_large_blocks_back() -> bool:
    """Set the two bounds for this process; whether they were taken."""
    if sys.platform != "linux":
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
    return mallopt is not None and bool(
        mallopt(_M_MMAP_THRESHOLD, _OWN_BLOCK) and mallopt(_M_TRIM_THRESHOLD, _KEPT_FREE)
    )
