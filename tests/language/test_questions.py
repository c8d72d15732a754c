"""Which questions are asked for real, for effect, or just asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.questions import asks, questions
from linter.language.sentences import sentences

FRENCH_OPEN = [
    "Quel est le livre qui vous a le plus marqués cette année ?",
    "On refait la carte du goûter. Et vous, plutôt tarte ou clafoutis ?",
    "Deux logos, une semaine pour choisir. Qu’en pensez-vous ?",
    "Comment organisez-vous vos repas quand la semaine déborde ?",
    "Trente ans que la salle existe : quel est votre premier souvenir de concert ici ?",
    "Sucré ou salé ?",
    "Avez-vous déjà réparé un objet au lieu de le jeter ?",
    "Nous cherchons un nom pour la mascotte du parc. Des idées ?",
    "Qui parmi vous a connu l'ancien marché couvert ?",
    "Et chez vous, on trie comment ?",
    "Tu commences ta journée par quoi ?",
    "Qu'est-ce qui vous aiderait à venir à vélo ? Dites-nous en commentaire.",
    "Et si vous pouviez changer une seule règle du jeu, ce serait laquelle ?",
    "Pourquoi avez-vous choisi ce métier ?",
    "Votre avis sur les nouveaux horaires ?",
    "Faut-il garder la fermeture du lundi ? On hésite : qu'en dites-vous ?",
    "Où allez-vous quand vous avez besoin de calme ?",
    "Vous souvenez-vous de votre premier jour d'école ?",
    "Quels sujets aimeriez-vous voir traités au prochain atelier ?",
    "Quelle question poseriez-vous à une sage-femme ? On répond à tout jeudi.",
    "Vous lavez vos pinceaux où quand l'évier est plein ?",
    "Vos voisins se chauffent comment ?",
    "Et vous iriez jusqu'à déménager, franchement, vous dormiriez dehors ?",
    "Un enduit à la chaux sur du plâtre, ça tient ou pas ?",
    "Un pronostic pour samedi ?",
    "Le piano du foyer est à donner, ça intéresse quelqu'un ?",
]
FRENCH_EFFECT = [
    "Prêts ? Partez, les inscriptions sont ouvertes !",
    "Prêt·es pour la rentrée ?",
    "Envie d’évasion ? Nos séjours d'automne sont en ligne.",
    "Vous cherchez un cadeau original ? Passez à la boutique.",
    "Le saviez-vous ? Une abeille visite 250 fleurs par heure.",
    "Qui n'a jamais rêvé de tout plaquer ?",
    "Le cuivre ou le laiton ? Les deux, selon la pièce.",
    "Votre caution ? À rien, puisque nous ne l'encaissons pas.",
    "Leur secret ? Une pâte qui repose deux jours.",
    "Le résultat ? Trois tonnes de déchets en moins.",
    "Est-ce que le compost sent mauvais ? Non, pas s'il est aéré.",
    "Pourquoi ? Parce que la source s'était tarie.",
    "Besoin d'un coup de pouce pour vos devis ?",
    "Marre des embouteillages ? Essayez le bus express.",
    "Alors, qu'attendez-vous ?",
    "Une fuite d'eau ? Contactez nos artisans 7 j/7.",
    "C'est beau, non ?",
    "Comment détartrer une bouilloire ?\nVersez un verre de vinaigre et laissez agir.",
    "Tu rêves d'un jardin sans arrosage ?",
    "Tentés ? Le lien est en bio.",
    "Savez-vous combien d'eau consomme une douche ?",
]
FRENCH_NEITHER = [
    "Le conseil votera-t-il le budget ce soir ?",
    "« Vous venez d'où ? » m'a demandé le gardien.",
    "Comment pouvons-nous vous aider ?",
    "La mairie a-t-elle répondu à la pétition ?",
    "Quel est votre outil préféré ? https://exemple.fr/outils",
    "Peut-on encore sauver le cinéma du quartier ?",
    "Tout est sur https://exemple.fr/agenda?mois=mai",
    "Elle s'est demandé pourquoi elle continuait ? Longtemps.",
]
ENGLISH_OPEN = [
    "What's the best advice you got in your first job?",
    "We are redoing the menu. Which soup should we bring back for you?",
    "How do you take notes in long meetings?",
    "Tea or coffee?",
    "I start with the crossword. What about you?",
    "We're planning the spring workshops. Any ideas?",
    "Have you ever missed the last train home?",
    "What do you think of the new reading room?",
    "Who remembers the old ferry?",
    "Where were you when the lights went out in 2003?",
    "Do you prefer trails with a view or in the shade?",
    "Which of these covers would you pick up in a shop?",
    "Thoughts?",
    "What would you like us to cover next month? Tell us below.",
    "Any tips for a first marathon?",
    "If you could keep one recipe from your grandmother, which would it be?",
    "What if you could fix one thing about your street, what would it be?",
    "Did you grow up near the sea? What do you miss most?",
    "Who else spent the weekend repotting plants?",
    "Why did you become a volunteer?",
    "Bakers, how long does a rye dough rest in July?",
    "Our museum is split. Which caption would a child understand? #museum",
    "A bottle of elderflower is open. What soup goes with it?",
    "Should the library open on Sundays? We decide in June.",
    "Is it a plough or a potato lifter?",
    "We may open on Mondays. Would you come?",
    "The nut mill is in pieces. Any carpenters out there?",
    "Is anyone still printing their tickets?",
]
ENGLISH_EFFECT = [
    "Ready? Set, bake!",
    "Who's ready for summer?",
    "Looking for the perfect gift? Our new mugs are here.",
    "Did you know? Octopuses have three hearts.",
    "Who doesn't love a long weekend?",
    "The result? Forty fewer trucks on the road.",
    "Why? Because the bridge is closed.",
    "Does it work in winter? Yes, down to minus ten.",
    "What if your commute were the best part of the day?",
    "Tired of tangled cables? Check out our wireless range.",
    "What are you waiting for?",
    "How cute is this puppy?",
    "Our secret? Patience and good butter.",
    "Why not start today?",
    "Need a hand with your tax return?",
    "It tastes better outdoors, doesn't it?",
    "Is your boiler ten years old? Book a check now.",
    "How to clean a cast iron pan?\nRub it with coarse salt and a drop of oil.",
    "Ever wondered how bread rises?",
    "Curious? Link in bio.",
    "Do you know what your lease says? Most people don't.",
]
ENGLISH_NEITHER = [
    "Will the council vote on the budget tonight?",
    "“Where are you from?” the guard asked me.",
    "How can we help you?",
    "Is the river clean enough to swim in?",
    "What's your favourite tool? https://example.org/tools",
    "Can the old cinema still be saved?",
    "Everything is at https://example.org/events?month=may",
    "Why should you switch to a standing desk?",
    "What choice is left to a ferry in this wind?",
    "What matters?",
    "Could you spend a summer counting puffins? We're looking for a warden.",
    "Is anyone surprised?",
    "Which bus stops here? It does: the 12.",
]


def kinds(text: str, language: str | None) -> list[str]:
    found = questions(text, sentences(text), language)
    return [match.signal for match in found if match.signal != "question"]


@pytest.mark.parametrize("text", FRENCH_OPEN)
@pytest.mark.parametrize("language", ["fr", None])
def test_french_question_to_the_reader_is_open(text: str, language: str | None) -> None:
    assert "open-question" in kinds(text, language)


@pytest.mark.parametrize("text", ENGLISH_OPEN)
@pytest.mark.parametrize("language", ["en", None])
def test_english_question_to_the_reader_is_open(
    text: str, language: str | None
) -> None:
    assert "open-question" in kinds(text, language)


@pytest.mark.parametrize("text", FRENCH_EFFECT)
@pytest.mark.parametrize("language", ["fr", None])
def test_french_question_for_effect_is_rhetorical(
    text: str, language: str | None
) -> None:
    assert kinds(text, language) == ["rhetorical-question"]


@pytest.mark.parametrize("text", ENGLISH_EFFECT)
@pytest.mark.parametrize("language", ["en", None])
def test_english_question_for_effect_is_rhetorical(
    text: str, language: str | None
) -> None:
    assert kinds(text, language) == ["rhetorical-question"]


@pytest.mark.parametrize("text", FRENCH_NEITHER)
def test_other_french_questions_are_left_alone(text: str) -> None:
    assert kinds(text, "fr") == []


@pytest.mark.parametrize("text", ENGLISH_NEITHER)
def test_other_english_questions_are_left_alone(text: str) -> None:
    assert kinds(text, "en") == []


def test_a_question_is_found_whatever_the_language() -> None:
    text = "Kommt ihr mit? Wir fahren um acht."
    found = questions(text, sentences(text), "de")
    assert [(match.signal, text[match.start : match.end]) for match in found] == [
        ("question", "Kommt ihr mit?")
    ]


def test_the_phrase_names_the_cue() -> None:
    text = "Et vous ?"
    found = questions(text, sentences(text), "fr")
    assert [match.phrase for match in found] == ["?", "and you"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On y va ?", True),
        ("On y va\u00a0?!", True),
        ("On y va ? 🎉", True),
        ("« On y va ? »", True),
        ("Seen example.org?", True),
        ("See https://example.org/?page=2", False),
        ("Fini.", False),
    ],
)
def test_asks(sentence: str, *, expected: bool) -> None:
    assert asks(sentence) is expected


@given(st.text(alphabet=st.sampled_from("?!. \n«»\"'aéVous et"), max_size=60))
def test_any_text_can_be_asked(text: str) -> None:
    for language in ("fr", "en", None):
        for match in questions(text, sentences(text), language):
            assert "?" in text[match.start : match.end]
