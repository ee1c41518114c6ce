"""What becomes of topics whose review date has passed."""

from datetime import date

import msgspec
import pytest

from kiosk.domain.blocks import Callout, CalloutKind, ItemList, ListItem, Paragraph, Run
from kiosk.domain.catalog import Catalog, Group, Language, LanguagePack, TourStop
from kiosk.domain.help import Help
from kiosk.domain.ids import GroupId, LanguageTag, QuestionId, StepId, TopicId
from kiosk.domain.overdue import with_overdue_marked, without_overdue
from kiosk.domain.review_news import review_news
from kiosk.domain.topic import QuestionRef, Review, Reviewer, Step, Topic
from kiosk.domain.words import Words

EN, ES = LanguageTag("en"), LanguageTag("es")
LEAF, ROOT, BARK = TopicId("leaf"), TopicId("root"), TopicId("bark")
STEP = StepId("one")
TODAY = date(2026, 11, 23)
FRESH, PAST, SOON = "2027-05-01", "2026-11-22", "2027-01-22"
ANA = Reviewer("Ana Example", "nurse")


def topic(name: TopicId, language: LanguageTag, due: str) -> Topic:
    """Return a topic that links to another in every kind of block."""
    runs = (Run("See "), Run("roots", strong=True, topic=ROOT), Run("."))
    item = ListItem(runs)
    box = Callout(CalloutKind.POINT, "", (Paragraph(runs), ItemList((item,))))
    step = Step(STEP, "Title", (Paragraph(runs), ItemList((item,)), box))
    title = f"{language} {name}"
    review = Review(("A",), (ANA,), "2026-01-01", due)
    return Topic(name, language, title, "", (), (), (), (), (step,), review)


def catalog(*, es: str = FRESH, **due: str) -> Catalog:
    """Return three topics in two tiles and two languages; ``es`` is the date of the leaf there."""
    dates = {LEAF: FRESH, ROOT: FRESH, BARK: FRESH} | {TopicId(k): v for k, v in due.items()}
    packs = {}
    for tag in (EN, ES):
        topics = {name: topic(name, tag, day) for name, day in dates.items()}
        if tag == ES:
            topics[LEAF] = topic(LEAF, ES, es)
        help_ = Help("US", (), (), ())
        packs[tag] = LanguagePack(Language(tag, tag), Words({}), {}, topics, {}, {}, help_)
    return Catalog(
        *("pack", "Pack", "1", "d", EN, tuple(pack.language for pack in packs.values())),
        groups=(
            Group(GroupId("a"), "leaf", "sand", (LEAF, ROOT)),
            Group(GroupId("b"), "leaf", "sand", (BARK,)),
        ),
        sources={},
        packs=packs,
        figures={},
        tour=(TourStop(LEAF, STEP), TourStop(ROOT, STEP)),
        first_questions=(QuestionRef(ROOT, QuestionId("q")), QuestionRef(LEAF, QuestionId("q"))),
    )


def titles(shown: Catalog, language: LanguageTag = EN) -> list[str]:
    """Return the titles of a language."""
    return [one.title for one in shown.packs[language].topics.values()]


def test_only_what_is_overdue_is_marked() -> None:
    """On the day itself a topic is still fresh."""
    shown = with_overdue_marked(catalog(root=PAST, bark=TODAY.isoformat()), TODAY)
    marks = {name: one.review.is_overdue for name, one in shown.packs[EN].topics.items()}

    assert marks == {LEAF: False, ROOT: True, BARK: False}


def test_an_overdue_topic_goes_with_all_that_leads_to_it() -> None:
    """Nothing may lead to a topic that is not there."""
    shown = without_overdue(catalog(root=PAST), TODAY)

    assert titles(shown) == ["en leaf", "en bark"]
    assert titles(shown, ES) == ["es leaf", "es bark"]
    assert [group.topics for group in shown.groups] == [(LEAF,), (BARK,)]
    assert shown.tour == (TourStop(LEAF, STEP),)
    assert [ref.topic for ref in shown.first_questions] == [LEAF]


def test_links_to_what_has_gone_become_plain_words() -> None:
    """In paragraphs, lists and boxes; what they say stays, and how it looks."""
    shown = without_overdue(catalog(root=PAST), TODAY)
    plain = (Run("See "), Run("roots", strong=True), Run("."))
    (step,) = shown.packs[EN].topics[LEAF].steps

    assert step.blocks == (
        Paragraph(plain),
        ItemList((ListItem(plain),)),
        Callout(CalloutKind.POINT, "", (Paragraph(plain), ItemList((ListItem(plain),)))),
    )


def test_a_tile_without_topics_goes() -> None:
    """It would lead to an empty screen."""
    shown = without_overdue(catalog(bark=PAST), TODAY)

    assert [group.id for group in shown.groups] == ["a"]


def test_an_overdue_translation_gives_way_to_its_original() -> None:
    """As where a translation is missing."""
    shown = without_overdue(catalog(es=PAST), TODAY)

    assert titles(shown, ES) == ["en leaf", "es root", "es bark"]
    assert titles(shown) == ["en leaf", "en root", "en bark"]


def test_a_kiosk_is_never_blank() -> None:
    """Where all is overdue, all is shown and marked."""
    all_past = catalog(es=PAST, leaf=PAST, root=PAST, bark=PAST)

    assert without_overdue(all_past, TODAY) == with_overdue_marked(all_past, TODAY)


@pytest.mark.parametrize("change", [with_overdue_marked, without_overdue])
def test_what_is_fresh_is_shown_as_it_is(change: object) -> None:
    """No topic is touched before its day."""
    fresh = catalog()

    assert callable(change)
    assert change(fresh, TODAY) == fresh


def test_news_name_what_is_overdue_and_due_soon_the_oldest_first() -> None:
    """With the day, and whom to ask."""
    news = review_news(catalog(root=PAST, bark=SOON, es=PAST), TODAY)

    assert [(one.title, one.due, one.is_overdue) for one in news] == [
        ("en root", PAST, True),
        ("es leaf", PAST, True),
        ("es root", PAST, True),
        ("en bark", SOON, False),
        ("es bark", SOON, False),
    ]
    assert {one.ask for one in news} == {(ANA,)}


def test_a_day_later_than_60_days_ahead_is_no_news() -> None:
    """Staff would learn to look away."""
    assert review_news(catalog(bark="2027-01-23"), TODAY) == ()


def test_what_stands_in_for_a_translation_is_told_of_once() -> None:
    """It is one text."""
    pack = catalog(root=PAST)
    spanish = pack.packs[ES]
    topics = {**spanish.topics, ROOT: pack.packs[EN].topics[ROOT]}
    packs = {**pack.packs, ES: msgspec.structs.replace(spanish, topics=topics)}
    pack = msgspec.structs.replace(pack, packs=packs)

    assert [one.title for one in review_news(pack, TODAY)] == ["en root"]
