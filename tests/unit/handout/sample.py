"""A small catalog in memory, with text of the length and kind that real packs have."""

from collections.abc import Sequence

import msgspec

from kiosk.domain.blocks import Paragraph, Run
from kiosk.domain.catalog import Catalog, Group, Language, LanguagePack
from kiosk.domain.evidence import Claim, Evidence, Source
from kiosk.domain.handout import Clinic
from kiosk.domain.help import Help, HelpContact
from kiosk.domain.ids import GroupId, LanguageTag, QuestionId, SourceId, StepId, TopicId
from kiosk.domain.topic import Question, Review, Reviewer, Step, Topic, TranslationStatus
from kiosk.domain.words import Words

from .words import EN, ES

ENGLISH = LanguageTag("en")
SPANISH = LanguageTag("es")
WHAT, MEDICINES, STOPPING = TopicId("what"), TopicId("medicines"), TopicId("stopping")
CLINIC = Clinic(name="Riverside Family Clinic", phone="(555) 010-0199")
DRAFT = Review(authors=("Kratom kiosk writers",), review_due="2027-05-01")
SIGNED = Review(
    authors=("Kratom kiosk writers",),
    reviewed_by=(Reviewer("Dr. A. Lee", "Family physician"),),
    reviewed="2026-11-02",
    review_due="2027-05-02",
)
TRANSLATED = msgspec.structs.replace(SIGNED, translation=TranslationStatus.DRAFT)

SOURCES = {
    SourceId(key): Source(SourceId(key), "An organisation", "A title", name, year, "2026-11-01")
    for key, name, year in (
        ("fda", "FDA page on kratom", "2024-07-29"),
        ("cdc", "CDC report on overdose deaths", "2019"),
        ("survey", "A survey of people who use kratom", "2020-07"),
        ("leaf", "A review of leaf chemistry", "undated"),
    )
}

HELP = Help(
    region="US",
    contacts=(
        HelpContact(
            "911", "911", "Emergency", "Danger to life.", "alert", "berryTint", urgent=True
        ),
        HelpContact(
            "poison", "1-800-222-1222", "Poison Help", "Free, day and night.", "poison", "sand"
        ),
        HelpContact(
            "988", "988", "Crisis line: call or text", "Day and night.", "hand-heart", "sky"
        ),
        HelpContact(
            "samhsa",
            "1-800-662-4357",
            "SAMHSA: find treatment",
            "Free and private.",
            "signpost",
            "sky",
        ),
    ),
    call_now=("cannot be woken", "has slow or hard breathing", "has a seizure", "has chest pain"),
    same_day=("yellow skin or eyes", "dark urine or bad belly pain"),
)

AYUDA = Help(
    region="US",
    contacts=(
        HelpContact(
            "911", "911", "Emergencias", "Peligro de muerte.", "alert", "berryTint", urgent=True
        ),
        HelpContact(
            "poison",
            "1-800-222-1222",
            "Control de envenenamiento",
            "Gratis, día y noche.",
            "poison",
            "sand",
        ),
        HelpContact("988", "988", "Línea de crisis: oprima 2", "Día y noche.", "hand-heart", "sky"),
    ),
    call_now=("no se puede despertar", "respira lento o con dificultad", "tiene una convulsión"),
    same_day=("piel u ojos amarillos", "orina oscura o dolor fuerte de barriga"),
)


def topic(  # noqa: PLR0913 (one argument for each part a test varies)
    name: TopicId,
    title: str,
    message: str,
    *,
    known: Sequence[str] = (),
    unknown: Sequence[str] = (),
    actions: Sequence[str] = (),
    questions: Sequence[str] = (),
    sources: Sequence[str] = (),
    language: LanguageTag = ENGLISH,
    review: Review = SIGNED,
) -> Topic:
    """Return a topic of one step whose only paragraph cites the sources."""
    claim = Claim(Evidence.WELL_SHOWN, tuple(SourceId(source) for source in sources))
    return Topic(
        id=name,
        language=language,
        title=title,
        main_message=message,
        what_we_know=tuple(known),
        what_we_do_not_know=tuple(unknown),
        actions=tuple(actions),
        questions=tuple(
            Question(QuestionId(f"q{index}"), text) for index, text in enumerate(questions)
        ),
        steps=(Step(StepId("one"), title, (Paragraph((Run(message),), claim),)),),
        review=review,
    )


ENGLISH_TOPICS = (
    topic(
        WHAT,
        "What kratom is",
        "Kratom comes from the leaves of a tree. Products sold as kratom differ a lot in "
        "strength, and some are far stronger than plain leaf. Tell your care team if you use it.",
        known=(
            "Kratom comes from the leaves of a tree in Southeast Asia.",
            "Its main active parts act on the same sites in the body as opioids do.",
            "Some products sold as kratom hold strong extracts or a lab-made form.",
            "No kratom product is approved as a medicine in the US.",
        ),
        unknown=(
            "How much of the active parts a given product holds.",
            "What long use does to the body.",
            "Whether any amount is safe for everyone.",
        ),
        actions=(
            "Tell each doctor, nurse and pharmacist that you use it.",
            "Do not mix it with alcohol, opioids, or sleep or anxiety medicines.",
            "Do not drive if you feel sleepy or dizzy.",
            "Lock it up, away from children and pets.",
            "Bring the package or a photo to your visit.",
        ),
        questions=(
            "Could kratom be causing how I feel?",
            "Is what I take plain leaf or something stronger?",
            "Can a drug test show it?",
        ),
        sources=("fda", "survey", "leaf"),
    ),
    topic(
        MEDICINES,
        "Kratom and other medicines",
        "Kratom can change how some medicines act. Do not stop a prescribed medicine on your "
        "own; ask first.",
        known=(
            "Kratom slows down how the liver breaks down some medicines.",
            "Mixing it with other substances is behind most reported deaths.",
        ),
        unknown=(
            "Which medicines are safe to take with it.",
            "How long the effect on the liver lasts.",
        ),
        actions=(
            "Tell each doctor, nurse and pharmacist that you use it.",
            "Make a list of all you take and bring it.",
            "Do not stop a prescribed medicine on your own; ask first.",
        ),
        questions=("Is it safe with my medicines?", "What should I do before surgery?"),
        sources=("cdc", "fda"),
    ),
    topic(
        STOPPING,
        "Stopping or cutting down",
        "If you use kratom most days, talk with a clinician before you stop. There are ways to "
        "make it easier.",
        known=(
            "Some people who use it most days feel ill when they stop.",
            "Symptoms reported include muscle aches, poor sleep and low mood.",
            "Some people have been helped by the same medicines used for opioid use disorder.",
        ),
        unknown=("Which treatment works best.", "How many people get symptoms when they stop."),
        actions=("Do not stop all at once if you use it most days.", "Ask for help early."),
        questions=("How can I stop safely?", "What will I feel when I cut down?"),
        sources=("survey", "cdc"),
    ),
)

SPANISH_TOPICS = (
    topic(
        WHAT,
        "Qué es el kratom",
        "El kratom viene de las hojas de un árbol. Los productos que se venden como kratom son "
        "muy distintos en fuerza. Diga a su equipo de salud si lo usa.",
        known=(
            "El kratom viene de las hojas de un árbol del sudeste de Asia.",
            "Sus partes activas actúan en los mismos lugares del cuerpo que los opioides.",
        ),
        unknown=("Cuánto de las partes activas tiene cada producto.",),
        actions=(
            "Dígaselo a cada médico, enfermero y farmacéutico.",
            "No lo mezcle con alcohol, opioides ni medicinas para dormir o para la ansiedad.",
        ),
        questions=("¿Puede el kratom causar lo que siento?",),
        sources=("fda", "survey"),
        language=SPANISH,
        review=TRANSLATED,
    ),
    *ENGLISH_TOPICS[1:],
)


def catalog(
    english: Sequence[Topic] = ENGLISH_TOPICS,
    spanish: Sequence[Topic] = SPANISH_TOPICS,
    *,
    english_words: dict[str, str] = EN,
    help_: Help = HELP,
) -> Catalog:
    """Return a catalog of two languages with these topics, each topic behind the leaf tile."""
    names = (Language(ENGLISH, "English"), Language(SPANISH, "Español"))
    topics = tuple(found.id for found in english)

    def pack(
        language: Language, found: Sequence[Topic], words: dict[str, str], whom: Help
    ) -> LanguagePack:
        by_id = {one.id: one for one in found}
        return LanguagePack(language, Words(words), {}, by_id, {}, {}, whom)

    return Catalog(
        id="kratom-base",
        title="Kratom, plain facts",
        version="2026.11",
        digest="a3f972c1" + "0" * 56,
        default_language=ENGLISH,
        languages=names,
        groups=(Group(GroupId("what"), "leaf", "leafTint", topics),),
        sources=SOURCES,
        packs={
            ENGLISH: pack(names[0], english, english_words, help_),
            SPANISH: pack(names[1], spanish, ES, AYUDA),
        },
        figures={},
    )
