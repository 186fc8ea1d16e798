"""For programs built on LangChain: any chat model of theirs in; the pipeline and our model out.

::

    from langchain_ollama import ChatOllama
    from afterword.langchain import FollowUpRunnable

    drafts = FollowUpRunnable(ChatOllama(model="…"), name="Mira Lind").invoke("notes …")

What runs here runs with LangSmith's tracing off: a variable left in the environment must not upload notes. Only a chain
that is traced as a whole traces its steps too.
"""

from afterword.langchain.chat import AfterwordChatModel
from afterword.langchain.follow_ups import STAGE, FollowUpRunnable
from afterword.langchain.model import LangChainModel

__all__ = ["STAGE", "AfterwordChatModel", "FollowUpRunnable", "LangChainModel"]
