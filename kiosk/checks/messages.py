"""The main message of a topic is short."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Severity
from kiosk.domain.blocks import Run
from kiosk.domain.sentences import sentences

MOST_SENTENCES = 3
MOST_CHARACTERS = 600
"""More than three sentences, whatever their signs."""

LENGTH = Code("message.length", Severity.WARNING)


def check_messages(subject: Subject) -> Iterator[Diagnostic]:
    """Find main messages of more than three sentences."""
    for _, topic in subject.topics():
        text = topic.main_message.value
        is_long = len(text) > MOST_CHARACTERS
        if is_long or len(sentences((Run(text),))) > MOST_SENTENCES:
            message = f"the main message has more than {MOST_SENTENCES} sentences"
            if is_long:
                message = f"the main message has more than {MOST_CHARACTERS} characters"
            yield LENGTH.at(topic.main_message.at, message)
