"""Makes what is generated from the shipped rubrics: ``python -m afterword.rubric``."""

from pathlib import Path

from afterword.resources import shipped
from afterword.rubric.build import build_rubric, made_in_advance, schema


def main() -> None:
    """Writes the schema, and for each rubric that judges a kind of message the form it is loaded from."""
    folder = Path(str(shipped("rubrics")))
    (folder / "compiled").mkdir(exist_ok=True)
    (folder / "rubric.schema.json").write_text(schema(), encoding="utf-8")
    for file in sorted(folder.glob("*.yaml")):
        if build_rubric(file.stem).message:
            (folder / "compiled" / f"{file.stem}.txt").write_text(made_in_advance(file.stem), encoding="ascii")


if __name__ == "__main__":
    main()
