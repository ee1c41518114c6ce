"""What the take-home sheet will hold: topics, questions and answers of the check-up."""

from dataclasses import replace

from kiosk.domain.catalog import Catalog
from kiosk.domain.checkup import CheckUp
from kiosk.domain.handout import HandoutRequest, Paper
from kiosk.domain.ids import CheckId, LanguageTag, TopicId
from kiosk.domain.topic import QuestionRef
from kiosk.session.questions import questions_of
from kiosk.session.state import SessionState, SheetChoices


def with_topic_toggled(state: SessionState, topic: TopicId) -> SheetChoices:
    """Return the choices with a topic ticked or unticked."""
    sheet = state.sheet
    if topic in state.sheet_topics:
        return replace(sheet, added=sheet.added - {topic}, removed=sheet.removed | {topic})
    return replace(sheet, added=sheet.added | {topic}, removed=sheet.removed - {topic})


def with_question_toggled(state: SessionState, ref: QuestionRef) -> SheetChoices:
    """Return the choices with a question picked or put back."""
    return replace(state.sheet, questions=state.sheet.questions ^ {ref})


def printed_topics(catalog: Catalog, state: SessionState) -> tuple[TopicId, ...]:
    """Return the ticked topics in the order of the home tiles, then those behind no tile."""
    ticked = state.sheet_topics
    tiled = [t for group in catalog.groups for t in group.topics if t in ticked]
    return tuple(dict.fromkeys((*tiled, *ticked)))


def printed_questions(catalog: Catalog, state: SessionState) -> tuple[QuestionRef, ...]:
    """Return the questions picked: those most patients ask first, then by topic."""
    picked = state.sheet.questions
    tiled = [topic for group in catalog.groups for topic in group.topics]
    offered = (*catalog.first_questions, *questions_of(catalog, tiled))
    known = [ref for ref in offered if ref in picked]
    return tuple(dict.fromkeys((*known, *sorted(picked))))


def check_up_of(catalog: Catalog, language: LanguageTag) -> CheckUp | None:
    """Return the check-up in a language, untranslated that of the default one; None without one."""
    packs = catalog.packs
    return packs[language].check_up or packs[catalog.default_language].check_up


def answered_yes(catalog: Catalog, state: SessionState) -> tuple[CheckId, ...]:
    """Return the rows of the check-up answered with yes, in their order."""
    check_up = check_up_of(catalog, state.preferences.language)
    rows = check_up.rows if check_up is not None else ()
    return tuple(row.id for row in rows if row.id in state.check_up.yes)


def second_language(catalog: Catalog, first: LanguageTag) -> LanguageTag | None:
    """Return the language that can stand beside another: the other one, of several the default."""
    others = [language.tag for language in catalog.languages if language.tag != first]
    if len(others) > 1:
        return catalog.default_language if catalog.default_language in others else None
    return others[0] if others else None


def sheet_request(catalog: Catalog, state: SessionState, paper: Paper) -> HandoutRequest:
    """Return what will be printed as the visit stands."""
    first = state.sheet_language
    return HandoutRequest(
        topics=printed_topics(catalog, state),
        language=first,
        paper=paper,
        questions=printed_questions(catalog, state),
        check_up=answered_yes(catalog, state) if state.sheet.check_up else (),
        size=state.sheet_size,
        beside=second_language(catalog, first) if state.sheet.both else None,
    )


def numbers_request(state: SessionState, paper: Paper) -> HandoutRequest:
    """Return the sheet with the numbers to call alone, in the language and size of the screen."""
    return HandoutRequest((), state.preferences.language, paper, size=state.sheet_size)


def holds_choices(request: HandoutRequest) -> bool:
    """Tell whether a sheet has more on it than the numbers to call."""
    return bool(request.topics or request.questions or request.check_up)
