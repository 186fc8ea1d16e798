"""Makes what is generated from the shipped rubrics: ``python -m afterword.rubric``."""

from pathlib import Path

from afterword.resources import shipped
from afterword.rubric.build import made_in_advance, schema
from afterword.rubric.compiled import FOLDER


def main() -> None:
    """Writes the schema, and the form that the rubrics are loaded from."""
    folder = Path(str(shipped("rubrics")))
    (folder / "rubric.schema.json").write_text(schema(), encoding="utf-8")
    (folder / FOLDER).mkdir(exist_ok=True)
    for name, text in made_in_advance().items():
        (folder / FOLDER / name).write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
