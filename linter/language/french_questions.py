"""French questions: which are asked for real."""

from __future__ import annotations

from linter.language.cues import Cues, any_of, cue, opening

_YOU = r"\b(?:vous|votre|vos|vôtres?|tu|toi|ton|ta|tes|te|t')(?![^\W_])"
_ASK = (
    r"\b(?:quel(?:le)?s?|comment|pourquoi|qu'est-ce|que|qu'|quoi|où|quand|combien"
    r"|qui|lequel|laquelle|lesquel(?:le)?s)(?![^\W_])"
)
_OPTION = r"[^\W_]+(?:[ '-][^\W_]+){0,3}"
_TELLING = (
    "dites-",
    "dis-",
    "racont-",
    "répond-",
    "partage-",
    "écri[sv]-",
    "on (?:vous|te) (?:lit|écoute|répond)",
    "on veut (?:tout )?savoir",
    "à vous",
    "vos réponses",
    "donne-",
    "envoyez",
    "confi-",
    "parlons",
    "venez en (?:parler|discuter)",
    "décri[svt]-",
    "exprim-",
    "(?:parl|montr)ez?-(?:nous|moi)",
    "laissez?-l-",
    "(?:les |vos )?réponses (?:franches|honnêtes|courtes)",
    "(?:j'|on |nous )(?:aimerai|voudrai|veut bien|veux bien)-",
    "(?:on|nous) (?:rassembl|recueill|collect|cherch)-",
)

CUES = Cues(
    formulas=(
        cue(
            "ready",
            r"^(?:alors,? |vous êtes |tu es |êtes-vous |es-tu )?(?:tou(?:s|tes) )?prêt",
            signs="prêt",
        ),
        cue(
            "fancy",
            r"^(?:une |un |l')?(?:petite? |grosse )?"
            r"(?:envie|besoin|marre|ras-le-bol|soif|faim) d",
            r"^(?:vous avez|tu as|avez-vous|as-tu) (?:\w+ )?(?:envie|besoin|marre) d",
            signs="envie|besoin|marre|ras-le-bol|soif|faim",
        ),
        cue(
            "looking for",
            r"^(?:vous|tu) (?:re)?cherche",
            r"^(?:vous|tu) (?:rêve|veu|voule|souhaite|hésite|manque)",
            r"^(?:à la recherche|en quête) d",
            r"^(?:cherchez|recherchez|rêvez|voulez|souhaitez)-vous",
            r"^(?:rêves|veux|cherches)-tu",
            signs="cherche|rêve|veu|voule|souhaite|hésite|manque|en quête",
        ),
        cue(
            "what if",
            # "Et si on ouvrait le dimanche ?" is a proposal.
            r"^(?:et|mais) si\b(?! (?:on|nous)\b(?! (?:vous|te|t') ?))",
            signs="et si|mais si",
        ),
        cue(
            "did you know",
            r"^(?:le )?(?:saviez-vous|savais-tu|savez-vous|sais-tu)",
            r"^(?:vous (?:le )?savi?ez|tu (?:le )?sa(?:va)?is)\b",
            signs="sav|sais",
        ),
        cue(
            "who does not",
            r"^(?:mais )?qui n(?:e |')(?:\w+ )*(?:jamais|pas)\b",
            r"^qui (?:a dit|l'eût cru|aurait cru)",
            signs="qui ",
        ),
        cue(
            "why not",
            r"^(?:alors,? |et )?pourquoi "
            r"(?:pas|ne pas|attendre|se priver|choisir|s'en priver)",
            signs="pourquoi ",
        ),
        cue(
            "waiting",
            r"qu'attend(?:ez-vous|s-tu)",
            r"(?:vous|tu) attend(?:ez|s) quoi",
            signs="attend",
        ),
        cue(
            "tag",
            r"(?:n'est-ce pas|pas vrai|non|hein|d'accord) ?\?+$",
            signs="n'est-ce pas|pas vrai|non|hein|d'accord",
        ),
        cue(
            "tempted",
            r"^(?:tent|intéress|curieu|motiv|convainc)\S* ?\?",
            r"^ça (?:vous|te) (?:dit|tente)\b",
            signs="tent|intéress|curieu|motiv|convainc|ça ",
        ),
        cue(
            "believe it",
            r"^(?:devine|incroyable|vraiment|sérieusement|étonnant|surpris)"
            r"\S*(?: \w+)? ?\?",
            signs="devine|incroyable|vraiment|sérieusement|étonnant|surpris",
        ),
    ),
    rescues=any_of(
        rf"(?:[,:…]| -) ?(?:alors )?(?:\S+ ){{0,4}}?{_ASK}",
        r"\bquoi ?\?",
    ),
    elliptical=any_of(
        r"^(?:et |mais |alors )?(?:(?:le|la|les|l'|notre|nos|leurs?|mon|ma|mes|son|sa"
        r"|ses|un|une) ?(?:[^\W_]+(?:[ '-]|(?= ?\?))){1,4}"
        r"|pourquoi|comment|résultat|verdict|bilan|conclusion|quand|combien) ?\?"
    ),
    answers=opening(
        "oui",
        "non",
        "si",
        "jamais",
        "toujours",
        "parce qu-",
        "car",
        "tout simplement",
        "c'est (?:très )?simple",
        "simple",
        "facile",
        "eh bien",
        "la réponse",
        "réponse (?:courte|simple)",
        "réponse ?:-",
        "pas du tout",
        "absolument",
        "évidemment",
        "bien sûr",
        "voici (?:pourquoi|comment|la|le|notre)",
        "spoiler",
        "grâce à",
        "les deux",
        "ni l'un",
        "ça dépend",
        "(?:perdu|raté|faux|gagné|mystère)",
        "à (?:ceci|cela|rien)",
        "(?:celui|celle|ceux|celles) (?:qui|que|de|du)",
        "pas (?:pour|à|de|la|le|les|en|si|vraiment|forcément)",
    ),
    opened=(
        cue(
            "and you",
            r"\bet (?:vous|toi|chez (?:vous|toi)|de votre côté|pour (?:vous|toi))\b",
            signs="et vous|et toi|et chez|et de votre|et pour",
        ),
        cue(
            "your opinion",
            r"\b(?:votre|ton) (?:avis|opinion|ressenti|préféré|coup de coeur)",
            r"qu'en (?:pensez|dites|penses|dis)",
            r"vous en (?:pensez|dites)|t'en (?:penses|dis)",
            r"ça vous (?:parle|inspire)",
            signs="avis|opinion|ressenti|préféré|coup de|qu'en|vous en|t'en|ça vous",
        ),
        cue(
            "which do you prefer",
            r"\bplutôt\b.+ ou ",
            r"\b(?:team|équipe) .+ ou ",
            r"(?:préfér(?:ez|es)|aimez|choisiriez|choisissez)[- ](?:vous|tu)",
            signs="plutôt|team |équipe |préfér|aimez|choisi",
        ),
        cue(
            "any ideas",
            r"^(?:\w+ ){0,2}?(?:des|une?|vos|tes|d'autres|quelques) (?:\w+ )?(?:idées?"
            r"|conseils?|recommandations?|suggestions?|avis|retours?|remarques?"
            r"|astuces?|bonnes adresses|anecdotes?|souvenirs?|volontaires?"
            r"|pronostics?|pronos?)\b",
            signs="idée|conseil|recommandation|suggestion|avis|retour|remarque|astuce|adresses|anecdote|souvenir|volontaire|prono",
            weight=0.8,
        ),
        cue(
            "who among you",
            r"\bqui (?:parmi|d'entre) vous\b",
            r"^qui (?:d'autre|a déjà|connaît|se souvient|utilise|vient|sera)\b",
            r"^(?:y a-t-il|est-ce que) quelqu'un",
            r"\bquelqu'un (?:d'autre|parmi|a|peut|sait|saurait|aurait|conna[iî]t)\b",
            r"\b(?:quelqu'un|du monde|des gens)(?: ici| dans le coin)? ?\?",
            r"\b(?:y en a|des gens|du monde) qui\b",
            signs="qui|quelqu'un|du monde|des gens",
            weight=0.8,
        ),
        cue(
            "does it exist",
            r"\b(?:[çc]a existe|existe-?t-il|existent-ils)\b|vous reconnaissez",
            signs="existe|reconn",
            weight=0.8,
        ),
        cue(
            "have you ever",
            r"\b(?:avez-vous|as-tu|vous avez|tu as|êtes-vous|es-tu) (?:\w+ )?déjà\b",
            r"\b(?:vous souvenez-vous|vous rappelez-vous|te souviens-tu)\b",
            r"\b(?:vous vous souvenez|tu te souviens)\b",
            signs="déjà|souv|rappel",
        ),
        cue(
            "inversion",
            r"\b(?:pens|fer|dir|aimeri|choisiri|auri|seri|préféreri|utilis|procéd"
            r"|imagin|célébr|fêt|cuisin|prépar|partag|recommand|conseill|lis|écout"
            r"|regard|jou|vot|viv|commenc|parti|rest|gard)\w*-(?:vous|tu)\b",
            signs="-vous|-tu",
            weight=0.8,
        ),
        cue(
            "wh + you",
            rf"{_ASK}(?=.*{_YOU})",
            rf"{_YOU}.*\b(?:quoi|comment|où|quand|combien|lequel|laquelle"
            r"|lesquel(?:le)?s) ?\?",
            rf"^si (?:vous|tu)\b.*{_ASK}",
        ),
        cue(
            "you + wh",
            # "Vous révisez où ?", but "vous savez quoi ?" waits for nobody.
            r"^(?:et |bon,? |alors,? |sinon,? |dites,? )?(?:vous|tu|t')"
            r"(?! sa| avez vu| as vu) ?(?:\S+ ){1,4}?"
            r"(?:quoi|où|comment|combien|quel(?:le)?s?)\b",
            r"^(?:vos|votre|ton|ta|tes) (?:\S+ ){1,4}?(?:quoi|où|comment|combien)\b",
            signs="quoi|où|comment|combien|quel",
            weight=0.8,
        ),
        cue(
            "would you",
            r"\b(?:vous|tu) (?!aime|voud|souhait|devr|pour)\w+(?:riez|rais)\b",
            signs="riez|rais",
            weight=0.8,
        ),
        cue(
            "or not",
            r"\bou (?:pas|l'inverse|le contraire|je me trompe) ?\?",
            signs="ou pas|l'inverse|contraire|trompe",
            weight=0.8,
        ),
        cue(
            "this or that",
            rf"^(?!une? |des |les? |la ){_OPTION},? ou {_OPTION} ?\?",
            signs=" ou ",
            weight=0.8,
        ),
    ),
    barred=any_of(
        r"^pourquoi (?:vos|votre|ton|ta|tes)\b|^et (?:vous|toi),? (?:vous|tu)\b",
        r"\b(?:vouloir|demander|dire|rêver) de (?:plus|mieux)|^quoi de (?:plus|mieux)",
        r"^(?:quel|quelle|quels|quelles) (?:bonheur|plaisir|joie|chance|surprise)",
        r"\bquel (?:emoji|mot|chiffre)|\bun seul mot\b|^premi(?:er|ère) (?:mot|chose)",
        r"attend(?:ez|s) d'être|être les? (?:derniers?|seule?s?)\b|^qui dit mieux",
        r"\b(?:pouvons|puis|peut)-(?:nous|je|on) (?:vous|t')",
        r"vous aider ?\?|\b(?:vous vous|tu te) demand|^[aà] la question",
        r"\b(?:devriez|devez|avez)-vous (?:besoin|tout intérêt|choisir|absolument)",
        r"pourquoi (?:vous|tu) (?:devriez|devez|devrais|dois)",
        r"pourquoi (?:devriez|devez)-vous",
        r"que vous réserve|qu'est-ce qui vous (?:attend|empêche|retient)",
        r"pourquoi (?:nous )?(?:faire confiance|adhérer|choisir)",
        r"à quoi bon|(?:de|à|chez) qui se moque|où (?:nous )?trouver",
    ),
    replies=opening(*_TELLING, "comment(?:ez|e)", "en commentaire", "votez?"),
    telling=opening(*_TELLING),
    calls=opening(
        "(?:découvr|clique|command|achet|réserv|télécharg|inscri|profite|fonce)-",
        "(?:craque|essay|contact|appel|adopt|rejoi|offr)-",
        "rendez-vous (?:sur|dans|en)",
        "(?:le )?lien",
        "voir",
        "par ici",
        "c'est (?:par )?ici",
        "à partir de",
        "venez (?:tester|découvrir|nous)",
        "passez",
        "shop-",
        "notre (?:nouvel|boutique|offre|collection|sélection)-",
        "nos (?:nouv|offres|experts|conseillers)-",
    ),
    asking=any_of(_ASK),
    ending=any_of(
        _YOU, rf"^(?:alors,? |et |mais )?{_ASK}.*\b(?:devrai|faudrai|pourrai|faut-il)"
    ),
)
