"""Small programs that stand in for an engine."""

import shlex
import sys
from pathlib import Path

SPEAK = """
import sys
text = sys.stdin.buffer.read()
with open(sys.argv[1], "wb") as wav:
    wav.write(b"RIFF" + " ".join(sys.argv[2:]).encode() + b": " + text)
"""
"""Writes its further arguments and the text into the file that its first one names."""


def engine(folder: Path, code: str = SPEAK, arguments: str = "{wav} {voice} {speed}") -> str:
    """Write a program into the folder and return the command that starts it."""
    program = folder / "engine.py"
    program.write_text(code, encoding="utf-8")
    return f"{shlex.quote(sys.executable)} {shlex.quote(str(program))} {arguments}"
