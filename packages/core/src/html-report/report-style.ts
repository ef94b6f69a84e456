/**
 * How a report looks: one accent, large figures that stand under each other, no red and no green. What is
 * earlier is thin and broken, what is later whole: that is seen in grey print too.
 */
export const reportStyle = `
:root{color-scheme:light dark;--ground:#f4f6f7;--paper:#fff;--ink:#18222c;--quiet:#566370;--line:#d8dfe4;--soft:#e3e8ec;--accent:#0f6a8b;
font:100%/1.45 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;color:var(--ink);background:var(--ground)}
@media (prefers-color-scheme:dark){:root{--ground:#10161b;--paper:#182027;--ink:#e8edf1;--quiet:#9fadb8;--line:#2c3842;--soft:#2a3640;--accent:#72c5e2}}
*{box-sizing:border-box;margin:0}
body{background:var(--ground)}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;max-width:60rem;margin:0 auto;padding:1.25rem 1rem 2rem}
h1{font-size:1.5rem;font-weight:650;line-height:1.2}
h2{font-size:1.125rem;font-weight:650}
.quiet{color:var(--quiet);font-weight:400}
header dl{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin-top:.5rem}
header dl div{display:flex;gap:.5rem}
dt{color:var(--quiet)}
dd{overflow-wrap:anywhere}
.failure,.nothing{padding:.75rem 1rem;border:1px solid var(--line);border-left:.3rem solid var(--accent);background:var(--paper);overflow-wrap:anywhere}
.failure{margin-top:.75rem}
.card{display:grid;grid-template-columns:minmax(0,1fr);gap:.6rem;padding:1rem 1.25rem;border:1px solid var(--line);border-radius:.6rem;background:var(--paper);break-inside:avoid}
.refused dl{display:grid;grid-template-columns:minmax(0,15rem) minmax(0,1fr);gap:.3rem 1.5rem;font-size:.9375rem}
.refused dt{color:var(--ink);overflow-wrap:anywhere}
.refused dd{color:var(--quiet)}
.card h2{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;overflow-wrap:anywhere}
.verdict{color:var(--accent)}
.verdict.unclear-change{color:var(--ink)}
.measures,.method,.remarks,.line{font-size:.875rem}
.measures,.method{color:var(--quiet)}
.stats{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem}
.stat .name{color:var(--quiet);font-size:.875rem}
.stat .value{font-size:2.25rem;font-weight:600;line-height:1.1;white-space:nowrap}
.stat.main .value{color:var(--accent)}
.stat .margin{font-size:.875rem}
.beside{display:flex;flex-wrap:wrap;gap:.5rem 2rem}
.beside>.stats{flex:0 1 auto;align-content:flex-start}
.beside>.pictures{flex:1 1 18rem}
.beside>.pictures:has(.change){flex-basis:40rem}
.pictures{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.5rem}
.pictures svg{flex:1 1 18rem;min-width:0;max-width:28rem}
.pictures .change{flex:0 1 17rem}
svg{display:block;width:100%;height:auto;overflow:visible}
svg text{font-size:11px;fill:var(--quiet)}
.grid{stroke:var(--line)}
.axis,.zero{stroke:var(--quiet)}
.zero{stroke-dasharray:2 3}
.unclear{fill:var(--soft)}
.curve,.hold{fill:none;stroke:var(--accent);stroke-linejoin:round;stroke-linecap:round}
.curve{stroke-width:1.6}
.hold{stroke-width:4}
.earlier{stroke:var(--quiet)}
.curve.earlier{stroke-width:1.2;stroke-dasharray:4 3}
.hold.earlier{stroke-width:5;stroke-opacity:.4}
.range{stroke:var(--accent);stroke-width:4;stroke-opacity:.55}
.cap{stroke:var(--accent);stroke-width:2}
.dot{fill:var(--paper);stroke:var(--accent);stroke-width:3}
ul{padding-left:1.1rem}
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9375rem}
th,td{padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line);text-align:right;font-weight:400;vertical-align:top}
td:last-child,th:last-child{padding-right:0}
thead th{color:var(--quiet);font-size:.8125rem;white-space:nowrap}
th:first-child,td.words{text-align:left}
td:not(.words){white-space:nowrap}
.glance td:last-child{white-space:normal}
.glance{padding:.5rem 1.25rem;border:1px solid var(--line);border-radius:.6rem;background:var(--paper)}
.glance tr:last-child>*{border-bottom:0}
.legend,.provenance{font-size:.8125rem;color:var(--quiet)}
.legend h2,.provenance h2{font-size:.875rem;color:var(--ink);margin-bottom:.25rem}
.legend dl,.provenance dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.15rem .9rem}
.legend dt,.provenance dt{color:var(--ink)}
.file{color:var(--ink)}
code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.6875rem;overflow-wrap:anywhere}
footer{padding-top:.75rem;border-top:1px solid var(--line);font-size:.875rem}
@media (max-width:36rem){.refused dl{grid-template-columns:minmax(0,1fr)}.refused dd{margin-bottom:.35rem}.stats{gap:.5rem 1.5rem}.stat .value{font-size:1.75rem}.card,.glance{padding:.75rem}.glance th,.glance td{font-size:.8125rem;padding-right:.4rem}.legend dl,.provenance dl{grid-template-columns:minmax(0,1fr)}.legend dd,.provenance dd{margin-bottom:.35rem}}
@page{size:A4;margin:12mm}
@media print{
:root{color-scheme:light;--ground:#fff;--paper:#fff;--ink:#000;--quiet:#444;--line:#bbb;--soft:#e2e6e9;--accent:#0f6a8b;font-size:8pt;line-height:1.3}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0;gap:.5rem}
.card{padding:.5rem .8rem;gap:.25rem}
.stat .value{font-size:1.75rem}
.measures,.method,.remarks,.line{font-size:.8125rem}
.beside{flex-wrap:nowrap;gap:0 5mm}
.beside>.stats{gap:0 4mm;flex-wrap:nowrap;flex:0 0 auto}
.stat.main .margin{max-width:26mm}
.pictures,.beside>.pictures:has(.change){flex:1 1 0;flex-wrap:nowrap;gap:0 4mm}
.pictures svg{flex:1 1 45mm;max-width:66mm}
.pictures .change{flex:0 1 40mm}
.wide{overflow:visible}
tr,dd{break-inside:avoid}
}
`.trim();
