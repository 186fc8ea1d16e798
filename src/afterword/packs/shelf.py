"""The packs that ship, and a person's own: files of the same form."""

from functools import cache
from pathlib import Path

from afterword.config import PACK_ENDINGS
from afterword.errors import DataError
from afterword.offline import compiled
from afterword.packs import Pack
from afterword.packs.problems import problems
from afterword.resources import decode, read_bytes

_FOLDER = "tailoring"


@cache
def shipped_pack(name: str) -> Pack:
    """A pack that ships.

    Raises:
        DataError: There is none of that name.
    """
    found = compiled(_FOLDER)
    if name not in found:
        raise DataError("tailor", f"{name!r} is no pack; there are {', '.join(found)}, none, and files of your own")
    return Pack.model_validate(found[name])


def pack_of(named: str) -> Pack:
    """A pack by its name, or a person's own by its file's path.

    Raises:
        DataError: There is none, or the file can't be used.
    """
    return _own_pack(Path(named).expanduser()) if named.endswith(PACK_ENDINGS) else shipped_pack(named)


def _own_pack(path: Path) -> Pack:
    import yaml  # noqa: PLC0415 -- only for a pack of one's own
    from pydantic import ValidationError  # noqa: PLC0415

    try:
        pack = Pack.model_validate(yaml.safe_load(decode(read_bytes(path), path)))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise DataError(path, "is not YAML", mark.line + 1 if mark else None) from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise DataError(path, f"{place}: {first['msg'].removeprefix('Value error, ').lower()}".lstrip(": ")) from None
    if problem := next(problems(pack), None):
        raise DataError(path, problem)
    return pack
