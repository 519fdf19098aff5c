"""Memory that was needed for a moment goes back."""

import subprocess
import sys

import pytest

CHECKS_PASSWORDS = """
import asyncio, re
from pathlib import Path
from portal_stub.passwords import hash_password
from webhooks.memory import give_large_blocks_back

def held_kb():
    return int(re.search(r"RssAnon:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])

async def grown_by():
    before = held_kb()
    for password in ("un mot de passe long", "un autre mot de passe", "un troisième"):
        await hash_password(password)
    return held_kb() - before

taken = give_large_blocks_back()
print(taken, asyncio.run(grown_by()))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the bounds are glibc's")
def test_what_a_password_needed_is_given_back_once_it_was_checked():
    told = subprocess.run([sys.executable, "-c", CHECKS_PASSWORDS], capture_output=True, text=True, check=True)
    taken, grown_kb = told.stdout.split()
    if taken == "False":
        pytest.skip("not glibc")
    assert int(grown_kb) < 10 * 1024  # a block of 19 MiB was kept before
