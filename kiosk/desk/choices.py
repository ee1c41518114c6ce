"""What staff have chosen for the next sheet; nothing in it tells who it is for."""

from dataclasses import dataclass, replace

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import USUAL_PARTS, HandoutRequest, Paper, Part, PrintSize
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.printing import PrintOptions, Sides

MOST_COPIES = 50
"""More than a waiting room takes in a day, and a slip of the finger costs half a ream at most."""


@dataclass(frozen=True, slots=True)
class DeskChoices:
    """Topics in print order, and how the sheet is to look; ``both`` adds a second language."""

    language: LanguageTag
    topics: tuple[TopicId, ...] = ()
    both: bool = False
    size: PrintSize = PrintSize.STANDARD
    parts: frozenset[Part] = USUAL_PARTS
    sides: Sides = Sides.TWO
    copies: int = 1

    def with_topic_toggled(self, topic: TopicId) -> "DeskChoices":
        """Return the choices with a topic added at the end or taken out."""
        if topic in self.topics:
            return replace(self, topics=tuple(each for each in self.topics if each != topic))
        return replace(self, topics=(*self.topics, topic))

    def with_topic_at(self, topic: TopicId, place: int) -> "DeskChoices":
        """Return the choices with a topic at this place of the order, counted from 0."""
        others = [each for each in self.topics if each != topic]
        place = min(max(place, 0), len(others))
        return replace(self, topics=(*others[:place], topic, *others[place:]))

    def with_topic_moved(self, topic: TopicId, by: int) -> "DeskChoices":
        """Return the choices with a topic so many places further back, or forward if negative."""
        if topic not in self.topics:
            return self
        return self.with_topic_at(topic, self.topics.index(topic) + by)

    def with_part_toggled(self, part: Part) -> "DeskChoices":
        """Return the choices with a part of the sheet added or left out."""
        return replace(self, parts=self.parts ^ {part})

    def with_copies(self, copies: int) -> "DeskChoices":
        """Return the choices with so many copies, one at least and ``MOST_COPIES`` at most."""
        return replace(self, copies=min(max(copies, 1), MOST_COPIES))

    def languages(self, catalog: Catalog) -> tuple[LanguageTag, ...]:
        """Return the languages of the sheet, the first one first."""
        second = companion(catalog, self.language) if self.both else None
        return (self.language,) if second is None else (self.language, second)

    def request(self, catalog: Catalog, paper: Paper) -> HandoutRequest:
        """Return what the sheet maker is asked for."""
        language, *second = self.languages(catalog)
        return HandoutRequest(
            topics=self.topics,
            language=language,
            paper=paper,
            size=self.size,
            beside=second[0] if second else None,
            parts=self.parts,
        )

    def options(self, paper: Paper) -> PrintOptions:
        """Return what the printer is asked for."""
        return PrintOptions(copies=self.copies, paper=paper, sides=self.sides)


def companion(catalog: Catalog, language: LanguageTag) -> LanguageTag | None:
    """Return the language to stand beside this one: the default one, or for that one the next."""
    others = [each.tag for each in catalog.languages if each.tag != language]
    if catalog.default_language in others:
        return catalog.default_language
    return others[0] if others else None


def sheets_of_paper(pages: int, options: PrintOptions) -> int:
    """Return how many sheets of paper the printer takes for all copies of so many pages."""
    on_each = 2 if options.sides is Sides.TWO else 1
    return -(-pages // on_each) * options.copies
