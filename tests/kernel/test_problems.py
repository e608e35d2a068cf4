"""A problem speaks to three listeners: machines (code), people (sentence), logs (fields)."""

import pickle

from phoihop.kernel.problems import Problem


class LetterForNumber(Problem):
    code = "letter_for_number"


class EngineBusy(Problem):
    code = "engine_busy"
    retry = True


def test_the_sentence_is_what_a_person_sees() -> None:
    """Printing the exception prints the sentence and nothing else."""
    assert str(LetterForNumber("Số liệu chỉ gồm chữ số.", fields={"given": "12a"})) == (
        "Số liệu chỉ gồm chữ số."
    )


def test_code_and_retry_come_from_the_class_unless_given() -> None:
    """A class sets the code and the retry; one case may differ."""
    assert (LetterForNumber("x").code, LetterForNumber("x").retry) == ("letter_for_number", False)
    assert (EngineBusy("x").code, EngineBusy("x").retry) == ("engine_busy", True)
    special = EngineBusy("x", code="engine_gone", retry=False)
    assert (special.code, special.retry) == ("engine_gone", False)


def test_a_problem_survives_the_way_between_processes() -> None:
    """The worker may hand a problem to another process without losing its parts."""
    copy = pickle.loads(pickle.dumps(EngineBusy("Bận.", fields={"period": "2026-Q3"})))
    assert (copy.sentence, copy.code, copy.retry, copy.fields) == (
        "Bận.",
        "engine_busy",
        True,
        {"period": "2026-Q3"},
    )
