"""Long texts on lines as short as those of the pack."""

WIDTH = 100
"""How long the lines of the pack are, in characters; longer texts go on below."""


def wrapped(text: str, column: int = 0, indent: int = 0) -> list[str]:
    """Return the text broken at spaces into lines that fit.

    The first begins at ``column`` and the others at ``indent``, which is not put before them.
    """
    lines: list[str] = []
    line, start = "", column
    for word in text.split(" "):
        if line and start + len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line, start = word, indent
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]
