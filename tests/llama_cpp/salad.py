"""A llama.cpp server on loopback with a model of word salad: ``python salad.py FILE PORT CONTEXT``.

The model has made-up weights, 0.65 MB of them, and writes English words in no order; what is real is the server, its
grammar for JSON schemas, its limits and its errors. The file is made where it is missing. Needs ``xllamacpp``, ``gguf``
and ``numpy``: the extra ``llama-cpp``. Runs until it is ended.
"""

import signal
import sys
import threading
from pathlib import Path

import gguf
import numpy as np
import xllamacpp

WIDTH, LAYERS, INNER, HEADS = 64, 2, 128, 4
LONGEST_CONTEXT = 32_768
WORDS = """
the of and to in a is that for it as with be by on not but at are this have from or an they which one you all we will no
more meeting notes question answer thanks thank please week plan work team role talk schedule follow email subject dear
regards agreed items owner day monday pilot review send confirm discuss
"""
TEMPLATE = (
    "{% for m in messages %}"
    "{{ '<|im_start|>' + m['role'] + '\\n' + (m['content'] or '') + '<|im_end|>\\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
LIKELY = {'"': 3.6, ".": 0.8, ",": 0.4, "}": -6, "]": -6, ":": -6, "{": -6, "[": -6, "\u2581": -6}
"""How likely the signs of JSON are beside words, so that texts and lists end in time."""


class Vocabulary:
    """Tokens with their places: bytes, signs, and words by their beginnings, as a llama tokenizer needs them."""

    def __init__(self) -> None:
        kinds = gguf.TokenType
        self.tokens: list[str] = []
        self.scores: list[float] = []
        self.kinds: list[int] = []
        self.unknown, self.begin, self.end_of_text = (
            self._add("<unk>", 0, kinds.UNKNOWN),
            self._add("<s>", 0, kinds.CONTROL),
            self._add("</s>", 0, kinds.CONTROL),
        )
        for byte in range(256):
            self._add(f"<0x{byte:02X}>", 0, kinds.BYTE)
        self._add("<|im_start|>", 0, kinds.CONTROL)
        self.end_of_turn = self._add("<|im_end|>", 0, kinds.CONTROL)
        self.places = {
            sign: self._add(sign, -1000 - ord(sign) % 1000, kinds.NORMAL)
            for sign in "\u2581" + "".join(map(chr, range(0x21, 0x7F)))
        }
        self.words = [f"\u2581{word}" for word in dict.fromkeys(WORDS.split())]
        beginnings = {word[:end] for word in self.words for end in range(2, len(word) + 1)}
        for piece in sorted(beginnings, key=lambda piece: (len(piece), piece)):
            self.places[piece] = self._add(piece, 1 - len(piece), kinds.NORMAL)

    def _add(self, token: str, score: float, kind: int) -> int:
        self.tokens.append(token)
        self.scores.append(float(score))
        self.kinds.append(int(kind))
        return len(self.tokens) - 1


def _noise(generator: np.random.Generator, *shape: int, spread: float = 0.02) -> np.ndarray:
    return generator.normal(0, spread, shape).astype(np.float32)


def _biases(vocabulary: Vocabulary) -> np.ndarray:
    """How likely each token is, whatever stands before it."""
    bias = np.full(len(vocabulary.tokens), -30.0)
    for word in vocabulary.words:
        bias[vocabulary.places[word]] = 0.0
    for sign, likely in LIKELY.items():
        bias[vocabulary.places[sign]] = likely
    for digit in "0123456789":
        bias[vocabulary.places[digit]] = -3.0
    for letter in "abcdefghijklmnopqrstuvwxyz":
        bias[vocabulary.places[letter]] = -5.0
    bias[vocabulary.end_of_turn], bias[vocabulary.end_of_text] = -0.8, -4
    return bias


def _outer_weights(vocabulary: Vocabulary, generator: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """The embedding and the head: a constant first component carries the biases, three more what follows a sign."""
    size, places = len(vocabulary.tokens), vocabulary.places
    embedding = _noise(generator, size, WIDTH, spread=0.5)
    head = _noise(generator, size, WIDTH, spread=0.2)
    embedding[:, 0], embedding[:, 1:4] = 4.0, 0.0
    head[:, 0] = _biases(vocabulary) / (4.0 / np.sqrt((16 + 0.25 * (WIDTH - 1)) / WIDTH))
    head[:, 1:4] = 0.0
    embedding[places['"'], 1] = embedding[places["["], 2] = embedding[places['"'], 3] = embedding[places["}"], 3] = 4.0
    head[places['"'], 1] = head[places["]"], 2] = -5.0  # no empty text, no empty list
    head[places[","], 3] = -2.0  # after a text or an object the list rather ends
    return embedding, head


def build(file: Path) -> None:
    """Write the model."""
    vocabulary, generator = Vocabulary(), np.random.default_rng(7)
    writer = gguf.GGUFWriter(file, "llama")
    writer.add_context_length(LONGEST_CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(len(vocabulary.tokens))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(vocabulary.tokens)
    writer.add_token_scores(vocabulary.scores)
    writer.add_token_types(vocabulary.kinds)
    writer.add_bos_token_id(vocabulary.begin)
    writer.add_eos_token_id(vocabulary.end_of_turn)
    writer.add_unk_token_id(vocabulary.unknown)
    writer.add_add_space_prefix(False)  # with it the grammar can't begin
    writer.add_add_bos_token(True)
    writer.add_add_eos_token(False)
    writer.add_chat_template(TEMPLATE)
    for name, weights in _weights(vocabulary, generator).items():
        writer.add_tensor(f"{name}.weight", weights)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _weights(vocabulary: Vocabulary, generator: np.random.Generator) -> dict[str, np.ndarray]:
    embedding, head = _outer_weights(vocabulary, generator)
    even = np.ones(WIDTH, np.float32)
    weights = {"token_embd": embedding, "output_norm": even, "output": head}
    for layer in range(LAYERS):
        block = f"blk.{layer}."
        weights |= {f"{block}attn_norm": even, f"{block}ffn_norm": even}
        weights |= {f"{block}attn_{name}": _noise(generator, WIDTH, WIDTH, spread=0.1) for name in "qkv"}
        weights |= {
            f"{block}attn_output": _noise(generator, WIDTH, WIDTH),
            f"{block}ffn_gate": _noise(generator, INNER, WIDTH, spread=0.1),
            f"{block}ffn_up": _noise(generator, INNER, WIDTH, spread=0.1),
            f"{block}ffn_down": _noise(generator, WIDTH, INNER),
        }
    return weights


def main() -> None:
    """Serve until ended."""
    file, port, context = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    if not file.exists():
        build(file)
    parameters = xllamacpp.CommonParams()
    parameters.model.path, parameters.model_alias = str(file), ["salad"]
    parameters.hostnames, parameters.port = ["127.0.0.1"], port
    parameters.n_ctx, parameters.n_parallel = context, 1
    parameters.warmup, parameters.use_jinja = False, True
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 2
    server = xllamacpp.Server(parameters)
    print(server.listening_address, flush=True)
    over = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: over.set())
    over.wait()


if __name__ == "__main__":
    main()
