"""How near a durable turn comes to a bare aiohttp + pydantic echo: CPU a request, side by side, interleaved in one run.

`python -m bench.turns [--rounds 5] [--seconds 2] [--connections 32] [--postgresql URL]` starts each server pinned
to one core, loads it with wrk pinned to the other, round after round in turning order, and prints the median CPU a
request and the ratio to the echo. Servers: `echo` (parse and print with pydantic), `write` (the turn's transaction
alone behind the same parsing), `turn` (the whole: read, redact, understand, decide, write, present). CPU time is
trusted, requests a second are not: neighbours share the machine.
"""

import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

LUA = Path(__file__).with_name("load.lua")


def cpu_s(pid: int) -> float:
    """CPU seconds of a process and its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def start(kind: str, url: str | None, data: Path) -> tuple[subprocess.Popen[bytes], str]:
    command = ["taskset", "-c", "0", sys.executable, "-m", "bench.turns.servers", kind, str(data / kind)]
    if url:
        command.append(url)
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    address = process.stdout.readline().decode().strip()
    if not address:
        raise SystemExit(f"{kind} did not start")
    return process, address


def load(address: str, connections: int, seconds: int, targets: Path) -> int:
    """Requests that were answered."""
    pinned = ["taskset", "-c", "1", "wrk", "-t1", f"-c{connections}", f"-d{seconds}s"]
    command = [*pinned, "-s", str(LUA), address, "--", str(targets)]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    told = dict(part.split("=") for part in out.splitlines()[-1].split())
    if int(told["errors"]):
        raise SystemExit(f"{told['errors']} requests of {told['requests']} were not answered with 200")
    return int(told["requests"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=2)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--postgresql", help="URL of an empty database; without it SQLite alone is measured")
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="guichet-bench-"))
    kinds = [("echo", None), ("write", None), ("turn", None)]
    if given.postgresql:
        kinds += [("write-postgresql", given.postgresql)]
    running = {
        kind: start(kind.split("-")[0] if kind != "write-postgresql" else "write", url, folder) for kind, url in kinds
    }
    try:
        per_request: dict[str, list[float]] = {kind: [] for kind in running}
        rate: dict[str, list[float]] = {kind: [] for kind in running}
        for kind, (_, address) in running.items():
            targets = folder / f"{kind}.targets"
            with urllib.request.urlopen(f"{address}/targets?count={given.connections * 40}", timeout=120) as answer:
                targets.write_bytes(answer.read())
            load(address, given.connections, 1, targets)
        for round_number in range(given.rounds):
            order = list(running.items())
            for kind, (process, address) in order if round_number % 2 == 0 else reversed(order):
                before, started = cpu_s(process.pid), time.monotonic()
                requests = load(address, given.connections, given.seconds, folder / f"{kind}.targets")
                spent, lasted = cpu_s(process.pid) - before, time.monotonic() - started
                per_request[kind].append(spent / requests * 1e6)
                rate[kind].append(requests / lasted)
        echo = statistics.median(per_request["echo"])
        print(f"{'server':<18} {'µs CPU/request':>15} {'echo ÷ it, by CPU':>18} {'requests/s':>11}")
        told = {}
        for kind in running:
            cost = statistics.median(per_request[kind])
            told[kind] = {
                "cpu_us": round(cost, 1),
                "ratio": round(echo / cost, 2),
                "rate": round(statistics.median(rate[kind])),
            }
            print(f"{kind:<18} {cost:>15.1f} {echo / cost:>18.2f} {told[kind]['rate']:>11}")
        print(json.dumps(told))
    finally:
        for process, _ in running.values():
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=15)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
