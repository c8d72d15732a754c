"""Complaints about the syntax of YAML and JSON, in French."""

from __future__ import annotations

YAML: dict[str, str] = {
    "this is not valid YAML: {}": "ce n'est pas du YAML valide : {0}",
    'put the whole value between quotes: "..."': (
        'mettez toute la valeur entre guillemets : "..."'
    ),
    "a value cannot start with `{}`": "une valeur ne peut pas commencer par `{0}`",
    "this line is indented with a tab": "cette ligne est décalée par une tabulation",
    "indent with spaces": "décalez-la par des espaces",
    "this value holds a colon and a space, which YAML reads as a new key": (
        "cette valeur contient un deux-points suivi d'une espace : YAML y lit une "
        "nouvelle clé"
    ),
    "put quotes around the value: {}": "mettez la valeur entre guillemets : {0}",
    "inside braces, a key needs a space behind its colon": (
        "entre accolades, une clé demande une espace après son deux-points"
    ),
    "write {}: {}": "écrivez {0}: {1}",
    "inside braces or brackets, a value may hold a colon only between quotes": (
        "entre accolades ou crochets, une valeur ne peut contenir un deux-points "
        "qu'entre guillemets"
    ),
    "this key is indented more than the keys above it": (
        "cette clé est plus décalée que les clés du dessus"
    ),
    "indent all keys of a mapping alike; put quotes around a value of several"
    " lines, or start it with `|`": (
        "alignez toutes les clés d'un même ensemble ; mettez une valeur de plusieurs "
        "lignes entre guillemets, ou commencez-la par `|`"
    ),
    "this line is neither `key: value` nor part of the value above": (
        "cette ligne n'est ni `clé: valeur`, ni la suite de la valeur du dessus"
    ),
    "add a colon and a space after the key, or indent the line under its value": (
        "ajoutez un deux-points et une espace après la clé, ou décalez la ligne sous "
        "sa valeur"
    ),
    "the line above was cut at `#`, which begins a comment": (
        "la ligne du dessus a été coupée à `#`, qui commence un commentaire"
    ),
    "this quote is never closed": "ce guillemet n'est jamais refermé",
    "close it at the end of the value, or take it away if it is an apostrophe": (
        "refermez-le à la fin de la valeur ; si c'est une apostrophe, mettez la "
        "valeur entre guillemets doubles"
    ),
    "`#` begins a comment, so the bracket before it is never closed": (
        "`#` commence un commentaire : le crochet qui le précède n'est jamais refermé"
    ),
    'put quotes around each hashtag: ["#One", "#Two"]': (
        'mettez chaque hashtag entre guillemets : ["#Un", "#Deux"]'
    ),
    "this `{}` is not closed, or something stands between its values": (
        "ce `{0}` n'est pas refermé, ou quelque chose s'est glissé entre ses valeurs"
    ),
    "separate values with commas and close the bracket, or put quotes around"
    " a text that begins with a bracket": (
        "séparez les valeurs par des virgules et refermez, ou mettez entre "
        "guillemets un texte qui commence par un crochet"
    ),
    "text goes on after the closing quote": (
        "le texte continue après le guillemet fermant"
    ),
    "put the whole value between the other kind of quotes, or double an"
    " apostrophe inside single quotes": (
        "mettez toute la valeur entre guillemets de l'autre sorte, ou doublez "
        "l'apostrophe entre guillemets simples"
    ),
    "text goes on after the bracket": "le texte continue après le crochet",
    "this line does not line up with the ones above it": (
        "cette ligne n'est pas alignée avec celles du dessus"
    ),
    "indent the keys of a mapping, or the `-` of a list, alike": (
        "alignez les clés d'un même ensemble, ou les `-` d'une même liste"
    ),
    "a second YAML document begins here": "un deuxième document YAML commence ici",
    "keep one document in a file, with its posts in a list: `- text: ...`": (
        "gardez un seul document par fichier, ses posts dans une liste : `- text: ...`"
    ),
    "a value that starts with `{}` means an alias or an anchor in YAML": (
        "en YAML, une valeur qui commence par `{0}` est un alias ou une ancre"
    ),
    "the backslash begins no escape that YAML knows": (
        "la barre oblique inversée ne forme ici aucun code que YAML connaisse"
    ),
    "`{}` is half of a character": "`{0}` est une moitié de caractère",
    "write the character itself; only JSON writes it in two halves": (
        "écrivez le caractère lui-même ; seul JSON l'écrit en deux moitiés"
    ),
    "this line asks for a YAML that does not exist": (
        "cette ligne demande une version de YAML qui n'existe pas"
    ),
    "take the line away, or write %YAML 1.2": (
        "retirez la ligne, ou écrivez %YAML 1.2"
    ),
    "double the backslash, or put the value between single quotes": (
        "doublez la barre oblique inversée, ou mettez la valeur entre guillemets "
        "simples"
    ),
    "text stands behind `{}` on the same line": (
        "il y a du texte après `{0}` sur la même ligne"
    ),
    "start the text on the next line, indented, or put quotes around a value"
    " that begins with `{}`": (
        "commencez le texte à la ligne suivante, décalé, ou mettez entre guillemets "
        "une valeur qui commence par `{0}`"
    ),
    "a value that starts with `!` means a type in YAML": (
        "en YAML, une valeur qui commence par `!` est un type"
    ),
    "a line that starts with `%` gives YAML an order it does not know": (
        "une ligne qui commence par `%` donne à YAML un ordre qu'il ne connaît pas"
    ),
    "put quotes around the text, or indent it under its key": (
        "mettez le texte entre guillemets, ou décalez-le sous sa clé"
    ),
    "this anchor name is used twice": "ce nom d'ancre est utilisé deux fois",
    "give the second `&` another name, or put quotes around a text that"
    " starts with `&`": (
        "donnez un autre nom au deuxième `&`, ou mettez entre guillemets un texte "
        "qui commence par `&`"
    ),
    "a list cannot begin here": "une liste ne peut pas commencer ici",
    "start the list on the next line, or put quotes around a value that begins"
    " with `-`": (
        "commencez la liste à la ligne suivante, ou mettez entre guillemets une "
        "valeur qui commence par `-`"
    ),
    "a control character (U+{}) stands here": (
        "il y a ici un caractère de contrôle (U+{0})"
    ),
    "delete it: it cannot be seen, but YAML does not allow it": (
        "supprimez-le : il ne se voit pas, mais YAML ne l'admet pas"
    ),
    "half of a character (U+{}) stands here": (
        "il y a ici une moitié de caractère (U+{0})"
    ),
    "delete it, or save the file as UTF-8 again from the original text": (
        "supprimez-la, ou enregistrez à nouveau le texte d'origine en UTF-8"
    ),
    "`<<` can only bring in a mapping, or a list of mappings": (
        "`<<` ne peut reprendre qu'un ensemble de clés, ou une liste de tels ensembles"
    ),
    "give it an alias of a mapping, or put quotes around `<<`": (
        "donnez-lui l'alias d'un ensemble de clés, ou mettez `<<` entre guillemets"
    ),
    "`<<` copies far too many keys": "`<<` recopie beaucoup trop de clés",
    "write the keys out instead": "écrivez plutôt les clés en toutes lettres",
    "`{{` opens a mapping here, not a placeholder": (
        "`{{` ouvre ici un ensemble de clés, pas un champ à remplir"
    ),
    'put quotes around the value: "{{ ... }}"': (
        'mettez la valeur entre guillemets : "{{ ... }}"'
    ),
    "a list or a mapping cannot be a key": (
        "une liste ou un ensemble de clés ne peut pas être une clé"
    ),
    "put quotes around the value if the brackets belong to its text": (
        "mettez la valeur entre guillemets si les crochets font partie de son texte"
    ),
    "this value holds itself through an alias": (
        "cette valeur se contient elle-même par un alias"
    ),
    "write the value out instead of the `*` alias": (
        "écrivez la valeur à la place de l'alias `*`"
    ),
    "aliases repeat far too much here": "les alias se répètent ici beaucoup trop",
    "write the values out instead of `*` aliases": (
        "écrivez les valeurs à la place des alias `*`"
    ),
    "values are nested more than {} deep here": (
        "plus de {0} niveaux sont imbriqués ici"
    ),
    "close the brackets, or put quotes around a text that holds them": (
        "refermez les crochets, ou mettez entre guillemets un texte qui en contient"
    ),
}
JSON: dict[str, str] = {
    "this is not valid JSON: {}": "ce n'est pas du JSON valide : {0}",
    "a key in double quotes is missing here": (
        "il manque ici une clé entre guillemets doubles"
    ),
    'write keys as "key", and no comma before a closing brace': (
        'écrivez les clés ainsi : "clé", sans virgule avant une accolade fermante'
    ),
    "a comma is missing here": "il manque ici une virgule",
    "put a comma between two values, or close the bracket": (
        "mettez une virgule entre deux valeurs, ou refermez"
    ),
    "a colon is missing after the key": "il manque un deux-points après la clé",
    "add it": "ajoutez-le",
    "a value is missing here, or this is not one": (
        "il manque ici une valeur, ou ceci n'en est pas une"
    ),
    'write text in double quotes: "..."': (
        'écrivez le texte entre guillemets doubles : "..."'
    ),
    "no value follows this comma": "aucune valeur ne suit cette virgule",
    "delete the comma": "supprimez la virgule",
    "this text is never closed": "ce texte n'est jamais refermé",
    'add the closing "': 'ajoutez le " fermant',
    "a line break or a control character stands inside quotes": (
        "il y a un saut de ligne ou un caractère de contrôle entre les guillemets"
    ),
    r"write \n for a line break and \t for a tab": (
        r"écrivez \n pour un saut de ligne et \t pour une tabulation"
    ),
    "the backslash begins no escape of JSON": (
        "la barre oblique inversée ne forme ici aucun code de JSON"
    ),
    "double the backslash": "doublez la barre oblique inversée",
    "the JSON value ends before this": "la valeur JSON se termine avant ceci",
    "keep one value in a file": "gardez une seule valeur par fichier",
    "check this line": "vérifiez cette ligne",
    "{} is not a JSON value": "{0} n'est pas une valeur JSON",
    "write a number or null": "écrivez un nombre ou null",
    r"write both halves (\ud83d\ude00), or the character itself": (
        r"écrivez les deux moitiés (\ud83d\ude00), ou le caractère lui-même"
    ),
}
