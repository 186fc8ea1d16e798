from pathlib import Path

import pytest

from afterword.config import Settings
from afterword.errors import DataError


def settings(folder: Path, environment: dict[str, str] | None = None, **options: object) -> Settings:
    return Settings.resolve(options, {"AFTERWORD_CONFIG": str(folder / "user.toml")} | (environment or {}), folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "user.toml").write_text('name = "User File"\nrevisions = 1\ntimeout = 5\n', encoding="utf-8")
    (tmp_path / "afterword.toml").write_text('name = "Project File"\nrevisions = 3\n', encoding="utf-8")
    return tmp_path


def test_an_option_beats_the_environment_beats_the_project_beats_the_user_file(folder: Path):
    environment = {"AFTERWORD_NAME": "Environment"}
    assert settings(folder, environment, name="Option").name == "Option"
    assert settings(folder, environment, name=None).name == "Environment"
    assert settings(folder).name == "Project File"
    assert settings(folder).revisions == 3
    assert settings(folder).timeout == 5


def test_the_project_file_of_a_folder_above_is_found(folder: Path):
    below = folder / "a" / "b"
    below.mkdir(parents=True)
    found = Settings.resolve({}, {"AFTERWORD_CONFIG": str(folder / "user.toml")}, below)
    assert found.name == "Project File"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param('nme = "x"', "unknown key 'nme'; did you mean 'name'", id="unknown-key"),
        pytest.param("name = ", "is not TOML", id="not-toml"),
        pytest.param('api_key = "x"', "a key does not belong in a file", id="key-in-file"),
        pytest.param('today = "tomorrow"', "today", id="bad-value"),
        pytest.param("revisions = 99", "revisions", id="out-of-range"),
    ],
)
def test_a_bad_file_is_named_with_what_is_wrong(folder: Path, text: str, problem: str):
    (folder / "afterword.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=problem) as caught:
        settings(folder)
    assert "afterword.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("environment", "options", "used"),
    [
        pytest.param({}, {}, False, id="nothing"),
        pytest.param({"OPENAI_API_KEY": "k"}, {}, True, id="key"),
        pytest.param({"OPENAI_BASE_URL": "http://127.0.0.1:1/v1"}, {}, True, id="base-url"),
        pytest.param({"AFTERWORD_MODEL": "some-model"}, {}, True, id="model"),
        pytest.param({"OPENAI_API_KEY": "k"}, {"model": "offline"}, False, id="offline-beats-key"),
        pytest.param({"OPENAI_API_KEY": ""}, {}, False, id="empty-key"),
    ],
)
def test_a_model_is_used_when_one_is_configured(folder: Path, environment: dict[str, str], options, used: bool):
    assert settings(folder, environment, **options).uses_model is used


def test_a_kind_may_be_written_with_a_dash(folder: Path):
    assert settings(folder, kind="check-in").kind == "check_in"


def test_the_key_is_not_shown(folder: Path):
    assert "secret" not in repr(settings(folder, {"OPENAI_API_KEY": "secret"}))


def test_rules_are_ignored_by_list_or_by_file(folder: Path):
    assert settings(folder, {"AFTERWORD_IGNORE": "a.b, c.d"}).ignored_in("x.txt") == ("a.b", "c.d")
    (folder / "afterword.toml").write_text('[ignore]\n"old/*.txt" = ["a.b"]\n', encoding="utf-8")
    assert settings(folder).ignored_in("old/x.txt") == ("a.b",)
    assert settings(folder).ignored_in("new/x.txt") == ()
