"""Records models' answers anew: ``record.py drafts|notes|ladder|llama_cpp|provider_batch URL``.

The tests of one module are run against a server, one after the other, and what it answers replaces the module's
recordings. A key is read from ``OPENAI_API_KEY`` and never written. ``cassettes/README.md`` tells what a server has to
do for each; for ``drafts`` and ``notes`` any will do whose model writes English.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    """Record one module's answers."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("module", choices=["drafts", "notes", "ladder", "llama_cpp", "provider_batch"])
    parser.add_argument("url", help="the server's base URL, up to /v1")
    parser.add_argument("--into", default="relay", help="for drafts and notes: the folder of who answers")
    parser.add_argument("--model", help="the model to ask for")
    parser.add_argument("--only", default="", help="only tests whose name matches, as with pytest -k")
    given = parser.parse_args()
    environment = os.environ | {"RECORD_URL": given.url, "RECORD_INTO": given.into}
    if given.model:
        environment["RECORD_MODEL"] = given.model
    command = [sys.executable, "-m", "pytest", "-o", "addopts=", "-p", "no:langsmith_plugin", "--import-mode=importlib"]
    command += ["--record-mode=rewrite", "-q", "-k", given.only, str(HERE / f"test_{given.module}.py")]
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
