"""An earlier report of ours, known by what it begins or ends with."""

from __future__ import annotations

import re

# One a format, in the order of the table of formats.
_HEAD = re.compile(
    rb"""\A\s*(?:
      (?:error|warning|info|erreur|avertissement)\[[\w-]+/[\w-]+\]:
    | [^\n]+\n\ +\d+:\d+\ +(?:error|warning|info)\[[\w-]+/[\w-]+\]
    | [^\n]+:\d+:\d+:\ (?:error|warning|info)\[[\w-]+/[\w-]+\]
    | [^\n]*\(\d+\ (?:rules?|r\xc3\xa8gles?)[^()\n]*\)\.
    | \{\s*"version":\s1,\s*"tool":\s\{\s*"name":\s"tactlint"
    | \{"type":\s"run",\s"version":\s1,
    | ::(?:error|warning|notice)\s[^\n]*title=tactlint
    | \[\s*(?:\]\s*\Z|\{\s*"description":\s[^\n]*\n\s*"check_name":\s)
    | \{\s*"\$schema":\s"[^"\n]*sarif-2[^{]*\{\s*"tool":\s\{\s*"driver":\s\{
      \s*"name":\s"tactlint"
    | \{\s*"source":\s\{\s*"name":\s"tactlint"
    | \{"message":\s[^\n]*"source":\s\{"name":\s"tactlint"\}
    | <\?xml[^>\n]*>\s*<(?:checkstyle\sversion="5\.0"|testsuites\sname="tactlint")
    | \#\#vso\[task\.logissue\s
    | \#\#teamcity\[inspectionType\s
    | \#\#\#\ [^\n]{1,20}tactlint[^\n]{1,20}\n
    | <!doctype\shtml>\n<html\slang="..">\n<head>[^\n]*<title>[^<]*tactlint
    | [1-9]\d*\ +(?:error|warning|info|erreur|avertissement)\ +[\w-]+/[\w-]+\n
    )""",
    re.VERBOSE,
)


def is_report(data: bytes) -> bool:
    """Say whether a file holds a report of `check`, in any format of ours."""
    return _HEAD.match(data) is not None
