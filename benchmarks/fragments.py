"""Sentence fragments of the corpus, in English and French, written for it.

A sentence may hold {slots}; each is filled with one of the words of its list.
"""

from __future__ import annotations

from typing import NamedTuple


class Fragments(NamedTuple):
    """The sentences of one language, by what they do, and the words of slots."""

    telling: tuple[str, ...]
    selling: tuple[str, ...]
    asking: tuple[str, ...]
    linking: tuple[str, ...]
    slots: dict[str, tuple[str, ...]]
    hashtags: tuple[str, ...]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.replace("\n", " ").split(","))


ENGLISH = Fragments(
    telling=_lines("""
        On {day} the team of the {place} spent the whole {moment} sorting {thing}.
        It took {number} people and a good deal of patience to repair the {object}.
        The first {object} arrived at the {place} in {year}, on the back of a cart.
        Most of what we know about {thing} comes from the {person} next door.
        Between {day} and {day}, {number} visitors left a note on the {object}.
        Nobody had opened that {object} since {year}; inside were {thing} and dust.
        A {person} and a {person} now share the key of the {place}.
        You hear the {object} long before you see the {place}.
        The recipe asks for {thing}, a little {adjective} patience and a wide bowl.
        We measured it twice: the {object} is {number} centimetres too long.
        When the rain stopped, the {person} carried {thing} across the yard.
        Every {day} {moment} the {place} smells of {thing} and fresh paint.
        The plan for {month} is simple: fewer meetings, more time at the {place}.
        In {month} the {object} goes back to the workshop for a {adjective} overhaul.
        What began as a {adjective} idea now keeps {number} volunteers busy.
        The **{object}** in the picture was built from {thing} and two old doors.
        Our notes from {year} mention a {adjective} {object} that nobody remembers.
        The {person} explains it best: *start small, keep the {object} dry*.
        Last {month} the {place} lent out {number} tools and got them all back.
        It was cold, the coffee was {adjective}, and {number} of you came anyway.
        The bus stops in front of the {place} every {number} minutes until nine.
        A {adjective} map of the area hangs beside the {object}.
        For the pupils who visit on {day}, the {person} prepared {thing}.
        The numbers are in: {number} hours of work, {number} litres of tea.
        If the {object} squeaks, a drop of oil does more than a {adjective} word.
        There are {number} steps to the roof, and a {adjective} view at the top.
        Thanks to the {person} who noticed that the {object} was missing.
        The council has lent us the {place} until the end of {month}.
        We wrote down how the {object} works so that others can build one.
        Some of you wrote to say that the {place} felt too {adjective} in {month}.
        The garden behind the {place} has kept its {adjective} wall since {year}.
        By {day} the paint will be dry and the {object} back in its corner.
    """),
    selling=_lines("""
        Save {number} % on every {object} until {day}!
        Order your {object} today and get free delivery.
        Only {number} tickets left for {day}: book now.
        Our {adjective} {object} is back in stock for £{number}.
        Shop the new collection of {thing} before it is gone.
        Sign up before {day} and get {number} % off your first month.
        The early bird price of €{number} ends on {day}.
        Don't miss our {month} sale: two for the price of one.
    """),
    asking=_lines("""
        What was the first {object} you ever repaired?
        Which {place} near you deserves more visitors?
        How do you keep {thing} fresh in {month}?
        Have you ever seen a {object} like this one?
        What would you change about the {place} if you had the key for a {moment}?
        Does anyone know who built the {object} in {year}?
        Where do you go on a {adjective} {day} {moment}?
        Would you rather come on {day} or on {day}?
    """),
    linking=_lines("""
        The whole story is on our site: https://example.org/stories/{number}
        [Opening hours and directions](https://example.org/visit) are online.
        The {person} keeps a diary at https://blog.example.org/{year}/{number}
        Pictures by @{place}_friends, words by the {person}.
        The minutes of the last meeting: <https://example.org/minutes/{number}>
    """),
    slots={
        "day": _words("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"),
        "month": _words("January, February, March, April, May, June, July, September"),
        "moment": _words("morning, afternoon, evening, lunch break"),
        "year": _words("1874, 1902, 1919, 1936, 1951, 1968, 1977, 1984, 1999, 2011"),
        "number": _words("3, 5, 7, 8, 12, 15, 18, 20, 24, 30, 35, 40, 48, 60, 75, 120"),
        "place": _words(
            "library, bakery, workshop, museum, greenhouse, lighthouse, station,"
            "theatre, allotment, harbour, mill, swimming pool, ferry, market hall"
        ),
        "object": _words(
            "piano, loom, bicycle, oven, rowing boat, clock, printing press, bench,"
            "telescope, kettle, sewing machine, bell, ladder, wheelbarrow, lantern"
        ),
        "thing": _words(
            "old maps, plum jam, seed packets, copper wire, letters, wool, chestnuts,"
            "roof tiles, sheet music, lemons, rye flour, photographs, rope, honey"
        ),
        "person": _words(
            "gardener, librarian, baker, caretaker, carpenter, nurse, ferryman,"
            "bookbinder, beekeeper, stage hand, apprentice, retired engineer"
        ),
        "adjective": _words(
            "quiet, crooked, bright, stubborn, handsome, narrow, hand-painted, warm,"
            "modest, slow, curious, sturdy, second-hand, lukewarm, generous"
        ),
    },
    hashtags=_words(
        "#RepairCafe, #localhistory, #OpenDay, #Bakery, #GrowYourOwn, #Libraries,"
        "#MuseumFromHome, #SlowTravel, #volunteers, #HarbourLife"
    ),
)

FRENCH = Fragments(
    telling=_lines("""
        {day}, l'équipe a passé {moment} à trier {thing} dans {place}.
        Il a fallu {number} personnes et beaucoup de patience pour réparer {object}.
        En {year}, {object} est arrivé jusqu'ici sur une charrette.
        Presque tout sur {thing}, c'est {person} d'à côté qui nous l'a appris.
        De {day} à {day}, {number} visiteurs ont laissé un mot près de l'entrée.
        Personne n'avait ouvert {place} depuis {year} : il restait {thing} et du sable.
        Désormais, {person} et {person} se partagent la clé.
        On entend {object} bien avant de voir {place}.
        La recette demande {thing}, un grand saladier et un peu de temps.
        Nous avons mesuré deux fois : il manque {number} centimètres.
        Quand la pluie s'est arrêtée, {person} a traversé la cour avec {thing}.
        Chaque {day}, dans {place}, ça sent {thing} et la peinture fraîche.
        Le programme de {month} tient en une ligne : moins de réunions, plus d'air.
        En {month}, {object} retourne à l'atelier pour une révision **{adjective}**.
        Ce qui était une idée {adjective} occupe aujourd'hui {number} bénévoles.
        Sur la photo, on reconnaît **{object}**, {thing} et deux vieilles portes.
        Nos carnets de {year} parlent d'une fête {adjective} dont il ne reste rien.
        Le mot de la fin, par {person} : « *commencez petit, restez au sec* ».
        En {month}, nous avons prêté {number} outils, et tous sont revenus.
        Il faisait froid, la soupe était {adjective}, et vous étiez {number} à venir.
        Le bus s'arrête devant {place} toutes les {number} minutes jusqu'à 21 h.
        Une carte {adjective} du quartier est accrochée près de la porte.
        Pour les élèves qui viennent {day}, {person} a préparé {thing}.
        Les chiffres sont là : {number} heures de travail, {number} litres de thé.
        Si {object} grince, une goutte d'huile fait plus qu'une longue phrase.
        Il y a {number} marches jusqu'au toit, et une vue {adjective} tout en haut.
        Sans {person}, personne n'aurait vu que {object} avait disparu. Merci !
        La commune nous prête {place} jusqu'à fin {month}.
        Nous avons écrit comment marche {object}, pour qui veut faire pareil.
        Certains nous ont dit que l'entrée était trop {adjective} en {month}.
        Le jardin derrière {place} garde une allure {adjective} depuis {year}.
        D'ici {day}, la peinture sera sèche et {object} aura retrouvé sa place.
    """),
    selling=_lines("""
        Jusqu'à {day}, profitez de -{number} % sur toute la boutique !
        Commandez aujourd'hui, la livraison est offerte.
        Plus que {number} places pour {day} : réservez vite.
        La collection {adjective} est de retour, à partir de {number} €.
        Dernière chance : l'offre se termine {day} soir.
        Inscrivez-vous avant {day} et gagnez {number} % de remise le premier mois.
        Le tarif de lancement, {number} €, prend fin en {month}.
        Soldes de {month} : deux articles pour le prix d'un.
    """),
    asking=_lines("""
        Quel est le premier objet que vous avez réparé ?
        Et vous, comment conservez-vous {thing} en {month} ?
        Quel endroit, près de chez vous, mérite plus de visiteurs ?
        Avez-vous déjà vu {object} de près ?
        Que changeriez-vous dans {place} si vous aviez la clé pour {moment} ?
        Qui se souvient de la personne qui a construit {object} en {year} ?
        Où allez-vous {day}, quand il pleut ?
        Vous préférez venir {day} ou {day} ?
    """),
    linking=_lines("""
        Toute l'histoire est sur notre site : https://example.org/recits/{number}
        [Horaires et accès](https://example.org/venir) sont en ligne.
        Le carnet de bord : https://blog.example.org/{year}/{number}
        Photos de @les_amis_du_quai, textes de {person}.
        Le compte rendu de la réunion : <https://example.org/comptes-rendus/{number}>
    """),
    slots={
        "day": _words("lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche"),
        "month": _words("janvier, février, mars, avril, mai, juin, juillet, septembre"),
        "moment": _words("la matinée, l'après-midi, la soirée, la pause de midi"),
        "year": ENGLISH.slots["year"],
        "number": ENGLISH.slots["number"],
        "place": _words(
            "la bibliothèque, le fournil, l'atelier, le musée, la serre, le phare,"
            "la gare, le théâtre, le verger, le moulin, la piscine, la halle"
        ),
        "object": _words(
            "le piano, le métier à tisser, le vélo, le four, le canot, l'horloge,"
            "le banc, le télescope, le pressoir, l'établi, le grand escabeau"
        ),
        "thing": _words(
            "les vieilles cartes, la confiture de prunes, les graines, le cuivre,"
            "les lettres, la laine, les châtaignes, les tuiles, les citrons, le miel"
        ),
        "person": _words(
            "la jardinière, le bibliothécaire, la boulangère, le gardien, l'infirmière,"
            "le menuisier, la passeuse, le relieur, l'apiculteur, l'apprentie"
        ),
        "adjective": _words(
            "calme, bancale, claire, têtue, étroite, peinte à la main, tiède, modeste,"
            "lente, curieuse, solide, généreuse, imprévue, discrète"
        ),
    },
    hashtags=_words(
        "#CaféRéparation, #histoirelocale, #PortesOuvertes, #Fournil, #JardinPartagé,"
        "#Bibliothèques, #VoyageLent, #bénévoles, #VieDeQuartier"
    ),
)

EMOJI = ("🌱", "🍞", "📚", "🚲", "⛵", "🕰️", "☕", "🎶", "🧑‍🌾", "👩🏽‍🔧", "🌧️", "✨")
TITLES = _words("bench, letters, morning, roof, soup, key, tools, map, garden, ferry")
