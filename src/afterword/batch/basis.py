"""What results depend on: how a note whose drafts stand is told from one that is to be drafted anew."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from importlib.metadata import version
from importlib.resources.abc import Traversable
from pathlib import Path

from afterword.resources import shipped


def basis(options: Mapping[str, object], rubric: str | None, samples: Iterable[Path] = ()) -> str:
    """Digest of all that results depend on besides the notes and the day: program, prompts, rubric, options, samples.

    Args:
        options: By name, whatever shapes a result: model, server, candidate, kind …
        rubric: A rubric's name or file. Of a file its whole folder counts, since it may extend its neighbours.
        samples: Emails that the voice is taken from.
    """
    digest = sha256(version("afterword").encode())
    for kind in ("prompts", "rubrics"):
        for name, data in sorted(_contents(shipped(kind))):
            digest.update(sha256(f"{kind}/{name}".encode() + b"\0" + data).digest())
    if rubric and (path := Path(rubric)).is_file():
        for file in sorted(path.parent.glob("*.y*ml")):
            digest.update(sha256(file.name.encode() + b"\0" + file.read_bytes()).digest())
    for path in samples:
        digest.update(sha256(path.read_bytes()).digest())
    digest.update(repr(sorted(options.items())).encode())
    return digest.hexdigest()


def dependence(on: str, notes: bytes) -> str:
    """Digest of one file of notes and of all else that its results depend on but the day."""
    return sha256(on.encode() + b"\0" + notes).hexdigest()


def _contents(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from ((f"{entry.name}/{name}", data) for name, data in _contents(entry))
        elif entry.name.endswith((".md", ".yaml")):
            yield entry.name, entry.read_bytes()
