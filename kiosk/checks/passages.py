"""The texts of a pack as sentences that know their places, for the rules about language."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain

from kiosk.diagnostics import Location
from kiosk.domain.blocks import Run, plain
from kiosk.domain.sentences import sentences
from kiosk.readability.measure import Counts, count_sentence, total
from kiosk.readability.words import Syllables
from kiosk.source.lines import Line, Text
from kiosk.source.markdown_tree import Prose

LINES_AHEAD = 4
"""In how many lines the next word of a YAML text is looked for; few writers leave more blank."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A stretch of a text that leads to a ``term`` or a ``topic``, from ``start`` to ``end``."""

    start: int
    end: int
    kind: str
    target: str


@dataclass(frozen=True)
class Sentence:
    """A sentence, where it starts in its passage, and its counts."""

    text: str
    passage: "Passage"
    start: int
    counts: Counts

    @property
    def at(self) -> Location:
        """The place of its first word."""
        return self.passage.locate(self.start)


@dataclass(frozen=True)
class Passage:
    """A paragraph, list item, title or text of a YAML file; ``locate`` places its characters."""

    text: str
    locate: Callable[[int], Location]
    syllables: Syllables | None
    links: tuple[Linked, ...] = ()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the passage; one that does not end in a stop is a sentence too."""
        found = []
        start = 0
        for runs in sentences((Run(self.text),)):
            text = plain(runs).lstrip()
            start = self.text.index(text, start)
            found.append(Sentence(text, self, start, count_sentence(text, self.syllables)))
            start += len(text)
        return tuple(found)

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence in which the character stands."""
        return self.sentences[bisect_right(self.sentences, offset, key=lambda one: one.start) - 1]

    @cached_property
    def own(self) -> str:
        """The text with spaces for each name of a topic that it leads to."""
        text = self.text
        for link in self.links:
            if link.kind == "topic":
                blank = " " * (link.end - link.start)
                text = text[: link.start] + blank + text[link.end :]
        return text

    @cached_property
    def counts(self) -> Counts:
        """The counts of all its sentences."""
        return total(sentence.counts for sentence in self.sentences)


def counts_of(passages: Iterable[Passage]) -> Counts:
    """Return the counts of the passages together."""
    return total(passage.counts for passage in passages)


def sentences_of(passages: Iterable[Passage]) -> Iterator[Sentence]:
    """Yield the sentences of the passages in order."""
    return chain.from_iterable(passage.sentences for passage in passages)


def prose_passage(prose: Prose, syllables: Syllables | None) -> Passage:
    """Return a text of a step; its marks are no part of it."""
    starts = [0, *accumulate(len(span.text) for span in prose.spans)]

    def locate(offset: int) -> Location:
        index = min(bisect_right(starts, offset), len(prose.spans)) - 1
        return prose.spans[index].at.right(offset - starts[index])

    links = tuple(
        Linked(start, start + len(span.text), span.link.kind, span.link.target.value)
        for start, span in zip(starts, prose.spans, strict=False)
        if span.link
    )
    return Passage("".join(span.text for span in prose.spans), locate, syllables, links)


def text_passage(
    text: Text, syllables: Syllables | None, files: Mapping[str, Sequence[Line]]
) -> Passage:
    """Return a text of one value; ``files`` are the lines of the pack by path."""
    return Passage(text.value, _Places(text, files.get(text.at.path, ())).locate, syllables)


class _Places:
    """The places of the words of a text that YAML may have folded, quoted or indented."""

    def __init__(self, text: Text, lines: Sequence[Line]) -> None:
        self.text = text
        self.lines = lines

    def locate(self, offset: int) -> Location:
        """Return the place of the character, or of the text where a word is written otherwise."""
        index = bisect_right(self._words, offset, key=lambda word: word[0]) - 1
        if index < 0:
            return self.text.at
        start, place = self._words[index]
        return place.right(offset - start)

    @cached_property
    def _words(self) -> list[tuple[int, Location]]:
        """Where each word starts in the text and in the file, up to one that is not there."""
        found = []
        number, column = self.text.at.line - 1, self.text.at.column - 1
        for word in re.finditer(r"\S+", self.text.value):
            for ahead in range(LINES_AHEAD):
                line = self.lines[number + ahead].text if number + ahead < len(self.lines) else ""
                at = line.find(word[0], column if ahead == 0 else 0)
                if at >= 0:
                    number, column = number + ahead, at + len(word[0])
                    place = Location(self.text.at.path, number + 1, at + 1)
                    found.append((word.start(), place))
                    break
            else:
                return []
        return found
