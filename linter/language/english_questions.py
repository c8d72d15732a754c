"""English questions: which are asked for real."""

from __future__ import annotations

from linter.language.cues import Cues, any_of, cue, opening
from linter.language.english_formulas import FORMULAS

_YOU = r"\b(?:you|your|yours|you're|you've|you'd|y'all|u)\b"
_ASK = (
    r"\b(?:what|what's|whats|which|how|how's|why|where|where's|when|when's|who|who's"
    r"|whose)\b"
)
# Words after "what" that make it a subject, and nouns of questions for effect.
_NO_NOUN = (
    r"(?:is|are|was|were|am|do|does|did|can|could|will|would|should|must|might|may"
    r"|has|have|had|if|more|else|an?|the|to|about|not|on|in|for|of|with|when|really"
    r"|it|we|they|i|you|he|she|this|that|these|those|makes?|happen(?:s|ed)?|matters?"
    r"|goes|went|comes|came|drives?|lies|counts|remains|difference|choice|part|use"
    r"|good|planet|world|century|year|kind of (?:world|country|person|man))\b"
)
_PEOPLE = (
    r"\w+(?:ers|ists|ors|ians|keepers)|folks|friends|people|parents|nurses|students"
    r"|locals|everyone|everybody|team|neighbou?rs"
)
_OPTION = r"[^\W_]+(?:[ '-][^\W_]+){0,3}"
_TELLING = (
    "tell (?:us|me)",
    "let (?:us|me) know",
    "share (?:your|it|them|with|yours)",
    "reply",
    "answers? (?:in|below)",
    "we(?:'d| would) love to (?:hear|know|read)",
    "we(?:'re| are) (?:listening|reading|all ears)",
    "send us",
    "write (?:to )?us",
    "over to you",
    "your (?:turn|answers)",
    "let's (?:talk|discuss|chat)",
    "say (?:so|why|what|how)",
    "describe",
    "(?:honest|short|long) answers",
    "suggestions",
    "(?:i|we)(?:'d| would) (?:like|love)",
    "we(?:'re| are) (?:collecting|gathering|writing|asking)",
    "we(?:'re| are) looking (?:for (?:your|advice|ideas|stories|tips)|to hear)",
    "(?:send|post|put|leave|drop) (?:them|it|yours) (?:here|in the|below|over)",
)

CUES = Cues(
    formulas=FORMULAS,
    rescues=any_of(rf"(?:[,:…]| -) ?(?:\S+ ){{0,3}}?{_ASK}"),
    elliptical=any_of(
        r"^(?:and |but |so )?(?:(?:the|our|their|my|his|her|its|a|an) "
        r"(?:[^\W_]+(?:[ '-]|(?=\?))){1,4}"
        r"|why|how|how come|how so|when|result|verdict|bottom line)\?"
    ),
    answers=opening(
        "yes",
        "yep",
        "yeah",
        "no(?! (?:pressure|wrong|judg|need))",
        "nope",
        "never",
        "always",
        "because",
        "simple",
        "easy",
        "(?:it|that)'s (?:simple|easy)",
        "well",
        "the (?:short )?answer",
        "short answer",
        "answer:-",
        "not (?:really|at all|quite)",
        "absolutely",
        "of course",
        "turns out",
        "(?:most|many) (?:people|of us|of you) (?:do not|don't|can't|never|have no)",
        "with (?!that|this|it)",
        "thanks to",
        "here's (?:why|how|what|the|our)",
        "spoiler",
    ),
    opened=(
        cue(
            "and you",
            r"\b(?:what|how) about (?:you|yours)\b|\band (?:you|yours) ?\?",
            signs="about you|and you",
        ),
        cue(
            "your opinion",
            r"\bwhat(?:'s| is| are|'re|s)? (?:are )?your\b",
            r"what do (?:you|y'all|u) (?:think|reckon|make of)",
            r"^(?:your |any )?thoughts(?: on [^?]+)?\?",
            r"^agree(?: or disagree)?\?|do you agree",
            signs="what|thought|agree",
        ),
        cue(
            "which do you prefer",
            r"\b(?:do|would|did) you (?:prefer|rather|choose|go for|pick)\b",
            r"^(?:are you )?(?:a )?team .+ or ",
            r"^which (?:one|side|is (?:it|better))\b",
            signs="you |team |which ",
        ),
        cue(
            "any ideas",
            r"^(?:got |have |do you have |anyone (?:have|got) )?any (?:other |more "
            r"|good |favou?rite )*(?:ideas|tips|advice|suggestions|recommendations|recs"
            r"|thoughts|feedback|questions for (?:us|her|him|them)|memories|stories"
            r"|favou?rites|plans|luck|takers|news from|experience with)\b",
            signs="any ",
            weight=0.8,
        ),
        cue(
            "who among you",
            r"\b(?:who else|who among you|who here|anyone else)\b",
            r"\b(?:has|does|did) anyone\b",
            r"\banyone (?:remember|know|here|going|tried|using)\b",
            r"^who(?:'s| is) (?:joining|coming|going|with us|right)\b",
            r"^who (?:remembers|still|uses|used|grew up)\b",
            r"^who has (?:ever|already|tried|been)\b",
            r"\b(?:is|are|can|could|was|were) (?:anyone|anybody)"
            r" (?!(?:surprised|listening|awake|really)\b)",
            r"\bany of you\b|\bany \w+ (?:out there|among you|around here)\b",
            r"\b(?:just|only) me\b",
            signs="who|any|only me|just me",
            weight=0.8,
        ),
        cue(
            "have you ever",
            r"\bhave you (?:ever|already|always)\b|\bdid you ever\b",
            r"\bdo you (?:remember|still)\b",
            r"^ever (?:\w+ed|been|had|done|seen|made|lost)\b",
            signs="have you|did you|do you|ever",
        ),
        cue(
            "do you",
            r"\bdo you (?:think|use|support|like|believe|feel|have a|work|read|listen"
            r"|celebrate|cook|plan|keep|miss|ever|know (?:an?|anyone|someone|any))\b",
            r"\bwould you (?!love|believe|rather not|want|mind|care)"
            r"(?!like (?!to see))\w+",
            r"^(?:so,? |and )?should (?:we|our|the)\b"
            r"(?! (?:worry|care|be (?:worried|scared)|government|president))",
            r"\bcould you (?:share|tell)\b",
            signs="do you|would you|could you|should ",
            weight=0.8,
        ),
        cue(
            "wh + you",
            rf"{_ASK}(?=.*{_YOU})",
            rf"{_YOU}.*\b(?:what|where|when|how|why|which)\?",
            rf"^if you\b.*{_ASK}",
        ),
        cue(
            "this or that",
            rf"^(?!an? |the |any |more ){_OPTION},? or {_OPTION} ?\?",
            signs=" or ",
            weight=0.8,
        ),
    ),
    barred=any_of(
        r"\bhow (?:can|may|could) (?:we|i) help",
        r"^why (?:is|are|do|does|did) your\b|^which are you",
        r"^how (?:do|does) (?:you|one) \w+ (?:one|it)\b",
        r"what (?:more|else) (?:do|could|can|would) (?:you|we|i)|^what's not to",
        r"^(?:what|which) (?:emoji|word|number)|^first (?:word|thing)",
        r"\bone (?:word|emoji)\b",
        r"^what (?:is|was) it\?|\bwhere(?:'s| is) yours\b",
        r"^are you (?:really|honestly)\b",
        r"\bthe (?:last|only) one (?:who|to|without)|^who (?:dis|cares)\b",
        r"why (?:you|should you|do you need|would you need|you (?:should|need))",
        r"what(?:'s| is| does) (?:this|that|it|in it) (?:mean |in it )?for you",
        r"(?:do not|don't) know how ?\?|what (?:it|this) means for you",
        r"what's in it for you|what's (?:stopping|keeping|holding) you",
        r"how (?:it|this) (?:can|could|will|affects)|how (?:to|you can|you could)\b",
        r"what (?:you )?(?:should|need to) (?:you )?know|what do you need to know",
        r"where (?:to|can you|you can) (?:buy|find|get)|what do you get",
        r"how much (?:can|could|will) you save",
    ),
    replies=opening(
        *_TELLING, "comment", "drop (?:your|it|them|us)", "vote", "in the comments"
    ),
    telling=opening(*_TELLING),
    calls=opening(
        "(?:discover|click|tap|order|buy|shop|book|download|visit|register|subscribe)",
        "(?:grab|explore|save|link|call|contact|learn|read|watch)",
        "sign up",
        "get (?:your|our|the|a|it)",
        "check (?:out|it|our)",
        "try (?:our|it|the)",
        "head (?:to|over)",
        "join (?:us|our|now|the)",
        "find out",
        "meet (?:our|the)",
        "our (?:new|team|latest|experts)",
        "we(?:'ve| have) got you",
    ),
    asking=any_of(_ASK),
    ending=any_of(
        _YOU,
        rf"^(?:so,? |and |but )?{_ASK}.*\b(?:should|would|could)\b",
        # "Which wine goes with eel?", not "What matters?" nor "What choice is left?"
        rf"^(?:so,? |and |but )?(?:what|which) (?!{_NO_NOUN})\w+ \w",
        r"^(?:is|are|was|were|does|do|should) .+ or (?!not\b|what\b|else\b)\w",
        r"^should\b(?! (?:i|we) (?:be|worry|care)\b)",
        # "Bakers, how long...?"
        rf"^(?:[a-z-]+ ){{0,2}}(?:{_PEOPLE})\b[^?]{{0,25}}[,:] "
        rf"(?:{_ASK}|do|have|is|are)\b",
    ),
)
