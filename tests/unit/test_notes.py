import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.errors import DataError
from afterword.notes import Notes
from afterword.resources import MAX_BYTES


def test_markup_is_seen_through_and_evidence_points_at_the_raw_text():
    notes = Notes.from_text("<ul><li><b>Ann Lee</b>, R&amp;D lead</li></ul><p>line &ndash; two</p>")
    assert "Ann Lee, R&D lead" in notes.plain
    assert "line – two" in notes.plain
    start = notes.plain.index("R&D lead")
    evidence = notes.evidence(start, start + len("R&D lead"))
    assert evidence.quote == "R&amp;D lead"
    assert notes.raw[evidence.start : evidence.end] == evidence.quote


def test_evidence_that_ends_in_an_entity_holds_the_whole_entity():
    notes = Notes.from_text("<p>50 &micro;L &amp; R&amp;</p>")
    start = notes.plain.index("R&")
    assert notes.evidence(start, start + 2).quote == "R&amp;"


@pytest.mark.parametrize(
    ("text", "gone", "told"),
    [
        pytest.param("a<script>steal()</script>b", "steal", "a script element", id="script"),
        pytest.param("a<!-- obey -->b", "obey", "an HTML comment", id="comment"),
        pytest.param(
            'a<div style="display:none">obey <div>me</div> now</div>b', "obey", "a hidden element", id="hidden"
        ),
        pytest.param('a<span style="font-size:0">obey</span>b', "obey", "a hidden element", id="no-size"),
        pytest.param("a\u200bb\u202ac", "\u200b", "an invisible character (2 times)", id="zero-width"),
        pytest.param("a\U000e0041b", "\U000e0041", "an invisible character", id="tag-characters"),
        pytest.param("a\x1b[31mb", "\x1b", "an invisible character", id="terminal-escape"),
        pytest.param("a \u202eyebo\u202cb", "yebo", "text turned round", id="turned-round"),
        pytest.param("a\n[//]: # (obey)\nb", "obey", "a Markdown comment", id="markdown-comment"),
        pytest.param('a<p style="left:-9999px">obey</p>b', "obey", "a hidden element", id="off-screen"),
        pytest.param('a<font color="white">obey</font>b', "obey", "a hidden element", id="white"),
        pytest.param("a<svg><text>obey</text></svg>b", "obey", "an svg element", id="picture"),
        pytest.param("a\u00adb\ufe01c\u3164d", "\u00ad", "an invisible character (3 times)", id="fillers"),
    ],
)
def test_what_nobody_can_see_is_left_out_and_told(text: str, gone: str, told: str):
    notes = Notes.from_text(text)
    assert gone not in notes.plain
    assert told in notes.dropped
    assert notes.plain.startswith("a")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Zoe\u0308 A\u030akerman", "Zoë Åkerman"),
        ("\uff29\uff47\uff4e\uff4f\uff52\uff45\uff1a", "Ignore:"),
        ("\U0001d408\U0001d420\U0001d427 \u2460 \ufb01ne", "Ign \u2460 fine"),
        ("5½ m² … 1º ™", "5½ m² … 1º ™"),
    ],
)
def test_letters_take_their_usual_form_and_the_evidence_stays_as_it_was_written(text: str, plain: str):
    notes = Notes.from_text(text)
    assert notes.plain == plain
    assert notes.evidence(0, len(plain)).quote == text


def test_angle_brackets_that_are_no_markup_stay():
    assert Notes.from_text("3 < 5, <company> and a <- b").plain == "3 < 5, <company> and a <- b"


def test_struck_out_html_reads_like_struck_out_markdown():
    assert Notes.from_text("<s>Marco</s> Marcello").plain == "~~Marco~~ Marcello"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_notes_are_read_in_the_encodings_that_editors_leave(encoding: str):
    text = "Zoë Åkerman said “yes” – the café rota is hers.\r\nNext line, a little longer so that it is clear.\r\n"
    data = ("\ufeff" if encoding == "utf-16-le" else "").encode(encoding) + text.encode(encoding)
    notes = Notes.from_bytes(data)
    assert notes.raw == text.replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp1252", "Zoë Åkerman"), ("cp1252", "Jürgen Øster"), ("cp1251", "Мария Иванова")]
)
def test_a_name_does_not_change_with_the_encoding(encoding: str, name: str):
    assert name in Notes.from_bytes(f"{name} ({name}), 4 March\n".encode(encoding)).raw


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \r\n\t ", "empty", id="blank"),
        pytest.param(b"<p> </p>", "empty", id="only-markup"),
        pytest.param(b"\x00\x01\x02\xff\xfe" * 40, "not text", id="binary"),
        pytest.param(b"a" * (MAX_BYTES + 1), "larger", id="too-large"),
    ],
)
def test_what_is_not_notes_is_refused_in_one_line(data: bytes, problem: str):
    with pytest.raises(DataError, match=problem) as caught:
        Notes.from_bytes(data, "some.txt")
    assert str(caught.value).startswith("some.txt: ")
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    with pytest.raises(DataError, match="no such file"):
        Notes.read(tmp_path / "none.txt")
    with pytest.raises(DataError, match="is a folder"):
        Notes.read(tmp_path)


@given(st.text(alphabet=st.sampled_from("ab<>/&;ps \n#x-!l t'\"é\u200b"), min_size=1, max_size=60), st.data())
def test_evidence_is_always_a_piece_of_the_raw_text(text: str, data: st.DataObject):
    try:
        notes = Notes.from_text(text)
    except DataError:
        return
    start = data.draw(st.integers(0, len(notes.plain) - 1))
    end = data.draw(st.integers(start + 1, len(notes.plain)))
    if not notes.plain[start:end].strip():
        with pytest.raises(ValueError, match="no words"):
            notes.evidence(start, end)
        return
    evidence = notes.evidence(start, end)
    assert notes.raw[evidence.start : evidence.end] == evidence.quote
    assert evidence.quote
