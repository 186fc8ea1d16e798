"""A model that shows what would be sent, and where to, and sends nothing."""

import json
from collections.abc import Sequence

from afterword.errors import ModelRefused
from afterword.llm import Memory, Message, Reply, ResponseFormat
from afterword.llm.request import estimate_tokens, request_body


class DryRun:
    """Takes requests down and answers none.

    Args:
        name: The model's name.
        base_url: Where the requests would go.

    Attributes:
        requests: Each request as text: target, model, estimate, then the body as JSON.
    """

    def __init__(self, name: str, base_url: str) -> None:
        self.name = name
        self.base_url = base_url
        self.memory = Memory()
        self.requests: list[str] = []

    def complete(self, messages: Sequence[Message], *, response_format: ResponseFormat | None = None) -> Reply:
        """Take the request down.

        Raises:
            ModelRefused: Always; nothing is sent.
        """
        body = request_body(self.name, messages, response_format)
        tokens = estimate_tokens(messages, response_format)
        target = f"POST {self.base_url.rstrip('/')}/chat/completions"
        self.requests.append(
            f"{target}\nabout {tokens} input tokens\n{json.dumps(body, ensure_ascii=False, indent=2)}\n"
        )
        raise ModelRefused("dry run: nothing was sent")
