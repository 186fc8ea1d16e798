"""Cold start of one email and one draft against the floor of an empty Typer app, interleaved, as ratios of medians.

    python tests/benchmarks/cold_start.py [ROUNDS]

proselint 0.16 is measured in the same run where it is installed (the `benchmark` extra).
"""

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "examples"
EMAIL = """Subject: Thank you for Tuesday

Dear Ms Reyes,

Thank you for your time on Tuesday. I keep thinking about how the cargo slots are moved by hand every Monday, and about
the daily version you would like to have.

I would be very glad to work on it with your team.

Kind regards,
Mira Lind
"""


def seconds(command: list[str]) -> float:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI_", "AFTERWORD_"))}
    started = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False, env=environment)
    return time.perf_counter() - started


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    compileall.compile_dir(HERE.parents[1] / "src", quiet=1)  # as pip does when it installs
    with tempfile.TemporaryDirectory() as folder:
        email = Path(folder) / "email.txt"
        email.write_text(EMAIL, encoding="utf-8")
        note = str(EXAMPLES / "harbour-analyst.md")
        commands = {
            "floor: empty Typer app": [sys.executable, str(HERE / "floor.py"), "one", "x"],
            "afterword check": [sys.executable, "-m", "afterword", "check", "--format", "json", str(email)],
            "afterword draft": [sys.executable, "-m", "afterword", "draft", "--today", "2025-03-04", note],
        }
        if find_spec("proselint"):
            proselint = [sys.executable, "-m", "proselint", "check", "--output-format", "json", str(email)]
            commands["proselint"] = proselint
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                taken[name].append(seconds(command))
    medians = {name: statistics.median(times) for name, times in taken.items()}
    floor = medians["floor: empty Typer app"]
    print(f"{'':26}{'median s':>10}{'best s':>10}{'÷ floor':>10}")
    for name, median in medians.items():
        print(f"{name:26}{median:10.3f}{min(taken[name]):10.3f}{median / floor:10.2f}")


if __name__ == "__main__":
    main()
