"""A teach-back question: its answers, and once one is picked, thanks and why the best is best."""

from kiosk.domain.quiz import Answer
from kiosk.session.state import AtQuiz
from kiosk.session.way import quiz_question
from kiosk.speech.script import Control, Kind, Role
from kiosk.speech.scripts.page import Page, Scene
from kiosk.speech.scripts.steps import language_of, onward, say_progress

_LETTERS = "ABCD"


def quiz_page(scene: Scene, place: AtQuiz) -> Page:
    """Return what a teach-back question says."""
    topic = scene.pack.topics[place.topic]
    question = quiz_question(topic, place)
    picked = scene.state.picked(place.topic, place.question)
    own = language_of(scene, topic)
    page = Page(primary=onward(scene, place), choices=True)
    page.say(Kind.TITLE, question.text, language=own)
    say_progress(scene, page, topic, place)
    page.say(Kind.TEXT, scene.words("quiz.ask"))
    for index, answer in enumerate(question.answers):
        name, text = f"answer-{_LETTERS[index]}", f"{_LETTERS[index]}. {answer.text}"
        state = _marks(scene, answer, picked=index == picked) if picked is not None else ""
        page.controls.append(Control(name, text, Role.CHOICE, state, own))
    if picked is not None:
        is_best = question.answers[picked].is_best
        thanks = "quiz.thanks_best" if is_best else "quiz.thanks_other"
        page.say(Kind.STATUS, scene.words(thanks))
        page.say(Kind.STATUS, question.because, language=own)
        if not is_best:
            page.button("show", scene.words("quiz.show"))
    return page


def _marks(scene: Scene, answer: Answer, *, picked: bool) -> str:
    best = [scene.words("quiz.best")] if answer.is_best else []
    return ", ".join([*best, *([scene.words("quiz.picked")] if picked else [])])
