"""Emoji sequences: what people see as one sign."""

_FLAG = "\U0001f1e6-\U0001f1ff"
_TONE = "\U0001f3fb-\U0001f3ff"
_SIGN = (
    "\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u231a-\u23ff\u24c2"
    "\u25aa-\u25fe\u2600-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff"
)
_ONE = rf"(?:[{_SIGN}]|[\u00a9\u00ae](?=\ufe0f))[\ufe0f{_TONE}]*"
_TAGS = "[\U000e0020-\U000e007f]*"
# A pattern; `linter.core.patterns.compiled` makes it an expression when needed.
SEQUENCE = rf"[{_FLAG}]{{2}}|[0-9#*]\ufe0f?\u20e3|{_ONE}\u20e3?{_TAGS}(?:\u200d{_ONE})*"
