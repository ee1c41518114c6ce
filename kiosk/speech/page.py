"""The lines of what is in front, and how far they have been read."""

from kiosk.speech.script import Kind, Line, Script


class Page:
    """Lines to be read in turn; ``at`` is the one that is read or comes next."""

    def __init__(self, script: Script, *, hints: bool) -> None:
        self.at = 0
        self._hints = hints
        self._lines = self._of(script)

    @property
    def line(self) -> Line | None:
        """The line that is read or comes next, None after the last one."""
        return self._lines[self.at] if self.at < len(self._lines) else None

    @property
    def is_over(self) -> bool:
        """Whether all has come that stands on the screen: keys alone are left to tell of."""
        return self.at >= self._end

    @property
    def before(self) -> tuple[Line, ...]:
        """The lines above the one that is read or comes next."""
        return self._lines[: self.at]

    def pass_by(self) -> None:
        """Come to the next line."""
        self.at = min(self.at + 1, len(self._lines))

    def move(self, lines: int) -> None:
        """Go so many lines on, or back; from the keys, back leads to what stands above them."""
        start = min(self.at, self._end) if lines < 0 else self.at
        self.at = max(0, min(start + lines, len(self._lines)))

    def begin_at(self, text: str) -> bool:
        """Come to the first line of this text; return whether there is one."""
        found = [i for i, line in enumerate(self._lines) if line.text == text]
        self.at = found[0] if found else self.at
        return bool(found)

    def becomes(self, script: Script) -> list[Line]:
        """Hold what the page has become, stay at the line come to, and return what is new."""
        before, old = self.line, set(self._lines)
        self._lines = self._of(script)
        places = [i for i, line in enumerate(self._lines) if line == before]
        at = len(self._lines) if before is None else min(self.at, len(self._lines))
        self.at = min(places, key=lambda i: abs(i - at), default=at)
        return [line for line in self._lines if line not in old]

    def of_kinds(self, *kinds: Kind) -> tuple[Line, ...]:
        """Return all lines of these kinds."""
        return tuple(line for line in self._lines if line.kind in kinds)

    @property
    def _end(self) -> int:
        """The place after the last line that stands on the screen."""
        shown = (i for i, line in enumerate(self._lines, 1) if line.kind is not Kind.HINT)
        return max(shown, default=0)

    def _of(self, script: Script) -> tuple[Line, ...]:
        return tuple(line for line in script.lines if self._hints or line.kind is not Kind.HINT)
