"""Counts of screens in memory, mixed over several visits before anybody else may have them."""

from collections import Counter

from kiosk.session.state import AtQuiz, AtStep, Attract, Place, SessionState

LEAST_VISITS = 5
"""How many visits are added up before they are written: what is written tells no visit apart."""

_NAMES = {
    "ChooseLanguage": "languages",
    "CheckUpRows": "check-up",
    "CheckUpResult": "check-up result",
    "MyQuestions": "my questions",
    "HelpNow": "help now",
    "MySheet": "my sheet",
    "PrintResult": "print result",
    "TopicList": "list of topics",
    "Home": "home",
}


class Tally:
    """Adds up the screens of visits; the order in which they came is never kept.

    A screen counts once a visit, however often a patient comes back to it.
    """

    def __init__(self) -> None:
        self._visit: set[str] = set()
        self._waiting: Counter[str] = Counter()
        self._visits = 0

    def follow(self, state: SessionState) -> None:
        """Note the screen in view; the still picture ends a visit."""
        if not isinstance(state.place, Attract):
            self._visit.add(screen_name(state.place))
        elif self._visit:
            self._waiting.update(self._visit)
            self._visits += 1
            self._visit = set()

    @property
    def is_ripe(self) -> bool:
        """Whether enough visits are added up to be written."""
        return self._visits >= LEAST_VISITS

    def take(self) -> dict[str, int]:
        """Return what is added up, by the names of screens in alphabetical order, and forget it."""
        taken = dict(sorted(self._waiting.items()))
        self._waiting.clear()
        self._visits = 0
        return taken


def screen_name(place: Place) -> str:
    """Return what a screen is called in the counts: ``withdrawal#feels`` for a step of a topic."""
    match place:
        case AtStep(topic=topic, step=step):
            return f"{topic}#{step}"
        case AtQuiz(topic=topic):
            return f"{topic} quiz"
        case _:
            return _NAMES[type(place).__name__]
