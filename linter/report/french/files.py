"""Complaints about files of posts and what is asked in them, in French."""

from __future__ import annotations

FILES: dict[str, str] = {
    # Files that cannot be had.
    "there is no such file": "ce fichier n'existe pas",
    "there is no such file: the name is too long": (
        "ce fichier n'existe pas : le nom est trop long"
    ),
    "check the spelling of its name": "vérifiez l'orthographe de son nom",
    "this is a folder, not a file": "c'est un dossier, pas un fichier",
    "name the files in it": "nommez les fichiers qu'il contient",
    "this is no ordinary file": "ce n'est pas un fichier ordinaire",
    "exclude it": "excluez-le",
    "the link leads nowhere": "le lien ne mène nulle part",
    "the link leads back to itself": "le lien mène à lui-même",
    "repair or remove the link": "réparez ou supprimez le lien",
    "this file cannot be read: permission denied": (
        "ce fichier ne peut pas être lu : accès refusé"
    ),
    "this file cannot be read: {}": "ce fichier ne peut pas être lu : {0:os}",
    "this folder cannot be listed: {}": (
        "le contenu de ce dossier ne peut pas être lu : {0:os}"
    ),
    "make it readable, or exclude it": "rendez-le lisible, ou excluez-le",
    "the name of this file is not UTF-8": "le nom de ce fichier n'est pas en UTF-8",
    "rename it": "renommez-le",
    "{} MB is too large for a file of posts, at most {} MB": (
        "{0:number} Mo, c'est trop pour un fichier de posts : {1} Mo au plus"
    ),
    "exclude it, or split it": "excluez-le, ou découpez-le",
    "the file is too large ({} MB; posts may have {} MB)": (
        "le fichier est trop gros ({0} Mo ; {1} Mo au plus pour des posts)"
    ),
    "leave it out of the posts, or split it": (
        "retirez-le des fichiers de posts, ou découpez-le"
    ),
    "the file is too deeply nested": "le fichier a trop de niveaux imbriqués",
    "split it into several files, or leave it out of the posts": (
        "découpez-le en plusieurs fichiers, ou retirez-le des fichiers de posts"
    ),
    # Files without posts.
    "the file is empty": "le fichier est vide",
    "leave it out of the posts": "retirez-le des fichiers de posts",
    "nothing in this file looks like a post": (
        "rien dans ce fichier ne ressemble à un post"
    ),
    "give each post a text, with a date or a channel, or leave the file out": (
        "donnez à chaque post un texte, avec une date ou un canal, ou retirez ce "
        "fichier des posts"
    ),
    # Files that are no text.
    "the file is written in {}": "le fichier est écrit en {0}",
    "not a text": "ce n'est pas du texte",
    "leave it out of the posts, or save it as UTF-8 text": (
        "retirez-le des fichiers de posts, ou enregistrez-le en texte UTF-8"
    ),
    "byte 0x{} is not UTF-8": "l'octet 0x{0} n'est pas de l'UTF-8",
    "save it as UTF-8, or run: iconv -f {} -t UTF-8": (
        "enregistrez-le en UTF-8, ou lancez : iconv -f {0} -t UTF-8"
    ),
    "it may be Windows-1252: save it as UTF-8, or run: iconv -f {} -t UTF-8": (
        "c'est peut-être du Windows-1252 : enregistrez-le en UTF-8, ou lancez : "
        "iconv -f {0} -t UTF-8"
    ),
    "save the file as UTF-8": "enregistrez le fichier en UTF-8",
    # Files that git left in two versions.
    "git could not merge two versions of this file, and left both in it": (
        "git n'a pas su fusionner deux versions de ce fichier, et y a laissé les deux"
    ),
    "keep one of them, or what is right in both, and delete the lines that begin with "
    "`<<<<<<<`, `=======` and `>>>>>>>`": (
        "gardez-en une, ou le meilleur des deux, et effacez les lignes qui commencent "
        "par `<<<<<<<`, `=======` et `>>>>>>>`"
    ),
    # Headers and threads.
    "a header written in {} cannot be read": (
        "un en-tête écrit en {0} ne peut pas être lu"
    ),
    "write it in YAML between two '---' lines": (
        "écrivez-le en YAML entre deux lignes « --- »"
    ),
    "the header opened by '{}' is longer than {} kB": (
        "l'en-tête ouvert par « {0} » dépasse {1} ko"
    ),
    "close the header with a line '{}' before the text": (
        "fermez l'en-tête par une ligne « {0} » avant le texte"
    ),
    "the header opened by '{}' is never closed": (
        "l'en-tête ouvert par « {0} » n'est jamais refermé"
    ),
    "add a line '{}' between the header and the text": (
        "ajoutez une ligne « {0} » entre l'en-tête et le texte"
    ),
    "the JSON header opened by '{' is never closed": (
        "l'en-tête JSON ouvert par « { » n'est jamais refermé"
    ),
    "close it with '}' on its own line (at most {} kB further)": (
        "fermez-le par « } » sur une ligne à part (à {0} ko de là au plus)"
    ),
    "the header is closed by '---' but never opened": (
        "l'en-tête est fermé par « --- » mais jamais ouvert"
    ),
    "add a line '---' before its first key": (
        "ajoutez une ligne « --- » avant sa première clé"
    ),
    "the thread has more than {} posts": "le fil a plus de {0} posts",
    "check the lines that separate its posts": (
        "vérifiez les lignes qui séparent ses posts"
    ),
    # Silences.
    "this ignores nothing": "ceci n'ignore rien",
    "write tactlint: {ignore: {pack/rule: the reason}}": (
        "écrivez tactlint: {ignore: {pack/règle: la raison}}"
    ),
    "unknown key '{}' in a request to ignore a rule": (
        "clé inconnue dans une demande de silence : « {0} »"
    ),
    "unknown key '{}' under tactlint": "clé inconnue sous tactlint : « {0} »",
    "'{}' is not a date": "« {0} » n'est pas une date",
    "write a day such as 2026-12-31": "écrivez un jour, par exemple 2026-12-31",
    "unknown comment '{}'": "commentaire inconnu : « {0} »",
    "this comment is part of the text and goes out with it": (
        "ce commentaire fait partie du texte et sera publié avec lui"
    ),
    "write it beside the text: # tactlint-disable-next-line ...": (
        "écrivez-le à côté du texte : # tactlint-disable-next-line ..."
    ),
    "no silence begins before this end of one": (
        "aucun silence ne commence avant cette fin"
    ),
    "write tactlint-disable where it begins, or take this away": (
        "écrivez tactlint-disable là où il commence, ou retirez ceci"
    ),
}
