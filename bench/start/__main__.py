"""How long a start takes from a built index: until `/readyz` is 200, then the first turn; each in a process of its own.

`python -m bench.start [--rounds 5]` starts, in turning order: `python -c pass` and `import aiohttp` (what any server of
this kind pays), the service alone, with its portal, and all that `make run` starts. It prints medians: CPU and wall to
readiness, resident memory there, CPU and wall of a first turn (open a conversation, ask a question) sent at once. Where
others share the cores CPU time is trusted, wall time is not. A start before the rounds builds the index and compiles.
"""

import argparse
import http.client
import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

SERVE = (sys.executable, "-m", "webhooks", "serve")
REFERENCES = {
    "python -c pass": (sys.executable, "-c", "pass"),
    "import aiohttp": (sys.executable, "-c", "import aiohttp.web"),
}
STARTS = {
    "service alone": ("--no-portal",),
    "with portal": ("--portal-port", "0"),
    "make run": ("--portal-port", "0", "--desk", "--desk-port", "0", "--demo"),
}
QUESTION = "Comment changer mon mot de passe ?"
FIRST_START_S, START_S = 600, 60


class Measure(NamedTuple):
    """Seconds, and MB."""

    cpu: float
    wall: float
    resident: float = 0.0
    turn_cpu: float = 0.0
    turn_wall: float = 0.0


def environment(folder: Path) -> dict[str, str]:
    """As an installed service has it: its code compiled, no setting but these."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GUICHET_", "PYTHONDONTWRITE"))}
    given = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "GUICHET_DATA": str(folder / "data")}
    return kept | given | {"GUICHET_PORTAL_URL": "http://localhost:8081", "GUICHET_LOG_LEVEL": "error"}


def cpu_s(pid: int) -> float:
    """CPU seconds of a process and its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def call(port: int, method: str, path: str, body: object = None, token: str = "") -> tuple[int, bytes]:
    wire = http.client.HTTPConnection("127.0.0.1", port, timeout=START_S)
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    try:
        wire.request(method, path, None if body is None else json.dumps(body), headers)
        answer = wire.getresponse()
        return answer.status, answer.read()
    finally:
        wire.close()


def wait_until_ready(port: int, process: "subprocess.Popen[bytes]", patience_s: float) -> None:
    end = time.monotonic() + patience_s
    while time.monotonic() < end and process.poll() is None:
        try:
            if call(port, "GET", "/readyz")[0] == 200:
                return
        except OSError:
            pass  # not bound yet
        time.sleep(0.005)
    raise SystemExit("it did not start")


def turn(port: int) -> None:
    status, opened = call(port, "POST", "/api/v1/conversations", {})
    assert status == 201, status
    told = json.loads(opened)
    message = {"message_id": str(uuid4()), "text": QUESTION}
    status, _ = call(port, "POST", f"/api/v1/conversations/{told['id']}/messages", message, told["token"])
    assert status == 200, status


def start(options: tuple[str, ...], env: dict[str, str], patience_s: float = START_S) -> Measure:
    port, began = free_port(), time.monotonic()
    process = subprocess.Popen([*SERVE, "--port", str(port), *options], env=env, stdout=subprocess.DEVNULL)
    try:
        wait_until_ready(port, process, patience_s)
        wall, cpu, resident = time.monotonic() - began, cpu_s(process.pid), resident_mb(process.pid)
        began = time.monotonic()
        turn(port)
        return Measure(cpu, wall, resident, cpu_s(process.pid) - cpu, time.monotonic() - began)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=15)


def run(command: tuple[str, ...], env: dict[str, str]) -> Measure:
    began = time.monotonic()
    before = os.times()
    subprocess.run(command, env=env, check=True)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return Measure(spent, time.monotonic() - began)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="guichet-bench-start-"))
    env = environment(folder)
    measures: dict[str, list[Measure]] = {name: [] for name in (*REFERENCES, *STARTS)}
    try:
        for options in reversed(STARTS.values()):
            start(options, env, FIRST_START_S)
        for number in range(given.rounds):
            for name in list(measures) if number % 2 == 0 else reversed(measures):
                measures[name].append(start(STARTS[name], env) if name in STARTS else run(REFERENCES[name], env))
        print(f"{'':<16} {'CPU s':>7} {'wall s':>7} {'MB':>5} {'turn CPU s':>11} {'turn wall s':>12}")
        for name, found in measures.items():
            one = Measure(*(statistics.median(figures) for figures in zip(*found, strict=True)))
            line = f"{name:<16} {one.cpu:>7.2f} {one.wall:>7.2f}"
            print(line + f" {one.resident:>5.0f} {one.turn_cpu:>11.2f} {one.turn_wall:>12.3f}" * (name in STARTS))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
