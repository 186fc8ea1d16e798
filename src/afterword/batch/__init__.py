"""The pipeline over a folder of notes: stopped at any moment and run again, nothing is lost or paid for twice.

``job`` is what is wanted, ``runner`` runs it. ``find`` and ``due`` tell which notes are to be drafted, ``work`` is what
is done for one of them, ``slots`` where: in this process or in others. ``calls`` and ``ceiling`` stand between the work
and the model. ``state`` remembers from run to run, a ``row`` for each file of notes; ``outbox`` writes the drafts.
"""
