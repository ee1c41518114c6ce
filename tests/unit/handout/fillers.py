"""Catalogs of texts of any length, drawn as sizes, so that an example can be read and told."""

from typing import NamedTuple

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from kiosk.domain.catalog import Catalog, FigureWords
from kiosk.domain.checkup import CheckRow, CheckUp, Outcome, OutcomeWords
from kiosk.domain.help import Help, HelpContact
from kiosk.domain.ids import CheckId, StepId, TopicId
from kiosk.domain.topic import Topic

from .chosen import LABELS, with_check_up, with_figures
from .sample import ENGLISH, MEDICINES, WHAT, catalog, topic

NOT_SHRUNK = settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""Shrinking would take minutes and a shorter example says no more: the failing glyph is shown."""


class Size(NamedTuple):
    """A text of so many words, each a little longer than the one before, then short again."""

    words: int
    length: int

    @property
    def text(self) -> str:
        """The text."""
        letters = "Wandjoyñ" * (self.length // 4 + 1)
        lengths = (
            1 + (self.length + 3 * number) % (2 * self.length) for number in range(self.words)
        )
        return " ".join(letters[:length] for length in lengths)


TEXTS = st.builds(Size, st.integers(1, 40), st.integers(1, 30))
SHORT = st.builds(Size, st.integers(1, 8), st.integers(1, 40))
LISTS = st.lists(TEXTS, max_size=7)


class TopicSizes(NamedTuple):
    """How long the texts of a topic are."""

    title: Size
    message: Size
    known: list[Size]
    unknown: list[Size]
    actions: list[Size]
    questions: list[Size]

    def topic(self, name: TopicId) -> Topic:
        """Return a topic with such texts."""
        return topic(
            name,
            self.title.text,
            self.message.text,
            known=_texts(self.known),
            unknown=_texts(self.unknown),
            actions=_texts(self.actions),
            questions=_texts(self.questions),
            sources=("fda", "cdc", "survey", "leaf"),
        )


class HelpSizes(NamedTuple):
    """How long the names and words of two contacts are, and the signs."""

    names: tuple[Size, Size]
    words: tuple[Size, Size]
    call_now: list[Size]
    same_day: list[Size]

    def help(self) -> Help:
        """Return help with such texts."""
        (first, second), (one, other) = self.names, self.words
        return Help(
            "US",
            (
                HelpContact("a", "911", first.text, one.text, "alert", "sand", urgent=True),
                HelpContact("b", "1-800-222-1222", second.text, other.text, "phone", "sand"),
            ),
            _texts(self.call_now),
            _texts(self.same_day),
        )


class FigureSizes(NamedTuple):
    """How long the caption and the three labels of a figure are."""

    caption: Size
    labels: tuple[Size, Size, Size]

    def words(self) -> FigureWords:
        """Return such words."""
        texts = (label.text for label in self.labels)
        return FigureWords(self.caption.text, dict(zip(LABELS, texts, strict=True)))


class CheckUpSizes(NamedTuple):
    """How long the words of an outcome and of the rows are."""

    title: Size
    text: Size
    rows: list[Size]

    def check_up(self) -> CheckUp:
        """Return a check-up with such texts."""
        rows = (
            CheckRow(CheckId(f"r{n}"), "leaf", size.text, Outcome.TODAY, WHAT, StepId("one"))
            for n, size in enumerate(self.rows)
        )
        words = OutcomeWords(self.title.text, self.text.text)
        return CheckUp(tuple(rows), dict.fromkeys(Outcome, words))


class CatalogSizes(NamedTuple):
    """How long all texts of a catalog with two topics are."""

    what: TopicSizes
    medicines: TopicSizes
    help: HelpSizes
    figure: FigureSizes
    check_up: CheckUpSizes

    def catalog(self) -> Catalog:
        """Return a catalog with such texts."""
        topics = (self.what.topic(WHAT), self.medicines.topic(MEDICINES))
        bare = catalog(topics, help_=self.help.help())
        drawn = with_figures(bare, {ENGLISH: self.figure.words()})
        return with_check_up(drawn, {ENGLISH: self.check_up.check_up()})


_TOPICS = st.builds(TopicSizes, SHORT, TEXTS, LISTS, LISTS, LISTS, LISTS)
_HELP = st.builds(HelpSizes, st.tuples(SHORT, SHORT), st.tuples(TEXTS, TEXTS), LISTS, LISTS)
_FIGURES = st.builds(FigureSizes, TEXTS, st.tuples(SHORT, SHORT, SHORT))
_CHECK_UPS = st.builds(CheckUpSizes, SHORT, TEXTS, st.lists(TEXTS, min_size=1, max_size=12))
CATALOGS = st.builds(CatalogSizes, _TOPICS, _TOPICS, _HELP, _FIGURES, _CHECK_UPS)


def _texts(sizes: list[Size]) -> tuple[str, ...]:
    return tuple(size.text for size in sizes)
