"""Rubrics: loaded, extended, proved by their own examples."""

from afterword.rubric.load import load_rubric, note_rubric, rubric_chooser, rubric_names
from afterword.rubric.model import Rubric

__all__ = ["Rubric", "load_rubric", "note_rubric", "rubric_chooser", "rubric_names"]
