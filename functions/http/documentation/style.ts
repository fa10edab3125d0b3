/** The page's style: system fonts, light and dark, readable on a phone and on paper. */
export const style = `
:root{--ink:#1c2430;--soft:#5a6675;--line:#dde3ea;--paper:#fff;--shade:#f5f7fa;--link:#0b5cad;--get:#0b5cad;--post:#0a6b3d;--put:#8a4b00;--patch:#6b3fa0;--delete:#a4262c}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#a3afbd;--line:#333d4a;--paper:#14181e;--shade:#1c222b;--link:#7db8f5;--get:#7db8f5;--post:#6fd3a0;--put:#f0b36a;--patch:#c5a6f0;--delete:#f28b90}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--paper);display:grid;grid-template-columns:19rem minmax(0,1fr)}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-100vw}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
nav{position:sticky;top:0;height:100vh;overflow-y:auto;padding:1.25rem 1rem 3rem 1.25rem;border-right:1px solid var(--line);background:var(--shade);font-size:.875rem}
nav .brand{font-size:1.15rem;font-weight:700;margin:0 0 .75rem}nav .brand small{font-weight:400;color:var(--soft)}
nav a{color:inherit;text-decoration:none}nav a:hover{text-decoration:underline}
nav h2{font-size:.8rem;letter-spacing:.04em;text-transform:uppercase;color:var(--soft);margin:1.25rem 0 .35rem}
nav ul{list-style:none;margin:0;padding:0}nav li{margin:.25rem 0;line-height:1.35}nav li a:has(.method){display:grid;grid-template-columns:3.6rem 1fr;column-gap:.6rem;align-items:start}
nav .method{min-width:0;margin:.1rem 0 0;font-size:.62rem}
main{padding:2rem clamp(1rem,4vw,3.5rem) 6rem;max-width:62rem}
h1{font-size:2.1rem;line-height:1.15;margin:0 0 .25rem;letter-spacing:-.01em}
.lead{font-size:1.15rem;color:var(--soft);margin-top:0}
main>section>h2{font-size:1.5rem;margin:3.5rem 0 1rem;padding-bottom:.35rem;border-bottom:2px solid var(--line)}
article{margin:0 0 2.5rem;padding:1.1rem 1.35rem 1.25rem;border:1px solid var(--line);border-radius:10px}
article:target{border-color:var(--link);box-shadow:0 0 0 1px var(--link)}
h3{margin:0 0 .25rem;font-size:1.15rem}h3 a{color:inherit;text-decoration:none}h3 a:hover{text-decoration:underline}
h4{margin:1.35rem 0 .35rem;font-size:.95rem}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875em}
td code,p code,li code{background:var(--shade);padding:.08em .3em;border-radius:4px;overflow-wrap:anywhere}
pre{background:var(--shade);border:1px solid var(--line);border-radius:8px;padding:.85rem 1rem;overflow-x:auto;line-height:1.45;margin:.5rem 0 0}
.route{margin:.1rem 0 .6rem}.route code{background:none;padding:0;font-size:.95rem}
.method{display:inline-block;min-width:4.5em;text-align:center;font:700 .72rem/1.7 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;border:1px solid currentColor;border-radius:5px;padding:0 .35em;margin-right:.35rem;vertical-align:.08em}
.get{color:var(--get)}.post{color:var(--post)}.put{color:var(--put)}.patch{color:var(--patch)}.delete{color:var(--delete)}
.who{color:var(--soft);font-size:.92rem;margin:.3rem 0}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th{text-align:left;font-weight:600;color:var(--soft);border-bottom:2px solid var(--line);padding:.3rem .75rem .3rem 0}
td{border-bottom:1px solid var(--line);padding:.4rem .75rem .4rem 0;vertical-align:top}td:first-child{white-space:nowrap}
tr:last-child td{border-bottom:0}
.required{color:var(--put);font-size:.75rem;font-weight:600}
.limits{color:var(--soft)}
.status{font:600 .8rem ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--soft);border:1px solid var(--line);border-radius:5px;padding:.05em .4em}
details{margin-top:.9rem}summary{cursor:pointer;font-weight:600;font-size:.92rem}
ul.plain{list-style:none;padding:0;margin:.4rem 0 0}ul.plain li{margin:.2rem 0}
.problem{margin-bottom:1rem;padding:.8rem 1.1rem}.problem p{margin:.25rem 0}.problem h3{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:1rem}
@media (max-width:60rem){body{display:block}nav{position:static;height:auto;max-height:18rem;border-right:0;border-bottom:1px solid var(--line)}td:first-child{white-space:normal}}
@media print{body{display:block}nav,.skip{display:none}article{break-inside:avoid}}
`.trim();
