"""Every rule, in no order that matters."""

from kiosk.checks.amounts import check_amounts
from kiosk.checks.callouts import check_callouts
from kiosk.checks.check_up import check_check_up
from kiosk.checks.comparisons import check_comparisons
from kiosk.checks.drawings import check_drawings
from kiosk.checks.facts import check_facts
from kiosk.checks.figures import check_figures
from kiosk.checks.first_questions import check_first_questions
from kiosk.checks.forbidden_words import check_forbidden_words
from kiosk.checks.glossary import check_glossary
from kiosk.checks.grades import check_grades
from kiosk.checks.groups import check_groups
from kiosk.checks.help import check_help
from kiosk.checks.icons import check_icons
from kiosk.checks.interface import check_interface
from kiosk.checks.labels import check_labels
from kiosk.checks.languages import check_languages
from kiosk.checks.law import check_law
from kiosk.checks.links import check_links
from kiosk.checks.lists import check_lists
from kiosk.checks.medicines import check_medicines
from kiosk.checks.messages import check_messages
from kiosk.checks.numbers import check_numbers
from kiosk.checks.overrides import check_overrides
from kiosk.checks.passives import check_passives
from kiosk.checks.plain_texts import check_plain_texts
from kiosk.checks.questions import check_questions
from kiosk.checks.quiz import check_quizzes
from kiosk.checks.readability import check_readability
from kiosk.checks.references import check_references
from kiosk.checks.review import check_review
from kiosk.checks.sentence_length import check_sentence_length
from kiosk.checks.shares import check_shares
from kiosk.checks.signatures import check_signatures
from kiosk.checks.source_names import check_source_names
from kiosk.checks.sources import check_sources
from kiosk.checks.speech import check_speech
from kiosk.checks.stages import check_stages
from kiosk.checks.steps import check_steps
from kiosk.checks.subject import Rule
from kiosk.checks.terms import check_terms
from kiosk.checks.tour import check_tour
from kiosk.checks.translations import check_translations
from kiosk.checks.wordings import check_wordings

RULES: tuple[Rule, ...] = (
    check_amounts,
    check_callouts,
    check_check_up,
    check_comparisons,
    check_drawings,
    check_facts,
    check_figures,
    check_first_questions,
    check_forbidden_words,
    check_glossary,
    check_grades,
    check_groups,
    check_help,
    check_icons,
    check_interface,
    check_labels,
    check_languages,
    check_law,
    check_links,
    check_lists,
    check_medicines,
    check_messages,
    check_numbers,
    check_overrides,
    check_passives,
    check_plain_texts,
    check_questions,
    check_quizzes,
    check_readability,
    check_references,
    check_review,
    check_sentence_length,
    check_shares,
    check_signatures,
    check_source_names,
    check_sources,
    check_speech,
    check_stages,
    check_steps,
    check_terms,
    check_tour,
    check_translations,
    check_wordings,
)
