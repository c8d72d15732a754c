"""The page's style: calm on paper, at night and on small screens."""

from __future__ import annotations

# Colours by name, on light and on dark ground; a test holds their contrasts.
LIGHT = {
    "paper": "#fbfaf7", "panel": "#ffffff", "ink": "#23211d", "soft": "#655f55",
    "line": "#e3ddd1", "sells": "#a03c12", "asks": "#0b6358", "other": "#5b564d",
    "on": "#ffffff", "heat0": "#f4f1eb", "heat1": "#e9e3d6", "heat2": "#dcd3c0",
    "heat3": "#cfc3ab", "over": "#f6d3c2", "error": "#a8201a", "warning": "#835300",
    "info": "#2a5b86",
}  # fmt: skip
DARK = {
    "paper": "#17181a", "panel": "#1f2023", "ink": "#ebe7df", "soft": "#aaa498",
    "line": "#34353a", "sells": "#f09a70", "asks": "#62c9b6", "other": "#b3ada1",
    "on": "#17181a", "heat0": "#202124", "heat1": "#2b2d30", "heat2": "#393a3d",
    "heat3": "#46474a", "over": "#5a2f1e", "error": "#ff9a8f", "warning": "#e9b765",
    "info": "#8dbde8",
}  # fmt: skip


def _root(colours: dict[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in colours.items())


_SHEET = """
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);
font:400 15px/1.5 -apple-system,"Segoe UI",Inter,Roboto,"Helvetica Neue",
"Noto Sans","Liberation Sans",system-ui,sans-serif;overflow-wrap:anywhere}
.wrap{max-width:1240px;margin:0 auto;padding:0 16px}
@media(min-width:700px){.wrap{padding:0 32px}}
.skip{position:absolute;left:-999em;top:0;background:var(--ink);color:var(--paper);
padding:.6em 1em;z-index:1}
.skip:focus{left:0}
:focus-visible{outline:2px solid var(--asks);outline-offset:2px}
h1,h2,h3{line-height:1.2;margin:0;font-weight:650;letter-spacing:-.012em}
h1{font-size:30px}
.over-line{font-size:12px;letter-spacing:.09em;text-transform:uppercase;
color:var(--soft);margin:0 0 4px}
header{padding:32px 0 0}
header .when{color:var(--soft);margin:4px 0 0}
dl.sums{display:flex;flex-wrap:wrap;gap:10px 40px;margin:20px 0 0;padding:14px 0;
border:solid var(--line);border-width:1px 0}
dl.sums div{display:flex;flex-direction:column-reverse}
dl.sums dt{color:var(--soft);font-size:13px}
dl.sums dd{margin:0;font-size:24px;font-weight:600;line-height:1.25;
font-variant-numeric:tabular-nums}
dl.sums small{font-size:14px;font-weight:400;color:var(--soft)}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
.hold{margin:14px 0 0;padding:9px 14px;border-left:4px solid var(--error);
background:var(--panel)}
.key{display:flex;flex-wrap:wrap;gap:4px 18px;margin:14px 0 0;padding:0;
list-style:none;font-size:13px;color:var(--soft)}
.key li{display:flex;align-items:center;gap:6px}
.key svg{width:16px;height:16px;flex:none}
section.channel{display:grid;grid-template-columns:minmax(0,1fr);gap:12px 36px;
padding:26px 0;
border-bottom:1px solid var(--line)}
section.channel>.name{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 14px}
section.channel .name p{margin:0;color:var(--soft);font-size:13px}
h2,.sub h3{font-size:20px}
.look{display:grid;grid-template-columns:minmax(0,1fr);gap:14px;align-self:start}
.charts{display:grid;gap:14px;align-items:start}
.charts svg{width:100%;height:auto;display:block;max-width:460px}
.charts svg+svg{max-width:330px}
@media(min-width:640px){.charts{grid-template-columns:337fr 255fr;gap:0}
.charts svg+svg{max-width:none}
svg .bars{transform:translateX(-32px)}svg .alone{display:none}}
@media(min-width:1060px){
section.channel{grid-template-columns:minmax(0,650px) minmax(0,1fr)}
section.channel>.name{grid-column:1/-1}}
@media(min-width:1060px) and (min-height:700px){
.stays:not(:has([open])){position:sticky;top:16px}}
.quiet{color:var(--soft);margin:0}
ol.posts{list-style:none;margin:0;padding:0;display:grid;gap:14px}
ol.posts>li{border-left:3px solid var(--line);padding-left:12px}
ol.posts>li.has-error{border-color:var(--error)}
ol.posts>li.has-warning{border-color:var(--warning)}
ol.posts p{margin:0}
.at{font-size:13px;color:var(--soft);font-variant-numeric:tabular-nums}
.at b{color:var(--ink);font-weight:600}
.said{line-height:1.4}
.place{font:12px/1.5 ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace;
color:var(--soft)}
ul.found{margin:4px 0 0;padding:0;list-style:none;font-size:13.5px;line-height:1.4}
ul.found li{margin:3px 0 0}
ul.found b{font-weight:600}
ul.found code{font:12px ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace}
details{font-size:13.5px}
summary{cursor:pointer;color:var(--soft);width:fit-content}
summary:hover{color:var(--ink)}
.scroll{overflow-x:auto;margin-top:8px}
table{border-collapse:collapse;font-size:13px;font-variant-numeric:tabular-nums;
overflow-wrap:normal;min-width:100%}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;vertical-align:top;padding:4px 10px 4px 0;
border-bottom:1px solid var(--line)}
th{font-weight:600;white-space:nowrap}
td.n{white-space:nowrap}
section.marks{padding:26px 0;display:grid;gap:20px 36px}
@media(min-width:800px){section.marks{grid-template-columns:1fr 1fr}
section.marks>h2,section.marks>h3{grid-column:1/-1}}
section.marks h3,section.marks h4{font-size:15px;margin:0 0 6px}
section.marks ul{margin:0;padding:0;list-style:none;font-size:13.5px;columns:1}
section.marks li{display:grid;grid-template-columns:7.2em 1fr;padding:2px 0}
section.marks li span{color:var(--soft)}
footer{padding:8px 0 40px;color:var(--soft);font-size:13px}
svg text{font-family:inherit;fill:var(--ink)}
svg .soft{fill:var(--soft)}
svg .tiny{font-size:9.5px}svg .small{font-size:10.5px}
svg .mid{text-anchor:middle}svg .end{text-anchor:end}
svg .heat0{fill:var(--heat0)}svg .heat1{fill:var(--heat1)}
svg .heat2{fill:var(--heat2)}svg .heat3{fill:var(--heat3)}
svg .over{fill:var(--over);stroke:var(--sells)}
svg .hatch{stroke:var(--error);stroke-width:1.2}
svg .now{fill:none;stroke:var(--ink);stroke-width:1.6}
svg .sells{fill:var(--sells)}svg .asks{fill:none;stroke:var(--asks);stroke-width:1.9}
svg .other{fill:var(--other)}
svg .bar-sells{fill:var(--sells)}svg .bar-asks{fill:var(--asks)}
svg .bar-other{fill:var(--other)}
svg .on{fill:var(--on);font-weight:600}
svg .is-error{fill:var(--error)}svg .is-warning{fill:none;stroke:var(--warning);
stroke-width:1.3}
svg .edge{stroke:var(--ink);stroke-width:1.2;stroke-dasharray:3 2}
svg .strong{font-weight:650}svg .alarm{fill:var(--error);font-weight:650}
@media print{body{font-size:10.5pt;background:#fff}.skip{display:none}
.wrap{max-width:none;padding:0}header{padding:0}
.charts{grid-template-columns:337fr 255fr;gap:0;max-width:160mm}
.charts svg+svg{max-width:none}
svg .bars{transform:translateX(-32px)}svg .alone{display:none}
section.channel{display:block}.stays:not(:has([open])){position:static}.look{margin-bottom:5mm}
ol.posts{display:block}ol.posts>li{margin-bottom:3mm}
ol.posts>li,.charts,ul.found li,section.marks li{break-inside:avoid}
.name{break-after:avoid}
details{display:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""


def style() -> str:
    """Return the style sheet."""
    night = f"@media screen and (prefers-color-scheme:dark){{:root{{{_root(DARK)}}}}}"
    light = f":root{{color-scheme:light dark;{_root(LIGHT)}}}"
    return f"{light}{night}{_SHEET}".replace("\n", "")
