"""English questions that nobody is meant to answer."""

from linter.language.cues import cue

FORMULAS = (
    cue(
        "ready",
        r"^(?:so,? |are you |who's |who is |get |is everyone )*ready\b",
        signs="ready",
    ),
    cue(
        "fancy",
        r"^(?:do you |did you |you )?(?:fancy|want|need|(?:like|love) to"
        r"|craving|feeling|tired of|sick of|fed up|struggling|bored|in need of"
        r"|in the mood|hungry|thirsty)\b",
        signs="fancy|want|need|like|love|craving|feeling|tired|sick|fed up"
        "|struggling|bored|mood|hungry|thirsty",
    ),
    cue(
        "looking for",
        r"^(?:are you |still |you're )*(?:looking (?:for|to)|searching for"
        r"|thinking (?:of|about)|dreaming of|wondering|trying to|hoping to"
        r"|planning)",
        signs="looking|searching|thinking|dreaming|wondering|trying|hoping|planning",
    ),
    cue(
        "what if",
        # "What if we opened on Sundays?" is a proposal.
        r"^(?:but |so |and )?what if\b(?! we\b(?! (?:told|said|could tell)\b))"
        r"|\bbut what if you\b",
        signs="what if",
    ),
    cue(
        "did you know",
        r"^(?:hey,? |so,? |but )?(?:did (?:you|u)|didn't you) (?:know|hear)",
        r"^have you (?:heard|seen|checked|met|tried our|noticed)",
        r"^(?:have you )?ever (?:wonder|want|wish|dream|felt|need|thought|been)",
        signs="did|have you|ever",
    ),
    cue(
        "who does not",
        r"^(?:i mean,? |and |but |because )?who (?:doesn't|does not|wouldn't"
        r"|would not|didn't|isn't|hasn't|said|knew|needs|wants)\b",
        signs="who ",
    ),
    cue(
        "why not",
        r"^(?:so |and )?why (?:not|wait|settle|choose|bother|pay)\b",
        r"^why (?:don't|not) you\b",
        signs="why ",
    ),
    cue(
        "waiting",
        r"what are you waiting for",
        signs="waiting",
    ),
    cue(
        "tag",
        r"[,.…]? ?(?:right|isn't it|aren't they|don't you think|doesn't it|huh|eh"
        r"|yeah|ok|deal|wouldn't you) ?\?+$",
        signs="right|n't|huh|eh|yeah|ok|deal",
    ),
    cue(
        "tempted",
        r"^(?:tempted|interested|intrigued|curious|convinced|sold"
        r"|sounds? (?:good|familiar|fun))\b",
        signs="tempted|interested|intrigued|curious|convinced|sold|sound",
    ),
    cue(
        "believe it",
        r"^(?:guess what|can you believe|isn't (?:it|this|that|she|he)"
        r"|aren't (?:they|these|we)|really|seriously|surprised|coincidence)\b",
        r"^how (?:cool|amazing|cute|great|awesome|good|adorable|gorgeous)"
        r" (?:is|are)\b",
        signs="guess|believe|n't|really|seriously|surprised|coincidence|how ",
    ),
)
