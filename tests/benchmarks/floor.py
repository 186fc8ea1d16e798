"""The floor that Typer and pydantic set: two empty commands and one model."""

import typer
from pydantic import BaseModel

app = typer.Typer()


class Result(BaseModel):
    score: int


@app.command()
def one(path: str) -> None:
    print(Result(score=len(path)).model_dump_json())


@app.command()
def two(path: str) -> None:
    print(Result(score=len(path)).model_dump_json())


if __name__ == "__main__":
    app()
