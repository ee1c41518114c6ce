"""Staff are asked once before they hand out what is not in order."""

from kiosk.desk.cautions import Caution, Cautions
from kiosk.desk.review import Standing
from kiosk.domain.catalog import Catalog

from .small_pack import DRAFT, EN, ES, LEAF, LOOSE, SLEEP, STOP, TODAY, UNSIGNED, build, due

ALL = (SLEEP, LEAF, STOP, LOOSE)


def cautions(catalog: Catalog) -> Cautions:
    """Return what asks about the topics of this pack."""
    return Cautions(catalog, ALL)


def test_what_is_in_order_is_not_asked_about() -> None:
    """A signed pack prints in three steps."""
    assert cautions(build()).open((LEAF, STOP), (EN, ES), TODAY) == ()


def test_each_kind_is_asked_about_with_its_topics() -> None:
    """The gravest first, and only the topics of the sheet."""
    reviews = {(EN, LEAF): UNSIGNED, (EN, SLEEP): UNSIGNED, (EN, STOP): due("2026-11-01")}
    asked = cautions(build(reviews)).open((LEAF, STOP), (EN,), TODAY)

    assert asked == (
        Caution(Standing.OVERDUE, (EN,), (STOP,)),
        Caution(Standing.UNSIGNED, (EN,), (LEAF,)),
    )


def test_a_yes_is_remembered() -> None:
    """Asked twice the same, people stop reading."""
    asking = cautions(build({(EN, LEAF): UNSIGNED}))
    asking.accept(asking.open((LEAF,), (EN,), TODAY))

    assert asking.open((LEAF, STOP), (EN,), TODAY) == ()


def test_a_yes_to_one_topic_is_none_to_another() -> None:
    """Each topic that is not in order is named once."""
    asking = cautions(build({(EN, LEAF): UNSIGNED, (EN, STOP): UNSIGNED}))
    asking.accept(asking.open((LEAF,), (EN,), TODAY))

    assert asking.open((LEAF, STOP), (EN,), TODAY) == (Caution(Standing.UNSIGNED, (EN,), (STOP,)),)


def test_what_is_true_of_the_whole_pack_is_asked_once_for_all() -> None:
    """A draft of a pack would else ask before every sheet."""
    asking = cautions(build({(EN, topic): UNSIGNED for topic in ALL}))
    asked = asking.open((LEAF,), (EN,), TODAY)
    asking.accept(asked)

    assert asked == (Caution(Standing.UNSIGNED, (EN,), ALL, whole=True),)
    assert asking.open(ALL, (EN,), TODAY) == ()


def test_both_languages_are_asked_about_in_one_line() -> None:
    """The line names the languages it is true of."""
    reviews = {(language, LEAF): UNSIGNED for language in (EN, ES)}
    asked = cautions(build(reviews)).open((LEAF,), (EN, ES), TODAY)

    assert asked == (Caution(Standing.UNSIGNED, (EN, ES), (LEAF,)),)


def test_a_yes_in_one_language_is_none_in_another() -> None:
    """The translation may be in a different state."""
    asking = cautions(build({(ES, LEAF): DRAFT}))
    asking.accept(asking.open((LEAF,), (EN,), TODAY))

    assert asking.open((LEAF,), (ES,), TODAY) == (Caution(Standing.DRAFT, (ES,), (LEAF,)),)
