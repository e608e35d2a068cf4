"""The base of every error that a person may meet: a code, a sentence, fields, whether to retry."""

from __future__ import annotations

from collections.abc import Mapping


class Problem(Exception):  # noqa: N818 – it is named as people speak of it
    """Something went wrong that a person has to read about.

    ``code`` (stable, snake_case, read by machines) and ``retry`` (may the same call succeed later?)
    are set by the class or for one case. ``sentence`` is Vietnamese and says what, the bound and
    the next step, in that order. ``fields`` go to the log, never to the page.
    """

    code: str = "problem"
    retry: bool = False

    def __init__(
        self,
        sentence: str,
        *,
        code: str | None = None,
        fields: Mapping[str, object] | None = None,
        retry: bool | None = None,
    ) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.fields: dict[str, object] = dict(fields or {})
        self.code = type(self).code if code is None else code
        self.retry = type(self).retry if retry is None else retry
