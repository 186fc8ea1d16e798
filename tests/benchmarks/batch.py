"""How a batch does against what it could do at best; ratios within one run.

    python tests/benchmarks/batch.py [NAME…]

Names: ``model`` and ``faults`` (400 notes of two calls, 200 ms each, 32 at once, against the ideal time), ``processor``
(own processor time of a note against that of its two bare calls), ``cores`` (offline on two cores against one),
``memory`` (peak at 10,000 notes against 500), ``again`` (a second run against the first), ``kill`` (killed 50 times).
``SCALE=0.1`` in the environment takes a tenth of the notes.
"""

import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
import openai

from model_server import ModelServer, note

SCALE = float(os.environ.get("SCALE", "1"))
DAY = ("--today", "2025-03-04")
LATENCY, AT_ONCE = 0.2, 32


class Served:
    """A model server in a process of its own, and what it counted."""

    def __init__(self, latency: float, *faults: str) -> None:
        command = [sys.executable, __file__, "--serve", str(latency), *faults]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = self._line()

    def stats(self) -> dict[str, Any]:
        """What it counted since the last time."""
        self._process.stdin.write("stats\n")
        self._process.stdin.flush()
        return json.loads(self._line())

    def stop(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()

    def _line(self) -> str:
        return self._process.stdout.readline().strip()


def serve(latency: float, *faults: str) -> None:
    """Serve until standard input ends; faults as ``429=0.05``, from a fixed seed."""
    chance = random.Random(7)
    table = [(name, float(share)) for name, share in (fault.split("=") for fault in faults)]
    lock = threading.Lock()

    def fault(_number: int) -> str | None:
        with lock:
            drawn = chance.random()
        for name, share in table:
            if drawn < share:
                return name
            drawn -= share
        return None

    server = ModelServer(latency, fault)
    server.retry_after = "Retry-After: 1"
    print(server.url, flush=True)
    for _ in sys.stdin:
        moments = server.moments
        seconds = max(moments) - min(moments) if moments else 0
        repeated = sum(count - 1 for count in server.answered.values())
        most = max(server.bodies.values(), default=0)
        counted = {"asked": server.asked, "seconds": seconds, "paid_twice": repeated, "most_tries": most}
        print(json.dumps(counted), flush=True)
        server.moments.clear()


def write_notes(folder: Path, count: int) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number:05}.md").write_text(note(number % 4096, f"- note {number}"), encoding="utf-8")


def run(folder: Path, *more: str) -> tuple[float, float, float]:
    """Seconds, processor seconds, and peak memory in MiB of a batch; all its processes together."""
    command = [sys.executable, "-m", "afterword", "batch", "notes", "--out", "drafts", "--quiet", *DAY, *more]
    started = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def bare_calls(url: str, count: int, at_once: int) -> float:
    """The same number of calls by the SDK alone; processor seconds."""
    client = openai.OpenAI(base_url=url, api_key="none", timeout=60)
    messages = [{"role": "user", "content": "x" * 2000 + note(1)}]
    started = time.process_time()
    with ThreadPoolExecutor(at_once) as pool:
        for _ in range(count):
            pool.submit(client.chat.completions.create, model="m", messages=messages)
    return time.process_time() - started


def model(*faults: str) -> str:
    count = int(400 * SCALE)
    ideal = count * 2 * LATENCY / AT_ONCE
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_notes(folder / "notes", count)
        served = Served(LATENCY, *faults)
        bare = 0
        if not faults:
            bare_calls(served.url, count * 2, AT_ONCE)
            bare = served.stats()["seconds"]
        seconds, processor, _ = run(folder, "--base-url", served.url, "--model", "m", "--jobs", str(AT_ONCE))
        counted = served.stats()
        served.stop()
        standings = re.findall(r'"outcome": "(\w+)"', "".join(p.read_text() for p in folder.rglob("drafts/*.json")))
    told = f"; bare SDK {ideal / bare:.2f}" if bare else f"; most tries of one call {counted['most_tries']}"
    return (
        f"ideal / time {ideal / counted['seconds']:.2f}{told}; {standings.count('ready')} of {count} ready; "
        f"whole run {seconds:.1f} s, {1000 * processor / count:.0f} ms of processor time a note"
    )


def faults() -> str:
    return model("429=0.05", "500=0.02", "reset=0.01")


def processor() -> str:
    few, many = int(100 * SCALE), int(400 * SCALE)
    with tempfile.TemporaryDirectory() as name:
        folder, served = Path(name), Served(0)
        spent = []
        for count in (few, many):
            write_notes(folder / "notes", count)
            spent.append(run(folder, "--base-url", served.url, "--model", "m", "--jobs", "8", "--force")[1])
        bare = bare_calls(served.url, (many - few) * 2, 8) / (many - few)
        served.stop()
    own = (spent[1] - spent[0]) / (many - few)
    return f"{1000 * own:.1f} ms a note / {1000 * bare:.1f} ms for two bare calls = {own / bare:.1f}"


def cores() -> str:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_notes(folder / "notes", int(5000 * SCALE))
        one, _, _ = run(folder, "--jobs", "1")
        two, _, _ = run(folder, "--jobs", "2", "--force")
    return f"{one:.1f} s on one core / {two:.1f} s on two = {one / two:.2f}"


def memory() -> str:
    peaks = []
    for count in (int(500 * SCALE), int(10_000 * SCALE)):
        with tempfile.TemporaryDirectory() as name:
            write_notes(Path(name) / "notes", count)
            peaks.append(run(Path(name))[2])
    return f"{peaks[1]:.0f} MiB / {peaks[0]:.0f} MiB = {peaks[1] / peaks[0]:.2f}"


def again() -> str:
    with tempfile.TemporaryDirectory() as name:
        write_notes(Path(name) / "notes", int(10_000 * SCALE))
        first, _, _ = run(Path(name))
        second, _, _ = run(Path(name))
    return f"{second:.2f} s / {first:.1f} s = {second / first:.3f}"


def kill() -> str:
    """Kill a batch at random moments until it gets through; count what is lost, torn or paid for twice."""
    chance, times = random.Random(11), int(50 * SCALE)
    with tempfile.TemporaryDirectory() as name:
        folder, served = Path(name), Served(0.02)
        count = 4 * times
        write_notes(folder / "notes", count)
        command = [sys.executable, "-m", "afterword", "batch", "notes", "--out", "drafts", "--quiet", *DAY,
                   "--base-url", served.url, "--model", "m", "--jobs", "4"]  # fmt: skip
        torn = 0
        for _ in range(times):
            with subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL) as process:
                time.sleep(chance.uniform(1, 5))
                process.send_signal(signal.SIGKILL)
            torn += sum(not is_whole(path) for path in folder.rglob("drafts/*.json"))
        in_flight = 4 * times
        run(folder, "--base-url", served.url, "--model", "m", "--jobs", "4")
        counted = served.stats()
        served.stop()
        lost = count - len(list(folder.glob("drafts/*.json")))
        edits = len(list(folder.glob("drafts/*.new*")))
    return (
        f"killed {times} times: {lost} notes lost, {torn} files torn, {edits} taken for edits, "
        f"{counted['paid_twice']} answers paid twice (at most {in_flight} were in flight)"
    )


def is_whole(path: Path) -> bool:
    try:
        return bool(json.loads(path.read_bytes())["results"])
    except ValueError:
        return False


MEASURES: dict[str, Callable[[], str]] = {
    "model": model, "faults": faults, "processor": processor, "cores": cores, "memory": memory, "again": again,
    "kill": kill,
}  # fmt: skip

if __name__ == "__main__":
    if sys.argv[1:2] == ["--serve"]:
        serve(float(sys.argv[2]), *sys.argv[3:])
    else:
        for chosen in sys.argv[1:] or MEASURES:
            print(f"{chosen:10} {MEASURES[chosen]()}", flush=True)
