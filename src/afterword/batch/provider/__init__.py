"""A batch through a provider's batch files: requests out as JSON lines, results in, in any order, some day.

The requests are those of the live path, because the live path makes them: the pipeline runs over each note with a model
(``model``) that gives the answers it has and takes down the requests it has none for. So a first export holds the
readings, the next one, after their answers came, the drafts; and whatever got no answer is in the one after that.

``lines`` is the form of the files, ``requests`` what was exported and answered, ``export`` writes requests, ``service``
submits and collects them, ``results`` takes results in, ``drafts`` writes what is complete. ``one_call`` asks for
reading and drafts at once; ``job`` is what stays the same from round to round.
"""
