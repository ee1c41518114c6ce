"""Names for the kinds of identifier, so that a type checker tells them apart."""

from typing import NewType

TopicId = NewType("TopicId", str)
StepId = NewType("StepId", str)
GroupId = NewType("GroupId", str)
SourceId = NewType("SourceId", str)
TermId = NewType("TermId", str)
QuestionId = NewType("QuestionId", str)
CheckId = NewType("CheckId", str)
LanguageTag = NewType("LanguageTag", str)
"""A BCP 47 tag such as ``en`` or ``es-US``."""
