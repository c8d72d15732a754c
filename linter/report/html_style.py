"""The style of the `html` report, in the colours of the schedule's page."""

from __future__ import annotations

from linter.report.agenda.style import DARK, LIGHT

_SHEET = """
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);
font:400 15px/1.5 -apple-system,"Segoe UI",Inter,Roboto,"Helvetica Neue",
"Noto Sans","Liberation Sans",system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:900px;margin:0 auto;padding:32px 16px 48px}
h1{font-size:30px;line-height:1.2;margin:0 0 8px;font-weight:650}
h2{font-size:16px;line-height:1.3;margin:32px 0 12px;font-weight:600}
header p{margin:0;color:var(--soft)}
code,pre{font-family:ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace;
font-size:.9em}
ul.found{list-style:none;margin:0;padding:0;display:grid;gap:14px}
ul.found>li{background:var(--panel);border-left:4px solid var(--line);
padding:10px 14px}
ul.found>li.is-error{border-color:var(--error)}
ul.found>li.is-warning{border-color:var(--warning)}
ul.found>li.is-info{border-color:var(--info)}
ul.found p{margin:0}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
.quiet,.number{color:var(--soft)}
.help,p.quiet{font-size:.95em;padding-top:4px}
pre{white-space:pre-wrap;margin:8px 0}
.number{user-select:none;padding-right:1em}
mark{background:var(--over);color:inherit;border-bottom:2px solid var(--error)}
mark.around{background:none;border-bottom:2px dotted var(--soft)}
@media print{body{background:#fff}ul.found>li{break-inside:avoid}}
"""


def style() -> str:
    """Return the style sheet."""
    night = f"@media screen and (prefers-color-scheme:dark){{:root{{{_root(DARK)}}}}}"
    light = f":root{{color-scheme:light dark;{_root(LIGHT)}}}"
    return f"{light}{night}{_SHEET}".replace("\n", "")


def policy() -> str:
    """Return a policy by which a browser runs and loads nothing of this page."""
    from base64 import b64encode
    from hashlib import sha256

    digest = b64encode(sha256(style().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'"
    )


def _root(colours: dict[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in colours.items())
