"""Many emails in one process against proselint 0.16 on the same generated emails, JSON output, interleaved.

    python tests/benchmarks/throughput.py [EMAILS] [ROUNDS]

Prints seconds, peak memory and the ratios; and the cost of an email at a tenth of the number, to show that it is flat.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

OPENINGS = ["Dear Ms Reyes,", "Hi Tunde,", "Hello Dr Falk,", "Dear Mr Brandt,"]
SENTENCES = [
    "Thank you for your time on Tuesday.",
    "I keep thinking about how the cargo slots are moved by hand every Monday.",
    "The asthma clinic on Saturdays sounded like the right idea to me.",
    "I would be very glad to work on it with your team.",
    "Please let me know your decision by Friday, as I have another offer.",
    "If anything else would help, I am easy to reach.",
    "The glass plates in the cellar boxes stayed with me all week.",
    "I remain very interested in the position.",
    "Your story about the kiln that fired on the second day made me laugh.",
    "I have sent the link to the dashboard, as promised.",
]
CLOSINGS = ["Kind regards,\nMira Lind", "Best,\nNoor", "With thanks,\nColm Breslin"]


def write_emails(folder: Path, count: int) -> list[str]:
    """Emails of 60 to 110 words from a fixed seed."""
    chance = random.Random(7)
    paths = []
    for number in range(count):
        body = " ".join(chance.sample(SENTENCES, 6)) + "\n\n" + " ".join(chance.sample(SENTENCES, 3))
        text = (
            f"Subject: Thank you, number {number}\n\n{chance.choice(OPENINGS)}\n\n{body}\n\n{chance.choice(CLOSINGS)}\n"
        )
        path = folder / f"{number:06}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths


def run(command: list[str]) -> tuple[float, float]:
    """Seconds, and peak memory in MiB."""
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write_emails(folder, count)
        check = [sys.executable, "-m", "afterword", "check", "--quiet", "--format", "json"]
        commands = {
            f"afterword, {count} emails": [*check, *paths],
            f"afterword, {count // 10} emails": [*check, *paths[: count // 10]],
        }
        if find_spec("proselint"):
            proselint = [sys.executable, "-m", "proselint", "check", "--output-format", "json"]
            commands[f"proselint, {count} emails"] = [*proselint, *paths]
        taken: dict[str, list[float]] = {name: [] for name in commands}
        peaks: dict[str, float] = {}
        for _ in range(rounds):
            for label, command in commands.items():
                seconds, peak = run(command)
                taken[label].append(seconds)
                peaks[label] = max(peak, peaks.get(label, 0))
    medians = {label: statistics.median(times) for label, times in taken.items()}
    last = list(medians.values())[-1]
    print(f"{'':30}{'median s':>10}{'ms/email':>10}{'÷ last':>8}{'peak MiB':>10}")
    for label, median in medians.items():
        emails = count // 10 if f" {count // 10} " in label else count
        print(f"{label:30}{median:10.2f}{1000 * median / emails:10.3f}{median / last:8.3f}{peaks[label]:10.0f}")


if __name__ == "__main__":
    main()
